/** Made when it is first asked for: large patterns take milliseconds to read, and most starts judge nothing. */
export const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
