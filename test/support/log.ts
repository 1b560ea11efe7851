import type { Attempt, Confidence } from '../../src/core/attempt.ts'
import type { Day } from '../../src/core/day.ts'
import type { LogRecord, Owner } from '../../src/core/log-record.ts'
import type { RoundPlan } from '../../src/core/plan.ts'
import type { Rating } from '../../src/core/rating.ts'
import type { Hits } from '../../src/core/response.ts'
import { NO_HITS } from '../../src/core/response.ts'
import type { FinishCause } from '../../src/core/round-state.ts'
import { attemptAt, drillPlan } from './items.ts'

/** Records of the log, written as short as they read. `at` defaults to 0. */

export const owner = (given: Partial<Owner> = {}): Owner => ({ pid: 1, host: 'here', ...given })

/** The records of one round. */
export const logOf = (round: string, plan: RoundPlan = drillPlan()) => ({
  opened: (at = 0): LogRecord => ({ type: 'opened', round, at, plan, owner: owner() }),
  resumed: (at = 0, by: Owner = owner(), from: Owner = owner()): LogRecord => ({
    type: 'resumed',
    round,
    at,
    owner: by,
    from,
    dropped: [],
  }),
  /** The attempt at the plan's item number `seq`, unless another item is given. `day`: left out by older programs. */
  attempted: (seq: number, given: Partial<Attempt> = {}, at = 0, day?: Day): LogRecord => {
    const item = plan.items[seq] ?? plan.items[0]
    if (!item) throw new Error('a plan without items')
    const attempt = attemptAt(item, { seq, ...given })
    return { type: 'attempted', round, at, attempt, ...(day === undefined ? {} : { day }) }
  },
  undone: (seq: number, at = 0): LogRecord => ({ type: 'undone', round, at, seq }),
  paused: (spentMs: number, at = 0): LogRecord => ({ type: 'paused', round, at, spentMs }),
  /** `due`: left out by older programs. */
  finished: (
    day = '2026-03-10',
    at = 0,
    cause: FinishCause = 'completed',
    { due }: { readonly due?: number } = {},
  ): LogRecord => ({ type: 'finished', round, at, cause, day, ...(due === undefined ? {} : { due }) }),
  weighed: (seq: number, confidence: Confidence = 2, at = 0): LogRecord => ({
    type: 'weighed',
    round,
    at,
    seq,
    confidence,
  }),
  confirmed: (seq: number, credit = 1, at = 0, hits: Hits = NO_HITS): LogRecord => ({
    type: 'confirmed',
    round,
    at,
    seq,
    hits,
    credit,
  }),
  selfRated: (rating: Rating = 3, at = 0): LogRecord => ({ type: 'self-rated', round, at, rating }),
})

/** A round played from beginning to end, every answer alike. */
export const playedRound = (
  round: string,
  plan: RoundPlan,
  { answer = {}, day = '2026-03-10', at = 0 }: { answer?: Partial<Attempt>; day?: string; at?: number } = {},
): readonly LogRecord[] => {
  const log = logOf(round, plan)
  return [
    log.opened(at),
    ...plan.items.map((_, seq) => log.attempted(seq, answer, at + seq + 1, day)),
    log.finished(day, at + plan.items.length + 1),
  ]
}
