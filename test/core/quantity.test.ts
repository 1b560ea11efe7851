import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Unit } from '../../src/core/item.ts'
import { UNITS } from '../../src/core/item.ts'
import { parseQuantity } from '../../src/core/quantity.ts'

describe('parseQuantity', () => {
  test.each<[string, Unit, number]>([
    // Without a unit: the unit asked for.
    ['5', 's', 5],
    ['5', 'MiB', 5],
    ['0', 'none', 0],
    ['.5', 's', 0.5],
    ['+5', 's', 5],
    ['-17', 'none', -17],
    ['007', 'none', 7],
    ['  5  ', 's', 5],
    // Digit grouping.
    ['1,000', 'none', 1000],
    ['1,234,567.5', 'none', 1_234_567.5],
    ['16384', 'none', 16_384],
    // Units, in any case, with or without a space.
    ['5s', 's', 5],
    ['5 S', 's', 5],
    ['5 seconds', 's', 5],
    ['1 min', 's', 60],
    ['1.5 min', 's', 90],
    ['2h', 'min', 120],
    ['7 days', 'h', 168],
    ['250ms', 's', 0.25],
    ['1s', 'ms', 1000],
    ['1ms', 'us', 1000],
    ['3 µs', 'us', 3],
    ['3 μs', 'us', 3],
    ['1 GB', 'MiB', 1024],
    ['1GiB', 'MiB', 1024],
    ['2 Gi', 'MiB', 2048],
    ['512 k', 'MiB', 0.5],
    ['1 TB', 'GiB', 1024],
    ['4096 bytes', 'KiB', 4],
    ['50%', 'percent', 50],
    ['50 percent', 'percent', 50],
    // One letter, two families: the family asked for decides.
    ['5m', 's', 300],
    ['5m', 'KiB', 5120],
    // What a Chinese keyboard types.
    ['３０', 's', 30],
    ['３０秒', 's', 30],
    ['5 分钟', 's', 300],
    ['2小时', 'min', 120],
    ['1天', 'h', 24],
    ['100毫秒', 'ms', 100],
    ['１，０００', 'none', 1000],
    ['９９．９％', 'percent', 99.9],
    ['－１', 'none', -1],
  ])('reads %j as a number of %s', (typed, unit, expected) => {
    expect(parseQuantity(typed, unit)).toBeCloseTo(expected, 9)
  })

  test.each<[string, Unit]>([
    ['', 's'],
    ['   ', 's'],
    ['s', 's'],
    ['-', 's'],
    ['.', 's'],
    ['abc', 's'],
    ['five', 's'],
    ['5 apples', 's'],
    ['5 s s', 's'],
    ['1.2.3', 's'],
    ['1,00', 'none'],
    ['1000,000', 'none'],
    ['--5', 'none'],
    ['Infinity', 'none'],
    ['0x10', 'none'],
    ['5 MB', 's'],
    ['5 s', 'MiB'],
    ['5%', 's'],
    ['5 s', 'percent'],
    ['5 s', 'none'],
    ['5 %', 'none'],
  ])('%j is no number of %s', (typed, unit) => {
    expect(parseQuantity(typed, unit)).toBeUndefined()
  })

  test('whatever is typed, the answer is a finite number or none at all', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0123,.+-e smkbg%秒') }),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(...UNITS), (text, unit) => {
        const value = parseQuantity(text, unit)
        expect(value === undefined || Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a number written in any unit of a family says the same', () => {
    const families: Unit[][] = [
      ['us', 'ms', 's', 'min', 'h', 'd'],
      ['B', 'KiB', 'MiB', 'GiB', 'TiB'],
    ]
    const pair = fc
      .constantFrom(...families)
      .chain(units => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), pair, (n, [from, to]) => {
        const there = parseQuantity(`${n} ${from}`, to) ?? Number.NaN
        const one = parseQuantity(`1 ${to}`, from) ?? Number.NaN
        expect((there * one) / n).toBeCloseTo(1, 9)
      }),
    )
  })
})
