import type { Confidence } from '../../src/core/attempt.ts'
import type { Rating } from '../../src/core/rating.ts'
import type { Hits, Judgement, Response } from '../../src/core/response.ts'
import { NO_HITS } from '../../src/core/response.ts'
import { step } from '../../src/core/round.ts'
import type { Given, Round, RoundEffect, RoundEvent } from '../../src/core/round-state.ts'

/** Rounds as lists of events: short names for the events, and a player. */

const RESPONSE: Response = { kind: 'choice', option: 'b' }

const given = (judgement: Judgement = { credit: 1 }, response: Response = RESPONSE): Given => ({
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
/** An answer in one's own words, with what the program proposes for it. */
export const wrote = (credit = 1, text = 'in my own words'): Given =>
  given({ credit, hits: NO_HITS }, { kind: 'open', text })
/** An answer spoken to oneself. */
export const spoke = (): Given => given({ credit: 0 }, { kind: 'aloud' })
/** A tick; unless told otherwise the machine last heard of time 200 ms before, and nothing is written. */
export const ticked = (
  at: number,
  previousAt = at - 200,
  { written = null }: { readonly written?: Given | null } = {},
): RoundEvent => ({ type: 'ticked', at, previousAt, lang: 'en', written })
export const paused = (at: number): RoundEvent => ({ type: 'paused', at })
export const resumed = (at: number): RoundEvent => ({ type: 'resumed', at })
export const advanced = (at: number): RoundEvent => ({ type: 'advanced', at })
export const undone = (at: number): RoundEvent => ({ type: 'undone', at })
export const ended = (
  at: number,
  { written = null }: { readonly written?: Given | null } = {},
): RoundEvent => ({ type: 'ended', at, lang: 'en', written })
export const confirmed = (at: number, credit = 1, hits: Hits = NO_HITS): RoundEvent => ({
  type: 'confirmed',
  at,
  hits,
  credit,
})
/** How sure, unless told otherwise: rather not said. */
export const weighed = (at: number, confidence: Confidence | null = null): RoundEvent => ({
  type: 'weighed',
  at,
  confidence,
})
export const rated = (at: number, rating: Rating = 3): RoundEvent => ({ type: 'rated', at, rating })

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
