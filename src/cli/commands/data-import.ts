import { FORMAT_VERSION } from '../../app/export-document.ts'
import { reasonOf } from '../../app/failure.ts'
import { type Incoming, planImport } from '../../app/transfer.ts'
import { dayOf } from '../../core/day.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { systemClock } from '../../platform/clock.ts'
import { dataDirectory, readSource } from '../../platform/directories.ts'
import { packageVersion } from '../../platform/shipped-bank.ts'
import { filesIn, openStoreIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printError, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

export interface ImportOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

interface Place {
  readonly file: string
  readonly directory: string
}

/** What the file holds that the log doesn't; nothing has been written yet. */
const planFor = ({ file, directory }: Place, words: Catalog): Incoming => {
  const { transfer } = words.data
  const source = readSource(file)
  if ('reason' in source) throw new UserError(transfer.source[source.reason](file))
  const plan = (): ReturnType<typeof planImport> => {
    try {
      return planImport(filesIn(directory, systemClock.now).log, source.text, {
        at: systemClock.now(),
        dayAt: at => dayOf(at, systemClock.utcOffsetMinutes(at)),
      })
    } catch (error) {
      throw new UserError(transfer.logUnreadable(directory, reasonOf(error)))
    }
  }
  const planned = plan()
  if (!('fault' in planned)) return planned
  const ours = { program: packageVersion(), format: FORMAT_VERSION }
  throw new UserError(transfer.fault(file, planned.fault, ours))
}

/** Appends to the log, and folds all of it anew, so that the next start doesn't have to. */
const write = (lines: string, { file, directory }: Place, words: Catalog): void => {
  try {
    filesIn(directory, systemClock.now).log.append(lines)
  } catch (error) {
    throw new UserError(words.data.transfer.notWritten(file, reasonOf(error)))
  }
  const store = openStoreIn(directory, systemClock.now)
  store.snapshot()
  for (const notice of store.notices()) printError(words.notice(notice))
}

/** Adds the history of another machine to the log: all that is new in a file, or nothing. */
export const dataImport = (file: string, options: GlobalOptions & ImportOptions): void => {
  const words = wordsFor(options)
  const { transfer } = words.data
  const place = { file, directory: dataDirectory(options.dataDir, process.env) }
  const { arrivals, lines, completes } = planFor(place, words)
  const isDryRun = options.dryRun === true
  if (!isDryRun && lines !== '') write(lines, place, words)
  if (options.json) {
    printJson({ version: 1, dryRun: isDryRun, ...arrivals })
    return
  }
  if (arrivals.records === 0) print(transfer.nothingNew(file, arrivals.duplicates))
  else print(isDryRun ? transfer.wouldImport(file, arrivals) : transfer.imported(file, arrivals))
  if (completes && !isDryRun) print(transfer.completed)
}
