import fc from 'fast-check'
import type { Attempt } from '../../src/core/attempt.ts'
import { CONFIDENCES, VERDICTS } from '../../src/core/attempt.ts'
import { PHASES } from '../../src/core/bank.ts'
import { KINDS, LEVELS, SKILLS } from '../../src/core/item.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { MARK_NAMES } from '../../src/core/mark.ts'
import type { PlannedItem, RoundPlan, Segment } from '../../src/core/plan.ts'
import { SOURCES, TIMINGS } from '../../src/core/plan.ts'
import { RATINGS } from '../../src/core/rating.ts'
import type { Hits, Response } from '../../src/core/response.ts'
import { LANGS } from '../../src/core/text.ts'

/** Log records as a game could have written them, whatever their ids and answers. */

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(value => !Object.hasOwn(Object.prototype, value))
const anyText = fc.string({ unit: 'grapheme', maxLength: 20 })
const count = fc.nat(1_000_000)
const at = fc.integer({ min: 0, max: 4_000_000_000_000 })
const lang = fc.constantFrom(...LANGS)
const day = fc.integer({ min: 0, max: 40_000 }).map(n => new Date(n * 86_400_000).toISOString().slice(0, 10))
const owner = fc.record({ pid: count, host: anyText })

const response: fc.Arbitrary<Response | null> = fc.oneof(
  fc.constant(null),
  name.map(option => ({ kind: 'choice', option }) as const),
  fc.array(name, { maxLength: 4 }).map(options => ({ kind: 'multi', options }) as const),
  fc.boolean().map(value => ({ kind: 'boolean', value }) as const),
  fc.array(name, { maxLength: 4 }).map(steps => ({ kind: 'order', steps }) as const),
  fc
    .dictionary(name, name, { maxKeys: 4, noNullPrototype: true })
    .map(picks => ({ kind: 'match', picks }) as const),
  anyText.map(text => ({ kind: 'fill', text }) as const),
  anyText.map(text => ({ kind: 'number', text }) as const),
  anyText.map(text => ({ kind: 'open', text }) as const),
  fc.constantFrom({ kind: 'aloud' } as const, { kind: 'heard' } as const),
)

const credit = fc.constantFrom(0, 1 / 3, 0.5, 1)
const hits: fc.Arbitrary<Hits> = fc.record({
  points: fc.array(name, { maxLength: 4 }),
  critical: fc.boolean(),
})

/** Fields that some records have. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>

const attempt: fc.Arbitrary<Attempt> = fc
  .tuple(
    fc.record({
      seq: count,
      itemId: name,
      rev: count,
      response,
      verdict: fc.constantFrom(...VERDICTS),
      credit,
      ms: count,
      lang,
    }),
    some({
      close: fc.constant(true as const),
      hits,
      proposedCredit: credit,
      unconfirmed: fc.constant(true as const),
      confidence: fc.constantFrom(...CONFIDENCES),
      next: fc.option(name),
    }),
  )
  .map(([every, more]) => ({ ...every, ...more }))

const plannedItem: fc.Arbitrary<PlannedItem> = fc
  .tuple(
    fc.record({
      itemId: name,
      rev: count,
      kind: fc.constantFrom(...KINDS),
      skill: fc.constantFrom(...SKILLS),
      level: fc.constantFrom(...LEVELS),
      limitMs: fc.option(count),
      readingMs: fc.record({ en: count, zh: count }),
      layout: fc.array(name, { maxLength: 4 }),
    }),
    some({ budgetMs: count, followUps: fc.array(name, { maxLength: 3 }) }),
  )
  .map(([every, more]) => ({ ...every, ...more }))

const segment: fc.Arbitrary<Segment> = fc.record({
  phase: fc.constantFrom(...PHASES),
  topic: fc.option(fc.record({ category: name, topic: name })),
  untilMs: count,
  itemIds: fc.array(name, { maxLength: 4 }),
})

const items = fc.array(plannedItem, { maxLength: 4 })

const plan: fc.Arbitrary<RoundPlan> = fc.oneof(
  fc
    .tuple(
      fc.record({
        mode: fc.constant('drill' as const),
        seed: anyText,
        scope: some({
          category: name,
          topic: name,
          skill: fc.constantFrom(...SKILLS),
          level: fc.constantFrom(...LEVELS),
        }),
        source: fc.constantFrom(...SOURCES),
        timing: fc.constantFrom(...TIMINGS),
        items,
      }),
      some({
        untilMs: count,
        cram: fc.constant(true as const),
        day,
        confidence: fc.constant(true as const),
      }),
    )
    .map(([every, more]) => ({ ...every, ...more })),
  fc.record({
    mode: fc.constant('mock' as const),
    seed: anyText,
    role: name,
    lengthMs: count,
    setting: fc.constantFrom('alone', 'pair'),
    segments: fc.array(segment, { maxLength: 4 }),
    items,
  }),
)

const stamp = { round: name, at }

export const anyRecord: fc.Arbitrary<LogRecord> = fc.oneof(
  fc.record({ type: fc.constant('opened' as const), ...stamp, plan, owner }),
  fc.record({
    type: fc.constant('resumed' as const),
    ...stamp,
    owner,
    from: owner,
    dropped: fc.array(fc.constantFrom('item-1', 'item-2')),
  }),
  fc.record(
    { type: fc.constant('attempted' as const), ...stamp, attempt, day },
    { requiredKeys: ['type', 'round', 'at', 'attempt'], noNullPrototype: true },
  ) as fc.Arbitrary<LogRecord>,
  fc.record({ type: fc.constant('undone' as const), ...stamp, seq: count }),
  fc.record({ type: fc.constant('paused' as const), ...stamp, spentMs: count }),
  fc.record(
    {
      type: fc.constant('finished' as const),
      ...stamp,
      cause: fc.constantFrom('completed', 'clock', 'ended'),
      day,
      due: count,
    },
    { requiredKeys: ['type', 'round', 'at', 'cause', 'day'], noNullPrototype: true },
  ) as fc.Arbitrary<LogRecord>,
  fc.record({
    type: fc.constant('weighed' as const),
    ...stamp,
    seq: count,
    confidence: fc.constantFrom(...CONFIDENCES),
  }),
  fc.record({ type: fc.constantFrom('importing' as const, 'imported' as const), at }),
  fc.record({ type: fc.constant('confirmed' as const), ...stamp, seq: count, hits, credit }),
  fc.record({ type: fc.constant('self-rated' as const), ...stamp, rating: fc.constantFrom(...RATINGS) }),
  fc.record({
    type: fc.constant('goal-set' as const),
    at,
    goal: fc.option(fc.record({ role: anyText, day: fc.option(day) })),
  }),
  fc.record({
    type: fc.constant('marked' as const),
    at,
    itemId: name,
    rev: count,
    mark: fc.constantFrom(...MARK_NAMES),
    on: fc.boolean(),
    comment: anyText,
  }),
)

const LEVEL_OF = ['junior', 'mid', 'senior'] as const

/** A round of so many items, opened. */
export const openedRecord = (round: string, items = 2, at = 1): LogRecord => ({
  type: 'opened',
  round,
  at,
  owner: { pid: 7, host: 'desk' },
  plan: {
    mode: 'drill',
    seed: 'seed',
    scope: {},
    source: 'drawn',
    timing: '1x',
    items: Array.from({ length: items }, (_, i) => ({
      itemId: `redis.aof.n${i}`,
      rev: 1,
      kind: 'boolean',
      skill: 'databases',
      level: LEVEL_OF[i % 3] ?? 'mid',
      limitMs: 20_000,
      readingMs: { en: 2_000, zh: 2_000 },
      layout: [],
    })),
  },
})

/** A right answer to item `n` of such a round. */
export const attemptedRecord = (round: string, n: number, at = 2 + n): LogRecord => ({
  type: 'attempted',
  round,
  at,
  attempt: {
    seq: n,
    itemId: `redis.aof.n${n}`,
    rev: 1,
    response: { kind: 'boolean', value: true },
    verdict: 'correct',
    credit: 1,
    ms: 3_000,
    lang: 'en',
  },
})

export const finishedRecord = (round: string, at = 1_000): LogRecord => ({
  type: 'finished',
  round,
  at,
  cause: 'completed',
  day: '2026-03-02',
})
