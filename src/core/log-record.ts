import type { Attempt } from './attempt.ts'
import type { Day } from './day.ts'
import type { MarkName } from './mark.ts'
import type { RoundPlan } from './plan.ts'
import type { FinishCause } from './round.ts'

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

/** One line of the log. Lines are only ever appended. */
export type LogRecord = RoundRecord | MarkRecord
