import type { Bank } from '../core/bank.ts'
import { findPlayable } from '../core/bank.ts'
import { dayOf } from '../core/day.ts'
import type { PlayableItem } from '../core/item.ts'
import { judge } from '../core/judge/judge.ts'
import type { LogRecord } from '../core/log-record.ts'
import type { Response } from '../core/response.ts'
import type { Round, RoundEffect, RoundEvent } from '../core/round.ts'
import { currentItem, isHeld, remainingMs, spentMs, step } from '../core/round.ts'
import type { Lang } from '../core/text.ts'
import type { Ports } from './ports.ts'

/** A round being played: turns what a person does into events, and effects into records. */
export interface RoundSession {
  /** The round's id in the log. */
  readonly id: string
  round(): Round
  /** Calls back after every change of the round. Returns how to stop that. */
  subscribe(listener: () => void): () => void
  /** Left on the clock that ends the item or the interview, now; `null` where none runs. */
  remainingMs(): number | null
  /** Spent on the current item by now. */
  spentMs(): number
  /** Keys that come now were meant for what was on screen before the clock ran out. */
  isHeld(): boolean
  /** The current item has been drawn: its time begins. */
  present(): void
  answer(response: Response): void
  skip(): void
  pause(): void
  resume(): void
  advance(): void
  undo(): void
  /** Finishes the round here; what was answered counts. */
  end(): void
  /** Stops the clock and leaves the round to be resumed. */
  leave(): void
}

/** Fine enough that a limit is felt as exact, coarse enough to cost nothing. */
const TICK_MS = 200

interface Setup {
  readonly id: string
  readonly round: Round
  readonly bank: Bank
  readonly lang: () => Lang
}

export const createRoundSession = (
  { clock, store }: Pick<Ports, 'clock' | 'store'>,
  { id, round: initial, bank, lang }: Setup,
): RoundSession => {
  const listeners = new Set<() => void>()
  let round = initial
  let heardAt = clock.elapsed()

  const recordOf = (effect: RoundEffect): LogRecord => {
    const at = clock.now()
    const stamp = { round: id, at }
    switch (effect.type) {
      case 'record-attempt':
        return { type: 'attempted', ...stamp, attempt: effect.attempt }
      case 'record-undo':
        return { type: 'undone', ...stamp, seq: effect.seq }
      case 'save-checkpoint':
        return { type: 'paused', ...stamp, spentMs: effect.spentMs }
      case 'record-finish':
        return { type: 'finished', ...stamp, cause: effect.cause, day: dayOf(at, clock.utcOffsetMinutes(at)) }
    }
  }

  const play = (event: RoundEvent) => {
    const [next, effects] = step(round, event)
    if (next === round) return
    round = next
    for (const effect of effects) store.append(recordOf(effect))
    if (effects.some(effect => effect.type === 'record-finish')) store.snapshot()
    for (const listener of listeners) listener()
  }

  /** Time first: a sleep or a deadline that passed unnoticed comes before whatever the person did. */
  const tick = (): number => {
    const at = clock.elapsed()
    const previousAt = heardAt
    heardAt = at
    play({ type: 'ticked', at, previousAt, lang: lang() })
    return at
  }

  const itemNow = (): PlayableItem | undefined => {
    const planned = currentItem(round)
    return planned && findPlayable(bank, planned.itemId)
  }

  const stopTicking = clock.every(TICK_MS, tick)

  return {
    id,
    round: () => round,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    remainingMs: () => remainingMs(round, clock.elapsed()),
    spentMs: () => spentMs(round, clock.elapsed()),
    isHeld: () => isHeld(round, clock.elapsed()),
    present: () => play({ type: 'presented', at: tick() }),
    answer: response => {
      const asked = round.attempts.length
      const at = tick()
      const item = itemNow()
      if (!item || round.attempts.length !== asked) return
      play({ type: 'answered', at, lang: lang(), given: { response, judgement: judge(item, response) } })
    },
    skip: () => {
      const asked = round.attempts.length
      const at = tick()
      if (round.attempts.length === asked) play({ type: 'skipped', at, lang: lang() })
    },
    pause: () => play({ type: 'paused', at: tick() }),
    resume: () => play({ type: 'resumed', at: tick() }),
    advance: () => play({ type: 'advanced', at: tick() }),
    undo: () => play({ type: 'undone', at: tick() }),
    end: () => play({ type: 'ended', at: tick() }),
    leave: () => {
      stopTicking()
      play({ type: 'paused', at: clock.elapsed() })
      store.snapshot()
    },
  }
}
