import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Conf from 'conf'
import type { SnapshotFile } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'

const NAME = 'progress'

/** Of an object without its opening brace: a snapshot is long, and is not copied to put the brace there. */
const sumOf = (rest: string | Uint8Array): string => createHash('sha1').update('{').update(rest).digest('hex')

/** Stands first, over everything behind it. */
const SUM = /^\{"sum":"([\da-f]{40})",/
/** It is within so many bytes. */
const HEAD = 64

const withSum = (value: unknown): string => {
  const rest = JSON.stringify(value).slice(1)
  return `{"sum":"${sumOf(rest)}",${rest}`
}

/** Damaged or edited, a snapshot still has settings to give; its progress is in the log, and is taken from there. */
const withoutDoubt = (bytes: Buffer): unknown => {
  const json: unknown = JSON.parse(bytes.toString('utf8'))
  const found = SUM.exec(bytes.toString('latin1', 0, HEAD))
  if (found && sumOf(bytes.subarray(found[0].length)) === found[1]) return json
  return json !== null && typeof json === 'object' ? { ...json, progress: null } : json
}

const parsed = (path: string): unknown => {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return undefined
  }
  try {
    return withoutDoubt(bytes)
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

/** No write takes this long: one that isn't over by then was cut off. */
const CUT_OFF_MS = 60_000

/** A process that was killed while it wrote left half a file behind, which nobody would ever look at again. */
const removeCutOff = (directory: string, now: number): void => {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(`${NAME}.json.tmp-`)) continue
    const path = join(directory, name)
    const { mtimeMs = now } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (now - mtimeMs > CUT_OFF_MS) rmSync(path, { force: true })
  }
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
        serialize: withSum,
        /** A snapshot is replaced whole: what stood there before is never asked of conf. */
        deserialize: () => ({}),
      })
      conf.store = { ...snapshot }
      removeCutOff(directory, now())
    },
  }
}
