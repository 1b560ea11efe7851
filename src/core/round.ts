import type { Attempt } from './attempt.ts'
import { spentAfterUndo, unanswered, verdictOf } from './attempt.ts'
import type { PlannedItem, RoundPlan } from './plan.ts'
import type { Judgement, Response } from './response.ts'
import type { Lang } from './text.ts'

/**
 * The round machine: `(round, event) -> [round, effects]`, pure. `at` and `until` are monotonic milliseconds.
 *
 *     asking -> feedback -> asking ... -> finished       drill
 *     asking -> asking ... -> finished                   mock: one clock, no feedback
 *     asking | feedback <-> paused
 *
 * Nothing derivable is stored: the position is `attempts.length`, the time used is the sum of `attempts[].ms`.
 */
export interface Round {
  readonly plan: RoundPlan
  readonly attempts: readonly Attempt[]
  /** Grows with every attempt and never shrinks, so that undo can't make two attempts alike. */
  readonly nextSeq: number
  readonly phase: Phase
}

interface Asking {
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

interface Feedback {
  readonly name: 'feedback'
  /** Keys that were on their way when the clock ran out are not meant for what came after: ignored until then. */
  readonly heldUntil: number
}

export type FinishCause = 'completed' | 'clock' | 'ended'

type Phase =
  | Asking
  | Paused
  | Feedback
  | { readonly name: 'finished'; readonly cause: FinishCause; readonly heldUntil: number }

export type RoundEvent =
  /** The item is on screen: its clock starts now, however slow the terminal was. */
  | { readonly type: 'presented'; readonly at: number }
  | { readonly type: 'answered'; readonly at: number; readonly lang: Lang; readonly given: Given }
  | { readonly type: 'skipped'; readonly at: number; readonly lang: Lang }
  /** Time passed. `previousAt` is when the machine last heard of time: a long gap means it slept. */
  | { readonly type: 'ticked'; readonly at: number; readonly previousAt: number; readonly lang: Lang }
  | { readonly type: 'paused'; readonly at: number }
  | { readonly type: 'resumed'; readonly at: number }
  | { readonly type: 'advanced'; readonly at: number }
  | { readonly type: 'undone'; readonly at: number }
  /** The person stops here: what was answered counts. */
  | { readonly type: 'ended'; readonly at: number }

export interface Given {
  readonly response: Response
  readonly judgement: Judgement
}

export type RoundEffect =
  | { readonly type: 'record-attempt'; readonly attempt: Attempt }
  | { readonly type: 'record-undo'; readonly seq: number }
  /** What is left of the current item, never a deadline. */
  | { readonly type: 'save-checkpoint'; readonly spentMs: number }
  | { readonly type: 'record-finish'; readonly cause: FinishCause }

type Step = readonly [Round, readonly RoundEffect[]]

/** Ticks come several times a second: silence longer than this means a sleeping laptop or a suspended process. */
export const SLEEP_GAP_MS = 3000

/** A key pressed in the last instant may still be on its way through a slow line. */
export const GRACE_MS = 500

/** How long somebody caught typing by the clock may take to notice. */
export const HOLD_MS = 1500

const FRESH: Asking = { name: 'asking', spentMs: 0, since: null }

/** Starts a round, or takes one up again with what was saved of it. */
export const startRound = (
  plan: RoundPlan,
  saved: { readonly attempts: readonly Attempt[]; readonly nextSeq: number; readonly spentMs: number } = {
    attempts: [],
    nextSeq: 0,
    spentMs: 0,
  },
): Round => ({
  plan,
  attempts: saved.attempts,
  nextSeq: saved.nextSeq,
  phase:
    saved.attempts.length < plan.items.length
      ? { ...FRESH, spentMs: saved.spentMs }
      : { name: 'finished', cause: 'completed', heldUntil: 0 },
})

export const currentItem = (round: Round): PlannedItem | undefined => round.plan.items[round.attempts.length]

/** The item that feedback is about. */
export const lastAttempt = (round: Round): Attempt | undefined => round.attempts.at(-1)

/** Time spent on the current item by `at`, pauses left out. */
export const spentMs = (round: Round, at: number): number => {
  const { phase } = round
  if (phase.name === 'asking')
    return phase.spentMs + (phase.since === null ? 0 : Math.max(0, at - phase.since))
  return phase.name === 'paused' ? phase.spentMs : 0
}

/** What the clock that ends the item (drill) or the interview (mock) allows this item; `null` where none runs. */
const allowedMs = ({ plan, attempts }: Round): number | null =>
  plan.mode === 'mock'
    ? plan.lengthMs - attempts.reduce((sum, attempt) => sum + attempt.ms, 0)
    : (plan.items[attempts.length]?.limitMs ?? null)

/** What is left of it at `at`. */
export const remainingMs = (round: Round, at: number): number | null => {
  const allowed = allowedMs(round)
  return allowed === null ? null : Math.max(0, allowed - spentMs(round, at))
}

/** Whether keys are still ignored because the clock has just run out. */
export const isHeld = ({ phase }: Round, at: number): boolean =>
  (phase.name === 'feedback' || phase.name === 'finished') && at < phase.heldUntil

const isOver = (round: Round, at: number): boolean => remainingMs(round, at - GRACE_MS) === 0

/** Time on the current item by `at`, at most what its clock allows. */
const countedMs = (round: Round, at: number): number =>
  Math.min(spentMs(round, at), Math.max(0, allowedMs(round) ?? Number.POSITIVE_INFINITY))

const finish = (round: Round, cause: FinishCause, heldUntil = 0): Step => [
  { ...round, phase: { name: 'finished', cause, heldUntil } },
  [{ type: 'record-finish', cause }],
]

/** After an attempt: feedback in a drill, in a mock the next item. With the last one the round is finished. */
const close = (round: Round, attempt: Attempt, heldUntil = 0): Step => {
  const attempts = [...round.attempts, attempt]
  const closed: Round = { ...round, attempts, nextSeq: round.nextSeq + 1, phase: FRESH }
  const recorded: RoundEffect = { type: 'record-attempt', attempt }
  const [finished, finishing] = finish(closed, 'completed')
  const isLast = attempts.length === round.plan.items.length
  const effects = isLast ? [recorded, ...finishing] : [recorded]
  if (round.plan.mode === 'drill') return [{ ...closed, phase: { name: 'feedback', heldUntil } }, effects]
  return [isLast ? finished : closed, effects]
}

/** In a drill the item's clock ran out; in a mock the interview's, and the item on screen was not reached. */
const timeOut = (round: Round, item: PlannedItem, at: number, lang: Lang): Step => {
  const heldUntil = at + HOLD_MS
  if (round.plan.mode === 'mock') return finish(round, 'clock', heldUntil)
  const facts = { seq: round.nextSeq, verdict: 'timeout', ms: countedMs(round, at), lang } as const
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

/** Takes back the last answer of a drill; its item is asked again with the time it had left. */
const undo = (round: Round): Step => {
  const taken = lastAttempt(round)
  const { phase } = round
  const canUndo = phase.name === 'feedback' || phase.name === 'finished' || (phase.name === 'asking' && taken)
  if (round.plan.mode !== 'drill' || !taken || !canUndo) return [round, []]
  return [
    { ...round, attempts: round.attempts.slice(0, -1), phase: { ...FRESH, spentMs: spentAfterUndo(taken) } },
    [{ type: 'record-undo', seq: taken.seq }],
  ]
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
      return isOver(round, event.at) ? timeOut(round, item, event.at, event.lang) : [round, []]
    case 'answered':
    case 'skipped': {
      if (phase.name !== 'asking' || !item) return [round, []]
      if (isOver(round, event.at)) return timeOut(round, item, event.at, event.lang)
      const facts = { seq: round.nextSeq, ms: countedMs(round, event.at), lang: event.lang }
      if (event.type === 'skipped') return close(round, unanswered(item, { ...facts, verdict: 'skipped' }))
      const { response, judgement } = event.given
      const verdict = verdictOf(judgement.credit)
      return close(round, { itemId: item.itemId, rev: item.rev, response, verdict, ...judgement, ...facts })
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
      if (item) return [{ ...round, phase: FRESH }, []]
      return [{ ...round, phase: { name: 'finished', cause: 'completed', heldUntil: 0 } }, []]
    case 'undone':
      return isHeld(round, event.at) ? [round, []] : undo(round)
    case 'ended':
      if (phase.name === 'finished') return [round, []]
      return item ? finish(round, 'ended') : [finish(round, 'completed')[0], []]
  }
}
