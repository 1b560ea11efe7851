import { escapeUnprintable, printable } from '../core/printable.ts'

/** Standard output and error of commands that aren't a game. Foreign text can't talk to the terminal here either. */
export const print = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`)
}

export const printError = (text: string): void => {
  process.stderr.write(`${printable(text)}\n`)
}

export const printJson = (value: unknown): void => {
  process.stdout.write(`${escapeUnprintable(JSON.stringify(value, null, 2))}\n`)
}
