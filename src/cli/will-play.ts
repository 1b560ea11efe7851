/** Commands that open the game on the screen; so does none. */
const PLAYING = ['browse', 'daily', 'drill', 'mistakes', 'mock', 'placement', 'review']

const WITH_VALUE = ['--bank', '--data-dir', '--lang', '--seed', '--time']

/** Printed, whatever else is asked for. */
const PRINTED = ['-h', '--help', '--version']

const NAME = /^[a-z]+$/

/** The command that arguments name, known or not; `undefined` where there is none, or nothing like a name. */
export const commandIn = (args: readonly string[]): string | undefined => {
  const named = firstWord(args)
  return named !== undefined && NAME.test(named) ? named : undefined
}

const firstWord = (args: readonly string[]): string | undefined =>
  args.find((arg, i) => !arg.startsWith('-') && !WITH_VALUE.includes(args[i - 1] ?? ''))

/**
 * Whether arguments will open the game, told before anything is parsed. Told wrong, what is typed in the first moment is
 * echoed, or isn't until the program ends.
 */
export const willPlay = (args: readonly string[]): boolean => {
  if (args.some(arg => PRINTED.includes(arg))) return false
  const command = firstWord(args)
  return command === undefined || PLAYING.includes(command)
}
