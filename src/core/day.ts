/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** Night owls finish their evening: the day begins at 04:00 local time. */
const DAY_STARTS_MS = 4 * 3_600_000

const DAY_MS = 86_400_000

/** The day a wall-clock moment belongs to, for someone whose clock is `utcOffsetMinutes` east of Greenwich. */
export const dayOf = (wallMs: number, utcOffsetMinutes: number): Day =>
  new Date(wallMs + utcOffsetMinutes * 60_000 - DAY_STARTS_MS).toISOString().slice(0, 10)

/** Days since 1970. A history of thousands of items names the same few days again and again, and parsing takes its time. */
const NUMBERS = new Map<Day, number>()

const numberOf = (day: Day): number => {
  const known = NUMBERS.get(day)
  if (known !== undefined) return known
  const number = Date.parse(day) / DAY_MS
  NUMBERS.set(day, number)
  return number
}

/** So many days later. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)
