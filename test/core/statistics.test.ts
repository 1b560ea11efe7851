import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../src/core/bound.ts'
import { daysAfter } from '../../src/core/day.ts'
import { isLeech } from '../../src/core/item-tally.ts'
import { NO_MARKS } from '../../src/core/mark.ts'
import { dueItems, knownItems } from '../../src/core/schedule.ts'
import type { Statistics } from '../../src/core/statistics.ts'
import { mondayOf, statisticsOf } from '../../src/core/statistics.ts'
import type { InterviewSummary, Totals } from '../../src/core/totals.ts'
import { NO_TOTALS } from '../../src/core/totals.ts'
import { bankOf, booleanItem, choiceItem, fillItem, multiItem, role } from '../support/items.ts'
import { remembered, statements, TODAY, tally } from '../support/memory.ts'

type Known = Parameters<typeof statisticsOf>[0]

/** Statistics of somebody of whom this is known; of the bank of four statements, today, unless told otherwise. */
const statistics = (totals: Partial<Totals> = {}, given: Partial<Known> = {}): Statistics =>
  statisticsOf({
    bank: bankOf(statements('a', 'b', 'c', 'd')),
    totals: { ...NO_TOTALS, ...totals },
    marks: NO_MARKS,
    calendar: { today: TODAY, interview: null },
    role: role(),
    interviews: [],
    ...given,
  })

const calendarOn = (today: string) => ({ calendar: { today, interview: null } })
const mark = (at: number) => ({ on: true, at, rev: 1, comment: '' })

describe('weeks', () => {
  test.each([
    ['2026-11-16', 'a Monday'],
    ['2026-11-17', 'a Tuesday'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('%s, %s, is in the week of Monday the 16th', day => {
    expect(mondayOf(day)).toBe('2026-11-16')
  })

  test('begin on Mondays, always: so JavaScript says, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), n => {
        const day = daysAfter('1970-01-01', n)
        const monday = mondayOf(day)
        expect(new Date(`${monday}T00:00Z`).getUTCDay()).toBe(1)
        expect(monday <= day && day <= daysAfter(monday, 6)).toBe(true)
      }),
    )
  })

  const anyToday = fc.integer({ min: 0, max: 400 }).map(n => daysAfter(TODAY, n))

  test('of activity are 26 from a Monday to the Sunday of this one, of the streak six, of the trend twelve', () => {
    fc.assert(
      fc.property(anyToday, today => {
        const { activity, streakDays, trend } = statistics({}, calendarOn(today))
        const sunday = daysAfter(mondayOf(today), 6)
        const upTo = (count: number) =>
          Array.from({ length: count }, (_, i) => daysAfter(sunday, i + 1 - count))
        expect(activity.map(({ day }) => day)).toEqual(upTo(26 * 7))
        expect(streakDays.map(({ day }) => day)).toEqual(upTo(6 * 7))
        expect(trend.map(({ week }) => week)).toEqual(upTo(12 * 7).filter(day => day === mondayOf(day)))
      }),
    )
  })
})

describe('the trend', () => {
  test('is the credit of a week as a share of its answers, with its bounds', () => {
    const days = {
      '2026-11-16': { n: 3, credit: 3, ms: 0 },
      '2026-11-22': { n: 1, credit: 0, ms: 0 },
      '2026-11-15': { n: 2, credit: 0.5, ms: 0 },
      '2026-08-30': { n: 50, credit: 50, ms: 0 },
    }
    const { trend } = statistics({ days })
    const nothing = { n: 0, share: null, low: 0, high: 1 }
    expect(trend.slice(0, -2).map(({ week: _, ...rest }) => rest)).toEqual(Array(10).fill(nothing))
    expect(trend.slice(-2)).toEqual([
      { week: '2026-11-09', n: 2, share: 0.25, low: lowerBound(0.25, 2), high: upperBound(0.25, 2) },
      { week: '2026-11-16', n: 4, share: 0.75, low: lowerBound(0.75, 4), high: upperBound(0.75, 4) },
    ])
  })
})

describe('activity', () => {
  test('is what was answered each day, and nothing on days still ahead', () => {
    const { activity } = statistics(
      { days: { [TODAY]: { n: 7, credit: 3, ms: 9000 } } },
      calendarOn('2026-11-20'),
    )
    expect(activity.find(({ day }) => day === TODAY)).toEqual({ day: TODAY, n: 7, ms: 9000 })
    expect(activity.reduce((sum, { n }) => sum + n, 0)).toBe(7)
  })
})

describe('the streak', () => {
  test('is shown with its days, those still ahead without a fate', () => {
    const { streak, streakDays } = statistics(
      { activeDays: ['2026-11-16', '2026-11-18'], quietDays: ['2026-11-19'] },
      calendarOn('2026-11-20'),
    )
    expect(streak).toEqual({ days: 2, longest: 2, freezes: 1, activeToday: false })
    expect(streakDays.slice(-7)).toEqual([
      { day: '2026-11-16', fate: 'active' },
      { day: '2026-11-17', fate: 'frozen' },
      { day: '2026-11-18', fate: 'active' },
      { day: '2026-11-19', fate: 'quiet' },
      { day: '2026-11-20', fate: 'open' },
      { day: '2026-11-21', fate: null },
      { day: '2026-11-22', fate: null },
    ])
  })
})

describe('retention', () => {
  test('holds what memory predicted against what was recalled, in all and by how sure it was', () => {
    const retention = NO_TOTALS.retention.map((bucket, i) =>
      i === 9 ? { n: 8, predicted: 7.6, kept: 7 } : i === 4 ? { n: 2, predicted: 0.9, kept: 1 } : bucket,
    )
    expect(statistics({ retention }).retention).toEqual({
      n: 10,
      share: 0.8,
      low: lowerBound(0.8, 10),
      high: upperBound(0.8, 10),
      predicted: expect.closeTo(0.85, 9),
      buckets: [
        { n: 2, share: 0.5, low: lowerBound(0.5, 2), high: upperBound(0.5, 2), predicted: 0.45 },
        { n: 8, share: 0.875, low: lowerBound(0.875, 8), high: upperBound(0.875, 8), predicted: 0.95 },
      ],
    })
  })
})

describe('most missed', () => {
  const choice = choiceItem({ id: 'choice', key: 'b' })
  const bank = bankOf([
    choice,
    multiItem({ id: 'multi', key: ['a', 'c'] }),
    fillItem({ id: 'fill' }),
    booleanItem({ id: 'boolean', key: true }),
    ...statements('once', 'twice', 'never'),
  ])
  const missed = (items: Totals['items']) => statistics({ items }, { bank }).missed

  test('are the items missed most often, of those the one missed in a greater part of its answers', () => {
    const items = {
      once: tally({ asked: 1, correct: 0, owed: 2 }),
      twice: tally({ asked: 4, correct: 2, owed: 1 }),
      fill: tally({ asked: 2, correct: 0, owed: 0 }),
      never: tally({ asked: 9, correct: 9 }),
      gone: tally({ asked: 9, correct: 0 }),
    }
    expect(missed(items).map(({ itemId, missed, asked, owed }) => [itemId, missed, asked, owed])).toEqual([
      ['fill', 2, 2, 0],
      ['twice', 2, 4, 1],
      ['once', 1, 1, 2],
    ])
  })

  test.each<[string, string, Record<string, number> | undefined, { answer: string; n: number } | null]>([
    ['the distractor picked most', 'choice', { a: 1, d: 3 }, { answer: 'd', n: 3 }],
    ['what is right since the item was mended is none', 'choice', { b: 5, d: 1 }, { answer: 'd', n: 1 }],
    ['right options among several picked are none', 'multi', { a: 5, c: 4, d: 2 }, { answer: 'd', n: 2 }],
    ['what was typed', 'fill', { 'chmod 777': 2 }, { answer: 'chmod 777', n: 2 }],
    ['a statement taken for false', 'boolean', { false: 2 }, { answer: 'false', n: 2 }],
    ['right options alone: one was left out', 'multi', { a: 2 }, null],
    ['nothing that has a name', 'choice', undefined, null],
  ])('%s', (_, itemId, picks, picked) => {
    const given = tally({ asked: 6, correct: 0, ...(picks ? { picks } : {}) })
    expect(missed({ [itemId]: given })[0]?.picked).toEqual(picked)
  })

  test('are ten at most', () => {
    const ids = Array.from({ length: 15 }, (_, i) => `item-${i}`)
    const items = Object.fromEntries(ids.map((id, i) => [id, tally({ asked: i + 1, correct: 0 })]))
    const found = statistics({ items }, { bank: bankOf(statements(...ids)) }).missed
    expect(found.map(({ asked }) => asked)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  })
})

describe('how well somebody knows what they know', () => {
  test('pays 1, 2 or 3 points for being right and takes 0, 2 or 6 for being wrong, by how sure they were', () => {
    const { calibration } = statistics({
      confidence: { 1: { n: 4, right: 1 }, 2: { n: 10, right: 7 }, 3: { n: 5, right: 4 } },
    })
    expect(calibration.levels.map(({ confidence, n, points }) => [confidence, n, points])).toEqual([
      [1, 4, 1 * 1 - 3 * 0],
      [2, 10, 7 * 2 - 3 * 2],
      [3, 5, 4 * 3 - 1 * 6],
    ])
    expect(calibration).toMatchObject({ n: 19, points: 1 + 8 + 6 })
    expect(calibration.levels[2]).toMatchObject({
      share: 0.8,
      low: lowerBound(0.8, 5),
      high: upperBound(0.8, 5),
    })
  })

  test('pays best for saying how sure one really is', () => {
    // Expected points of somebody who is right with such a chance.
    const worth = (chance: number) =>
      statistics({
        confidence: Object.fromEntries([1, 2, 3].map(level => [level, { n: 100, right: chance * 100 }])),
      }).calibration.levels.map(({ points }) => points)
    const best = (chance: number) => worth(chance).indexOf(Math.max(...worth(chance))) + 1
    expect([0.3, 0.5, 0.6, 0.7, 0.75, 0.85, 0.95].map(best)).toEqual([1, 1, 1, 2, 2, 3, 3])
  })

  test('is nothing where nothing was said', () => {
    expect(statistics().calibration).toMatchObject({ n: 0, points: 0 })
    expect(statistics().calibration.levels.map(({ share }) => share)).toEqual([null, null, null])
  })
})

describe('interviews', () => {
  const held = (given: Partial<InterviewSummary>): InterviewSummary => ({
    round: 'r',
    at: 0,
    day: TODAY,
    role: 'sre',
    lengthMs: 900_000,
    n: 9,
    mean: 3,
    recommendation: 'hire',
    selfRating: 3,
    ...given,
  })

  test('the best of each role and length is shown, the first of equal ones, the latest on top', () => {
    const interviews = [
      held({ at: 1, mean: 2.5 }),
      held({ at: 2, mean: 3.5 }),
      held({ at: 3, mean: 3.5 }),
      held({ at: 4, mean: 1, lengthMs: 1_800_000 }),
      held({ at: 5, mean: 2, role: 'dba' }),
      held({ at: 6, mean: null, role: 'dev' }),
    ]
    expect(statistics({}, { interviews }).bestInterviews).toEqual([
      { role: 'dba', lengthMs: 900_000, mean: 2, at: 5 },
      { role: 'sre', lengthMs: 1_800_000, mean: 1, at: 4 },
      { role: 'sre', lengthMs: 900_000, mean: 3.5, at: 2 },
    ])
  })
})

describe('personal bests', () => {
  test('are the ten latest', () => {
    const best = (at: number) => ({ scope: {}, items: 5, timing: '1x' as const, points: 1, accuracy: 1, at })
    const bests = Object.fromEntries(
      [7, 3, 11, 1, 2, 4, 5, 6, 8, 9, 10, 12].map(at => [`drill:${at}`, best(at)]),
    )
    expect(statistics({ bests }).bests.map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
  })
})

describe('memory', () => {
  const items = {
    a: remembered({ day: daysAfter(TODAY, -20), lapses: 8 }),
    b: tally({ owed: 2, card: { ...remembered().card, lapses: 9 }, lapsedAt: 50 }),
    c: remembered({ intervalDays: 3 }),
  }

  test('is what is due, owed, forgotten again and again, and known cold', () => {
    expect(statistics({ items }).memory).toEqual({ due: 1, owed: 1, leeches: 2, cold: 0 })
    const marks = { ...NO_MARKS, cold: { a: mark(1) }, pardoned: { b: mark(60) } }
    expect(statistics({ items }, { marks }).memory).toEqual({ due: 0, owed: 1, leeches: 0, cold: 1 })
  })

  test('agrees with the schedule: what is due today is what the forecast of today says', () => {
    const found = statistics({ items })
    expect(found.forecast).toHaveLength(14)
    expect(found.forecast[0]).toEqual({ day: TODAY, due: found.memory.due })
    expect(found.forecast[3]).toEqual({ day: daysAfter(TODAY, 3), due: 1 })
    expect(dueItems(knownItems(statements('a', 'b', 'c'), items), calendarOn(TODAY).calendar)).toHaveLength(1)
    expect(isLeech(items.a, undefined)).toBe(true)
  })

  test('forecasts nothing of what is known cold', () => {
    const marks = { ...NO_MARKS, cold: { a: mark(1), b: mark(1), c: mark(1) } }
    expect(statistics({ items }, { marks }).forecast.every(({ due }) => due === 0)).toBe(true)
  })
})
