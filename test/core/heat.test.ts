import { expect, test } from 'vitest'
import { HEAT_STEPS, heatOf } from '../../src/core/heat.ts'

test('a day without answers has no heat, and each step begins where it says', () => {
  expect(heatOf(0)).toBe(0)
  for (const [i, from] of HEAT_STEPS.entries()) {
    expect([heatOf(from - 1), heatOf(from)]).toEqual([i, i + 1])
  }
  expect(heatOf(100_000)).toBe(HEAT_STEPS.length)
})
