import type { Attempt } from './attempt.ts'
import type { Day } from './day.ts'
import type { Goal } from './goal.ts'
import type { MarkName } from './mark.ts'
import type { RoundPlan } from './plan.ts'
import type { Rating } from './rating.ts'
import type { Hits } from './response.ts'
import type { FinishCause } from './round-state.ts'

/** The process that plays a round, so that another game doesn't offer to resume it meanwhile. */
export interface Owner {
  readonly pid: number
  readonly host: string
}

interface Stamp {
  /** The round's id, unique over all machines. */
  readonly round: string
  /** Wall clock, milliseconds since the epoch. */
  readonly at: number
}

/** What happens in a round. */
export type RoundRecord =
  | (Stamp & { readonly type: 'opened'; readonly plan: RoundPlan; readonly owner: Owner })
  /** Takes over from a process; void when another took over first. `dropped`: items the bank no longer holds. */
  | (Stamp & {
      readonly type: 'resumed'
      readonly owner: Owner
      readonly from: Owner
      readonly dropped: readonly string[]
    })
  | (Stamp & { readonly type: 'attempted'; readonly attempt: Attempt })
  | (Stamp & { readonly type: 'undone'; readonly seq: number })
  | (Stamp & { readonly type: 'paused'; readonly spentMs: number })
  | (Stamp & { readonly type: 'finished'; readonly cause: FinishCause; readonly day: Day })
  /** What the person says an answer in their own words holds. */
  | (Stamp & {
      readonly type: 'confirmed'
      readonly seq: number
      readonly hits: Hits
      readonly credit: number
    })
  /** What the person thinks of the interview. */
  | (Stamp & { readonly type: 'self-rated'; readonly rating: Rating })

/** What a person says of an item, in a round or out of it. */
interface MarkRecord {
  readonly type: 'marked'
  readonly at: number
  readonly itemId: string
  readonly rev: number
  readonly mark: MarkName
  readonly on: boolean
  readonly comment: string
}

/** What the person prepares for; `null`: nothing any more. */
interface GoalRecord {
  readonly type: 'goal-set'
  readonly at: number
  readonly goal: Goal | null
}

/** One line of the log. Lines are only ever appended. */
export type LogRecord = RoundRecord | MarkRecord | GoalRecord
