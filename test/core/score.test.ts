import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt, Verdict } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import { LEVELS } from '../../src/core/item.ts'
import type { PlannedItem, RoundPlan } from '../../src/core/plan.ts'
import { bestCombo, combosOf, pointsOf, scoreRound, totalOf } from '../../src/core/score.ts'
import type { Lang } from '../../src/core/text.ts'
import { attemptAt, drillPlan, mockPlan, plannedItem, plannedItems } from '../support/items.ts'

const LIMIT = 30_000

/** A round of ten whose first item was answered like this. */
const firstOf = (item: Partial<PlannedItem>, given: Partial<Attempt>, plan: Partial<RoundPlan> = {}) => {
  const first = plannedItem({ itemId: 'first', limitMs: LIMIT, readingMs: { en: 5000, zh: 8000 }, ...item })
  const items = [first, ...plannedItems(9)]
  const played = plan.mode === 'mock' ? mockPlan({ items }) : drillPlan({ items })
  return pointsOf(played, [attemptAt(first, given)])[0]
}

describe('points of an item', () => {
  test.each([
    ['junior', 1, 1000],
    ['mid', 1, 1500],
    ['senior', 1, 2000],
    ['junior', 0.5, 500],
    ['mid', 1 / 3, 500],
    ['senior', 0.25, 500],
    ['senior', 0, 0],
  ] as const)('%s with a credit of %d earns %d before bonuses', (level, credit, base) => {
    expect(firstOf({ level }, { credit })?.base).toBe(base)
  })

  // 500 / N, N = 10: 50 points.
  test.each<[string, number, Lang, number]>([
    ['at once', 0, 'en', 50],
    ['when one could just have read it', 5000, 'en', 50],
    ['half way from there to the limit', 17_500, 'en', 25],
    ['just before the limit', 29_999, 'en', 0],
    ['at the limit', 30_000, 'en', 0],
    ['in the grace after it', 30_400, 'en', 0],
    ['in the slower reading of Chinese, when one could just have read it', 8000, 'zh', 50],
    ['half way in Chinese', 19_000, 'zh', 25],
  ])('speed bonus of an answer given %s', (_, ms, lang, speed) => {
    expect(firstOf({}, { ms, lang })?.speed).toBe(speed)
  })

  test('the bonus is shared out: the fewer items, the more of it each earns', () => {
    const speedOf = (count: number) => {
      const items = plannedItems(count)
      return pointsOf(drillPlan({ items }), [attemptAt(plannedItem({ itemId: 'item-1' }), { ms: 0 })])[0]
        ?.speed
    }
    expect([1, 2, 5, 10].map(speedOf)).toEqual([500, 250, 100, 50])
  })

  test('two seconds are always given to read', () => {
    const readingMs = { en: 100, zh: 100 }
    expect(firstOf({ readingMs }, { ms: 2000 })?.speed).toBe(50)
    expect(firstOf({ readingMs }, { ms: 16_000 })?.speed).toBe(25)
  })

  test('reading takes at most half of the limit', () => {
    const readingMs = { en: 60_000, zh: 60_000 }
    expect(firstOf({ readingMs }, { ms: 15_000 })?.speed).toBe(50)
    expect(firstOf({ readingMs }, { ms: 22_500 })?.speed).toBe(25)
  })

  test('without a limit there is no speed bonus', () => {
    expect(firstOf({ limitMs: null }, { ms: 0 })?.speed).toBe(0)
  })

  test.each<[Verdict, number]>([
    ['partial', 0.9],
    ['wrong', 0],
    ['skipped', 0],
    ['timeout', 0],
  ])('%s earns no bonus', (verdict, credit) => {
    expect(firstOf({}, { verdict, credit, ms: 0 })).toMatchObject({ speed: 0, combo: 0 })
  })

  test('a mock knows no bonuses', () => {
    expect(firstOf({ level: 'senior' }, { ms: 0 }, { mode: 'mock' })).toEqual({
      base: 2000,
      speed: 0,
      combo: 0,
    })
  })

  test('an attempt at an item the plan lost earns nothing and breaks nothing', () => {
    const lost = attemptAt(plannedItem({ itemId: 'lost' }))
    expect(pointsOf(drillPlan(), [lost])).toEqual([{ base: 0, speed: 0, combo: 0 }])
  })
})

describe('combo', () => {
  const attempts = (pattern: string) =>
    plannedItems(pattern.length).map((item, i) =>
      attemptAt(item, { credit: { '+': 1, '~': 0.5, '-': 0 }[pattern[i] ?? '-'] ?? 0, ms: LIMIT }),
    )

  test.each<[string, number[], number]>([
    ['', [], 0],
    ['+', [1], 1],
    ['+++', [1, 2, 3], 3],
    ['++-+', [1, 2, 0, 1], 2],
    ['++~+++', [1, 2, 0, 1, 2, 3], 3],
    ['---', [0, 0, 0], 0],
  ])('right answers in a row in "%s"', (pattern, combos, best) => {
    expect(combosOf(attempts(pattern))).toEqual(combos)
    expect(bestCombo(attempts(pattern))).toBe(best)
  })

  test('is worth more with every right answer in a row up to the sixth', () => {
    const items = plannedItems(10)
    const points = pointsOf(drillPlan({ items }), attempts('++++++++-+'))
    expect(points.map(p => p.combo)).toEqual([0, 9, 19, 29, 39, 49, 49, 49, 0, 0])
  })
})

/** Any round: a plan and an attempt at each of its items. */
const anyRound = fc
  .array(
    fc.record({
      level: fc.constantFrom(...LEVELS),
      limitMs: fc.option(fc.integer({ min: 1000, max: 600_000 })),
      reading: fc.nat(60_000),
      credit: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1),
      ms: fc.nat(700_000),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map(list => {
    const items = list.map(({ level, limitMs, reading }, i) =>
      plannedItem({ itemId: `item-${i}`, level, limitMs, readingMs: { en: reading, zh: reading } }),
    )
    const attempts = items.map((item, seq) => {
      const { credit = 0, ms = 0 } = list[seq] ?? {}
      return attemptAt(item, { seq, credit, ms, verdict: verdictOf(credit) })
    })
    return { items, attempts }
  })

describe('a round', () => {
  test('all its bonuses together stay below one junior item', () => {
    fc.assert(
      fc.property(anyRound, ({ items, attempts }) => {
        const points = pointsOf(drillPlan({ items }), attempts)
        for (const { speed, combo } of points) {
          expect(speed).toBeGreaterThanOrEqual(0)
          expect(combo).toBeGreaterThanOrEqual(0)
        }
        expect(points.reduce((sum, p) => sum + p.speed + p.combo, 0)).toBeLessThan(1000)
      }),
    )
  })

  test.each([1, 2, 3, 5, 7, 10, 20, 50])('even a perfect one of %d items answered at once', count => {
    const items = plannedItems(count)
    const points = pointsOf(
      drillPlan({ items }),
      items.map((item, seq) => attemptAt(item, { seq, ms: 0 })),
    )
    const bonus = points.reduce((sum, p) => sum + p.speed + p.combo, 0)
    expect(bonus).toBeLessThan(1000)
    expect(bonus).toBeGreaterThan(400)
  })

  test('more right beats faster, whatever was right and however fast', () => {
    const outcome = fc.record({ right: fc.boolean(), ms: fc.nat(LIMIT) })
    const two = fc
      .integer({ min: 1, max: 30 })
      .chain(n =>
        fc.tuple(
          fc.constantFrom(...LEVELS),
          fc.array(outcome, { minLength: n, maxLength: n }),
          fc.array(outcome, { minLength: n, maxLength: n }),
        ),
      )
    fc.assert(
      fc.property(two, ([level, one, other]) => {
        const items = plannedItems(one.length, { level })
        const score = (outcomes: typeof one) =>
          scoreRound(
            drillPlan({ items }),
            items.map((item, seq) => {
              const { right = false, ms = 0 } = outcomes[seq] ?? {}
              return attemptAt(item, { seq, credit: right ? 1 : 0, ms })
            }),
          )
        const [a, b] = [score(one), score(other)]
        fc.pre(a.correct !== b.correct)
        expect(Math.sign(a.points - b.points)).toBe(Math.sign(a.correct - b.correct))
      }),
      { numRuns: 300 },
    )
  })

  test('answering faster never costs points', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), ({ items, attempts }, saved) => {
        const plan = drillPlan({ items })
        const faster = attempts.map(attempt => ({ ...attempt, ms: Math.max(0, attempt.ms - saved) }))
        expect(scoreRound(plan, faster).points).toBeGreaterThanOrEqual(scoreRound(plan, attempts).points)
      }),
    )
  })

  test('points are whole, and a mock earns the base alone', () => {
    fc.assert(
      fc.property(anyRound, ({ items, attempts }) => {
        const drilled = pointsOf(drillPlan({ items }), attempts)
        const mocked = pointsOf(mockPlan({ items }), attempts)
        for (const points of drilled) expect(Number.isSafeInteger(totalOf(points))).toBe(true)
        expect(mocked).toEqual(drilled.map(({ base }) => ({ base, speed: 0, combo: 0 })))
      }),
    )
  })

  test('its score sums up', () => {
    const items = plannedItems(4, { level: 'junior', limitMs: null })
    const [a, b, c] = items as [PlannedItem, PlannedItem, PlannedItem]
    const attempts = [
      attemptAt(a, { ms: 1000 }),
      attemptAt(b, { ms: 2000 }),
      attemptAt(c, { credit: 0.5, ms: 3000 }),
    ]
    expect(scoreRound(drillPlan({ items }), attempts)).toEqual({
      points: 1000 + 1000 + Math.floor(499 / 4 / 5) + 500,
      accuracy: 2.5 / 3,
      correct: 2,
      asked: 3,
      answered: 3,
      bestCombo: 2,
      ms: 6000,
    })
  })

  test('nothing answered is a score of nothing', () => {
    expect(scoreRound(drillPlan(), [])).toEqual({
      points: 0,
      accuracy: 0,
      correct: 0,
      asked: 0,
      answered: 0,
      bestCombo: 0,
      ms: 0,
    })
  })
})

describe('what comes back within a round', () => {
  /** Answers to five items, some of which are answered again somewhere later. */
  const anyReview = fc
    .array(
      fc.record({
        credit: fc.constantFrom(0, 0.5, 1),
        ms: fc.nat(LIMIT),
        again: fc.array(fc.record({ credit: fc.constantFrom(0, 0.5, 1), at: fc.nat(9) }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map(answers => {
      const items = plannedItems(answers.length)
      const first = answers.map(({ credit, ms }, i) => attemptAt(items[i] as PlannedItem, { credit, ms }))
      const all = [...first]
      for (const [i, { again }] of answers.entries()) {
        for (const { credit, at } of again) {
          const own = all.findIndex(({ itemId }) => itemId === items[i]?.itemId)
          all.splice(own + 1 + at, 0, attemptAt(items[i] as PlannedItem, { credit }))
        }
      }
      return { plan: drillPlan({ source: 'review', items }), first, all }
    })

  test('earns nothing, and counts for nothing but time', () => {
    fc.assert(
      fc.property(anyReview, ({ plan, first, all }) => {
        const ms = all.reduce((sum, attempt) => sum + attempt.ms, 0)
        expect(scoreRound(plan, all)).toEqual({ ...scoreRound(plan, first), ms })
        const nothing = { base: 0, speed: 0, combo: 0 }
        for (const [i, points] of pointsOf(plan, all).entries()) {
          if (!first.includes(all[i] as Attempt)) expect(points).toEqual(nothing)
        }
      }),
    )
  })

  test('neither adds to a combo nor breaks it', () => {
    const [a, b, c] = plannedItems(3) as [PlannedItem, PlannedItem, PlannedItem]
    const missed = attemptAt(a, { credit: 0 })
    const right = [attemptAt(b), attemptAt(a), attemptAt(c)]
    expect(combosOf([missed, ...right])).toEqual([0, 1, 1, 2])
    expect(combosOf([missed, attemptAt(b), attemptAt(a, { credit: 0 }), attemptAt(c)])).toEqual([0, 1, 1, 2])
  })
})
