import type { Attempt, Confidence } from './attempt.ts'
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
  /** `day`: the person's own, left out by older programs. */
  | (Stamp & { readonly type: 'attempted'; readonly attempt: Attempt; readonly day?: Day })
  | (Stamp & { readonly type: 'undone'; readonly seq: number })
  | (Stamp & { readonly type: 'paused'; readonly spentMs: number })
  /** `due`: items that were due then; left out by older programs. */
  | (Stamp & {
      readonly type: 'finished'
      readonly cause: FinishCause
      readonly day: Day
      readonly due?: number
    })
  /** What the person says an answer in their own words holds. */
  | (Stamp & {
      readonly type: 'confirmed'
      readonly seq: number
      readonly hits: Hits
      readonly credit: number
    })
  /** How sure the person was of an answer. */
  | (Stamp & { readonly type: 'weighed'; readonly seq: number; readonly confidence: Confidence })
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

/**
 * Brackets around the records of another machine. `imported`: everything up to here counts as a set, in the order in which
 * it happened. An `importing` without it was cut off.
 */
interface ImportRecord {
  readonly type: 'importing' | 'imported'
  readonly at: number
}

/** What happened to the person, wherever it is kept. */
export type HistoryRecord = RoundRecord | MarkRecord | GoalRecord

/** One line of the log. Lines are only ever appended. */
export type LogRecord = HistoryRecord | ImportRecord
