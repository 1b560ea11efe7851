import type { Judgement, Response } from '../../src/core/response.ts'
import type { Given, Round, RoundEffect, RoundEvent } from '../../src/core/round.ts'
import { step } from '../../src/core/round.ts'

/** Rounds as lists of events: short names for the events, and a player. */

const RESPONSE: Response = { kind: 'choice', option: 'b' }

const given = (judgement: Judgement = { credit: 1 }, response = RESPONSE): Given => ({
  response,
  judgement,
})

export const presented = (at: number): RoundEvent => ({ type: 'presented', at })
export const answered = (at: number, judgement?: Judgement): RoundEvent => ({
  type: 'answered',
  at,
  lang: 'en',
  given: given(judgement),
})
export const skipped = (at: number): RoundEvent => ({ type: 'skipped', at, lang: 'en' })
/** A tick; unless told otherwise the machine last heard of time 200 ms before. */
export const ticked = (at: number, previousAt = at - 200): RoundEvent => ({
  type: 'ticked',
  at,
  previousAt,
  lang: 'en',
})
export const paused = (at: number): RoundEvent => ({ type: 'paused', at })
export const resumed = (at: number): RoundEvent => ({ type: 'resumed', at })
export const advanced = (at: number): RoundEvent => ({ type: 'advanced', at })
export const undone = (at: number): RoundEvent => ({ type: 'undone', at })
export const ended = (at: number): RoundEvent => ({ type: 'ended', at })

/** Plays events one after another; the effects of all of them. */
export const play = (
  round: Round,
  ...events: readonly RoundEvent[]
): { readonly round: Round; readonly effects: readonly RoundEffect[] } => {
  const effects: RoundEffect[] = []
  let now = round
  for (const event of events) {
    const [next, caused] = step(now, event)
    now = next
    effects.push(...caused)
  }
  return { round: now, effects }
}
