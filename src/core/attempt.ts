import type { PlannedItem } from './plan.ts'
import type { Hits, Response } from './response.ts'
import type { Lang } from './text.ts'

export const VERDICTS = ['correct', 'partial', 'wrong', 'timeout', 'skipped'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How sure somebody is of an answer: 1 a guess, 2 fairly, 3 certain. */
export const CONFIDENCES = [1, 2, 3] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** One item asked and closed, whichever way. The truth that scores, streaks and statistics are folded from. */
export interface Attempt {
  /** Unique within its round; an answer given again after undo gets a new one. */
  readonly seq: number
  readonly itemId: string
  readonly rev: number
  /** `null`: time ran out or the item was skipped. */
  readonly response: Response | null
  readonly verdict: Verdict
  /** 0 to 1. */
  readonly credit: number
  readonly close?: true
  /** Answers in one's own words: what they hold of the rubric. */
  readonly hits?: Hits
  /** Credit that the program proposed for a written answer, whatever the person made of it later. */
  readonly proposedCredit?: number
  /** The person has not yet said what the answer holds: `hits` and `credit` are the program's proposal. */
  readonly unconfirmed?: true
  /** How sure the person was before they saw the result. */
  readonly confidence?: Confidence
  /** Pair mode: the follow-up that the interviewer chose; `null` for another question. */
  readonly next?: string | null
  /** Time on the item, pauses left out. */
  readonly ms: number
  readonly lang: Lang
}

export const verdictOf = (credit: number): Verdict =>
  credit >= 1 ? 'correct' : credit > 0 ? 'partial' : 'wrong'

/** An answer in one's own words is right from here on: nobody says every point of a rubric. */
const RIGHT_IN_OWN_WORDS = 0.85

/** Verdict on an answer in one's own words. */
export const verdictOfMarks = (credit: number): Verdict =>
  credit >= RIGHT_IN_OWN_WORDS ? 'correct' : verdictOf(credit)

/** Missed: anything short of full credit. */
export const isMissed = (attempt: Attempt): boolean => attempt.verdict !== 'correct'

/** Time already spent on an item whose answer is taken back: it goes on where it was, after a timeout from the start. */
export const spentAfterUndo = (taken: Attempt): number => (taken.verdict === 'timeout' ? 0 : taken.ms)

/** The attempt an item gets when nobody answered it. */
export const unanswered = (
  item: PlannedItem,
  facts: Pick<Attempt, 'seq' | 'ms' | 'lang'> & { readonly verdict: 'timeout' | 'skipped' },
): Attempt => ({ itemId: item.itemId, rev: item.rev, response: null, credit: 0, ...facts })

/** An attempt as the person marked it. */
export const confirmedAs = (
  { unconfirmed: _, ...attempt }: Attempt,
  { hits, credit }: { readonly hits: Hits; readonly credit: number },
): Attempt => ({ ...attempt, hits, credit, verdict: verdictOfMarks(credit) })

/** The answer that waits for the person's marks, the oldest first. */
export const firstUnconfirmed = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find(attempt => attempt.unconfirmed)

/** The first answer to each item of a round. What comes back within the round is for memory, not for the result. */
export const firstTries = (attempts: readonly Attempt[]): readonly Attempt[] => {
  const asked = new Set<string>()
  return attempts.filter(({ itemId }) => {
    const isFirst = !asked.has(itemId)
    asked.add(itemId)
    return isFirst
  })
}
