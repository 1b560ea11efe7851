import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeMulti } from '../../../src/core/judge/multi.ts'
import { multiItem } from '../../support/items.ts'

const item = multiItem({ key: ['a', 'c', 'e'] })
const credit = (options: readonly string[]) => judgeMulti(item, options).credit

describe('multi', () => {
  test.each<[string, string[], number]>([
    ['all keys', ['a', 'c', 'e'], 1],
    ['all keys in another order', ['e', 'a', 'c'], 1],
    ['one key missing', ['a', 'c'], 2 / 3],
    ['one key of three', ['a'], 1 / 3],
    ['all keys and one false pick', ['a', 'b', 'c', 'e'], 2 / 3],
    ['a false pick cancels a hit', ['a', 'b'], 0],
    ['everything', ['a', 'b', 'c', 'd', 'e'], 1 / 3],
    ['false picks only: never below 0', ['b', 'd'], 0],
    ['nothing', [], 0],
    ['a key picked twice counts once', ['a', 'a'], 1 / 3],
    ['a false pick picked twice counts once', ['a', 'c', 'b', 'b'], 1 / 3],
  ])('%s', (_, options, expected) => {
    expect(credit(options)).toBeCloseTo(expected, 12)
  })

  test('ticking everything earns nothing where half or fewer of the options are keys', () => {
    const half = multiItem({ key: ['a', 'c'] })
    expect(judgeMulti(half, ['a', 'b', 'c', 'd', 'e']).credit).toBe(0)
  })

  test('credit is within 0 and 1, and 1 only for exactly the keys', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd', 'e']), options => {
        const earned = credit(options)
        expect(earned).toBeGreaterThanOrEqual(0)
        expect(earned).toBeLessThanOrEqual(1)
        expect(earned === 1).toBe([...options].sort().join() === 'a,c,e')
      }),
    )
  })
})
