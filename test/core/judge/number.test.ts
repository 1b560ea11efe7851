import { describe, expect, test } from 'vitest'
import type { Unit } from '../../../src/core/item.ts'
import { judgeNumber } from '../../../src/core/judge/number.ts'
import { numberItem } from '../../support/items.ts'

const credit = (value: number, unit: Unit, given: string, tolerance = 0) =>
  judgeNumber(numberItem({ value, unit, tolerance }), given).credit

describe('number', () => {
  test.each<[string, number, Unit, string]>([
    ['without a unit it is in the unit of the item', 30, 's', '30'],
    ['the same unit', 30, 's', '30s'],
    ['another unit of the family', 90, 's', '1.5 min'],
    ['a smaller unit', 1, 's', '1000 ms'],
    ['a conversion that is inexact in binary', 700, 'ms', '0.7s'],
    ['a tiny value in a far unit', 300, 'us', '0.0003 s'],
    ['sizes count in 1024', 1, 'GiB', '1024 MB'],
    ['a zero', 0, 'none', '0'],
    ['a negative number', -17, 'none', '-17'],
    ['digit grouping', 16_384, 'none', '16,384'],
    ['percent', 99.9, 'percent', '99.9%'],
  ])('right: %s', (_, value, unit, given) => {
    expect(credit(value, unit, given)).toBe(1)
  })

  test.each<[string, number, Unit, string]>([
    ['another number', 30, 's', '31'],
    ['the number in the wrong unit', 30, 's', '30 ms'],
    ['a unit of another family', 30, 's', '30 MB'],
    ['nonsense', 30, 's', 'half a minute'],
    ['nothing', 30, 's', ''],
    ['nothing for zero', 0, 'none', ''],
    ['a unit alone for zero', 0, 's', 's'],
    ['the sign forgotten', -17, 'none', '17'],
  ])('wrong: %s', (_, value, unit, given) => {
    expect(credit(value, unit, given)).toBe(0)
  })

  test.each<[string, number]>([
    ['95', 1],
    ['105', 1],
    ['0.105 s', 1],
    ['94.9', 0],
    ['105.1', 0],
  ])('100 ms with a tolerance of 5 ms: %s earns %d', (given, expected) => {
    expect(credit(100, 'ms', given, 5)).toBe(expected)
  })
})
