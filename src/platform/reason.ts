/** What an error of the machine says, for a person to read. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
