import type { OpenItem } from '../item.ts'
import type { Hits, Judgement } from '../response.ts'
import { proposePoints } from './rubric.ts'

/** Whoever makes the critical mistake gets no more than this, whatever else was right: a "no" on the scorecard. */
export const CRITICAL_CAP = 0.3

/** Weights of the key points hit as a share of all, capped by a critical miss. */
export const creditOf = ({ rubric }: Pick<OpenItem, 'rubric'>, { points, critical }: Hits): number => {
  const total = rubric.reduce((sum, { weight }) => sum + weight, 0)
  const hit = rubric.reduce((sum, { id, weight }) => sum + (points.includes(id) ? weight : 0), 0)
  const share = hit === total ? 1 : hit / total
  return critical ? Math.min(CRITICAL_CAP, share) : share
}

/** What a written answer seems to hold: a proposal, for the person to confirm. A critical miss is never proposed. */
export const judgeOpen = (item: OpenItem, text: string): Judgement => {
  const hits: Hits = { points: proposePoints(item.rubric, text), critical: false }
  return { credit: creditOf(item, hits), hits }
}
