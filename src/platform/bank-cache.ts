import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Loaded } from '../bank/load.ts'
import type { Problem } from '../bank/problem.ts'
import type { SourceFile } from '../bank/yaml-file.ts'
import type { ShelvedBank } from '../core/bank.ts'
import { type Compiled, compileBank, openCompiledBank } from './compiled-bank.ts'
import { cacheDirectory } from './directories.ts'
import { fileVersion } from './file-version.ts'
import { keepNewest, writeOwnFile } from './own-file.ts'

/**
 * A person's own banks as they were loaded last, compiled. Files that nobody touched are not even read; files that were
 * touched, copied or checked out anew are told by their content.
 */
export interface BankCache {
  /** For files as they are now. */
  ofFiles(): KnownBanks | undefined
  /** For what stands in them. */
  ofContent(sources: readonly SourceFile[]): KnownBanks | undefined
  /** Without the shipped bank, but with all roles. */
  keep(sources: readonly SourceFile[], loaded: Loaded): void
}

interface KnownBanks {
  readonly bank: ShelvedBank
  readonly problems: readonly Problem[]
}

interface About {
  /** Of the program and the shipped bank: what is a problem depends on both. */
  readonly build: string
  readonly versions: readonly string[]
  readonly content: string
  readonly problems: readonly Problem[]
}

/** Nobody has more sets of banks in use than that. */
const MOST_KEPT = 8

const SUFFIX = '.bank'

const hashOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

const contentOf = (sources: readonly SourceFile[]): string =>
  hashOf(sources.flatMap(({ file, text }) => [file, text]))

export const bankCache = (paths: readonly string[], build: string): BankCache => {
  const folder = join(cacheDirectory(process.env), 'banks')
  const file = join(folder, `${hashOf(paths).slice(0, 16)}${SUFFIX}`)
  const versions = paths.map(fileVersion)
  let opened: Compiled<About> | null | undefined
  const open = (): Compiled<About> | null => {
    try {
      opened ??= openCompiledBank<About>(file)
    } catch {
      opened = null
    }
    return opened
  }
  const when = (fits: (about: About) => boolean): KnownBanks | undefined => {
    const found = open()
    return found && found.about.build === build && fits(found.about)
      ? { bank: found.bank, problems: found.about.problems }
      : undefined
  }
  return {
    ofFiles: () =>
      when(about => about.versions.every((version, i) => version !== '' && version === versions[i])),
    ofContent: sources => when(({ content }) => content === contentOf(sources)),
    keep: (sources, { bank, problems }) => {
      const about: About = { build, versions, content: contentOf(sources), problems }
      writeOwnFile(file, compileBank(bank, about))
      keepNewest(folder, SUFFIX, MOST_KEPT)
    },
  }
}
