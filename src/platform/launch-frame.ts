import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../core/day.ts'
import { bankFilesBelow } from './directories.ts'
import { fileVersion } from './file-version.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

/**
 * The first frame of the next start, drawn beforehand. It is kept under everything that it depends on, and shown only where
 * all of that is the same: what was played meanwhile, another day, another size of the window make another key.
 */
export interface KeptFrame {
  readonly key: string
  /** What the renderer writes to an empty terminal for it. */
  readonly output: string
  /** What the terminal had said of its background, if it was asked. */
  readonly background: 'dark' | 'light' | null
}

/** What a frame depends on. */
export interface FrameSetting {
  /** Of the program. */
  readonly build: string
  readonly args: readonly string[]
  readonly columns: number
  readonly rows: number
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where progress lives. */
  readonly directory: string
  /** Files of progress, in that directory. */
  readonly files: readonly string[]
}

/** Variables that languages, colours and characters are chosen by. */
const LOOKED_AT = [
  'LANG',
  'LC_ALL',
  'LC_MESSAGES',
  'LC_CTYPE',
  'TERM',
  'TERM_PROGRAM',
  'COLORTERM',
  'COLORFGBG',
  'NO_COLOR',
  'FORCE_COLOR',
  'CI',
]

/** Where nothing can be written the game says so: no frame of better days. */
const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The key of the frame for a day; `undefined` where none can be kept. */
export const frameKey = (setting: FrameSetting, day: Day): string | undefined => {
  const { build, args, columns, rows, environment, directory, files } = setting
  if (!isWritable(directory)) return undefined
  return JSON.stringify([
    build,
    day,
    args,
    columns,
    rows,
    LOOKED_AT.map(name => environment[name] ?? null),
    directory,
    files.map(file => fileVersion(join(directory, file))),
    bankFilesBelow(join(directory, 'banks')).map(file => [file, fileVersion(file)]),
  ])
}

/** Some days for a few sizes of the window. */
const MOST_KEPT = 12

const NAME = 'launch.frames'

const isFrame = (value: unknown): value is KeptFrame => {
  const { key, output, background } = (value ?? {}) as Partial<KeptFrame>
  return (
    typeof key === 'string' &&
    typeof output === 'string' &&
    (background === null || background === 'dark' || background === 'light')
  )
}

const framesIn = (cache: string): readonly KeptFrame[] => {
  try {
    const json: unknown = JSON.parse(readOwnFile(join(cache, NAME))?.toString('utf8') ?? '[]')
    return Array.isArray(json) ? json.filter(isFrame) : []
  } catch {
    return []
  }
}

export const keptFrame = (cache: string, key: string | undefined): KeptFrame | undefined =>
  key === undefined ? undefined : framesIn(cache).find(frame => frame.key === key)

/** Keeps frames beside those that were kept last. */
export const keepFrames = (cache: string, frames: readonly KeptFrame[]): void => {
  const keys = new Set(frames.map(({ key }) => key))
  const others = framesIn(cache).filter(({ key }) => !keys.has(key))
  writeOwnFile(join(cache, NAME), JSON.stringify([...frames, ...others].slice(0, MOST_KEPT)))
}
