import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../src/core/day.ts'
import { LEVELS } from '../../src/core/item.ts'
import { TIMINGS } from '../../src/core/plan.ts'
import { introductions, mixed, newShare, planSession } from '../../src/core/plan-review.ts'
import { choiceItem } from '../support/items.ts'
import { statement, statements, TODAY } from '../support/memory.ts'

const SESSION = { source: 'review', timing: '1x', seed: 'seed', isCram: false } as const
const queue = statements(...Array.from({ length: 40 }, (_, i) => `item-${i}`))
const idsOf = (plan: ReturnType<typeof planSession>) => plan.items.map(({ itemId }) => itemId)

describe('a session of what memory asks for', () => {
  test('takes the first of the queue, in its order, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.string(), (items, seed) => {
        const plan = planSession(queue, { ...SESSION, seed, cap: { items } })
        expect(idsOf(plan)).toEqual(queue.slice(0, items).map(({ id }) => id))
      }),
    )
  })

  test('of so many items lasts as long as they take', () => {
    expect(planSession(queue, { ...SESSION, cap: { items: 3 } })).not.toHaveProperty('untilMs')
  })

  test('of so many minutes ends by the clock, and has more items than fit into it', () => {
    const plan = planSession(queue, { ...SESSION, cap: { minutes: 5 } })
    expect(plan.untilMs).toBe(300_000)
    expect(plan.items.length).toBe(30)
  })

  test('of a queue that is shorter takes all of it', () => {
    expect(planSession(queue, { ...SESSION, cap: { items: 100 } }).items.length).toBe(40)
    expect(planSession(queue, { ...SESSION, cap: { minutes: 60 } }).items.length).toBe(40)
    expect(planSession([], { ...SESSION, cap: { items: 10 } }).items).toEqual([])
  })

  test('is cramming in the last days alone', () => {
    expect(planSession(queue, { ...SESSION, cap: { items: 1 } })).not.toHaveProperty('cram')
    expect(planSession(queue, { ...SESSION, cap: { items: 1 }, isCram: true }).cram).toBe(true)
  })

  test.each(TIMINGS)('has its own time: %s', timing => {
    const plan = planSession(queue, { ...SESSION, source: 'mistakes', timing, cap: { items: 1 } })
    expect(plan).toMatchObject({ mode: 'drill', source: 'mistakes', timing, scope: {} })
    expect(plan.items[0]?.limitMs).toBe({ off: null, '1x': 30_000, '1.5x': 45_000, '2x': 60_000 }[timing])
  })

  test('shuffles options by its seed', () => {
    const choices = queue.map(({ id }) => choiceItem({ id }))
    const layouts = (seed: string) =>
      planSession(choices, { ...SESSION, seed, cap: { items: 40 } }).items.map(({ layout }) =>
        layout.join(''),
      )
    expect(layouts('a')).toEqual(layouts('a'))
    expect(layouts('b')).not.toEqual(layouts('a'))
    expect(new Set(layouts('a')).size).toBeGreaterThan(10)
  })
})

describe('items never asked', () => {
  const fresh = Array.from({ length: 30 }, (_, i) =>
    statement(`item-${i}`, { level: LEVELS[i % 3] ?? 'mid' }),
  )
  const levels = (placed: 'junior' | 'mid' | 'senior' | null) =>
    introductions(fresh, { placed, seed: 'seed' }).map(({ level }) => level)

  test('come at random where no level was found, the same for the same seed', () => {
    expect(new Set(levels(null).slice(0, 10)).size).toBe(3)
    expect(introductions(fresh, { placed: null, seed: 'a' })).toEqual(
      introductions(fresh, { placed: null, seed: 'a' }),
    )
    expect(introductions(fresh, { placed: null, seed: 'b' })).not.toEqual(
      introductions(fresh, { placed: null, seed: 'a' }),
    )
  })

  test('come from the level that was found and above first, the easier ones after them', () => {
    expect(new Set(levels('junior').slice(0, 10)).size).toBe(3)
    expect(levels('mid').slice(0, 20)).not.toContain('junior')
    expect(new Set(levels('mid').slice(20))).toEqual(new Set(['junior']))
    expect(new Set(levels('senior').slice(0, 10))).toEqual(new Set(['senior']))
  })

  test('are all there, each once', () => {
    for (const placed of [null, ...LEVELS]) {
      const ids = introductions(fresh, { placed, seed: 'seed' }).map(({ id }) => id)
      expect([...ids].sort()).toEqual(fresh.map(({ id }) => id).sort())
    }
  })
})

describe('the share of a session for items never asked', () => {
  const calendar = (left: number | null) => ({
    today: TODAY,
    interview: left === null ? null : daysAfter(TODAY, left),
  })

  test('is half of it where no interview is ahead', () => {
    expect(newShare(1, { items: 20 }, calendar(null))).toBe(0.5)
    expect(newShare(5000, { minutes: 10 }, calendar(null))).toBe(0.5)
  })

  test.each<[string, number, number, number]>([
    ['spreads them over the days left to learn', 100, 23, 0.25],
    ['leaves room for what comes back, however many there are', 5000, 23, 0.75],
    ['is nothing in the last days', 100, 3, 0],
    ['takes the last chance before them', 10, 4, 0.5],
    ['is nothing where everything was met', 0, 23, 0],
  ])('%s', (_, fresh, left, share) => {
    expect(newShare(fresh, { items: 20 }, calendar(left))).toBeCloseTo(share, 9)
  })

  test('of a session by the clock counts two items a minute', () => {
    expect(newShare(100, { minutes: 10 }, calendar(23))).toBe(newShare(100, { items: 20 }, calendar(23)))
  })
})

describe('a queue of what is due and what is new', () => {
  const named = (name: string, n: number) =>
    statements(...Array.from({ length: n }, (_, i) => `${name}-${i}`))
  const anyQueue = fc.record({
    due: fc.nat(60).map(n => named('due', n)),
    fresh: fc.nat(60).map(n => named('new', n)),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const newIn = (queue: readonly { readonly id: string }[]) =>
    queue.filter(({ id }) => id.startsWith('new')).length

  test('has all of both, each in its own order', () => {
    fc.assert(
      fc.property(anyQueue, ({ due, fresh, share }) => {
        const queue = mixed(due, fresh, share)
        expect(queue.filter(item => due.includes(item))).toEqual(due)
        expect(queue.filter(item => fresh.includes(item))).toEqual(fresh)
        expect(queue.length).toBe(due.length + fresh.length)
      }),
    )
  })

  test('has that share of new items in a session of any length, to the next whole one, while both last', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat(60), ({ due, fresh, share }, items) => {
        const wanted = Math.ceil(items * share)
        fc.pre(wanted <= fresh.length && items - wanted <= due.length)
        expect(newIn(mixed(due, fresh, share).slice(0, items))).toBe(wanted)
      }),
    )
  })

  test('goes on with the one where the other runs out', () => {
    expect(mixed(named('due', 2), named('new', 9), 0.5).length).toBe(11)
    expect(newIn(mixed(named('due', 2), named('new', 9), 0.5).slice(4))).toBe(7)
    expect(newIn(mixed(named('due', 9), named('new', 2), 0.5).slice(4))).toBe(0)
  })
})
