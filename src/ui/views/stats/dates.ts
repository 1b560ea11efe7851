import type { Day } from '../../../core/day.ts'
import { daysBetween } from '../../../core/day.ts'
import { mondayOf } from '../../../core/statistics.ts'
import type { StatsCatalog } from '../../../i18n/stats-catalog.ts'

const monthOf = (day: Day): number => Number(day.slice(5, 7))

export const dateOf = (day: Day): string => String(Number(day.slice(8)))

const monthName = (day: Day, { months }: StatsCatalog): string => months[monthOf(day) - 1] ?? ''

/** Months by name where they begin in a row of days, and at its start. */
export const monthNames = (days: readonly Day[], words: StatsCatalog): readonly string[] =>
  days.map((day, i) => {
    const before = days[i - 1]
    return before !== undefined && monthOf(before) === monthOf(day) ? '' : monthName(day, words)
  })

/** The same for narrow columns: the first gives way to one that begins right after it. */
export const spacedMonths = (days: readonly Day[], words: StatsCatalog): readonly string[] => {
  const [first = '', second = '', ...others] = monthNames(days, words)
  return [second === '' ? first : '', second, ...others]
}

/** 0 for a Monday. */
export const weekdayOf = (day: Day): number => daysBetween(mondayOf(day), day)
