import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../src/core/day.ts'
import type { StreakDay, StreakHistory } from '../../src/core/streak.ts'
import { streakCalendar, streakOn } from '../../src/core/streak.ts'

const TODAY = '2026-11-22'

/** Days up to today, a sign each: `A` active, `q` quiet, `.` neither. */
const historyOf = (signs: string): StreakHistory => {
  const days = [...signs].map((sign, i) => ({ sign, day: daysAfter(TODAY, i + 1 - signs.length) }))
  const of = (wanted: string) => days.flatMap(({ sign, day }) => (sign === wanted ? [day] : []))
  return { activeDays: of('A'), quietDays: of('q') }
}

const SIGN_OF: Readonly<Record<StreakDay, string>> = {
  active: 'A',
  quiet: 'q',
  frozen: 'F',
  missed: 'x',
  open: 'o',
}

/** What became of the streak on each of the days, a sign each: `F` frozen, `x` missed, `o` still open, `_` before it. */
const fatesOf = (signs: string): string =>
  streakCalendar(TODAY, historyOf(signs), signs.length)
    .map(({ fate }) => (fate === null ? '_' : SIGN_OF[fate]))
    .join('')

const streak = (signs: string) => streakOn(TODAY, historyOf(signs))

describe('quiet days', () => {
  test.each<[string, string, { days: number; freezes: number }]>([
    ['neither count nor break', 'AqqqA', { days: 2, freezes: 2 }],
    ['need no freeze', 'AqAqA', { days: 3, freezes: 2 }],
    ['between missed ones leave a gap of those alone', 'A.q.A', { days: 2, freezes: 0 }],
    ['do not hold together what three missed ones break', 'A.q..A', { days: 1, freezes: 2 }],
    ['begin no streak', 'qqq', { days: 0, freezes: 2 }],
    ['of today change nothing', 'AAq', { days: 2, freezes: 2 }],
    ['up to today change nothing', 'AAqqq', { days: 2, freezes: 2 }],
  ])('%s: %s', (_, signs, expected) => {
    expect(streak(signs)).toMatchObject(expected)
  })

  test('that were active, too, are active', () => {
    expect(streakOn(TODAY, { activeDays: [TODAY], quietDays: [TODAY] })).toMatchObject({ days: 1 })
  })
})

describe('freezes', () => {
  test('are earned by every tenth active day, whatever broke in between', () => {
    expect(streak('A..AAAA')).toMatchObject({ days: 5, freezes: 0 })
    expect(streak('A..AAAA...AAAA')).toMatchObject({ days: 4, freezes: 0 })
    expect(streak('A..AAAA...AAAAA')).toMatchObject({ days: 5, freezes: 1 })
  })
})

describe('the longest streak', () => {
  test.each([
    ['', 0],
    ['AAA', 3],
    ['AAAA...AA', 4],
    ['AA...AAAA', 4],
    ['AA..AA', 4],
    ['AAA....', 3],
  ])('of %j is %d days', (signs, longest) => {
    expect(streak(signs).longest).toBe(longest)
  })
})

describe('the calendar', () => {
  test.each([
    ['AAA', 'AAA'],
    ['..AA', '__AA'],
    ['A.A', 'AFA'],
    ['A..A', 'AFFA'],
    ['A...A', 'AxxxA'],
    ['AqA', 'AqA'],
    ['A.q.A', 'AFqFA'],
    ['AA.', 'AAo'],
    ['A..', 'AFo'],
    ['A....', 'Axxxo'],
    ['Aq', 'Aq'],
    ['qqA', '__A'],
    ['A.A.A.A', 'AFAFAxA'],
  ])('of %s is %s', (signs, fates) => {
    expect(fatesOf(signs)).toBe(fates)
  })

  test('shows so many days up to today, the oldest first', () => {
    const days = streakCalendar(TODAY, historyOf('AAA'), 42)
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 42 }, (_, i) => daysAfter(TODAY, i - 41)))
    expect(streakCalendar(TODAY, historyOf('AAA'), 0)).toEqual([])
  })

  test('of somebody who never played is empty', () => {
    expect(fatesOf('.......')).toBe('_______')
  })

  const anySigns = fc
    .array(fc.constantFrom('A', 'A', 'A', 'q', '.'), {
      minLength: 1,
      maxLength: 60,
      size: 'max',
    })
    .map(signs => signs.join(''))

  test('and the streak agree: as many active days since the last missed one as the streak is long', () => {
    fc.assert(
      fc.property(anySigns, signs => {
        const fates = fatesOf(signs)
        const since = fates.slice(fates.lastIndexOf('x') + 1)
        const runs = fates.split('x').map(run => [...run].filter(fate => fate === 'A').length)
        const { days, longest, activeToday } = streak(signs)
        expect(days).toBe([...since].filter(fate => fate === 'A').length)
        expect(longest).toBe(Math.max(...runs))
        expect(activeToday).toBe(fates.endsWith('A'))
      }),
      { numRuns: 500 },
    )
  })

  test('has freezes for two days at first and one more for each ten active ones, and spends no more', () => {
    fc.assert(
      fc.property(anySigns, signs => {
        const fates = fatesOf(signs)
        const count = (fate: string) => [...fates].filter(f => f === fate).length
        expect(count('F')).toBeLessThanOrEqual(2 + Math.floor(count('A') / 10))
        expect(streak(signs).freezes).toBeLessThanOrEqual(2 + Math.floor(count('A') / 10) - count('F'))
      }),
    )
  })

  test('keeps active and quiet days as they were, and decides every day since the first active one', () => {
    fc.assert(
      fc.property(anySigns, signs => {
        const fates = fatesOf(signs)
        const first = signs.indexOf('A')
        for (const [i, sign] of [...signs].entries()) {
          const fate = fates[i]
          if (first < 0 || i < first) expect(fate).toBe('_')
          else if (sign !== '.') expect(fate).toBe(sign)
          else expect(i === signs.length - 1 ? ['o'] : ['F', 'x']).toContain(fate)
        }
      }),
    )
  })
})
