/** Commands that open the game on the screen; so does none. */
const PLAYING = ['browse', 'daily', 'drill', 'mistakes', 'mock', 'placement', 'review']

const WITH_VALUE = ['--bank', '--data-dir', '--lang', '--seed', '--time']

/** Printed, whatever else is asked for. */
const PRINTED = ['-h', '--help', '--version']

/**
 * Whether arguments will open the game, told before anything is parsed. Somebody who is told wrong waits a moment longer,
 * or sees what was typed in that moment.
 */
export const willPlay = (args: readonly string[]): boolean => {
  if (args.some(arg => PRINTED.includes(arg))) return false
  const command = args.find((arg, i) => !arg.startsWith('-') && !WITH_VALUE.includes(args[i - 1] ?? ''))
  return command === undefined || PLAYING.includes(command)
}
