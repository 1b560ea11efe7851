/** What an error says, for a person to read. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs a file operation; the reason when it failed. */
export const failureOf = (operation: () => void): string | undefined => {
  try {
    operation()
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}
