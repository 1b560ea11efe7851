import fc from 'fast-check'
import { followUpsAt, nextItem } from '../../src/core/agenda.ts'
import type { Attempt } from '../../src/core/attempt.ts'
import type { Bank, Blueprint, Role } from '../../src/core/bank.ts'
import { PHASES } from '../../src/core/bank.ts'
import type { BooleanItem, Item } from '../../src/core/item.ts'
import { LEVELS, SKILLS } from '../../src/core/item.ts'
import type { MockPlan, PlannedItem, Segment } from '../../src/core/plan.ts'
import { attemptAt, bankOf, booleanItem, openItem, plannedItem, role, text } from './items.ts'

/** Interviews, written as short as they read. */

/** A question of middle level with a budget of 60 s. */
export const question = (itemId: string, given: Partial<PlannedItem> = {}): PlannedItem =>
  plannedItem({ itemId, limitMs: 60_000, ...given })

/** A stretch of the core that asks these, for the first ten minutes. */
export const stretch = (itemIds: readonly string[], given: Partial<Segment> = {}): Segment => ({
  phase: 'core',
  topic: null,
  untilMs: 600_000,
  itemIds,
  ...given,
})

/** A quarter of an hour alone with the program; one stretch asks every question, unless stretches are given. */
export const interview = (items: readonly PlannedItem[], given: Partial<MockPlan> = {}): MockPlan => ({
  mode: 'mock',
  seed: 'seed',
  role: 'sre',
  lengthMs: 900_000,
  setting: 'alone',
  segments: [stretch(items.map(item => item.itemId))],
  items,
  ...given,
})

export const RIGHT: Partial<Attempt> = { credit: 1 }
export const HALF_RIGHT: Partial<Attempt> = { credit: 0.5 }
export const MISSED: Partial<Attempt> = { credit: 0 }

/** Answers to whatever is asked, one after another, each in 5 s; none where nothing is asked any more. */
export const answersTo = (plan: MockPlan, answers: readonly Partial<Attempt>[]): readonly Attempt[] => {
  let attempts: readonly Attempt[] = []
  for (const answer of answers) {
    const item = nextItem(plan, attempts)
    if (!item) break
    attempts = [...attempts, attemptAt(item, { seq: attempts.length, ...answer })]
  }
  return attempts
}

const anyLevel = fc.constantFrom(...LEVELS)

/** Interviews as no bank would plan them: links in circles and to nowhere, items in two stretches, no limits. */
export const anyInterview = (setting: MockPlan['setting']): fc.Arbitrary<MockPlan> =>
  fc.integer({ min: 1, max: 12 }).chain(count => {
    const ids = Array.from({ length: count }, (_, i) => `item-${i + 1}`)
    const anyIds = fc.array(fc.constantFrom(...ids, 'not-planned'), { maxLength: 6 })
    const anyItem = fc.record({
      level: anyLevel,
      limitMs: fc.option(fc.integer({ min: 1, max: 24 }).map(fives => fives * 5000)),
      followUps: anyIds,
    })
    const anyStretch = fc.record({
      phase: fc.constantFrom(...PHASES),
      lengthMs: fc.nat(300_000),
      itemIds: anyIds,
    })
    return fc
      .record({
        items: fc.array(anyItem, { minLength: count, maxLength: count }),
        stretches: fc.array(anyStretch, { minLength: 1, maxLength: 5 }),
      })
      .map(({ items, stretches }) => {
        let untilMs = 0
        const segments = stretches.map(({ phase, lengthMs, itemIds }) => {
          untilMs += lengthMs
          return stretch(itemIds, { phase, untilMs })
        })
        const questions = items.map((item, i) => question(`item-${i + 1}`, item))
        return interview(questions, { setting, segments, lengthMs: untilMs })
      })
  })

/** How somebody answers, and what an interviewer then makes of it. */
export interface Manner {
  readonly credit: number
  readonly ms: number
  /** Typed in one's own words: marked later, with this credit. */
  readonly markedAs: number | null
  /** Pair: which of the follow-ups on offer; one that isn't is another question. */
  readonly choice: number
}

/** Credits on both sides of every bound. */
const anyCredit = fc.constantFrom(0, 0.39, 0.4, 0.64, 0.65, 0.85, 1)

/** Somebody who answers, over and over, in these manners. */
export const anyPlayer: fc.Arbitrary<readonly Manner[]> = fc.array(
  fc.record({
    credit: anyCredit,
    ms: fc.nat(150_000),
    markedAs: fc.option(anyCredit),
    choice: fc.nat(3),
  }),
  { minLength: 1, maxLength: 12 },
)

/** An interview to the end of its questions. More attempts than items mean that it doesn't end. */
export const playedBy = (plan: MockPlan, player: readonly Manner[]): readonly Attempt[] => {
  let attempts: readonly Attempt[] = []
  while (attempts.length <= plan.items.length) {
    const item = nextItem(plan, attempts)
    const manner = player[attempts.length % player.length]
    if (!item || !manner) break
    const { credit, ms, markedAs, choice } = manner
    const typed: Partial<Attempt> =
      markedAs === null
        ? {}
        : { response: { kind: 'open', text: 'words' }, proposedCredit: credit, unconfirmed: true }
    const chosen: Partial<Attempt> =
      plan.setting === 'pair'
        ? { next: followUpsAt(plan, attempts, { spentMs: ms })[choice]?.item.itemId ?? null }
        : {}
    attempts = [...attempts, attemptAt(item, { seq: attempts.length, credit, ms, ...typed, ...chosen })]
  }
  return attempts
}

/** A quarter of an hour with two topics. */
export const blueprint = (given: Partial<Blueprint> = {}): Blueprint => ({
  minutes: 15,
  topics: 2,
  phases: { opening: 2, 'warm-up': 2, core: 6, troubleshooting: 4, closing: 1 },
  ...given,
})

/** A role that is interviewed by that blueprint, unless others are given. */
export const interviewRole = (given: Partial<Role> = {}): Role =>
  role({ blueprints: [blueprint()], ...given })

/** So many questions of one topic, `<topic>-1`, `<topic>-2` ...: statements of middle level about systems, 60 s each. */
export const topicOf = (
  count: number,
  { category = 'linux', topic = 'processes', ...given }: Partial<BooleanItem> = {},
): readonly BooleanItem[] =>
  Array.from({ length: count }, (_, i) =>
    booleanItem({ id: `${topic}-${i + 1}`, category, topic, timeLimitSeconds: 60, ...given }),
  )

const CATEGORIES = ['linux', 'redis', 'web']
const anyWeight = fc.integer({ min: 0, max: 5 })
const FRAMING = ['opening-1', 'opening-2', 'closing-1']

const anyItem = fc.record({
  open: fc.nat(3).map(n => n === 0),
  shown: fc.nat(2).map(n => n === 0),
  category: fc.constantFrom(...CATEGORIES),
  topic: fc.constantFrom('basics', 'failures'),
  level: anyLevel,
  skill: fc.constantFrom(...SKILLS.slice(0, 3), 'troubleshooting' as const),
  timeLimitSeconds: fc.integer({ min: 1, max: 36 }).map(fives => fives * 5),
  links: fc.array(fc.nat(100), { maxLength: 3 }),
})

/** Any bank of up to 100 items, with openings and closings, linked at random, some of the links to nowhere. */
export const anyInterviewBank: fc.Arbitrary<Bank> = fc
  .array(anyItem, { maxLength: 100, size: 'max' })
  .map(list => {
    const items = list.map(({ open, shown, links, ...facts }, i): Item => {
      const given = {
        id: `item-${i}`,
        ...facts,
        ...(shown ? { exhibit: text('output') } : {}),
        followUps: links.filter(link => link !== i).map(link => `item-${link}`),
      }
      return open ? openItem(given) : booleanItem(given)
    })
    const framing = FRAMING.map(id => openItem({ id, category: 'communication', skill: 'communication' }))
    return bankOf([...items, ...framing])
  })

/** Any role, with weights that may be 0, one blueprint, and openings and closings of which some don't exist. */
export const anyInterviewRole: fc.Arbitrary<Role> = fc
  .record({
    skills: fc.record({
      systems: anyWeight,
      network: anyWeight,
      databases: anyWeight,
      troubleshooting: anyWeight,
      communication: anyWeight,
    }),
    levels: fc.record({ junior: anyWeight, mid: anyWeight, senior: anyWeight }),
    categories: fc.record(
      { linux: anyWeight, redis: anyWeight },
      { requiredKeys: [], noNullPrototype: true },
    ),
    opening: fc.subarray(['opening-1', 'opening-2', 'gone']),
    closing: fc.subarray(['closing-1', 'gone']),
    topics: fc.integer({ min: 1, max: 4 }),
    lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 5 }),
  })
  .map(
    ({ topics, lengths: [opening = 1, warmUp = 1, core = 1, troubleshooting = 1, closing = 1], ...role }) => {
      const phases = { opening, 'warm-up': warmUp, core, troubleshooting, closing }
      const minutes = Object.values(phases).reduce((sum, length) => sum + length, 0)
      return interviewRole({ ...role, blueprints: [{ minutes, topics, phases }] })
    },
  )
