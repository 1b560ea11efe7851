import type { Attempt } from './attempt.ts'
import type { Day } from './day.ts'
import type { Owner } from './log-record.ts'
import type { RoundPlan } from './plan.ts'
import type { Rating } from './rating.ts'
import type { FinishCause } from './round-state.ts'

/** A round whose answers can still be taken back or added to. */
export interface OpenRound {
  readonly round: string
  readonly openedAt: number
  readonly touchedAt: number
  readonly plan: RoundPlan
  readonly owner: Owner
  readonly attempts: readonly Attempt[]
  /** Wall time and day of each attempt, and its place among all attempts of the log. */
  readonly answered: readonly { readonly at: number; readonly day: Day; readonly nth: number }[]
  readonly nextSeq: number
  readonly spentMs: number
  readonly selfRating: Rating | null
  readonly finished: {
    readonly cause: FinishCause
    readonly at: number
    readonly day: Day
    /** Items that were due then; -1 where nobody knows. */
    readonly due: number
  } | null
}
