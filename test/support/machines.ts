import fc from 'fast-check'
import { foldLog, isHistory, newIn, stampedAfter } from '../../src/core/history.ts'
import type { HistoryRecord, LogRecord } from '../../src/core/log-record.ts'
import type { OpenRound } from '../../src/core/open-round.ts'
import { drillPlan, plannedItems } from './items.ts'
import { logOf, owner } from './log.ts'

/** One person on several machines that hand their histories to each other now and then. */

const MACHINES = [0, 1, 2] as const
type Machine = (typeof MACHINES)[number]

const PLAN = drillPlan({ items: plannedItems(6) })

const DEEDS = ['open', 'right', 'wrong', 'weigh', 'undo', 'pause', 'resume', 'finish'] as const
const WORDS = ['mark', 'unmark', 'goal'] as const

interface Step {
  readonly on: Machine
  readonly deed: (typeof DEEDS)[number] | (typeof WORDS)[number] | { readonly importFrom: Machine }
  /** Which of the rounds that are known there. */
  readonly choice: number
  /** How far the clock goes on; backwards where somebody set it back. */
  readonly ms: number
}

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    on: fc.constantFrom(...MACHINES),
    deed: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('right' as const, 'wrong' as const) },
      { weight: 6, arbitrary: fc.constantFrom(...DEEDS) },
      { weight: 3, arbitrary: fc.constant('open' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.record({ importFrom: fc.constantFrom(...MACHINES) }) },
    ),
    choice: fc.nat(9),
    ms: fc.oneof(
      { weight: 4, arbitrary: fc.nat(40_000_000) },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -100_000_000, max: 0 }) },
    ),
  }),
  { maxLength: 100, size: 'max' },
)

export const historyOf = (log: readonly LogRecord[]): readonly HistoryRecord[] => log.filter(isHistory)

/** A log after an import. */
export const withImport = (
  log: readonly LogRecord[],
  arriving: readonly HistoryRecord[],
  at = 0,
): readonly LogRecord[] => {
  const fresh = newIn(arriving, historyOf(log))
  return fresh.length === 0 ? log : [...log, { type: 'importing', at }, ...fresh, { type: 'imported', at }]
}

/** What a machine writes of a deed in a round; nothing where the round has no room for it. */
const inRound = (deed: Step['deed'], round: OpenRound, at: number): LogRecord | undefined => {
  const log = logOf(round.round, PLAN)
  const { attempts, nextSeq } = round
  const item = PLAN.items[attempts.length]
  const last = attempts.at(-1)
  switch (deed) {
    case 'right':
      return item && log.attempted(nextSeq, { itemId: item.itemId, credit: 1, verdict: 'correct' }, at)
    case 'wrong':
      return item && log.attempted(nextSeq, { itemId: item.itemId, credit: 0, verdict: 'wrong' }, at)
    case 'weigh':
      return last && log.weighed(last.seq, 2, at)
    case 'undo':
      return last && log.undone(last.seq, at)
    case 'pause':
      return log.paused(1000, at)
    case 'resume':
      return log.resumed(at, owner({ pid: round.owner.pid + 1 }), round.owner)
    case 'finish':
      return log.finished(new Date(at).toISOString().slice(0, 10), at)
    default:
      return undefined
  }
}

const outOfRounds = (deed: Step['deed'], choice: number, at: number): LogRecord | undefined => {
  switch (deed) {
    case 'mark':
    case 'unmark': {
      const [itemId, on] = [`item-${(choice % 6) + 1}`, deed === 'mark']
      return { type: 'marked', at, itemId, rev: 1, mark: 'cold', on, comment: '' }
    }
    case 'goal':
      return { type: 'goal-set', at, goal: choice === 0 ? null : { role: `role-${choice}`, day: null } }
    default:
      return undefined
  }
}

/**
 * The logs of the machines after all this. Rounds that `travel` go on wherever they were handed to; otherwise each is played
 * on the machine that opened it.
 */
export const logsAfter = (
  steps: readonly Step[],
  rounds: 'travel' | 'stay at home' = 'travel',
): readonly (readonly LogRecord[])[] => {
  const logs: (readonly LogRecord[])[] = MACHINES.map(() => [])
  let at = Date.UTC(2026, 2, 2)
  for (const [n, { on, deed, choice, ms }] of steps.entries()) {
    at += ms
    const log = logs[on] ?? []
    if (typeof deed === 'object') {
      logs[on] = withImport(log, historyOf(logs[deed.importFrom] ?? []), at)
      continue
    }
    const progress = foldLog(log)
    const known = progress.open.filter(({ round }) => rounds === 'travel' || round.startsWith(`${on}-`))
    const round = known[choice % Math.max(1, known.length)]
    const record =
      deed === 'open'
        ? logOf(`${on}-${n}`, PLAN).opened(at)
        : ((round && inRound(deed, round, at)) ?? outOfRounds(deed, choice, at))
    if (record) logs[on] = [...log, stampedAfter(progress, record)]
  }
  return logs
}
