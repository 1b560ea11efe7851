import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { dayOf, daysAfter } from '../../src/core/day.ts'
import { streakOn } from '../../src/core/streak.ts'
import { localTime, momentIn, offsetIn } from '../support/zones.ts'

/** The day of somebody whose clock stands in a zone. */
const dayIn = (zone: string, at: number): Day => dayOf(at, offsetIn(zone, at))

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The streak of somebody who played at these moments, as it stands at the last of them. */
const played = (zone: string, ...moments: readonly number[]) => {
  const activeDays = moments.map(at => dayIn(zone, at))
  return streakOn(activeDays.at(-1) ?? '', { activeDays, quietDays: [] })
}

/** Nights on which clocks were put forward or back in 2026. */
const NIGHTS: readonly [zone: string, date: Day, change: string][] = [
  ['Europe/Berlin', '2026-03-29', 'forward'],
  ['Europe/Berlin', '2026-10-25', 'back'],
  ['America/New_York', '2026-03-08', 'forward'],
  ['America/New_York', '2026-11-01', 'back'],
]

describe.each(NIGHTS)('in %s around %s, when clocks go %s', (zone, date, change) => {
  test('the clock really does', () => {
    const noon = momentIn(zone, date, 12)
    const day = noon - momentIn(zone, daysAfter(date, -1), 12)
    expect(day / HOUR).toBe(change === 'forward' ? 23 : 25)
  })

  test('a day begins when the clock shows four, and lasts until it shows four again', () => {
    const from = momentIn(zone, daysAfter(date, -1), 0)
    for (let at = from; at < from + 72 * HOUR; at += MINUTE) {
      const local = localTime(zone, at)
      expect(dayIn(zone, at)).toBe(local.hour < 4 ? daysAfter(local.date, -1) : local.date)
    }
  })

  test.each([
    [23, 30],
    [1, 15],
    [3, 59],
    [4, 0],
    [12, 0],
  ])('who plays every day at %d:%d keeps the streak, and each day counts once', (hour, minute) => {
    const dates = Array.from({ length: 10 }, (_, i) => daysAfter(date, i - 5))
    const moments = dates.map(on => momentIn(zone, on, hour, minute))
    expect(played(zone, ...moments)).toEqual({ days: 10, longest: 10, freezes: 2, activeToday: true })
  })

  test('who plays in the evening and before four plays on one day, the short or long night between', () => {
    const evening = momentIn(zone, daysAfter(date, -1), 23)
    const night = momentIn(zone, date, 3, 30)
    expect(dayIn(zone, night)).toBe(dayIn(zone, evening))
    expect(played(zone, evening, night).days).toBe(1)
    expect(played(zone, evening, night, momentIn(zone, date, 4)).days).toBe(2)
  })
})

test('the hour that comes twice belongs to the day before both times', () => {
  const first = momentIn('Europe/Berlin', '2026-10-25', 2, 30)
  const second = first + HOUR
  expect(localTime('Europe/Berlin', second)).toEqual(localTime('Europe/Berlin', first))
  for (const at of [first, second]) expect(dayIn('Europe/Berlin', at)).toBe('2026-10-24')
})

/** Evenings at home, a flight, evenings there. */
const AUCKLAND = 'Pacific/Auckland'
const HONOLULU = 'Pacific/Honolulu'

describe('over the date line', () => {
  const evenings = (zone: string, dates: readonly Day[]) =>
    dates.map(date => ({ zone, at: momentIn(zone, date, 20) }))
  const history = (moments: readonly { readonly zone: string; readonly at: number }[]) => ({
    activeDays: moments.map(({ zone, at }) => dayIn(zone, at)),
    quietDays: [],
  })

  test('eastwards the same date comes twice, and counts once; the streak stands', () => {
    const home = evenings(AUCKLAND, ['2026-06-01', '2026-06-02', '2026-06-03'])
    const landed = momentIn(HONOLULU, '2026-06-02', 23)
    expect(landed).toBeGreaterThan(home[2]?.at ?? 0)
    // There it is the day before the one played last.
    expect(streakOn(dayIn(HONOLULU, landed), history(home))).toMatchObject({
      days: 3,
      freezes: 2,
      activeToday: true,
    })
    const there = [...home, ...evenings(HONOLULU, ['2026-06-03', '2026-06-04'])]
    expect(streakOn('2026-06-03', history(there.slice(0, 4)))).toMatchObject({ days: 3, activeToday: true })
    expect(streakOn('2026-06-04', history(there))).toEqual({
      days: 4,
      longest: 4,
      freezes: 2,
      activeToday: true,
    })
  })

  test('westwards a date is left out, and a freeze covers it', () => {
    const home = evenings(HONOLULU, ['2026-06-01', '2026-06-02'])
    const landed = momentIn(AUCKLAND, '2026-06-04', 8)
    expect((landed - (home[1]?.at ?? 0)) / HOUR).toBeLessThan(24)
    expect(streakOn(dayIn(AUCKLAND, landed), history(home))).toMatchObject({
      days: 2,
      freezes: 1,
      activeToday: false,
    })
    const there = [...home, ...evenings(AUCKLAND, ['2026-06-04'])]
    expect(streakOn('2026-06-04', history(there))).toEqual({
      days: 3,
      longest: 3,
      freezes: 1,
      activeToday: true,
    })
  })

  test('somebody who plays daily at home and wherever they land never loses the streak', () => {
    // There and back four times, ten days in each place: a date left out every twenty days, a freeze every ten.
    const moments: { zone: string; at: number }[] = []
    let at = momentIn(HONOLULU, '2026-01-01', 20)
    for (let leg = 0; leg < 8; leg++) {
      const zone = leg % 2 === 0 ? HONOLULU : AUCKLAND
      for (let n = 0; n < 10; n++) {
        moments.push({ zone, at })
        at += 24 * HOUR
      }
    }
    const { zone = HONOLULU, at: last = 0 } = moments.at(-1) ?? {}
    const streak = streakOn(dayIn(zone, last), history(moments))
    expect(streak.days).toBe(new Set(history(moments).activeDays).size)
    expect(streak.days).toBeGreaterThan(70)
  })
})

describe('a clock that was set wrong', () => {
  const active = Array.from({ length: 30 }, (_, i) => daysAfter('2026-10-01', i))
  const today = '2026-10-30'
  const before = streakOn(today, { activeDays: active, quietDays: [] })

  test.each<[string, number]>([
    ['a day', -1],
    ['a year', -365],
    ['back to the beginning of time', -20_000],
    ['a year ahead', 365],
  ])('by %s costs nothing once it is right again', (_, days) => {
    const wrong = daysAfter(today, days)
    const streak = streakOn(today, { activeDays: [...active, wrong], quietDays: [wrong] })
    expect(streak).toMatchObject({
      days: before.days,
      longest: before.longest,
      freezes: 2,
      activeToday: true,
    })
  })

  test('by a day shows what it showed, today being already played', () => {
    expect(streakOn(daysAfter(today, -1), { activeDays: active, quietDays: [] })).toEqual(before)
  })

  test('by a year shows no streak, and loses none', () => {
    expect(streakOn(daysAfter(today, -365), { activeDays: active, quietDays: [] })).toEqual({
      days: 0,
      longest: 0,
      freezes: 2,
      activeToday: false,
    })
    expect(streakOn(today, { activeDays: active, quietDays: [] })).toEqual(before)
  })
})
