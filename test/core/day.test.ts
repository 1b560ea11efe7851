import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter, daysBetween } from '../../src/core/day.ts'

describe('dayOf', () => {
  test.each([
    ['noon', '2026-03-10T12:00:00Z', 0, '2026-03-10'],
    ['midnight still belongs to the evening', '2026-03-10T00:00:00Z', 0, '2026-03-09'],
    ['the last moment before 04:00', '2026-03-10T03:59:59.999Z', 0, '2026-03-09'],
    ['04:00 sharp', '2026-03-10T04:00:00Z', 0, '2026-03-10'],
    ['before 04:00 in Shanghai', '2026-03-09T19:59:59.999Z', 480, '2026-03-09'],
    ['04:00 in Shanghai', '2026-03-09T20:00:00Z', 480, '2026-03-10'],
    ['before 04:00 in New York', '2026-03-10T08:59:59.999Z', -300, '2026-03-09'],
    ['04:00 in New York', '2026-03-10T09:00:00Z', -300, '2026-03-10'],
    ['04:00 in Kathmandu', '2026-03-09T22:15:00Z', 345, '2026-03-10'],
    ['before 04:00 on Kiritimati', '2026-03-09T13:59:59.999Z', 840, '2026-03-09'],
    ['the night of New Year', '2026-01-01T02:00:00Z', 0, '2025-12-31'],
    ['the night after 28 February', '2026-03-01T03:00:00Z', 0, '2026-02-28'],
    ['a leap day', '2028-03-01T03:00:00Z', 0, '2028-02-29'],
  ])('%s', (_, wall, offset, day) => {
    expect(dayOf(Date.parse(wall), offset)).toBe(day)
  })

  test('24 hours later it is the next day, wherever one is', () => {
    const wall = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(wall, fc.integer({ min: -720, max: 840 }), (at, offset) => {
        expect(daysBetween(dayOf(at, offset), dayOf(at + 86_400_000, offset))).toBe(1)
      }),
    )
  })
})

describe('daysBetween', () => {
  test.each([
    ['2026-03-10', '2026-03-10', 0],
    ['2026-03-10', '2026-03-11', 1],
    ['2026-03-11', '2026-03-10', -1],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-01-01', '2027-01-01', 365],
  ])('%s to %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

test('so many days after a day are that far from it, over months, years and leap days', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2026-03-10', -10)).toBe('2026-02-28')
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), days => {
      expect(daysBetween('2026-03-10', daysAfter('2026-03-10', days))).toBe(days)
    }),
  )
})
