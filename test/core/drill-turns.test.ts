import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { drillItem, mostDrillAttempts, reviewPlace } from '../../src/core/drill-turns.ts'
import { LEVELS } from '../../src/core/item.ts'
import type { DrillPlan } from '../../src/core/plan.ts'
import { SOURCES } from '../../src/core/plan.ts'
import { attemptAt, drillPlan, plannedItem, plannedItems } from '../support/items.ts'

/** Answers to whatever a drill asks, one after another, each in 5 s; it asks no more than was answered. */
const answersTo = (plan: DrillPlan, credits: readonly number[]): readonly Attempt[] => {
  let attempts: readonly Attempt[] = []
  for (const credit of credits) {
    const item = drillItem(plan, attempts)
    if (!item) break
    attempts = [...attempts, attemptAt(item, { seq: attempts.length, credit })]
  }
  return attempts
}

/** Numbers of the items asked, in the order they were asked, the one that comes now among them. */
const asked = (plan: DrillPlan, credits: readonly number[]): readonly number[] => {
  const attempts = answersTo(plan, credits)
  const now = drillItem(plan, attempts)
  return [...attempts, ...(now ? [now] : [])].map(({ itemId }) => Number(itemId.replace('item-', '')))
}

const review = (count: number, given: Partial<DrillPlan> = {}): DrillPlan =>
  drillPlan({ source: 'review', items: plannedItems(count), ...given })

describe('a drill', () => {
  test.each(SOURCES.filter(source => source !== 'review' && source !== 'placement'))(
    '%s asks each of its items once, as planned, whatever is answered',
    source => {
      const plan = drillPlan({ source, items: plannedItems(4) })
      expect(asked(plan, [0, 1, 0.5, 0, 1])).toEqual([1, 2, 3, 4])
      expect(answersTo(plan, [0, 1, 0.5, 0, 1]).length).toBe(4)
    },
  )
})

describe('a review', () => {
  test.each<[string, number, readonly number[], readonly number[]]>([
    ['all recalled: each once', 3, [1, 1, 1], [1, 2, 3]],
    ['half recalled is recalled', 3, [0.5, 0.5, 0.5], [1, 2, 3]],
    ['forgotten: back after four others', 8, [0, 1, 1, 1, 1], [1, 2, 3, 4, 5, 1]],
    ['and on with the rest', 8, [0, 1, 1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 1, 6, 7, 8]],
    ['less than half is forgotten', 8, [0.49, 1, 1, 1, 1], [1, 2, 3, 4, 5, 1]],
    ['where fewer are left, after those', 3, [0, 1, 1], [1, 2, 3, 1]],
    ['the last one at once', 3, [1, 1, 0], [1, 2, 3, 3]],
    ['forgotten again: back once more', 6, [0, 1, 1, 1, 1, 0, 1], [1, 2, 3, 4, 5, 1, 6, 1]],
    ['and then no more', 6, [0, 1, 1, 1, 1, 0, 1, 0], [1, 2, 3, 4, 5, 1, 6, 1]],
    ['several, the one answered longest ago first', 3, [0, 0, 0, 1, 1], [1, 2, 3, 1, 2, 3]],
    ['one forgotten again, behind the others', 3, [0, 0, 0, 0, 0, 0, 0], [1, 2, 3, 1, 2, 3, 1, 2]],
    ['of one item', 1, [0, 0, 0], [1, 1, 1]],
    ['recalled when it came back: no more of it', 1, [0, 1], [1, 1]],
  ])('%s', (_, count, credits, expected) => {
    expect(asked(review(count), credits)).toEqual(expected)
  })

  test('what comes back has its options in another order each time, and the same ones', () => {
    const plan = review(1)
    const [first, second, third] = [[], [0], [0, 0]].map(
      credits => drillItem(plan, answersTo(plan, credits))?.layout ?? [],
    )
    expect(first).toEqual(['a', 'b', 'c', 'd'])
    expect(second).not.toEqual(first)
    expect(third).not.toEqual(second)
    expect(third).not.toEqual(first)
    for (const layout of [second, third]) expect([...(layout ?? [])].sort()).toEqual(first)
  })

  test('steps keep their order: any other might be the right one', () => {
    const item = plannedItem({ itemId: 'item-1', kind: 'order', layout: ['c', 'a', 'b'] })
    const plan = review(1, { items: [item] })
    expect(drillItem(plan, answersTo(plan, [0]))).toEqual(item)
  })

  test('a statement comes back as it was', () => {
    const item = plannedItem({ itemId: 'item-1', kind: 'boolean', layout: [] })
    const plan = review(1, { items: [item] })
    expect(drillItem(plan, answersTo(plan, [0]))).toEqual(item)
  })

  test('tells how many of its items have come up, and how many of those come back', () => {
    const plan = review(6)
    const place = (credits: readonly number[]) => reviewPlace(plan, answersTo(plan, credits))
    expect(place([])).toEqual({ met: 0, back: 0 })
    expect(place([0])).toEqual({ met: 1, back: 1 })
    expect(place([0, 0])).toEqual({ met: 2, back: 2 })
    expect(place([0, 1, 1, 1, 1])).toEqual({ met: 5, back: 1 })
    expect(place([0, 1, 1, 1, 1, 1])).toEqual({ met: 5, back: 0 })
    expect(place([0, 1, 1, 1, 1, 0])).toEqual({ met: 5, back: 1 })
    expect(place([0, 1, 1, 1, 1, 0, 1, 0])).toEqual({ met: 6, back: 0 })
  })
})

describe('a drill of so much time', () => {
  const plan = (source: DrillPlan['source'], untilMs: number) =>
    drillPlan({ source, items: plannedItems(5), untilMs })

  test('begins no other item when that is over', () => {
    expect(asked(plan('review', 10_000), [1])).toEqual([1, 2])
    expect(asked(plan('review', 10_000), [1, 1])).toEqual([1, 2])
    expect(asked(plan('review', 10_001), [1, 1])).toEqual([1, 2, 3])
  })

  test('brings nothing back after that', () => {
    expect(asked(plan('review', 25_000), [0, 1, 1, 1, 1])).toEqual([1, 2, 3, 4, 5])
  })

  test('of no time asks nothing', () => {
    expect(drillItem(plan('drawn', 0), [])).toBeUndefined()
  })
})

describe('a placement', () => {
  /** Twenty of each level, mixed. */
  const items = Array.from({ length: 60 }, (_, i) =>
    plannedItem({ itemId: `item-${i}`, level: LEVELS[i % 3] ?? 'mid' }),
  )
  const placement = drillPlan({ source: 'placement', items })
  const levels = (credits: readonly number[], plan = placement) => {
    const attempts = answersTo(plan, credits)
    const levelOf = new Map(plan.items.map(({ itemId, level }) => [itemId, level]))
    return [...attempts, drillItem(plan, attempts)].map(at => at && levelOf.get(at.itemId))
  }

  test('begins in the middle, climbs after a right answer and falls after any other', () => {
    expect(levels([1, 1, 1, 0.5, 0, 0, 1])).toEqual([
      'mid',
      'senior',
      'senior',
      'senior',
      'mid',
      'junior',
      'junior',
      'mid',
    ])
  })

  test('never asks an item twice, and no more than twenty', () => {
    const attempts = answersTo(
      placement,
      Array.from({ length: 60 }, (_, i) => i % 2),
    )
    expect(attempts.length).toBe(20)
    expect(new Set(attempts.map(({ itemId }) => itemId)).size).toBe(20)
  })

  test('is over when nothing is left of the level that comes next', () => {
    const few = drillPlan({
      source: 'placement',
      items: [plannedItem({ itemId: 'item-1' }), plannedItem({ itemId: 'item-2', level: 'senior' })],
    })
    expect(levels([1, 1], few)).toEqual(['mid', 'senior', undefined])
    expect(levels([0], few)).toEqual(['mid', undefined])
  })
})

const anyDrill = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    items: fc.array(
      fc.record({ level: fc.constantFrom(...LEVELS), options: fc.nat(5), isOrder: fc.boolean() }),
      { maxLength: 12 },
    ),
    untilMs: fc.option(fc.nat(200_000), { nil: undefined }),
  })
  .map(({ source, items, untilMs }) =>
    drillPlan({
      source,
      items: items.map(({ level, options, isOrder }, i) =>
        plannedItem({
          itemId: `item-${i}`,
          level,
          kind: isOrder ? 'order' : 'choice',
          layout: ['a', 'b', 'c', 'd', 'e'].slice(0, options),
        }),
      ),
      ...(untilMs === undefined ? {} : { untilMs }),
    }),
  )

/** More answers than any of these drills takes. */
const manyCredits = fc.array(fc.constantFrom(0, 0, 0.5, 1), { minLength: 60, maxLength: 60 })

describe('any drill', () => {
  test('ends, after no more answers than can belong to it', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, (plan, credits) => {
        const attempts = answersTo(plan, credits)
        expect(drillItem(plan, attempts)).toBeUndefined()
        expect(attempts.length).toBeLessThanOrEqual(mostDrillAttempts(plan))
      }),
    )
  })

  test('asks an item more than once only in a review, only where it was forgotten, and never a fourth time', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, (plan, credits) => {
        const before = new Map<string, Attempt[]>()
        for (const attempt of answersTo(plan, credits)) {
          const known = before.get(attempt.itemId) ?? []
          if (known.length > 0) expect(plan.source).toBe('review')
          for (const { credit } of known) expect(credit).toBeLessThan(0.5)
          expect(known.length).toBeLessThan(3)
          before.set(attempt.itemId, [...known, attempt])
        }
      }),
    )
  })

  test('brings nothing back before four others were answered, as long as there is anything else', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, (plan, credits) => {
        const attempts = answersTo(plan, credits)
        for (const [n, { itemId }] of attempts.entries()) {
          const before = attempts.slice(0, n)
          const last = before.findLastIndex(known => known.itemId === itemId)
          const isLeft = plan.items.some(item => before.every(known => known.itemId !== item.itemId))
          if (last >= 0 && isLeft) expect(n - last).toBeGreaterThan(4)
        }
      }),
    )
  })

  test('asks the same for the same answers, whenever it is looked at', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, fc.nat(60), (plan, credits, n) => {
        const attempts = answersTo(plan, credits.slice(0, n))
        const kept = JSON.parse(JSON.stringify({ plan, attempts })) as {
          plan: DrillPlan
          attempts: Attempt[]
        }
        expect(drillItem(kept.plan, kept.attempts)).toEqual(drillItem(plan, attempts))
      }),
    )
  })

  test('of a review goes on for as long as its place says, where nothing more is forgotten and no time runs out', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, fc.nat(60), ({ untilMs: _, ...plan }, credits, n) => {
        const review: DrillPlan = { ...plan, source: 'review' }
        const sofar = answersTo(review, credits.slice(0, n))
        const whole = answersTo(review, [...credits.slice(0, n), ...credits.map(() => 1)])
        const { met, back } = reviewPlace(review, sofar)
        expect(whole.length).toBe(sofar.length + (plan.items.length - met) + back)
      }),
    )
  })

  test('asks every item of a review at least once, each as it was planned but for the place of its options', () => {
    fc.assert(
      fc.property(anyDrill, manyCredits, ({ untilMs: _, ...given }, credits) => {
        const plan: DrillPlan = { ...given, source: 'review' }
        const attempts = answersTo(plan, credits)
        expect(new Set(attempts.map(({ itemId }) => itemId)).size).toBe(plan.items.length)
        for (const n of attempts.keys()) {
          const item = drillItem(plan, attempts.slice(0, n))
          const planned = plan.items.find(({ itemId }) => itemId === item?.itemId)
          expect({ ...item, layout: [...(item?.layout ?? [])].sort() }).toEqual(planned)
        }
      }),
    )
  })
})
