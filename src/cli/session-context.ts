import { join } from 'node:path'
import type { Ports } from '../app/ports.ts'
import type { Loaded } from '../bank/load.ts'
import type { Bank } from '../core/bank.ts'
import type { Lang } from '../core/text.ts'
import { LANGS } from '../core/text.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { langOfLocale, wordsIn } from '../i18n/words.ts'
import { systemClock } from '../platform/clock.ts'
import { bankFilesBelow, dataDirectory } from '../platform/directories.ts'
import { systemEntropy } from '../platform/entropy.ts'
import { systemProcesses } from '../platform/processes.ts'
import { readShippedBank } from '../platform/shipped-bank.ts'
import { readSources } from './bank-sources.ts'
import { openStoreIn } from './open-store.ts'
import { UserError } from './user-error.ts'

/** Options every command takes. */
export interface GlobalOptions {
  readonly lang?: string
  readonly seed?: string
  readonly dataDir?: string
  readonly bank?: readonly string[]
  readonly color?: boolean
  readonly ascii?: boolean
  readonly time?: string
}

/** The language asked for on the command line. */
export const forcedLang = ({ lang }: GlobalOptions, words: Catalog): Lang | undefined => {
  if (lang === undefined) return undefined
  const known = LANGS.find(candidate => candidate === lang)
  if (!known) throw new UserError(words.cli.notOneOf(lang, LANGS))
  return known
}

/** What a command says before any setting is read: the command line, or the locale. */
export const wordsFor = (options: GlobalOptions): Catalog => {
  const locale = langOfLocale(process.env)
  return wordsIn(forcedLang(options, wordsIn(locale)) ?? locale)
}

export const openPorts = ({ dataDir }: GlobalOptions): Ports => {
  const directory = dataDirectory(dataDir, process.env)
  return {
    clock: systemClock,
    entropy: systemEntropy,
    store: openStoreIn(directory, systemClock.now),
    processes: systemProcesses,
  }
}

/** The shipped bank with the person's own on top. YAML is read only when there is any. */
export const openBank = async (
  options: GlobalOptions,
  directory: string,
  words: Catalog,
): Promise<Loaded> => {
  const shipped: Bank = readShippedBank()
  const files = [...bankFilesBelow(join(directory, 'banks')), ...(options.bank ?? [])]
  if (files.length === 0) return { bank: shipped, problems: [] }
  const { loadBanks } = await import('../bank/load.ts')
  return loadBanks(readSources(files, words), 'own', shipped)
}
