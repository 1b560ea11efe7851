import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname } from 'node:path'
import { Script } from 'node:vm'
import { keepNewest, readOwnFile, writeOwnFile } from './own-file.ts'

/** For the game and for every command that is used, of a version or two. */
const MOST_KEPT = 16

interface Program<Exports> {
  readonly exports: Exports
  /** Keeps what V8 has compiled so far for later starts, where nothing is kept yet. */
  keep(): void
}

/** The kept code is let go of as soon as it was read: it is as large as the source. */
const compiled = (source: string, filename: string, cache: string) => {
  const cachedData = readOwnFile(cache)
  const script = new Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
  return { script, isKept: cachedData !== undefined && script.cachedDataRejected === false }
}

/**
 * Loads a bundle, a function around a CommonJS module, with what V8 compiled of it at an earlier start: a third of the time
 * goes into compiling otherwise. Of another source V8 sees no more than its length: the file is named after the build.
 */
export const loadProgram = <Exports>(bundle: string, cache: string): Program<Exports> => {
  /** The build writes ASCII only. */
  const source = readFileSync(bundle, 'latin1')
  const { script, isKept } = compiled(source, bundle, cache)
  const module = { exports: {} as Exports }
  const run = script.runInThisContext() as (...scope: unknown[]) => void
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  return {
    exports: module.exports,
    keep: () => {
      if (isKept) return
      writeOwnFile(cache, script.createCachedData())
      keepNewest(dirname(cache), extname(cache), MOST_KEPT)
    },
  }
}
