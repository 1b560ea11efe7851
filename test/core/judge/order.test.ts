import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeOrder } from '../../../src/core/judge/order.ts'
import { orderItem, text } from '../../support/items.ts'

const itemOf = (ids: readonly string[]) => orderItem({ steps: ids.map(id => ({ id, text: text(id) })) })
const credit = (right: string, given: string) => judgeOrder(itemOf([...right]), [...given]).credit

const permutations = (ids: string): string[] =>
  ids.length <= 1
    ? [ids]
    : [...ids].flatMap((id, i) => permutations(ids.slice(0, i) + ids.slice(i + 1)).map(rest => id + rest))

/** Pairs the wrong way round, counted as the swaps of neighbours that a bubble sort needs. */
const swapsToSort = (right: string, given: string): number => {
  const places = [...given].map(id => right.indexOf(id))
  let swaps = 0
  for (let end = places.length - 1; end > 0; end--) {
    for (let i = 0; i < end; i++) {
      const [a = 0, b = 0] = places.slice(i, i + 2)
      if (a <= b) continue
      places.splice(i, 2, b, a)
      swaps += 1
    }
  }
  return swaps
}

describe('order', () => {
  test.each([
    ['in order', 'abcd', 'abcd', 1],
    ['neighbours swapped: 5 of 6 pairs', 'abcd', 'bacd', 2 / 3],
    ['4 of 6 pairs', 'abcd', 'badc', 1 / 3],
    ['half of the pairs', 'abcd', 'dabc', 0],
    ['fewer than half of the pairs: never below 0', 'abcd', 'dacb', 0],
    ['reversed', 'abcd', 'dcba', 0],
    ['two steps in order', 'ab', 'ab', 1],
    ['two steps swapped', 'ab', 'ba', 0],
    ['a step missing', 'abcd', 'abc', 0],
    ['a step twice', 'abcd', 'abcc', 0],
    ['a step too many', 'abcd', 'abcdd', 0],
    ['a step of an older revision', 'abcd', 'abcx', 0],
    ['nothing', 'abcd', '', 0],
  ])('%s', (_, right, given, expected) => {
    expect(credit(right, given)).toBeCloseTo(expected, 12)
  })

  test("credit is Kendall's tau cut at 0", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain(n => {
          const ids = [...'abcdefgh'.slice(0, n)]
          return fc.tuple(fc.constant(ids.join('')), fc.shuffledSubarray(ids, { minLength: n, maxLength: n }))
        }),
        ([right, given]) => {
          const pairs = (right.length * (right.length - 1)) / 2
          const tau = 1 - (2 * swapsToSort(right, given.join(''))) / pairs
          expect(credit(right, given.join(''))).toBeCloseTo(Math.max(0, tau), 9)
        },
      ),
    )
  })

  test.each(['abc', 'abcd', 'abcde', 'abcdef'])(
    'a random order of %s is expected to earn 0: before the cut all orders average 0, and at least half earn 0',
    right => {
      const orders = permutations(right)
      const credits = orders.map(given => credit(right, given))
      // Reversing turns the sign of tau, so what an order loses to the cut is the credit of its reverse.
      const uncut = orders.map(given => credit(right, given) - credit(right, [...given].reverse().join('')))
      const pairs = (right.length * (right.length - 1)) / 2
      expect(uncut.map((tau, i) => tau - (1 - (2 * swapsToSort(right, orders[i] ?? '')) / pairs))).toEqual(
        orders.map(() => expect.closeTo(0, 9)),
      )
      expect(uncut.reduce((sum, tau) => sum + tau, 0) / orders.length).toBeCloseTo(0, 9)
      expect(credits.filter(earned => earned === 0).length).toBeGreaterThanOrEqual(orders.length / 2)
    },
  )
})
