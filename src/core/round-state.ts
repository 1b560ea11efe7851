import type { Attempt, Confidence } from './attempt.ts'
import type { RoundPlan } from './plan.ts'
import type { Rating } from './rating.ts'
import type { Hits, Judgement, Response } from './response.ts'
import type { Lang } from './text.ts'

/** A round, and what can happen to it. The machine that plays it is `step` in `round.ts`. */
export interface Round {
  readonly plan: RoundPlan
  readonly attempts: readonly Attempt[]
  /** Grows with every attempt and never shrinks, so that undo can't make two attempts alike. */
  readonly nextSeq: number
  /** Why nothing more is asked; `null` while something may be. */
  readonly over: FinishCause | null
  /** What the person thinks of the interview, said before the result. */
  readonly selfRating: Rating | null
  readonly phase: RoundPhase
}

export interface Asking {
  readonly name: 'asking'
  /** Time already spent on this item. */
  readonly spentMs: number
  /** When its clock began to run; `null` until the item has been drawn. */
  readonly since: number | null
}

interface Paused {
  readonly name: 'paused'
  readonly spentMs: number
  readonly from: 'asking' | 'feedback'
}

export interface Still {
  /** `weighing`: how sure of the last answer. `marking`: the answer of `markedNow`. `rating`: the interview as a whole. */
  readonly name: 'weighing' | 'feedback' | 'marking' | 'rating' | 'finished'
  /** Keys that were on their way when the clock ran out are not meant for what came after: ignored until then. */
  readonly heldUntil: number
}

export const FINISH_CAUSES = ['completed', 'clock', 'ended'] as const
export type FinishCause = (typeof FINISH_CAUSES)[number]

export type RoundPhase = Asking | Paused | Still

export type RoundEvent =
  /** The item is on screen: its clock starts now, however slow the terminal was. */
  | { readonly type: 'presented'; readonly at: number }
  | { readonly type: 'answered'; readonly at: number; readonly lang: Lang; readonly given: Given }
  | { readonly type: 'skipped'; readonly at: number; readonly lang: Lang }
  /** Time passed. `previousAt` is when the machine last heard of time: a long gap means it slept. */
  | {
      readonly type: 'ticked'
      readonly at: number
      readonly previousAt: number
      readonly lang: Lang
      readonly written: Given | null
    }
  | { readonly type: 'paused'; readonly at: number }
  | { readonly type: 'resumed'; readonly at: number }
  | { readonly type: 'advanced'; readonly at: number }
  | { readonly type: 'undone'; readonly at: number }
  /** The person stops here: what was answered counts. */
  | { readonly type: 'ended'; readonly at: number; readonly lang: Lang; readonly written: Given | null }
  /** The person says what the answer that is being marked holds. */
  | { readonly type: 'confirmed'; readonly at: number; readonly hits: Hits; readonly credit: number }
  | { readonly type: 'rated'; readonly at: number; readonly rating: Rating }
  /** The person says how sure they are of what they answered, or (`null`) that they would rather not. */
  | { readonly type: 'weighed'; readonly at: number; readonly confidence: Confidence | null }

/** An answer. As `written`: one in the making, which counts as far as it goes when the time is up. */
export interface Given {
  readonly response: Response
  readonly judgement: Judgement
  /** Pair mode: the follow-up that the interviewer chose; `null` for another question. */
  readonly next?: string | null
}

export type RoundEffect =
  | { readonly type: 'record-attempt'; readonly attempt: Attempt }
  | { readonly type: 'record-undo'; readonly seq: number }
  /** What is left of the current item, never a deadline. */
  | { readonly type: 'save-checkpoint'; readonly spentMs: number }
  | { readonly type: 'record-finish'; readonly cause: FinishCause }
  | { readonly type: 'record-marks'; readonly seq: number; readonly hits: Hits; readonly credit: number }
  | { readonly type: 'record-rating'; readonly rating: Rating }
  | { readonly type: 'record-confidence'; readonly seq: number; readonly confidence: Confidence }
