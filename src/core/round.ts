import { nextItem } from './agenda.ts'
import type { Attempt } from './attempt.ts'
import {
  confirmedAs,
  firstUnconfirmed,
  spentAfterUndo,
  unanswered,
  verdictOf,
  verdictOfMarks,
} from './attempt.ts'
import type { PlannedItem, RoundPlan } from './plan.ts'
import type { Rating } from './rating.ts'
import type { Hits } from './response.ts'
import { countedMs, HOLD_MS, isHeld, isOver, SLEEP_GAP_MS, spentMs } from './round-clock.ts'
import type {
  Asking,
  FinishCause,
  Given,
  Round,
  RoundEffect,
  RoundEvent,
  RoundPhase,
  Still,
} from './round-state.ts'
import type { Lang } from './text.ts'

/**
 * The round machine: `(round, event) -> [round, effects]`, pure. `at` and `until` are monotonic milliseconds.
 *
 *     asking -> [marking | weighing] -> feedback -> asking ... -> finished       drill
 *     asking -> asking ... -> rating -> marking -> marking ... -> finished       mock: one clock, no feedback
 *     asking | feedback <-> paused
 *
 * Weighing: the person says how sure they are before they see whether they are right.
 *
 * Answers in one's own words are marked by the person: in a drill at once, in a mock after the clock and after the
 * person has rated the whole; spoken ones right after speaking, in both. No clock runs meanwhile.
 *
 * Nothing derivable is stored: the position is `attempts.length`, the time used is the sum of `attempts[].ms`.
 */
type Step = readonly [Round, readonly RoundEffect[]]

const FRESH: Asking = { name: 'asking', spentMs: 0, since: null }

export interface SavedRound {
  readonly attempts: readonly Attempt[]
  readonly nextSeq: number
  readonly spentMs: number
  readonly over: FinishCause | null
  readonly selfRating: Rating | null
}

const NOTHING_SAVED: SavedRound = { attempts: [], nextSeq: 0, spentMs: 0, over: null, selfRating: null }

/** Starts a round, or takes one up again with what was saved of it. */
export const startRound = (plan: RoundPlan, saved: SavedRound = NOTHING_SAVED): Round => {
  const { attempts, nextSeq, spentMs, selfRating } = saved
  const goesOn = awaitsMarks(plan, attempts) || nextItem(plan, attempts) !== undefined
  const over = saved.over ?? (goesOn ? null : 'completed')
  const round: Round = { plan, attempts, nextSeq, over, selfRating, phase: { ...FRESH, spentMs } }
  const next = afterAnswer(round, 0)
  return next.name === 'asking' || next.name === 'feedback' || next.name === 'weighing'
    ? { ...round, phase: over === null ? round.phase : DONE }
    : { ...round, phase: next }
}

/** What is asked now, or would be if the round weren't over. */
export const currentItem = ({ plan, attempts, over }: Round): PlannedItem | undefined =>
  over === null ? nextItem(plan, attempts) : undefined

/** The item that feedback is about. */
export const lastAttempt = (round: Round): Attempt | undefined => round.attempts.at(-1)

/** The answer that is being marked: one spoken just now, or the first that waits. */
export const markedNow = ({ plan, attempts, over }: Round): Attempt | undefined =>
  over === null && awaitsMarks(plan, attempts) ? attempts.at(-1) : firstUnconfirmed(attempts)

const DONE: Still = { name: 'finished', heldUntil: 0 }

/**
 * What comes next depends on what the person makes of the last answer: an interviewer goes on from one that was spoken,
 * and a review brings back what was forgotten.
 */
const awaitsMarks = (plan: RoundPlan, attempts: readonly Attempt[]): boolean => {
  const last = attempts.at(-1)
  if (!last?.unconfirmed) return false
  return plan.mode === 'mock' ? last.response?.kind === 'aloud' : plan.source === 'review'
}

/** Answers in one's own words are marked anyway, and no answer is nothing to be sure of. */
const isWeighed = (plan: RoundPlan, last: Attempt | undefined): boolean => {
  if (plan.mode === 'mock' || !plan.confidence || !last?.response || last.confidence) return false
  return last.response.kind !== 'open' && last.response.kind !== 'aloud'
}

/** Where a round goes from its attempts: on with the next item, or what is still to be said of them. */
const afterAnswer = ({ plan, attempts, over, selfRating }: Round, heldUntil: number): RoundPhase => {
  const waiting = firstUnconfirmed(attempts)
  if (plan.mode === 'drill') {
    if (waiting) return { name: 'marking', heldUntil }
    if (over === 'ended') return { name: 'finished', heldUntil }
    return { name: isWeighed(plan, attempts.at(-1)) ? 'weighing' : 'feedback', heldUntil }
  }
  if (over === null) return awaitsMarks(plan, attempts) ? { name: 'marking', heldUntil } : FRESH
  if (attempts.length > 0 && selfRating === null) return { name: 'rating', heldUntil }
  return { name: waiting ? 'marking' : 'finished', heldUntil }
}

/** Nothing more is asked. */
const finish = (round: Round, cause: FinishCause, heldUntil = 0): Step => {
  const over: Round = { ...round, over: cause }
  return [{ ...over, phase: afterAnswer(over, heldUntil) }, [{ type: 'record-finish', cause }]]
}

/** After an attempt. With the last one the round is over, and recorded so: nobody loses it by leaving now. */
const close = (round: Round, attempt: Attempt, heldUntil = 0): Step => {
  const attempts = [...round.attempts, attempt]
  const isLast = !awaitsMarks(round.plan, attempts) && nextItem(round.plan, attempts) === undefined
  const closed: Round = {
    ...round,
    attempts,
    nextSeq: round.nextSeq + 1,
    over: isLast ? 'completed' : null,
  }
  const effects: readonly RoundEffect[] = [
    { type: 'record-attempt', attempt },
    ...(isLast ? [{ type: 'record-finish', cause: 'completed' } as const] : []),
  ]
  return [{ ...closed, phase: afterAnswer(closed, heldUntil) }, effects]
}

interface Closing {
  readonly at: number
  readonly lang: Lang
}

/** The attempt that an answer makes. One in one's own words is the person's to mark, if nobody else heard it. */
const attemptOf = (round: Round, item: PlannedItem, given: Given, { at, lang }: Closing): Attempt => {
  const { response, judgement, next } = given
  const own = response.kind === 'open' || response.kind === 'aloud'
  return {
    itemId: item.itemId,
    rev: item.rev,
    response,
    verdict: (judgement.hits ? verdictOfMarks : verdictOf)(judgement.credit),
    ...judgement,
    ...(response.kind === 'open' ? { proposedCredit: judgement.credit } : {}),
    ...(own ? { unconfirmed: true } : {}),
    ...(next === undefined ? {} : { next }),
    seq: round.nextSeq,
    ms: countedMs(round, at),
    lang,
  }
}

/** In a drill the item's clock ran out; in a mock the interview's, and the item on screen was not reached. */
const timeOut = (round: Round, item: PlannedItem, given: Given | null, closing: Closing): Step => {
  const heldUntil = closing.at + HOLD_MS
  const isMock = round.plan.mode === 'mock'
  if (given) {
    const [closed, effects] = close(round, attemptOf(round, item, given, closing), heldUntil)
    if (!isMock || closed.over !== null) return [closed, effects]
    const [finished, finishing] = finish(closed, 'clock', heldUntil)
    return [finished, [...effects, ...finishing]]
  }
  if (isMock) return finish(round, 'clock', heldUntil)
  const facts = {
    seq: round.nextSeq,
    verdict: 'timeout',
    ms: countedMs(round, closing.at),
    lang: closing.lang,
  } as const
  return close(round, unanswered(item, facts), heldUntil)
}

const pause = (round: Round, at: number): Step => {
  const { phase } = round
  if (phase.name !== 'asking' && phase.name !== 'feedback') return [round, []]
  const spent = spentMs(round, at)
  return [
    { ...round, phase: { name: 'paused', spentMs: spent, from: phase.name } },
    phase.name === 'asking' ? [{ type: 'save-checkpoint', spentMs: spent }] : [],
  ]
}

/** An interviewer has heard it, and the daily is the same for everybody. */
export const canUndo = (plan: RoundPlan): boolean => plan.mode === 'drill' && plan.source !== 'daily'

/** Takes back the last answer of a drill; its item is asked again with the time it had left. */
const undo = (round: Round): Step => {
  const taken = lastAttempt(round)
  const { phase } = round
  if (!canUndo(round.plan) || !taken || phase.name === 'paused') return [round, []]
  const attempts = round.attempts.slice(0, -1)
  return [
    { ...round, attempts, over: null, phase: { ...FRESH, spentMs: spentAfterUndo(taken) } },
    [{ type: 'record-undo', seq: taken.seq }],
  ]
}

/** Marks may change what is asked next, and even whether anything is. */
const marked = (
  round: Round,
  { seq }: Attempt,
  { hits, credit }: { readonly hits: Hits; readonly credit: number },
): Step => {
  const effects: readonly RoundEffect[] = [{ type: 'record-marks', seq, hits, credit }]
  if (round.over !== null || nextItem(round.plan, round.attempts)) {
    return [{ ...round, phase: afterAnswer(round, 0) }, effects]
  }
  const [finished, finishing] = finish(round, 'completed')
  return [finished, [...effects, ...finishing]]
}

/** Plays one event. An event that means nothing in this phase returns the very same round and no effects. */
export const step = (round: Round, event: RoundEvent): Step => {
  const { phase } = round
  const item = currentItem(round)
  switch (event.type) {
    case 'presented':
      return phase.name === 'asking' && phase.since === null
        ? [{ ...round, phase: { ...phase, since: event.at } }, []]
        : [round, []]
    case 'ticked':
      if (phase.name !== 'asking' || !item) return [round, []]
      if (event.at - event.previousAt > SLEEP_GAP_MS) return pause(round, event.previousAt)
      return isOver(round, event.at) ? timeOut(round, item, event.written, event) : [round, []]
    case 'answered':
    case 'skipped': {
      if (phase.name !== 'asking' || !item) return [round, []]
      const given = event.type === 'answered' ? event.given : null
      if (isOver(round, event.at)) {
        const isOwn = given?.response.kind === 'open' || given?.response.kind === 'aloud'
        return timeOut(round, item, isOwn ? given : null, event)
      }
      if (given) return close(round, attemptOf(round, item, given, event))
      const facts = { seq: round.nextSeq, ms: countedMs(round, event.at), lang: event.lang }
      return close(round, unanswered(item, { ...facts, verdict: 'skipped' }))
    }
    case 'paused':
      return pause(round, event.at)
    case 'resumed':
      if (phase.name !== 'paused') return [round, []]
      return [
        {
          ...round,
          phase:
            phase.from === 'feedback'
              ? { name: 'feedback', heldUntil: 0 }
              : { ...FRESH, spentMs: phase.spentMs },
        },
        [],
      ]
    case 'advanced':
      if (phase.name !== 'feedback' || isHeld(round, event.at)) return [round, []]
      return [{ ...round, phase: item ? FRESH : DONE }, []]
    case 'undone':
      return isHeld(round, event.at) ? [round, []] : undo(round)
    case 'ended': {
      if (round.over !== null) {
        const goesOn = round.plan.mode === 'mock' || phase.name === 'finished'
        return [goesOn ? round : { ...round, phase: DONE }, []]
      }
      if (!item || !event.written) return finish(round, 'ended')
      const [closed, effects] = close(round, attemptOf(round, item, event.written, event))
      const [finished, finishing] = closed.over === null ? finish(closed, 'ended') : ([closed, []] as const)
      return [finished, [...effects, ...finishing]]
    }
    case 'confirmed': {
      const waiting = markedNow(round)
      if (phase.name !== 'marking' || !waiting || isHeld(round, event.at)) return [round, []]
      const attempts = round.attempts.map(attempt =>
        attempt === waiting ? confirmedAs(waiting, event) : attempt,
      )
      return marked({ ...round, attempts }, waiting, event)
    }
    case 'rated': {
      if (phase.name !== 'rating' || isHeld(round, event.at)) return [round, []]
      const rated: Round = { ...round, selfRating: event.rating }
      return [{ ...rated, phase: afterAnswer(rated, 0) }, [{ type: 'record-rating', rating: event.rating }]]
    }
    case 'weighed': {
      const last = lastAttempt(round)
      if (phase.name !== 'weighing' || !last) return [round, []]
      const feedback: Round = { ...round, phase: { name: 'feedback', heldUntil: 0 } }
      const { confidence } = event
      if (confidence === null) return [feedback, []]
      const weighed = { ...last, confidence }
      return [
        { ...feedback, attempts: [...round.attempts.slice(0, -1), weighed] },
        [{ type: 'record-confidence', seq: last.seq, confidence }],
      ]
    }
  }
}
