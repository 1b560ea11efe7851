import type { Attempt, Confidence } from './attempt.ts'
import type { Day } from './day.ts'
import type { Card } from './memory.ts'
import { isForgotten, recallOn } from './memory.ts'
import type { PlannedItem } from './plan.ts'

/** Sums that statistics are made of. All of them grow by one answer at a time, so that a snapshot can carry them. */

/** Where no clock runs nobody knows whether somebody is still there. */
const LONGEST_UNTIMED_MS = 60_000

/** Time that an answer counts for. */
export const activeMs = ({ ms }: Attempt, { limitMs }: PlannedItem): number =>
  limitMs === null ? Math.min(ms, LONGEST_UNTIMED_MS) : ms

export interface DayTally {
  /** Items answered, each once a round. */
  readonly n: number
  readonly credit: number
  readonly ms: number
}

export interface Pace {
  readonly n: number
  readonly ms: number
  readonly budgetMs: number
}

export interface SkillTally {
  readonly asked: number
  readonly credit: number
  /** Credit that guessing alone would have earned. */
  readonly guess: number
}

/** Answers to items that memory knew, by what it predicted. */
export interface RetentionBucket {
  readonly n: number
  /** Sum of predicted chances. */
  readonly predicted: number
  /** How many were recalled. */
  readonly kept: number
}

export const RETENTION_BUCKETS = 10

/** Adds an answer, if it is one that memory made a prediction about: an item known since an earlier day. */
export const withRecall = (
  buckets: readonly RetentionBucket[],
  card: Card | undefined,
  { attempt, day }: { readonly attempt: Attempt; readonly day: Day },
): readonly RetentionBucket[] => {
  if (!card || card.day >= day) return buckets
  const predicted = recallOn(card, day)
  const index = Math.min(RETENTION_BUCKETS - 1, Math.floor(predicted * RETENTION_BUCKETS))
  return buckets.map((bucket, i) =>
    i === index
      ? {
          n: bucket.n + 1,
          predicted: bucket.predicted + predicted,
          kept: bucket.kept + (isForgotten(attempt) ? 0 : 1),
        }
      : bucket,
  )
}

export interface ConfidenceTally {
  readonly n: number
  readonly right: number
}

/** What being right and being wrong is worth at each confidence: saying what one knows pays best. */
export const CONFIDENCE_POINTS: Readonly<
  Record<Confidence, { readonly right: number; readonly wrong: number }>
> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}
