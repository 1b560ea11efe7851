import { describe, expect, test } from 'vitest'
import type { Level, Skill } from '../../src/core/item.ts'
import { judgeOrder } from '../../src/core/judge/order.ts'
import { rateSkills } from '../../src/core/scorecard.ts'
import { attemptAt, mockPlan, orderItem, plannedItem, plannedItems, text } from '../support/items.ts'

/** A mock in which each of these was asked and earned its credit. */
const rated = (asked: readonly { skill?: Skill; level?: Level; credit: number }[]) => {
  const items = asked.map(({ skill = 'systems', level = 'mid' }, i) =>
    plannedItem({ itemId: `item-${i}`, skill, level }),
  )
  const attempts = items.map((item, seq) => attemptAt(item, { seq, credit: asked[seq]?.credit ?? 0 }))
  return rateSkills(mockPlan({ items }), attempts)
}

describe('rateSkills', () => {
  test.each([
    [0, 1],
    [0.39, 1],
    [0.4, 2],
    [0.64, 2],
    [0.65, 3],
    [0.84, 3],
    [0.85, 4],
    [1, 4],
  ])('a share of %d rates %d', (credit, rating) => {
    expect(rated([{ level: 'junior', credit }])).toEqual([{ skill: 'systems', rating, share: credit, n: 1 }])
  })

  test('the hire bar is a rating of 3: 65 % and more', () => {
    expect(rated([{ credit: 0.65 }])[0]?.rating).toBe(3)
    expect(rated([{ credit: 0.64 }])[0]?.rating).toBeLessThan(3)
  })

  test('credit counts by level: 1, 1.5, 2', () => {
    const [result] = rated([
      { level: 'junior', credit: 1 },
      { level: 'mid', credit: 0 },
      { level: 'senior', credit: 0.5 },
    ])
    expect(result).toMatchObject({ share: 2 / 4.5, n: 3, rating: 2 })
  })

  test('skills come in their own order, each with what was asked of it; one not asked has no result', () => {
    const results = rated([
      { skill: 'troubleshooting', credit: 1 },
      { skill: 'network', credit: 0 },
      { skill: 'systems', credit: 1 },
      { skill: 'network', credit: 1 },
    ])
    expect(results.map(({ skill, n, share }) => ({ skill, n, share }))).toEqual([
      { skill: 'systems', n: 1, share: 1 },
      { skill: 'network', n: 2, share: 0.5 },
      { skill: 'troubleshooting', n: 1, share: 1 },
    ])
  })

  test('an item that was never reached counts neither way', () => {
    const items = [plannedItem({ itemId: 'asked' }), plannedItem({ itemId: 'unasked', skill: 'network' })]
    const [asked] = items
    const attempts = asked ? [attemptAt(asked)] : []
    expect(rateSkills(mockPlan({ items }), attempts)).toEqual([
      { skill: 'systems', rating: 4, share: 1, n: 1 },
    ])
  })

  test('an attempt at an item the plan lost counts neither way', () => {
    expect(rateSkills(mockPlan(), [attemptAt(plannedItem({ itemId: 'lost' }))])).toEqual([])
  })
})

test('7 of 10 step pairs are 40 %, which rates 2', () => {
  const item = orderItem({ steps: [...'abcde'].map(id => ({ id, text: text(id) })) })
  const { credit } = judgeOrder(item, [...'adcbe'])
  expect(credit).toBe(0.4)
  const items = [plannedItem({ itemId: 'a' })]
  expect(
    rateSkills(
      mockPlan({ items }),
      items.map(i => attemptAt(i, { credit })),
    )[0]?.rating,
  ).toBe(2)
})

test('0, 100 % and 20 % of three senior items are 40 %, which rates 2', () => {
  const items = plannedItems(3, { level: 'senior' })
  const attempts = items.map((item, i) => attemptAt(item, { credit: [0, 1, 0.2][i] ?? 0 }))
  expect(rateSkills(mockPlan({ items }), attempts)[0]?.rating).toBe(2)
})
