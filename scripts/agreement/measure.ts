import type { OpenItem } from '../../src/core/item.ts'
import { creditOf } from '../../src/core/judge/open.ts'
import { proposePoints } from '../../src/core/judge/rubric.ts'
import type { Lang } from '../../src/core/text.ts'

/** A written answer, and what somebody who read it says it holds of the rubric. */
export interface MarkedAnswer {
  readonly item: string
  readonly lang: Lang
  readonly quality: 'good' | 'middling' | 'poor' | 'off-topic' | 'stuffed' | 'negated'
  readonly text: string
  /** Ids of key points. */
  readonly hits: readonly string[]
  readonly criticalMiss: boolean
}

export interface Agreement {
  readonly answers: number
  readonly points: number
  /** Points that matcher and marker see alike. */
  readonly agreed: number
  /** Proposed, but not in the text. */
  readonly wrongHits: number
  /** In the text, but not proposed. */
  readonly missedHits: number
  /** Mean of the absolute differences, critical misses left out on both sides: the matcher never proposes one. */
  readonly creditDifference: number
}

/** How far proposals and marks agree, point by point. */
export const agreementOf = (
  answers: readonly MarkedAnswer[],
  rubricOf: (item: string) => OpenItem,
): Agreement => {
  const judged = answers.map(({ item, text, hits }) => {
    const open = rubricOf(item)
    const proposed = proposePoints(open.rubric, text)
    const credit = (points: readonly string[]) => creditOf(open, { points, critical: false })
    return {
      points: open.rubric.length,
      wrongHits: proposed.filter(id => !hits.includes(id)).length,
      missedHits: hits.filter(id => !proposed.includes(id)).length,
      difference: Math.abs(credit(proposed) - credit(hits)),
    }
  })
  const sum = (of: (each: (typeof judged)[number]) => number) =>
    judged.reduce((total, each) => total + of(each), 0)
  const points = sum(each => each.points)
  const wrongHits = sum(each => each.wrongHits)
  const missedHits = sum(each => each.missedHits)
  return {
    answers: answers.length,
    points,
    agreed: points - wrongHits - missedHits,
    wrongHits,
    missedHits,
    creditDifference: sum(each => each.difference) / Math.max(1, answers.length),
  }
}
