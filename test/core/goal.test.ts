import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../src/core/day.ts'
import { goalDay } from '../../src/core/goal.ts'

const TODAY = '2026-11-22'

describe('a day to prepare for', () => {
  test.each([
    ['a day to come', '2027-01-31', '2027-01-31'],
    ['today', TODAY, TODAY],
    ['a leap day', '2028-02-29', '2028-02-29'],
    ['spaces around it', '  2026-12-01\t', '2026-12-01'],
  ])('%s is one', (_, typed, day) => {
    expect(goalDay(typed, TODAY)).toBe(day)
  })

  test.each([
    ['yesterday', '2026-11-21'],
    ['long ago', '0001-01-01'],
  ])('%s is past', (_, typed) => {
    expect(goalDay(typed, TODAY)).toEqual({ fault: 'past' })
  })

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['a word', 'tomorrow'],
    ['a day that no calendar has', '2027-02-29'],
    ['the 31st of a short month', '2027-04-31'],
    ['month 13', '2027-13-01'],
    ['month 0', '2027-00-10'],
    ['day 0', '2027-01-00'],
    ['day 32', '2027-01-32'],
    ['one digit', '2027-1-1'],
    ['another order', '31-01-2027'],
    ['slashes', '2027/01/31'],
    ['no dashes', '20270131'],
    ['a time behind it', '2027-01-31T10:00'],
    ['a year of five digits', '12027-01-31'],
    ['full-width digits', '２０２７-01-31'],
    ['two lines', '2027-01-31\n2027-02-01'],
  ])('%s is malformed', (_, typed) => {
    expect(goalDay(typed, TODAY)).toEqual({ fault: 'malformed' })
  })

  test('is every day of the calendar from today on, and none before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), days => {
        const day = daysAfter(TODAY, days)
        expect(goalDay(day, TODAY)).toEqual(days < 0 ? { fault: 'past' } : day)
      }),
    )
  })

  test('whatever is typed, it is a day or a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)),
        typed => {
          const day = goalDay(typed, TODAY)
          if (typeof day === 'string') expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
          else expect(['malformed', 'past']).toContain(day.fault)
        },
      ),
    )
  })
})
