import type { Bank } from '../../core/bank.ts'
import { foldLog } from '../../core/history.ts'
import type { Progress } from '../../core/progress.ts'
import { totalsOf, unfinished } from '../../core/progress.ts'
import { reasonOf } from '../failure.ts'
import type { DraftFiles, LogFile, SnapshotFile } from '../ports.ts'
import type { Finding } from './finding.ts'
import { checkLines } from './log-check.ts'
import { checkSnapshot } from './snapshot-check.ts'

/** The files that hold progress. */
export interface Kept {
  readonly log: LogFile
  readonly snapshots: SnapshotFile
  readonly drafts: DraftFiles
}

export interface Examined {
  /** Lines of the log. */
  readonly lines: number
  /** Rounds opened, however they went on. */
  readonly rounds: number
  /** Answers that count. */
  readonly answers: number
  readonly findings: readonly Finding[]
}

const DAY_MS = 86_400_000

/** A round left for longer was forgotten rather than put off. */
const LONG_OPEN_DAYS = 7

const longOpen = (progress: Progress, now: number): readonly Finding[] =>
  unfinished(progress).flatMap(({ round, touchedAt }): readonly Finding[] => {
    const days = Math.floor((now - touchedAt) / DAY_MS)
    return days < LONG_OPEN_DAYS ? [] : [{ type: 'long-open', round, days }]
  })

/** A draft of a round that no line opens waits where lines can't be read: one of them may have opened it. */
const orphans = (
  drafts: DraftFiles,
  progress: Progress,
  { opened, isWhole }: { readonly opened: ReadonlySet<string>; readonly isWhole: boolean },
): readonly Finding[] => {
  const open = new Set(progress.open.map(({ round }) => round))
  return drafts
    .rounds()
    .filter(round => !open.has(round) && (isWhole || opened.has(round)))
    .map(round => ({ type: 'orphan-draft', round }))
}

/** Looks at everything, changes nothing. */
export const examine = ({ log, snapshots, drafts }: Kept, bank: Bank, now: number): Examined => {
  let read: ReturnType<LogFile['readFrom']>
  try {
    read = log.readFrom(0)
  } catch (error) {
    const reason = reasonOf(error)
    return { lines: 0, rounds: 0, answers: 0, findings: [{ type: 'unreadable-log', reason }] }
  }
  const { lines, torn } = read
  const checked = checkLines(lines, bank)
  const progress = foldLog(checked.records)
  const isWhole = !torn && !checked.findings.some(({ type }) => type === 'unreadable-line')
  const fault = checkSnapshot(snapshots.read(), log, { lines, progress })
  return {
    lines: lines.length,
    rounds: checked.opened.size,
    answers: totalsOf(progress).attempts,
    findings: [
      ...(torn ? [{ type: 'torn-end', line: lines.length + 1 } as const] : []),
      ...(fault === undefined ? [] : [{ type: 'snapshot', fault } as const]),
      ...orphans(drafts, progress, { opened: checked.opened, isWhole }),
      ...checked.findings,
      ...longOpen(progress, now),
    ],
  }
}
