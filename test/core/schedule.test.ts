import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../src/core/day.ts'
import { recallOn } from '../../src/core/memory.ts'
import {
  comesBackOn,
  dueCount,
  dueItems,
  dueOn,
  forecastOf,
  isCramming,
  knownItems,
} from '../../src/core/schedule.ts'
import { card, remembered, statement, statements, TODAY, tally } from '../support/memory.ts'

/** So many days from today. */
const on = (days: number) => daysAfter(TODAY, days)
/** No interview, unless one is so many days ahead. */
const calendar = (interview?: number, today = TODAY) => ({
  today,
  interview: interview === undefined ? null : on(interview),
})
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('when a card is due', () => {
  test('is after its interval where no interview is ahead', () => {
    expect(dueOn(card({ intervalDays: 10 }), null)).toBe(on(10))
  })

  test.each<[string, number, number, number]>([
    ['an interval within half of the days left stays', 10, 20, 10],
    ['a longer one is cut to half of them', 10, 19, 9],
    ['of an odd number of days, the smaller half', 30, 9, 4],
    ['at least a day is left to forget', 30, 1, 1],
    ['on the day of the interview, too', 30, 0, 1],
    ['and after it, when an older card is looked at', 30, -5, 1],
  ])('%s', (_, intervalDays, interview, due) => {
    expect(dueOn(card({ intervalDays }), on(interview))).toBe(on(due))
  })

  test('counts the days that were left when it was answered, not those left now', () => {
    const answered = card({ day: on(-10), intervalDays: 100 })
    expect(dueOn(answered, on(10))).toBe(TODAY)
  })

  test('before an interview is never later than without one, nor than half way there', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 2, max: 400 }), (intervalDays, left) => {
        const due = dueOn(card({ intervalDays: intervalDays + 1 }), on(left))
        expect(due <= dueOn(card({ intervalDays: intervalDays + 1 }), null)).toBe(true)
        expect(due <= on(left / 2)).toBe(true)
        expect(due > TODAY).toBe(true)
      }),
    )
  })
})

describe('what is due', () => {
  const pool = statements('overdue', 'today', 'tomorrow', 'never-asked')
  const tallies = {
    overdue: remembered({ day: on(-30) }),
    today: remembered({ day: on(-10) }),
    tomorrow: remembered({ day: on(-9) }),
    elsewhere: remembered({ day: on(-30) }),
  }

  test('is what has reached its day; neither what was never asked nor what the pool does not hold', () => {
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar()))).toEqual(['overdue', 'today'])
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar(undefined, on(1))))).toEqual([
      'overdue',
      'today',
      'tomorrow',
    ])
  })

  test('comes the one forgotten most likely by now first', () => {
    const fading = {
      strong: remembered({ stability: 40, day: on(-50) }),
      weak: remembered({ stability: 2, day: on(-20) }),
      weaker: remembered({ stability: 1, day: on(-20) }),
    }
    expect(idsOf(dueItems(knownItems(statements('strong', 'weak', 'weaker'), fading), calendar()))).toEqual([
      'weaker',
      'weak',
      'strong',
    ])
  })

  test('before an interview comes what an answer today adds most to on the day first', () => {
    const known = {
      firm: remembered({ stability: 400, day: on(-100), intervalDays: 100 }),
      hopeless: remembered({ stability: 0.01, difficulty: 10, day: on(-9), intervalDays: 1 }),
      worthwhile: remembered({ stability: 9, day: on(-9), intervalDays: 9 }),
    }
    const queue = dueItems(knownItems(statements('firm', 'hopeless', 'worthwhile'), known), calendar(30))
    expect(idsOf(queue)).toEqual(['worthwhile', 'hopeless', 'firm'])
    expect(
      idsOf(dueItems(knownItems(statements('firm', 'hopeless', 'worthwhile'), known), calendar()))[0],
    ).toBe('hopeless')
  })

  test('before an interview the young one comes before the old one that is as weak today', () => {
    // Today the old one is known less well; in a month the young one is.
    const fading = {
      old: remembered({ stability: 60, day: on(-60), intervalDays: 60 }),
      young: remembered({ stability: 4, day: on(-4), intervalDays: 4 }),
    }
    const both = statements('old', 'young')
    const recallIn = (days: number) => [fading.old, fading.young].map(known => recallOn(known.card, on(days)))
    expect(recallIn(0)[0]).toBeCloseTo(recallIn(0)[1] ?? 0, 6)
    expect(recallIn(30)[0]).toBeGreaterThan(recallIn(30)[1] ?? 1)
    expect(idsOf(dueItems(knownItems(both, fading), calendar()))).toEqual(['old', 'young'])
    expect(idsOf(dueItems(knownItems(both, fading), calendar(30)))).toEqual(['young', 'old'])
  })

  test('is an item whose meaning has changed since it was asked, before all others', () => {
    const changed = [statement('same'), statement('changed', { rev: 2 })]
    const known = { same: remembered({ day: on(-300) }), changed: remembered() }
    expect(idsOf(dueItems(knownItems(changed, known), calendar()))).toEqual(['changed', 'same'])
    expect(comesBackOn({ rev: 2 }, tally({ rev: 1 }), calendar())).toBe(TODAY)
  })

  test('is not an item asked in a newer meaning than this bank has', () => {
    expect(dueItems(knownItems(statements('a'), { a: tally({ rev: 2 }) }), calendar())).toEqual([])
  })

  test('is nothing more after the clock was set back, and the same again when it is right', () => {
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar(undefined, on(-400))))).toEqual([])
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar()))).toEqual(['overdue', 'today'])
  })
})

describe('the last three days before an interview', () => {
  test.each<[number, boolean]>([
    [4, false],
    [3, true],
    [1, true],
    [0, true],
  ])('%d days before it: %s', (days, isCram) => {
    expect(isCramming(calendar(days))).toBe(isCram)
  })

  test('are none where there is no interview', () => {
    expect(isCramming(calendar())).toBe(false)
  })

  const tallies = {
    fresh: remembered({ stability: 5 }),
    firm: remembered({ stability: 100 }),
    shaky: remembered({ stability: 1, day: on(-1), intervalDays: 1 }),
  }
  const pool = statements('fresh', 'firm', 'shaky', 'never-asked')

  test('go through everything that was ever asked, what gains most first', () => {
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar(3)))).toEqual(['shaky', 'fresh', 'firm'])
    expect(idsOf(dueItems(knownItems(pool, tallies), calendar(4)))).toEqual(['shaky'])
  })

  test('go round: what they asked already comes again after all others, the one asked longest ago first', () => {
    const gone = {
      ...tallies,
      shaky: { ...tallies.shaky, crammedOn: on(0), lastAt: 2000 },
      fresh: { ...tallies.fresh, crammedOn: on(-1), lastAt: 1000 },
    }
    expect(idsOf(dueItems(knownItems(pool, gone), calendar(2)))).toEqual(['firm', 'fresh', 'shaky'])
  })

  test('begin anew where those of an earlier interview were gone through', () => {
    const gone = { ...tallies, shaky: { ...tallies.shaky, crammedOn: on(-5), lastAt: 2000 } }
    expect(idsOf(dueItems(knownItems(pool, gone), calendar(2)))[0]).toBe('shaky')
  })
})

describe('how many are due', () => {
  test.each([undefined, 2, 30])('is as many as there are, %s days before an interview', interview => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))), known => {
        const pool = known.map((_, i) => statement(`item-${i}`))
        const tallies = Object.fromEntries(
          known.map(([ago, intervalDays], i) => [`item-${i}`, remembered({ day: on(-ago), intervalDays })]),
        )
        const due = dueItems(knownItems(pool, tallies), calendar(interview))
        expect(dueCount(knownItems(pool, tallies), calendar(interview))).toBe(due.length)
      }),
    )
  })
})

describe('the forecast', () => {
  const anyKnown = fc.array(
    fc.record({
      day: fc.integer({ min: -400, max: 3 }).map(on),
      intervalDays: fc.integer({ min: 1, max: 60 }),
      isChanged: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  const anyInterview = fc.option(fc.integer({ min: 4, max: 90 }), { nil: undefined })

  const worldOf = (known: readonly { day: string; intervalDays: number; isChanged: boolean }[]) => ({
    pool: known.map(({ isChanged }, i) => statement(`item-${i}`, { rev: isChanged ? 2 : 1 })),
    tallies: Object.fromEntries(
      known.map(({ day, intervalDays }, i) => [`item-${i}`, remembered({ day, intervalDays })]),
    ),
  })

  test('counts every known item once, on the day it comes back', () => {
    fc.assert(
      fc.property(anyKnown, anyInterview, (known, interview) => {
        const { pool, tallies } = worldOf(known)
        const forecast = forecastOf(knownItems(pool, tallies), calendar(interview), 70)
        expect(forecast.reduce((sum, { due }) => sum + due, 0)).toBe(known.length)
        expect(forecast.map(({ day }) => day)).toEqual(Array.from({ length: 70 }, (_, i) => on(i)))
      }),
    )
  })

  test('of today is what is due today, and of a later day what will have come due by then', () => {
    fc.assert(
      fc.property(anyKnown, fc.nat(20), (known, ahead) => {
        const { pool, tallies } = worldOf(known)
        const forecast = forecastOf(knownItems(pool, tallies), calendar(), 21).slice(0, ahead + 1)
        const dueThen = dueItems(knownItems(pool, tallies), calendar(undefined, on(ahead)))
        expect(forecast.reduce((sum, { due }) => sum + due, 0)).toBe(dueThen.length)
      }),
    )
  })

  test('has nothing of items never asked, nor of what comes back after it ends', () => {
    const tallies = { later: remembered({ intervalDays: 3 }), last: remembered({ intervalDays: 2 }) }
    const forecast = forecastOf(
      knownItems(statements('later', 'last', 'never-asked'), tallies),
      calendar(),
      3,
    )
    expect(forecast).toEqual([
      { day: on(0), due: 0 },
      { day: on(1), due: 0 },
      { day: on(2), due: 1 },
    ])
  })
})
