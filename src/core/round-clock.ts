import { nextItem } from './agenda.ts'
import type { Round } from './round-state.ts'

/** Ticks come several times a second: silence longer than this means a sleeping laptop or a suspended process. */
export const SLEEP_GAP_MS = 3000

/** A key pressed in the last instant may still be on its way through a slow line. */
export const GRACE_MS = 500

/** How long somebody caught typing by the clock may take to notice. */
export const HOLD_MS = 1500

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
    : (nextItem(plan, attempts)?.limitMs ?? null)

/** What is left of it at `at`. */
export const remainingMs = (round: Round, at: number): number | null => {
  const allowed = allowedMs(round)
  return allowed === null ? null : Math.max(0, allowed - spentMs(round, at))
}

/** Whether keys are still ignored because the clock has just run out. */
export const isHeld = ({ phase }: Round, at: number): boolean => 'heldUntil' in phase && at < phase.heldUntil

/** No answer is taken any more. */
export const isOver = (round: Round, at: number): boolean => remainingMs(round, at - GRACE_MS) === 0

/** Time on the current item by `at`, at most what its clock allows. */
export const countedMs = (round: Round, at: number): number =>
  Math.min(spentMs(round, at), Math.max(0, allowedMs(round) ?? Number.POSITIVE_INFINITY))
