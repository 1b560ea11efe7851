import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../src/core/item.ts'
import { TIMINGS } from '../../src/core/plan.ts'
import { introductions, planSession } from '../../src/core/plan-review.ts'
import { choiceItem } from '../support/items.ts'
import { statement, statements } from '../support/memory.ts'

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
