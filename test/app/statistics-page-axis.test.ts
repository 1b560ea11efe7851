import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { middleOf, topOf } from '../../src/app/statistics-page/axis.ts'

describe('the top of an axis', () => {
  test('is above everything, has a whole half, and leaves less than half of the plot empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), most => {
        const top = topOf(most)
        expect(top).toBeGreaterThanOrEqual(most)
        expect(Number.isInteger(top / 2)).toBe(true)
        expect(top <= 2 || top / 2 <= most).toBe(true)
      }),
    )
  })
})

test('columns lie side by side, half a column from both ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), columns => {
      const middles = Array.from({ length: columns }, (_, i) => middleOf(i, columns))
      expect(middles[0]).toBeCloseTo(100 - (middles.at(-1) ?? 0))
      expect(middles).toEqual([...middles].sort((a, b) => a - b))
    }),
  )
})
