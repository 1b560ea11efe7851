import { wordsIn } from '../i18n/words.ts'
import { langIn } from './lang-of-args.ts'
import type { Launch } from './launched.ts'
import { printError } from './output.ts'
import { UserError } from './user-error.ts'

/** Runs the command line. Settles when everything is over, with `process.exitCode` set. */
export const main = async (args: readonly string[], launch: Launch): Promise<void> => {
  /** The reader has seen enough, as in `bank list | head`. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  try {
    /** How most games begin: nothing to parse, and nothing loaded for it. */
    if (args.length === 0) {
      const { playMenu } = await import('./commands/play.ts')
      return await playMenu({ launch })
    }
    const { runCommand } = await import('./program.ts')
    await runCommand(args, wordsIn(langIn(args)), launch)
  } catch (error) {
    launch.giveBack()
    if (error instanceof UserError) {
      printError(error.message)
      process.exitCode = error.exitCode
    } else {
      printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exitCode = 1
    }
  }
}
