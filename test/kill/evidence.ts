import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from '../../src/app/doctor/examine.ts'
import type { Finding } from '../../src/app/doctor/finding.ts'
import { parseLogLine } from '../../src/app/log-line.ts'
import { filesIn } from '../../src/cli/open-store.ts'
import type { Bank } from '../../src/core/bank.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { Progress } from '../../src/core/progress.ts'
import { LOG } from '../../src/platform/directories.ts'
import type { SeenAnswer } from './witness.ts'

/** What a folder holds after a game was killed. */
export interface Evidence {
  /** By line of the log, `undefined` where it holds none. */
  readonly records: readonly (LogRecord | undefined)[]
  readonly progress: Progress
  /** Lines that a kill cut off: more than that would be a fault. */
  readonly torn: number
  /** Answers in the log. */
  readonly answers: number
  /** Files that nobody needs any more. */
  readonly litter: readonly string[]
  readonly faults: readonly string[]
}

const linesIn = (home: string): readonly string[] => {
  try {
    return readFileSync(join(home, LOG), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Nothing but what a kill may leave behind: a line without its end, a snapshot that wasn't written yet. */
const isExpected = (finding: Finding): boolean =>
  finding.type === 'torn-end' ||
  /** Of a round whose last answer is in the log: the next game that is looked at removes it. */
  finding.type === 'orphan-draft' ||
  (finding.type === 'unreadable-line' && finding.fault === 'torn') ||
  (finding.type === 'snapshot' && finding.fault === 'missing')

export const gather = (home: string, bank: Bank): Evidence => {
  const lines = linesIn(home)
  const records = lines.map(parseLogLine)
  const known = records.filter(record => record !== undefined)
  const attempts = known.flatMap(record =>
    record.type === 'attempted' ? [`${record.round} ${record.attempt.seq}`] : [],
  )
  const doubled = attempts.filter((attempt, i) => attempts.indexOf(attempt) !== i)
  const { findings } = examine(
    filesIn(home, () => Date.now()),
    bank,
    Date.now(),
  )
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' })
  return {
    records,
    progress: foldLog(known),
    torn: lines.filter((line, i) => line !== '' && records[i] === undefined).length,
    answers: attempts.length,
    litter: names.filter(name => /\.tmp|\.new$/.test(name)),
    faults: [
      ...doubled.map(attempt => `an answer stands in the log twice: ${attempt}`),
      ...findings.filter(finding => !isExpected(finding)).map(finding => JSON.stringify(finding)),
    ],
  }
}

interface Run {
  readonly pid: number
  /** Lines that the log had before. */
  readonly from: number
  readonly seen: readonly SeenAnswer[]
}

/** Answers that a game showed as taken and that aren't in the log. */
export const lostAnswers = (
  { records }: Pick<Evidence, 'records'>,
  { pid, from, seen }: Run,
): readonly SeenAnswer[] => {
  const since = records.slice(from).filter(record => record !== undefined)
  const own = new Set(
    since.flatMap(record =>
      (record.type === 'opened' || record.type === 'resumed') && record.owner.pid === pid
        ? [record.round]
        : [],
    ),
  )
  const attemptsIn = (some: Evidence['records']) =>
    some.flatMap(record => (record?.type === 'attempted' && own.has(record.round) ? [record.attempt] : []))
  const [ever, taken] = [attemptsIn(records), attemptsIn(since)]
  const plans = records.flatMap(record =>
    record?.type === 'opened' && own.has(record.round) ? [record.plan.items.map(item => item.itemId)] : [],
  )
  const isOfOneRound = ({ itemId, next }: SeenAnswer): boolean =>
    next === undefined || plans.some(items => items.includes(itemId) && items.includes(next))
  /** What an earlier game took of a text may have been marked only now. */
  const isTaken = ({ itemId, verdict }: SeenAnswer): boolean =>
    verdict === undefined
      ? ever.some(attempt => attempt.itemId === itemId)
      : taken.some(attempt => attempt.itemId === itemId && attempt.verdict === verdict)
  return seen.filter(answer => isOfOneRound(answer) && !isTaken(answer))
}
