import { type Marks, NO_MARKS } from '../core/mark.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { Progress } from '../core/progress.ts'
import { NO_PROGRESS } from '../core/progress.ts'
import type { Totals } from '../core/totals.ts'
import { isObject } from './json.ts'
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts'

/** What `conf` holds: settings, and a fold of the log up to an offset, so that a start reads only the tail. */
export interface Snapshot {
  readonly version: typeof SNAPSHOT_VERSION
  /** Bytes of the log that `progress` covers. */
  readonly offset: number
  /** Fingerprint of the log just before `offset`: another log can't pass for this one. */
  readonly mark: string
  readonly progress: Progress
  readonly settings: Settings
}

export const SNAPSHOT_VERSION = 3

export const NO_SNAPSHOT: Snapshot = {
  version: SNAPSHOT_VERSION,
  offset: 0,
  mark: '',
  progress: NO_PROGRESS,
  settings: DEFAULT_SETTINGS,
}

/** Same fields, same types, one level deep. */
const looksLike = (value: unknown, example: object): boolean =>
  isObject(value) &&
  Object.entries(example).every(
    ([name, field]) =>
      typeof value[name] === typeof field && Array.isArray(value[name]) === Array.isArray(field),
  )

const isTotals = (value: unknown): value is Totals => looksLike(value, NO_PROGRESS.settled)

const isOpenRound = (value: unknown): value is OpenRound =>
  isObject(value) &&
  typeof value['round'] === 'string' &&
  isObject(value['plan']) &&
  Array.isArray(value['plan']['items']) &&
  isObject(value['owner']) &&
  Array.isArray(value['attempts']) &&
  Array.isArray(value['answered']) &&
  typeof value['nextSeq'] === 'number' &&
  typeof value['spentMs'] === 'number'

const isGoal = (value: unknown): value is Progress['goal'] =>
  isObject(value) && typeof value['at'] === 'number' && typeof value['goal'] === 'object'

const isMarks = (value: unknown): value is Marks => looksLike(value, NO_MARKS)

/** Written by a program older than this one: nothing is wrong with it, and the log knows better. */
export const isOutdated = (value: unknown): boolean =>
  isObject(value) && typeof value['version'] === 'number' && value['version'] < SNAPSHOT_VERSION

/** A snapshot this program can use, or `undefined`: corrupt, foreign or newer. Settings survive where they can. */
export const readSnapshot = (value: unknown): Snapshot | undefined => {
  if (!isObject(value) || value['version'] !== SNAPSHOT_VERSION) return undefined
  const { offset, mark, progress } = value
  if (typeof offset !== 'number' || offset < 0 || typeof mark !== 'string' || !isObject(progress))
    return undefined
  const { settled, open, answers, marks, goal } = progress
  if (!isTotals(settled) || !Array.isArray(open) || !open.every(isOpenRound)) return undefined
  if (!isMarks(marks) || !isGoal(goal) || typeof answers !== 'number') return undefined
  return {
    version: SNAPSHOT_VERSION,
    offset,
    mark,
    progress: { settled, open, answers, marks, goal },
    settings: readSettings(value['settings']),
  }
}
