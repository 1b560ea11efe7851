import { join } from 'node:path'
import type { Loaded } from '../bank/load.ts'
import type { Bank } from '../core/bank.ts'
import { bankOnShelves, joinBanks, type ShelvedBank } from '../core/bank.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { bankCache } from '../platform/bank-cache.ts'
import { bankFilesBelow, cacheDirectory, dataDirectory } from '../platform/directories.ts'
import { readSources, unreadableProblem } from './bank-sources.ts'
import type { GlobalOptions } from './options.ts'
import { readShippedBank } from './read-shipped-bank.ts'

const CLEAR_LINE = '\r\u001b[K'

/** Says how far a long loading has come, on one line that is gone afterwards. */
const progressLine = ({ cli }: Catalog) => {
  const { stderr } = process
  let isShown = false
  return {
    say: (items: number) => {
      if (!stderr.isTTY) return
      isShown = true
      stderr.write(CLEAR_LINE + cli.loadingBanks(items))
    },
    clear: () => {
      if (isShown) stderr.write(CLEAR_LINE)
    },
  }
}

const taken = ({ bank, problems }: Omit<Loaded, 'bank'> & { readonly bank: ShelvedBank }): Loaded => ({
  bank: bankOnShelves(bank),
  problems,
})

const NO_LINE = { say: () => {}, clear: () => {} }

interface Setting {
  readonly shipped: Bank
  readonly options: GlobalOptions
  readonly words: Catalog
}

/** The person's own banks: from the cache, or read, checked and kept for the next time. */
const loadOwnBanks = async (
  { kept, named }: { readonly kept: readonly string[]; readonly named: readonly string[] },
  { shipped, options: { launch }, words }: Setting,
): Promise<Loaded> => {
  const cache = bankCache(cacheDirectory(process.env), [...kept, ...named], launch?.build ?? '')
  const known = cache.ofFiles()
  if (known) return taken(known)
  const readKept = readSources(kept)
  const readNamed = readSources(named)
  if (readNamed.unreadable.length > 0) throw readNamed.asError(words)
  const { unreadable } = readKept
  const files = { sources: [...readKept.sources, ...readNamed.sources], unreadable }
  const same = cache.ofContent(files)
  if (same) return taken(same)
  const { loadOwn } = await import('../bank/own.ts')
  /** Nothing is written into a frame that is on the screen already. */
  const line = launch?.frame ? NO_LINE : progressLine(words)
  const loaded = loadOwn(files.sources, shipped, { onProgress: ({ items }) => line.say(items) })
  line.clear()
  const told = { ...loaded, problems: [...unreadable.map(unreadableProblem), ...loaded.problems] }
  cache.keep(files, told)
  return told
}

/**
 * The shipped bank, and with the person's own on top. YAML is read only when there is any that is new. A file of the data
 * directory that can't be read is a problem like any other; one that the command line names is an error.
 */
export const openBank = async (
  options: GlobalOptions,
  words: Catalog,
): Promise<Loaded & { readonly shipped: Bank }> => {
  const shipped = readShippedBank()
  const kept = bankFilesBelow(join(dataDirectory(options.dataDir, process.env), 'banks'))
  const named = options.bank ?? []
  if (kept.length + named.length === 0) return { bank: shipped, shipped, problems: [] }
  const own = await loadOwnBanks({ kept, named }, { shipped, options, words })
  return { bank: joinBanks(shipped, own.bank), shipped, problems: own.problems }
}
