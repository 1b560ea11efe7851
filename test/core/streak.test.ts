import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { streakOn } from '../../src/core/streak.ts'

const EPOCH = Date.parse('2026-01-01')
/** The n-th day of a calendar that begins at 1. */
const day = (n: number): Day => new Date(EPOCH + (n - 1) * 86_400_000).toISOString().slice(0, 10)
const days = (...ns: readonly number[]) => ns.map(day)
/** The streak of somebody without quiet days. */
const streak = (today: number, activeDays: readonly Day[]) =>
  streakOn(day(today), { activeDays, quietDays: [] })
const through = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => day(from + i))

describe('streakOn', () => {
  test.each<[string, number, Day[], { days: number; freezes: number; activeToday?: boolean }]>([
    ['nothing yet', 10, [], { days: 0, freezes: 2 }],
    ['today is the first day', 10, days(10), { days: 1, freezes: 2, activeToday: true }],
    ['yesterday: today breaks nothing while it lasts', 10, days(9), { days: 1, freezes: 2 }],
    ['five in a row', 10, through(6, 10), { days: 5, freezes: 2, activeToday: true }],
    ['one day missed is covered by a freeze', 10, days(7, 8, 10), { days: 3, freezes: 1, activeToday: true }],
    ['two days missed at once', 10, days(6, 7, 10), { days: 3, freezes: 0, activeToday: true }],
    ['two days missed apart', 10, days(6, 8, 10), { days: 3, freezes: 0, activeToday: true }],
    ['three days missed at once break it', 10, days(5, 6, 10), { days: 1, freezes: 2, activeToday: true }],
    ['a third day missed breaks it', 10, days(4, 6, 8, 10), { days: 1, freezes: 0, activeToday: true }],
    ['days missed up to yesterday are covered too', 10, days(6, 7), { days: 2, freezes: 0 }],
    ['days missed up to yesterday break it too', 10, days(5, 6), { days: 0, freezes: 2 }],
    ['long ago', 300, through(1, 5), { days: 0, freezes: 2 }],
    // Earning: one freeze per ten active days, at most two.
    [
      'ten days with both freezes left earn no third',
      10,
      through(1, 10),
      { days: 10, freezes: 2, activeToday: true },
    ],
    [
      'nine active days earn none',
      11,
      [...through(1, 5), ...through(8, 11)],
      { days: 9, freezes: 0, activeToday: true },
    ],
    [
      'the tenth earns one',
      12,
      [...through(1, 5), ...through(8, 12)],
      { days: 10, freezes: 1, activeToday: true },
    ],
    [
      'active days before a break count for earning',
      14,
      [...through(1, 5), ...through(10, 14)],
      {
        days: 5,
        freezes: 2,
        activeToday: true,
      },
    ],
    [
      'what was earned covers',
      14,
      [...through(1, 5), ...through(8, 12), day(14)],
      {
        days: 11,
        freezes: 0,
        activeToday: true,
      },
    ],
    // A clock set back, or a flight over the date line.
    [
      'a day after today counts and breaks nothing',
      10,
      through(8, 11),
      { days: 4, freezes: 2, activeToday: true },
    ],
    ['only a day after today', 10, days(11), { days: 1, freezes: 2 }],
    // However the days come.
    ['days out of order', 10, days(10, 8, 9), { days: 3, freezes: 2, activeToday: true }],
    ['days named twice count once', 10, days(9, 10, 9, 10), { days: 2, freezes: 2, activeToday: true }],
  ])('%s', (_, today, active, expected) => {
    expect(streak(today, active)).toMatchObject({ activeToday: false, ...expected })
  })

  const anyDays = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 })

  test('the order and repetition of the days change nothing', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 70 }), (ns, today) => {
        const once = [...new Set(ns)].sort((a, b) => a - b)
        expect(streak(today, days(...ns))).toEqual(streak(today, days(...once)))
      }),
    )
  })

  test('days and freezes stay within reason', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 70 }), (ns, today) => {
        const found = streak(today, days(...ns))
        expect(found.days).toBeGreaterThanOrEqual(0)
        expect(found.days).toBeLessThanOrEqual(found.longest)
        expect(found.longest).toBeLessThanOrEqual(new Set(ns).size)
        expect([0, 1, 2]).toContain(found.freezes)
        expect(found.activeToday).toBe(ns.includes(today))
      }),
    )
  })

  test('playing today adds exactly one day to the streak shown', () => {
    fc.assert(
      fc.property(anyDays, ns => {
        const before = streak(61, days(...ns))
        const after = streak(61, days(...ns, 61))
        expect(after.days).toBe(before.days + 1)
        expect(after.freezes).toBeGreaterThanOrEqual(before.freezes)
      }),
    )
  })

  test('an unbroken run counts every one of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), n => {
        expect(streak(n, through(1, n))).toEqual({ days: n, longest: n, freezes: 2, activeToday: true })
      }),
    )
  })
})

test('a day far ahead, from a clock once wrong, neither counts nor breaks anything', () => {
  expect(streak(6, [...through(4, 6), '2030-01-01']).days).toBe(3)
})
