import { CommanderError } from 'commander'
import type { Lang } from '../core/text.ts'
import { LANGS } from '../core/text.ts'
import { langOfLocale, wordsIn } from '../i18n/words.ts'
import { packageVersion } from '../platform/shipped-bank.ts'
import { printError } from './output.ts'
import { createProgram } from './program.ts'
import { UserError } from './user-error.ts'

/** The language of help and errors, before any option is parsed. */
const langIn = (args: readonly string[]): Lang => {
  const given = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  )
  return LANGS.find(lang => lang === given.at(-1)) ?? langOfLocale(process.env)
}

/** Runs the command line. Settles when everything is over, with `process.exitCode` set. */
export const main = async (args: readonly string[]): Promise<void> => {
  /** The reader has seen enough, as in `bank list | head`. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  try {
    await createProgram(wordsIn(langIn(args)), packageVersion()).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
    } else if (error instanceof UserError) {
      printError(error.message)
      process.exitCode = error.exitCode
    } else {
      printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exitCode = 1
    }
  }
}
