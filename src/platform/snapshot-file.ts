import { readFileSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Conf from 'conf'
import type { SnapshotFile } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'

const NAME = 'progress'

const parsed = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Tells one content of a file from the next; `undefined` where there is none to be seen. */
const versionOf = (path: string): string | undefined => {
  try {
    const { ino, ctimeMs, size } = statSync(path)
    return [path, ino, ctimeMs, size].join(' ')
  } catch {
    return undefined
  }
}

/** The file as it was read last: a start asks for it more than once, and after years of play it takes a while to parse. */
let last: { readonly version: string; readonly json: unknown } | undefined

const read = (path: string): unknown => {
  const version = versionOf(path)
  if (version === undefined) return undefined
  if (last?.version !== version) last = { version, json: parsed(path) }
  return last.json
}

/** The snapshot as `conf` keeps it, replaced atomically. Read without conf, which would read it at every access. */
export const openSnapshotFile = (directory: string, now: () => number): SnapshotFile => {
  const path = join(directory, `${NAME}.json`)
  let conf: Conf<Record<string, unknown>> | undefined
  return {
    read: () => read(path),
    setAside: () => {
      const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-')
      const kept = join(directory, `${NAME}-set-aside-${stamp}.json`)
      try {
        renameSync(path, kept)
        return basename(kept)
      } catch {
        return undefined
      }
    },
    write: snapshot => {
      makeDirectory(directory)
      conf ??= new Conf<Record<string, unknown>>({
        cwd: directory,
        configName: NAME,
        serialize: value => JSON.stringify(value),
        /** A snapshot is replaced whole: what stood there before is never asked of conf. */
        deserialize: () => ({}),
      })
      conf.store = { ...snapshot }
    },
  }
}
