import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Loaded } from '../bank/load.ts'
import type { Problem } from '../bank/problem.ts'
import type { SourceFile } from '../bank/yaml-file.ts'
import type { ShelvedBank } from '../core/bank.ts'
import { compileBank, openCompiledBank, withAbout } from './compiled-bank.ts'
import type { Unreadable } from './directories.ts'
import { fileVersion } from './file-version.ts'
import { isOwnFile, keepNewest, writeOwnFile } from './own-file.ts'

/**
 * A person's own banks as they were loaded last, compiled. Files that nobody touched are not even read; files that were
 * touched, copied or checked out anew are told by their content.
 */
export interface BankCache {
  /** For files as they are now. */
  ofFiles(): KnownBanks | undefined
  /** For what stands in them. */
  ofContent(files: OwnFiles): KnownBanks | undefined
  /** Without the shipped bank, but with all roles. */
  keep(files: OwnFiles, loaded: Loaded): void
}

interface KnownBanks {
  readonly bank: ShelvedBank
  readonly problems: readonly Problem[]
}

/** What reading the files gave. */
interface OwnFiles {
  readonly sources: readonly SourceFile[]
  readonly unreadable: readonly Unreadable[]
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

const contentOf = ({ sources, unreadable }: OwnFiles): string =>
  hashOf([
    ...sources.flatMap(({ file, text }) => [file, text]),
    ...unreadable.flatMap(({ file, reason }) => [file, reason]),
  ])

/** For these files, in a folder of caches, and of this build of the program. */
export const bankCache = (cache: string, paths: readonly string[], build: string): BankCache => {
  const folder = join(cache, 'banks')
  const file = join(folder, `${hashOf(paths).slice(0, 16)}${SUFFIX}`)
  const versions = paths.map(fileVersion)

  const knownWhere = (
    fits: (about: About) => boolean,
  ): (KnownBanks & { readonly about: About }) | undefined => {
    if (!isOwnFile(file)) return undefined
    try {
      const { about, bank, close } = openCompiledBank<About>(file)
      if (about.build === build && fits(about)) return { about, bank, problems: about.problems }
      close()
    } catch {
      /** Nothing that could be used. */
    }
    return undefined
  }

  return {
    ofFiles: () =>
      knownWhere(about => about.versions.every((version, i) => version !== '' && version === versions[i])),
    ofContent: files => {
      const content = contentOf(files)
      const known = knownWhere(about => about.content === content)
      if (known) writeOwnFile(file, withAbout(readFileSync(file), { ...known.about, versions }))
      return known
    },
    keep: (files, { bank, problems }) => {
      const about: About = { build, versions, content: contentOf(files), problems }
      writeOwnFile(file, compileBank(bank, about))
      keepNewest(folder, SUFFIX, MOST_KEPT)
    },
  }
}
