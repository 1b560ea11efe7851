import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance } from '../../src/core/chance.ts'
import { LEVELS } from '../../src/core/item.ts'
import type { Timing } from '../../src/core/plan.ts'
import { planItem, plannedById } from '../../src/core/plan.ts'
import { readingMs } from '../../src/core/reading.ts'
import { choiceItem, drillPlan, oneOfEachKind, orderItem, plannedItem, text } from '../support/items.ts'

const chance = () => seededChance('seed')

describe('planItem', () => {
  test('holds what scoring needs, so that a score never opens a bank', () => {
    const item = choiceItem({
      id: 'redis.x.y',
      rev: 4,
      level: 'senior',
      skill: 'databases',
      timeLimitSeconds: 45,
    })
    expect(planItem(item, '1x', chance())).toMatchObject({
      itemId: 'redis.x.y',
      rev: 4,
      kind: 'choice',
      level: 'senior',
      skill: 'databases',
      limitMs: 45_000,
      readingMs: readingMs(item),
    })
  })

  test.each<[Timing, number | null]>([
    ['off', null],
    ['1x', 30_000],
    ['1.5x', 45_000],
    ['2x', 60_000],
  ])('timing %s makes 30 s %s ms', (timing, limitMs) => {
    expect(planItem(choiceItem({ timeLimitSeconds: 30 }), timing, chance()).limitMs).toBe(limitMs)
  })

  test.each([
    ['choice', ['a', 'b', 'c', 'd']],
    ['multi', ['a', 'b', 'c', 'd', 'e']],
    ['boolean', []],
    ['order', ['first', 'fourth', 'second', 'third']],
    ['match', ['p', 'q', 'r', 's']],
    ['fill', []],
    ['number', []],
    ['open', []],
  ] as const)('the layout of a %s shows each of its parts once', (kind, ids) => {
    const { layout } = planItem(oneOfEachKind()[kind], '1x', chance())
    expect([...layout].sort()).toEqual(ids)
  })

  test('steps are never shown in the right order, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 6 }), (seed, n) => {
        const ids = LEVELS.flatMap(level => [`${level}-1`, `${level}-2`]).slice(0, n)
        const item = orderItem({ steps: ids.map(id => ({ id, text: text(id) })) })
        const { layout } = planItem(item, '1x', seededChance(seed))
        expect(layout).not.toEqual(ids)
        expect([...layout].sort()).toEqual([...ids].sort())
      }),
      { numRuns: 500 },
    )
  })
})

test('plannedById finds an item wherever it stands in the plan', () => {
  const [one, other] = [plannedItem({ itemId: 'one' }), plannedItem({ itemId: 'other' })]
  const byId = plannedById(drillPlan({ items: [one, other] }))
  expect(byId.get('other')).toBe(other)
  expect(byId.get('gone')).toBeUndefined()
})
