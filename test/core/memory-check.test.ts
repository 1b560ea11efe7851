import { expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../src/core/bound.ts'
import { LEAST_RECALLS, memoryCheck } from '../../src/core/memory-check.ts'

const recalled = (kept: number, n: number, predicted: number | null) => ({
  n,
  share: n === 0 ? null : kept / n,
  low: lowerBound(n === 0 ? 0 : kept / n, n),
  high: upperBound(n === 0 ? 0 : kept / n, n),
  predicted,
})

test('nothing predicted is nothing to check', () => {
  expect(memoryCheck(recalled(0, 0, null))).toBeNull()
})

test('a few answers tell nothing, however far off', () => {
  expect(memoryCheck(recalled(0, LEAST_RECALLS - 1, 0.9))).toBe('few')
  expect(memoryCheck(recalled(0, LEAST_RECALLS, 0.9))).toBe('optimistic')
})

test('what is predicted within the range of what was recalled fits', () => {
  expect(memoryCheck(recalled(216, 240, 0.9))).toBe('fits')
  expect(memoryCheck(recalled(211, 240, 0.9))).toBe('fits')
})

test('more recalled than predicted is careful, less is optimistic', () => {
  expect(memoryCheck(recalled(230, 240, 0.87))).toBe('careful')
  expect(memoryCheck(recalled(180, 240, 0.87))).toBe('optimistic')
})
