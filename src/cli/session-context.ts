import { join } from 'node:path'
import type { Ports } from '../app/ports.ts'
import { readSettings } from '../app/settings.ts'
import type { Loaded } from '../bank/load.ts'
import type { Bank } from '../core/bank.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { langOfLocale, wordsIn } from '../i18n/words.ts'
import { terminalClipboard } from '../platform/clipboard.ts'
import { systemClock } from '../platform/clock.ts'
import { bankFilesBelow, dataDirectory } from '../platform/directories.ts'
import { systemEntropy } from '../platform/entropy.ts'
import { systemProcesses } from '../platform/processes.ts'
import { readShippedBank } from '../platform/shipped-bank.ts'
import { openSnapshotFile } from '../platform/snapshot-file.ts'
import { systemTextEditor } from '../platform/text-editor.ts'
import { readSources, unreadableProblem } from './bank-sources.ts'
import { openStoreIn } from './open-store.ts'
import type { GlobalOptions } from './options.ts'
import { forcedLang } from './options.ts'

/** What a command says: in the language of the command line, of the settings, or of the locale. */
export const wordsFor = (options: GlobalOptions): Catalog => {
  const locale = langOfLocale(process.env)
  const forced = forcedLang(options, wordsIn(locale))
  if (forced) return wordsIn(forced)
  const stored = openSnapshotFile(dataDirectory(options.dataDir, process.env), systemClock.now).read()
  const { language } = readSettings((stored as { readonly settings?: unknown } | null | undefined)?.settings)
  return wordsIn(language === 'auto' ? locale : language)
}

export const openPorts = ({ dataDir }: GlobalOptions): Ports => {
  const directory = dataDirectory(dataDir, process.env)
  return {
    clock: systemClock,
    entropy: systemEntropy,
    store: openStoreIn(directory, systemClock.now),
    processes: systemProcesses,
    editor: systemTextEditor(process.env),
    clipboard: terminalClipboard(process.stdout),
  }
}

/**
 * The shipped bank, and with the person's own on top. YAML is read only when there is any. A file of the data directory that
 * can't be read is a problem like any other; one that the command line names is an error.
 */
export const openBank = async (
  options: GlobalOptions,
  directory: string,
  words: Catalog,
): Promise<Loaded & { readonly shipped: Bank }> => {
  const shipped: Bank = readShippedBank()
  const kept = readSources(bankFilesBelow(join(directory, 'banks')))
  const named = readSources(options.bank ?? [])
  const unreadable = kept.unreadable.map(unreadableProblem)
  if (named.unreadable.length > 0) throw named.asError(words)
  const sources = [...kept.sources, ...named.sources]
  if (sources.length === 0) return { bank: shipped, shipped, problems: unreadable }
  const { loadOwn } = await import('../bank/own.ts')
  const { bank, problems } = loadOwn(sources, shipped)
  return { bank, shipped, problems: [...unreadable, ...problems] }
}
