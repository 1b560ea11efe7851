import { reasonOf } from '../../app/failure.ts'
import { exportHistory } from '../../app/transfer.ts'
import { systemClock } from '../../platform/clock.ts'
import { dataDirectory } from '../../platform/directories.ts'
import { packageVersion } from '../../platform/shipped-bank.ts'
import { filesIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printError } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'
import { writeNamedFile } from '../write-file.ts'

export interface ExportOptions {
  readonly output?: string
  readonly force?: boolean
}

/** Prints the whole history as one document, or writes it to a file. */
export const dataExport = (options: GlobalOptions & ExportOptions): void => {
  const words = wordsFor(options)
  const { transfer } = words.data
  const directory = dataDirectory(options.dataDir, process.env)
  const { log } = filesIn(directory, systemClock.now)
  let exported: ReturnType<typeof exportHistory>
  try {
    exported = exportHistory(log, { at: systemClock.now(), program: packageVersion() })
  } catch (error) {
    const reason = reasonOf(error)
    throw new UserError(transfer.logUnreadable(directory, reason))
  }
  const { text, records, unreadable } = exported
  if (unreadable > 0) printError(transfer.leftOut(unreadable))
  if (options.output === undefined) {
    process.stdout.write(text)
    return
  }
  writeNamedFile({ file: options.output, text, example: 'history.json' }, options, words)
  print(transfer.exported(records))
}
