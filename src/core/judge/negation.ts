import { around, isOneClause, members } from './clauses.ts'
import type { Cue } from './cues.ts'
import { breaksOff, cuesIn, isCondition, isTakenBack, makesAYes } from './cues.ts'
import { CONCEDED, DANGER, DENIED, TURN, verdictAfter, verdictAfterIt } from './verdicts.ts'

/** Words as one each and Chinese characters as half a word: how far apart two places of a clause are. */
const words = (gap: string): number =>
  (gap.match(/\p{Script=Han}/gu)?.length ?? 0) / 2 + (gap.match(/[^\s\p{Script=Han}]+/gu)?.length ?? 0)

/** What is said of a list is said of each member, so of a list only its longest member counts. */
const distance = (gap: string): number => Math.max(...members(gap).map(words))

const FAR = 6
const NEAR = 4

const governs = (cue: Cue, gap: string): boolean =>
  distance(gap) <= (cue.outright ? FAR : NEAR) && !breaksOff(cue, gap)

/** "no root, journald and logrotate": a mere "no" is carried on by "or", not by "and". */
const isNoteList = (gap: string, after: string): boolean => gap.includes(',') && !/ n?or /.test(gap + after)

/** The cue in front that rejects the match. */
const cueBefore = (before: string, after: string, next: string): Cue | undefined => {
  const cues = cuesIn(before)
  const cue = cues.at(-1)
  if (!cue || !governs(cue, before.slice(cue.end)) || isCondition(cue, before, after, next)) return undefined
  if (!cue.outright && isNoteList(before.slice(cue.end), after)) return undefined
  const lead = before.slice(0, cue.start)
  const earlier = cues.at(-2)
  const doubled = earlier && makesAYes(cue) && governs(earlier, lead.slice(earlier.end))
  return doubled || isTakenBack(cue, lead) ? undefined : cue
}

const isRejectedAfter = (after: string, next: string): boolean => {
  const verdict = verdictAfter().exec(after)
  if (!verdict || CONCEDED.test(next)) return false
  const gap = after.slice(0, verdict.index)
  return distance(gap) <= FAR && !TURN.test(gap) && !DENIED.test(gap)
}

/**
 * Whether what is said at `lines[start..end]` is rejected there. Within one clause, rejected on both sides it is meant:
 * "promoting without a fence is dangerous". A rejection within the match is no business of this: whoever wrote the
 * pattern asked for it.
 */
export const isNegated = (lines: string, start: number, end: number): boolean => {
  const { before, after, next } = around(lines, start, end)
  const cue = cueBefore(before, after, next)
  const last = isRejectedAfter(after, next)
  const doubled = cue && last && (!cue.outright || DANGER.test(after)) && isOneClause(lines.slice(start, end))
  return ((cue !== undefined || last) && !doubled) || verdictAfterIt().test(next)
}
