import type { Attempt } from '../../../src/core/attempt.ts'
import { verdictOf } from '../../../src/core/attempt.ts'
import type { Bank } from '../../../src/core/bank.ts'
import { findItem } from '../../../src/core/bank.ts'
import type { Day } from '../../../src/core/day.ts'
import { daysAfter } from '../../../src/core/day.ts'
import type { Goal } from '../../../src/core/goal.ts'
import type { LogRecord } from '../../../src/core/log-record.ts'
import type { RoundPlan, Source } from '../../../src/core/plan.ts'
import { planDaily } from '../../../src/core/plan-daily.ts'
import { planDrill } from '../../../src/core/plan-drill.ts'
import { planMock } from '../../../src/core/plan-mock.ts'
import { planPlacement } from '../../../src/core/plan-placement.ts'
import { planSession } from '../../../src/core/plan-review.ts'
import { rightResponse, wrongResponse } from '../../support/items.ts'
import { owner } from '../../support/log.ts'
import { uniforms } from '../uniforms.ts'

/** Answers of a round. Dailies have fewer items, so the others make up for them. */
const ANSWERS_A_ROUND = 20

const ROUNDS_A_DAY = 4
const MINUTE_MS = 60_000
const RIGHT = 0.7

interface Asked {
  readonly bank: Bank
  readonly day: Day
  readonly seed: string
}

/** Items of one round are drawn from so many: drawing from all of them would take minutes. */
const POOL = 250

const planOf = (i: number, { bank, day, seed }: Asked): RoundPlan => {
  const [role] = bank.roles
  const from = (i * 83) % (bank.items.length - POOL)
  const items = bank.items.slice(from, from + POOL)
  const pool: Bank = { ...bank, items }
  const session = (source: Extract<Source, 'review' | 'mistakes'>) => {
    const drawn = planDrill(items, { scope: {}, count: ANSWERS_A_ROUND, timing: '1x', seed })
    const queue = drawn.items.flatMap(({ itemId }) => findItem(bank, itemId) ?? [])
    return planSession(queue, { source, cap: { items: ANSWERS_A_ROUND }, timing: '1x', seed, isCram: false })
  }
  if (i % 20 === 7 && role) return planMock(pool, { role, minutes: 30, setting: 'alone', seed })
  if (i % 100 === 3) return planPlacement(items, seed)
  if (i % ROUNDS_A_DAY === 0) return planDaily(pool, day)
  if (i % ROUNDS_A_DAY === 1) return session('review')
  if (i % ROUNDS_A_DAY === 2) return session('mistakes')
  return planDrill(items, { scope: {}, count: 2 * ANSWERS_A_ROUND, timing: '1x', seed })
}

interface Wanted {
  /** At least so many. */
  readonly answers: number
  readonly lastDay: Day
  readonly goal: Goal | null
}

/** Years of play, in rounds of all modes. */
export const longHistory = (bank: Bank, { answers, lastDay, goal }: Wanted): readonly LogRecord[] => {
  const uniform = uniforms(1)
  const rounds = Math.ceil(answers / ANSWERS_A_ROUND)
  const days = Math.ceil(rounds / ROUNDS_A_DAY)
  const records: LogRecord[] = [{ type: 'goal-set', at: 0, goal }]
  let given = 0
  for (let i = 0; given < answers; i++) {
    const day = daysAfter(lastDay, Math.min(0, Math.floor(i / ROUNDS_A_DAY) + 1 - days))
    const round = `round-${i}`
    const plan = planOf(i, { bank, day, seed: round })
    let at = Date.parse(day) + (10 + 2 * (i % ROUNDS_A_DAY)) * 60 * MINUTE_MS
    records.push({ type: 'opened', round, at, plan, owner: owner() })
    for (const [seq, planned] of plan.items.slice(0, 2 * ANSWERS_A_ROUND).entries()) {
      const item = findItem(bank, planned.itemId)
      if (!item) continue
      const credit = uniform() < RIGHT ? 1 : 0
      const response = credit === 1 ? rightResponse(item) : wrongResponse(item)
      const ms = Math.round((0.3 + 0.6 * uniform()) * (planned.budgetMs ?? MINUTE_MS / 2))
      const { itemId, rev } = planned
      const attempt: Attempt = {
        seq,
        itemId,
        rev,
        response,
        credit,
        verdict: verdictOf(credit),
        ms,
        lang: 'en',
      }
      at += ms
      records.push({ type: 'attempted', round, at, day, attempt })
      given += 1
      if (plan.mode === 'drill' && uniform() < 0.3) {
        records.push({ type: 'weighed', round, at: ++at, seq, confidence: credit === 1 ? 3 : 2 })
      }
    }
    at += 1
    if (plan.mode === 'mock') records.push({ type: 'self-rated', round, at, rating: 3 })
    records.push({ type: 'finished', round, at: ++at, cause: 'completed', day, due: 3 })
  }
  return records
}
