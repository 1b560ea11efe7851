import { CommanderError } from 'commander'
import { langOfLocale, wordsIn } from '../i18n/words.ts'
import { packageVersion } from '../platform/shipped-bank.ts'
import { printError } from './output.ts'
import { createProgram } from './program.ts'
import { UserError } from './user-error.ts'

/** The language of help and errors, before any option is parsed. */
const langIn = (args: readonly string[]): 'en' | 'zh' => {
  const given = args.includes('--lang=zh') ? 'zh' : args[args.indexOf('--lang') + 1]
  return args.includes('--lang') || given === 'zh'
    ? given === 'zh'
      ? 'zh'
      : 'en'
    : langOfLocale(process.env)
}

/** Runs the command line. Settles when everything is over, with `process.exitCode` set. */
export const main = async (args: readonly string[]): Promise<void> => {
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
