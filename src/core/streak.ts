import type { Day } from './day.ts'
import { daysAfter, daysBetween } from './day.ts'

/** A day counts with a finished session of at least this many answers; a skip is none. */
export const ITEMS_FOR_A_DAY = 5

const MOST_FREEZES = 2
const DAYS_PER_FREEZE = 10

/** What happened to the streak on a day. `quiet`: nothing was due and the daily was done; neither counts nor breaks. */
export type StreakDay = 'active' | 'quiet' | 'frozen' | 'missed' | 'open'

export interface Streak {
  /** Active days in a row; missed days that a freeze covered don't count and don't break. */
  readonly days: number
  readonly longest: number
  readonly freezes: number
  readonly activeToday: boolean
}

export interface StreakHistory {
  readonly activeDays: readonly Day[]
  readonly quietDays: readonly Day[]
}

interface Walk extends Streak {
  /** Days on which something was decided, from the first active day to yesterday. */
  readonly fates: ReadonlyMap<Day, StreakDay>
}

/** Tomorrow may already be active (a flight over the date line); later days come from a clock that was wrong. */
const isReached = (today: Day) => (day: Day) => daysBetween(today, day) <= 1

const walk = (today: Day, { activeDays, quietDays }: StreakHistory): Walk => {
  const active = new Set(activeDays.filter(isReached(today)))
  const quiet = new Set(quietDays)
  const fates = new Map<Day, StreakDay>()
  const [first] = [...active].sort()
  let [days, longest, freezes, earned] = [0, 0, MOST_FREEZES, 0]
  /** Missed days wait for the next active one: freezes cover all of a gap or none of it. */
  let gap: Day[] = []
  const closeGap = () => {
    const isCovered = gap.length <= freezes
    for (const day of gap) fates.set(day, isCovered ? 'frozen' : 'missed')
    if (isCovered) freezes -= gap.length
    else days = 0
    gap = []
  }
  const last = daysAfter(today, active.has(daysAfter(today, 1)) ? 1 : 0)
  for (let day = first; day !== undefined && day <= last; day = daysAfter(day, 1)) {
    if (active.has(day)) {
      closeGap()
      fates.set(day, 'active')
      days += 1
      earned += 1
      longest = Math.max(longest, days)
      if (earned % DAYS_PER_FREEZE === 0) freezes = Math.min(MOST_FREEZES, freezes + 1)
    } else if (quiet.has(day)) fates.set(day, 'quiet')
    else if (day < today) gap.push(day)
    else fates.set(day, 'open')
  }
  closeGap()
  return { days, longest, freezes, activeToday: active.has(today), fates }
}

/**
 * The day streak as of `today`. Two freezes at the start, one more per ten active days, at most two; they cover
 * missed days by themselves. Today breaks nothing while it lasts.
 */
export const streakOn = (today: Day, history: StreakHistory): Streak => {
  const { fates: _, ...streak } = walk(today, history)
  return streak
}

/** The last days up to today, the oldest first, and what became of the streak on each; `null` before it began. */
export const streakCalendar = (
  today: Day,
  history: StreakHistory,
  days: number,
): readonly { readonly day: Day; readonly fate: StreakDay | null }[] => {
  const { fates } = walk(today, history)
  return Array.from({ length: days }, (_, i) => {
    const day = daysAfter(today, i + 1 - days)
    return { day, fate: fates.get(day) ?? null }
  })
}
