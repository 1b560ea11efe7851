import type { Day } from './day.ts'
import { daysBetween } from './day.ts'

/** A day counts with a finished session of at least this many answers; a skip is none. */
export const ITEMS_FOR_A_DAY = 5

const MOST_FREEZES = 2
const DAYS_PER_FREEZE = 10

export interface Streak {
  /** Active days in a row; missed days that a freeze covered don't count and don't break. */
  readonly days: number
  readonly freezes: number
  readonly activeToday: boolean
}

/**
 * The day streak as of `today`. Two freezes at the start, one more per ten active days, at most two; they cover
 * missed days by themselves. Today breaks nothing while it lasts. Tomorrow may already be active (a flight over the
 * date line); days after that come from a clock that was wrong and don't count until they are reached.
 */
export const streakOn = (today: Day, activeDays: readonly Day[]): Streak => {
  let days = 0
  let freezes = MOST_FREEZES
  let earned = 0
  let last: Day | undefined
  const bridge = (missed: number) => {
    if (missed <= freezes) freezes -= Math.max(0, missed)
    else days = 0
  }
  const sorted = [...new Set(activeDays)].filter(day => daysBetween(today, day) <= 1).sort()
  for (const day of sorted) {
    if (last !== undefined) bridge(daysBetween(last, day) - 1)
    days += 1
    earned += 1
    if (earned % DAYS_PER_FREEZE === 0) freezes = Math.min(MOST_FREEZES, freezes + 1)
    last = day
  }
  if (last !== undefined && last < today) bridge(daysBetween(last, today) - 1)
  return { days, freezes, activeToday: sorted.includes(today) }
}
