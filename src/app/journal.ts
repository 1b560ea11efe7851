import { stampedAfter } from '../core/history.ts'
import type { LogRecord } from '../core/log-record.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { Progress } from '../core/progress.ts'
import { foldRecords } from '../core/progress.ts'
import { recordsBehind } from '../core/restore.ts'
import { failureOf } from './failure.ts'
import { formatLogLine } from './log-line.ts'
import type { LogView } from './log-view.ts'
import type { LogFile } from './ports.ts'

/** The log as one game writes it. What can't be written waits in memory, and counts all the same. */
export interface Journal {
  /** What was read, and what waits. */
  progress(): Progress
  /** What waits, oldest first. */
  waiting(): readonly LogRecord[]
  append(record: LogRecord): void
  /** Writes what waits, and reads what others have written. */
  refresh(): void
  /** Tries to write, so that a place that can't be written is told before a round, not after. */
  prepare(): void
  /** A line torn by a crash is ended, so that nothing is glued to it. */
  endTornLine(): void
  /** Why reading or writing failed the last time; it stands until that has succeeded. */
  failure(): string | undefined
  /** Lines that hold no record. */
  skipped(): number
}

/** A record on its way into the log. No two lines of a log are alike: one that was read back has arrived. */
interface Waiting {
  readonly record: LogRecord
  readonly line: string
}

/** A line that others spoil is written again; what loses it every time isn't a log. */
const MOST_TRIES = 3

const waitingFor = (record: LogRecord): Waiting => ({ record, line: formatLogLine(record).trimEnd() })

/** The beginning of a line whose write was cut short, as on a full disk. It is written again as a whole. */
const isCutShort = (text: string, { line }: Waiting): boolean =>
  text.length < line.length && line.startsWith(text)

const isOf = (round: string, record: LogRecord): boolean => 'round' in record && record.round === round

export const openJournal = (log: LogFile, view: LogView): Journal => {
  let queue: readonly Waiting[] = []
  /** The round of the last record, as it is known here: a log that loses it gets it back. */
  let playing: OpenRound | undefined
  /** The log isn't the one that this round was begun in. */
  let mayLack = false
  let skipped = 0
  let isTorn = false
  let readFailure: string | undefined
  /** Stands until something has been written: reading well says nothing about writing. */
  let writeFailure: string | undefined

  /** A screen asks several times, and a full disk may make many records wait. */
  let counted:
    | { readonly read: Progress; readonly queue: readonly Waiting[]; readonly progress: Progress }
    | undefined

  const waiting = () => queue.map(({ record }) => record)
  const progress = (): Progress => {
    const read = view.progress()
    if (queue.length === 0) return read
    if (counted?.read !== read || counted.queue !== queue) {
      counted = { read, queue, progress: foldRecords(waiting(), read) }
    }
    return counted.progress
  }

  const read = () => {
    readFailure = failureOf(() => {
      const { lines, unreadable, torn, isReplaced } = view.read()
      if (isReplaced && playing) mayLack = true
      isTorn = torn
      const cutShort = lines.filter(text => text !== '' && queue.some(each => isCutShort(text, each)))
      skipped += unreadable - cutShort.length
      if (queue.length === 0) return
      const arrived = new Set(lines)
      queue = queue.filter(({ line }) => !arrived.has(line))
    })
  }

  /** The log was deleted or replaced while a round is played: what it lacks of the round goes before what comes. */
  const restoreFor = (coming: readonly LogRecord[]) => {
    if (!playing || !mayLack) return
    const { round } = playing
    const { open, settled } = progress()
    if (settled.recent.includes(round) || !coming.some(record => isOf(round, record))) return
    const lost = recordsBehind(
      open.find(known => known.round === round),
      playing,
    )
    if (lost.length === 0) return
    queue = [...queue.filter(({ record }) => !isOf(round, record)), ...lost.map(waitingFor)]
  }

  /** What stands at the end of the log without an end gets one: it may be a whole record, even one of ours. */
  const endTornLine = () => {
    if (!isTorn) return
    log.append('')
    read()
  }

  const flush = () => {
    for (let tries = 0; queue.length > 0; tries++) {
      /** Where nobody can tell what has arrived, a second try might double it. */
      writeFailure = readFailure ?? (tries === MOST_TRIES ? 'what was written is not in the log' : undefined)
      if (writeFailure !== undefined) return
      writeFailure = failureOf(() => {
        endTornLine()
        restoreFor(waiting())
        log.append(queue.map(({ line }) => `${line}\n`).join(''))
      })
      read()
      if (writeFailure !== undefined) return
    }
  }

  return {
    progress,
    waiting,
    append: record => {
      read()
      restoreFor([record])
      queue = [...queue, waitingFor(stampedAfter(progress(), record))]
      if ('round' in record) playing = progress().open.find(({ round }) => round === record.round)
      flush()
    },
    refresh: () => {
      read()
      flush()
    },
    prepare: () => {
      writeFailure = failureOf(() => log.append(''))
    },
    endTornLine: () => void failureOf(endTornLine),
    failure: () => writeFailure ?? readFailure,
    skipped: () => skipped,
  }
}
