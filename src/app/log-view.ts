import { foldLog, isHistory } from '../core/history.ts'
import type { Progress } from '../core/progress.ts'
import { foldRecords } from '../core/progress.ts'
import { parseLogLines } from './log-line.ts'
import type { LogFile } from './ports.ts'
import type { Snapshot } from './snapshot.ts'

/** A log as far as it was read. */
export interface LogView {
  progress(): Progress
  /** How far that is. */
  place(): Pick<Snapshot, 'offset' | 'mark'>
  /**
   * Reads on. Gives back the lines that it read, how many of those that are new hold no record, and whether one without an
   * end stands behind them; `isReplaced`: the log isn't the one that was read before. May throw.
   */
  read(): {
    readonly lines: readonly string[]
    readonly unreadable: number
    readonly torn: boolean
    readonly isReplaced: boolean
  }
}

/** Goes on from a snapshot. */
export const viewLog = (log: LogFile, snapshot: Pick<Snapshot, 'progress' | 'offset' | 'mark'>): LogView => {
  let { progress, offset, mark } = snapshot
  return {
    progress: () => progress,
    place: () => ({ offset, mark }),
    read: () => {
      /** Another log was put in the place of ours, or none: the log is the truth, so everything is read anew. */
      const isOurs = log.markAt(offset) === mark
      let { lines, end, torn } = log.readFrom(isOurs ? offset : 0)
      let { records, unreadable } = parseLogLines(lines)
      const isHistoryOnly = records.every(isHistory)
      /** An import changes what comes before it, too. */
      if (isOurs && offset > 0 && !isHistoryOnly) {
        ;({ lines, end, torn } = log.readFrom(0))
        records = parseLogLines(lines).records
      }
      const endMark = log.markAt(end) ?? ''
      progress = isOurs && isHistoryOnly ? foldRecords(records, progress) : foldLog(records)
      offset = end
      mark = endMark
      return { lines, unreadable, torn, isReplaced: !isOurs }
    },
  }
}
