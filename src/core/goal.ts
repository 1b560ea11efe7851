import type { Day } from './day.ts'

/** What a person prepares for. */
export interface Goal {
  /** Of a role. */
  readonly role: string
  /** Of the interview; `null` where there is none yet. */
  readonly day: Day | null
}

/** Why a text is no day to prepare for. */
export type DayFault = 'malformed' | 'past'

/** The day that a person typed, or what is wrong with it. */
export const goalDay = (typed: string, today: Day): Day | { readonly fault: DayFault } => {
  const day = typed.trim()
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  if (!isDay || new Date(Date.parse(day)).toISOString().slice(0, 10) !== day) return { fault: 'malformed' }
  return day < today ? { fault: 'past' } : day
}
