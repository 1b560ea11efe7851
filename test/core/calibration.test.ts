import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONFIDENCES } from '../../src/core/attempt.ts'
import { lowerBound, upperBound } from '../../src/core/bound.ts'
import { calibrationCheck, paysBetween } from '../../src/core/calibration.ts'
import { CONFIDENCE_POINTS } from '../../src/core/tallies.ts'

test('the ranges in which confidences pay lie end to end from 0 to 1', () => {
  const ranges = CONFIDENCES.map(paysBetween)
  expect(ranges[0]?.[0]).toBe(0)
  expect(ranges.at(-1)?.[1]).toBe(1)
  for (const [i, [from]] of ranges.slice(1).entries()) expect(from).toBe(ranges[i]?.[1])
})

test('within its range no confidence earns more than this one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), right => {
      const earned = CONFIDENCES.map(level => {
        const worth = CONFIDENCE_POINTS[level]
        return worth.right * right + worth.wrong * (1 - right)
      })
      const paying = CONFIDENCES.findIndex(level => right <= paysBetween(level)[1])
      expect(earned[paying]).toBeCloseTo(Math.max(...earned), 9)
    }),
  )
})

const levelOf = (confidence: 1 | 2 | 3, right: number, n: number) => ({
  confidence,
  n,
  share: n === 0 ? null : right / n,
  low: lowerBound(n === 0 ? 0 : right / n, n),
  high: upperBound(n === 0 ? 0 : right / n, n),
  points: 0,
})

test('a confidence is told of only where the answers leave no doubt', () => {
  expect(calibrationCheck(levelOf(3, 0, 0))).toBeNull()
  expect(calibrationCheck(levelOf(3, 2, 3))).toBeNull()
  expect(calibrationCheck(levelOf(3, 60, 100))).toBe('over')
  expect(calibrationCheck(levelOf(3, 100, 100))).toBeNull()
  expect(calibrationCheck(levelOf(2, 95, 100))).toBe('under')
  expect(calibrationCheck(levelOf(2, 73, 100))).toBeNull()
  expect(calibrationCheck(levelOf(1, 95, 100))).toBe('under')
  expect(calibrationCheck(levelOf(1, 0, 100))).toBeNull()
})
