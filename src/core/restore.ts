import type { RoundRecord } from './log-record.ts'
import type { OpenRound } from './open-round.ts'

/**
 * What is known of a round as records again, for a log that has lost it. Their fold is that round; only what was taken back
 * or changed on the way leaves no trace.
 */
const recordsOf = (open: OpenRound): readonly RoundRecord[] => {
  const { round, openedAt, touchedAt, plan, owner, attempts, answered, spentMs, selfRating, finished } = open
  return [
    { type: 'opened', round, at: openedAt, plan, owner },
    ...attempts.map((attempt, i): RoundRecord => {
      const { at, day } = answered[i] ?? { at: touchedAt }
      return { type: 'attempted', round, at, attempt, ...(day === undefined ? {} : { day }) }
    }),
    ...(finished ? [finishOf(round, finished)] : []),
    ...(selfRating === null
      ? []
      : [{ type: 'self-rated', round, at: touchedAt, rating: selfRating } as const]),
    { type: 'paused', round, at: touchedAt, spentMs },
  ]
}

const finishOf = (
  round: string,
  { cause, at, day, due }: NonNullable<OpenRound['finished']>,
): RoundRecord => ({ type: 'finished', round, at, cause, day, ...(due < 0 ? {} : { due }) })

/** Those of them that a log lacks which knows the round as it was before, or not at all. */
export const recordsBehind = (known: OpenRound | undefined, wanted: OpenRound): readonly RoundRecord[] => {
  if (!known) return recordsOf(wanted)
  if (known.nextSeq >= wanted.nextSeq) return []
  return recordsOf(wanted).filter(record =>
    record.type === 'attempted' ? record.attempt.seq >= known.nextSeq : record.type !== 'opened',
  )
}
