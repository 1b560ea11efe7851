import type { Confidence } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import type { Bank } from '../../src/core/bank.ts'
import { findItem } from '../../src/core/bank.ts'
import type { Chance } from '../../src/core/chance.ts'
import { seededChance } from '../../src/core/chance.ts'
import type { Day } from '../../src/core/day.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { Item, Skill } from '../../src/core/item.ts'
import { SKILLS } from '../../src/core/item.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { DrillPlan, RoundPlan, Timing } from '../../src/core/plan.ts'
import { TIMINGS } from '../../src/core/plan.ts'
import { planDrill, planMissed } from '../../src/core/plan-drill.ts'
import type { Progress } from '../../src/core/progress.ts'
import { foldRecords, totalsOf } from '../../src/core/progress.ts'
import type { Statistics } from '../../src/core/statistics.ts'
import { statisticsOf } from '../../src/core/statistics.ts'
import {
  attemptAt,
  bankOf,
  mockPlan,
  oneOfEachKind,
  rightResponse,
  role,
  text,
  wrongResponse,
} from './items.ts'
import { owner } from './log.ts'

/** Somebody who has played for half a year: the same log every time. */

/** A Wednesday. */
export const TODAY: Day = '2026-08-12'

/** 48 items: of all kinds, skills and levels, with stems as long as real ones. */
export const WIDE_BANK: Bank = bankOf(
  Array.from({ length: 6 }, (_, copy) =>
    Object.values(oneOfEachKind()).map(
      (item, i): Item => ({
        ...item,
        id: `${item.id}.n${copy + 1}`,
        skill: SKILLS[(copy + i) % SKILLS.length] ?? 'systems',
        stem: text(
          `Number ${copy + 1}: which \`${item.kind}\` answer explains why the server under load drops connections?`,
          `第 ${copy + 1} 题：服务器在高负载下丢弃连接，哪个 \`${item.kind}\` 答案能解释原因？`,
        ),
      }),
    ),
  ).flat(),
  [role({ skills: Object.fromEntries(SKILLS.map(skill => [skill, 1])) as Record<Skill, number> })],
)

const NOON_MS = 12 * 3_600_000
const MINUTE_MS = 60_000

interface Played {
  readonly day: Day
  readonly chance: Chance
  readonly bank: Bank
  /** Chance of a right answer. */
  readonly right: number
  readonly confident?: true
}

const draw = (chance: Chance, share: number): boolean =>
  chance.draw([true, false], value => (value ? share : 1 - share)) === true

/** A round of a day, from beginning to end. */
const roundOf = (
  round: string,
  plan: RoundPlan,
  { day, chance, bank, right, confident }: Played,
): LogRecord[] => {
  const began = Date.parse(day) + NOON_MS
  const answers = plan.items.flatMap((planned, seq): LogRecord[] => {
    const item = findItem(bank, planned.itemId)
    if (!item) return []
    const at = began + (seq + 1) * MINUTE_MS
    const isRight = draw(chance, right)
    const credit = isRight ? 1 : 0
    const response = isRight ? rightResponse(item) : wrongResponse(item)
    const ms =
      (planned.budgetMs ?? 30_000) * (0.3 + 0.1 * chance.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8]).indexOf(0))
    const attempt = attemptAt(planned, { seq, response, credit, verdict: verdictOf(credit), ms })
    const confidence: Confidence = isRight && draw(chance, 0.7) ? 3 : draw(chance, 0.6) ? 2 : 1
    return [
      { type: 'attempted', round, at, day, attempt },
      ...(confident ? [{ type: 'weighed', round, at, seq, confidence } as const] : []),
    ]
  })
  const at = began + (plan.items.length + 2) * MINUTE_MS
  return [
    { type: 'opened', round, at: began, plan, owner: owner() },
    ...answers,
    { type: 'finished', round, at, cause: 'completed', day, due: 3 },
  ]
}

/** Days of play up to today, the busiest in the middle, with a gap here and there. */
export const historyOf = (bank: Bank, today: Day = TODAY, days = 170): readonly LogRecord[] => {
  const chance = seededChance('history')
  const asked = new Set<string>()
  return Array.from({ length: days }, (_, i) => i).flatMap((i): readonly LogRecord[] => {
    const day = daysAfter(today, i + 1 - days)
    if (i < days - 24 && draw(chance, 0.45)) return []
    if (i === days - 9 || i === days - 16) return []
    const count = chance.draw([5, 8, 12, 20, 40], n => 60 / n) ?? 5
    const timing: Timing = TIMINGS[i % TIMINGS.length] ?? '1x'
    const seed = `day ${i}`
    const scope = i % 4 === 0 ? { category: bank.topics[i % bank.topics.length]?.category ?? '' } : {}
    const pool = bank.items.filter(item => scope.category === undefined || item.category === scope.category)
    const known = [...asked]
    const plan: DrillPlan =
      i % 3 > 0 && known.length > 0
        ? planMissed(bank, { itemIds: chance.shuffle(known).slice(0, count), scope: {}, timing, seed })
        : planDrill(pool, { scope, count, timing, seed })
    for (const { itemId } of plan.items) asked.add(itemId)
    const right = 0.55 + (0.35 * i) / days
    const drill = roundOf(`drill-${i}`, plan, {
      day,
      chance,
      bank,
      right,
      ...(i % 2 ? { confident: true } : {}),
    })
    if (i % 20 !== 0) return drill
    const items = plan.items.slice(0, 8)
    const mock = mockPlan({ items, role: bank.roles[0]?.id ?? '', lengthMs: (15 + (i % 3) * 15) * MINUTE_MS })
    return [...drill, ...roundOf(`mock-${i}`, mock, { day, chance, bank, right })]
  })
}

export const statisticsFrom = (
  bank: Bank,
  progress: Progress,
  { today = TODAY, interview = null }: { today?: Day; interview?: Day | null } = {},
): Statistics => {
  const totals = totalsOf(progress)
  const { marks } = progress
  const [role] = bank.roles
  const { interviews } = totals
  return statisticsOf({ bank, totals, marks, calendar: { today, interview }, role, interviews })
}

/** Statistics of that somebody. */
export const richStatistics = (bank: Bank = WIDE_BANK, interview: Day | null = null): Statistics =>
  statisticsFrom(bank, foldRecords(historyOf(bank)), { interview })
