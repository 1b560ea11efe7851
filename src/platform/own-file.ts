import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDirectory } from './make-directory.ts'

/** Writable by the group or by anybody. */
const OTHERS_MAY_WRITE = 0o022

const isOurs = ({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & OTHERS_MAY_WRITE) === 0)

/** Files of a cache: missing or useless is no matter, but what comes from them is run and shown, so they must be our own. */
export const readOwnFile = (path: string): Buffer | undefined => {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    return isOurs(fstatSync(descriptor)) ? readFileSync(descriptor) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What a killed program leaves of a file it was writing. */
const HALF = '.half'

/** The file is there, and nobody else could have written it. */
export const isOwnFile = (path: string): boolean => {
  try {
    return isOurs(statSync(path))
  } catch {
    return false
  }
}

/** Replaces the file as a whole, or leaves it as it is where that can't be done. */
export const writeOwnFile = (path: string, content: string | Uint8Array): void => {
  const half = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}${HALF}`
  try {
    makeDirectory(dirname(path))
    try {
      writeFileSync(half, content, { mode: 0o600, flush: true })
      renameSync(half, path)
    } catch {
      rmSync(half, { force: true })
    }
  } catch {
    /** No folder, and no half of a file in it. */
  }
}

/** Halves that others may be writing now. */
const MOST_HALVES = 4

/** Of the files of a folder whose names end so, keeps the ones written last. */
export const keepNewest = (folder: string, ending: string, most: number): void => {
  keepSome(folder, ending, most)
  keepSome(folder, HALF, MOST_HALVES)
}

const keepSome = (folder: string, ending: string, most: number): void => {
  try {
    const files = readdirSync(folder)
      .filter(name => name.endsWith(ending))
      .map(name => join(folder, name))
      .map(path => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at)
    for (const { path } of files.slice(most)) rmSync(path, { force: true })
  } catch {
    /** What can't be looked through stays. */
  }
}
