import type { Confidence } from '../core/attempt.ts'
import type { Bank } from '../core/bank.ts'
import { findItem } from '../core/bank.ts'
import { dayOf } from '../core/day.ts'
import type { Item } from '../core/item.ts'
import { judge } from '../core/judge/judge.ts'
import { creditOf } from '../core/judge/open.ts'
import type { LogRecord } from '../core/log-record.ts'
import type { Rating } from '../core/rating.ts'
import type { Hits, Response } from '../core/response.ts'
import { NO_HITS } from '../core/response.ts'
import { currentItem, markedNow, step } from '../core/round.ts'
import { isHeld, remainingMs, spentMs } from '../core/round-clock.ts'
import type { Given, Round, RoundEffect, RoundEvent } from '../core/round-state.ts'
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
  /** An interviewer heard the answer and judged it. */
  hear(heard: Omit<Given, 'response'>): void
  /** The answer in the making, of several lines: kept within a second or two, and counted if the time runs out. */
  write(text: string): void
  /** The current item is being answered aloud: what was said counts if the time runs out. */
  speak(): void
  /** What was written of the current item, in this game or one that was cut short. */
  written(): string
  /** What the answer that is being marked holds. */
  confirm(hits: Hits): void
  rate(rating: Rating): void
  /** How sure the person is of their answer; `null`: they would rather not say. */
  weigh(confidence: Confidence | null): void
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

/** What was written is kept this often: a crash costs no more. */
const AUTOSAVE_MS = 1000

/** Nobody has said anything yet in less than this. */
const SPOKEN_MS = 5000

/** Fine enough that a limit is felt as exact, coarse enough to cost nothing. */
const TICK_MS = 200

interface Setup {
  /** How many items are due now. */
  readonly dueNow: () => number
  readonly id: string
  readonly round: Round
  readonly bank: Bank
  readonly lang: () => Lang
}

export const createRoundSession = (
  { clock, store }: Pick<Ports, 'clock' | 'store'>,
  { id, round: initial, bank, lang, dueNow }: Setup,
): RoundSession => {
  const listeners = new Set<() => void>()
  let round = initial
  let heardAt = clock.elapsed()
  let draft = store.draft(id)
  let savedAt = clock.elapsed()
  let isSaved = true
  /** The item that is being answered aloud. */
  let spoken: string | undefined

  const saveDraft = () => {
    savedAt = clock.elapsed()
    isSaved = true
    store.saveDraft(id, draft)
  }

  const recordOf = (effect: RoundEffect): LogRecord => {
    const at = clock.now()
    const stamp = { round: id, at }
    const day = dayOf(at, clock.utcOffsetMinutes(at))
    switch (effect.type) {
      case 'record-attempt':
        return { type: 'attempted', ...stamp, attempt: effect.attempt, day }
      case 'record-undo':
        return { type: 'undone', ...stamp, seq: effect.seq }
      case 'save-checkpoint':
        return { type: 'paused', ...stamp, spentMs: effect.spentMs }
      case 'record-finish':
        return { type: 'finished', ...stamp, cause: effect.cause, day, due: dueNow() }
      case 'record-marks':
        return { type: 'confirmed', ...stamp, seq: effect.seq, hits: effect.hits, credit: effect.credit }
      case 'record-confidence':
        return { type: 'weighed', ...stamp, seq: effect.seq, confidence: effect.confidence }
      case 'record-rating':
        return { type: 'self-rated', ...stamp, rating: effect.rating }
    }
  }

  const play = (event: RoundEvent) => {
    const [next, effects] = step(round, event)
    if (next === round) return
    const isAnswered = next.attempts !== round.attempts
    round = next
    for (const effect of effects) store.append(recordOf(effect))
    if ((isAnswered || round.over !== null) && draft) {
      draft = undefined
      saveDraft()
    }
    if (effects.some(effect => effect.type === 'record-finish')) store.keepUp()
    for (const listener of listeners) listener()
  }

  const itemNow = (): Item | undefined => {
    const planned = currentItem(round)
    return planned && findItem(bank, planned.itemId)
  }

  /** The current item is before the person, or behind a pause: not so while feedback is about the one before. */
  const isAsking = (): boolean => {
    const { phase } = round
    return phase.name === 'asking' || (phase.name === 'paused' && phase.from === 'asking')
  }

  const written = (): string => {
    const planned = currentItem(round)
    return draft && draft.itemId === planned?.itemId ? draft.text : ''
  }

  /** The answer in the making, as if it were handed in. */
  const given = (): Given | null => {
    const item = itemNow()
    const text = written().trim()
    if (item?.kind !== 'open' || text === '' || !isAsking()) return null
    const response = { kind: 'open', text } as const
    return { response, judgement: judge(item, response) }
  }

  /** What counts when the time is up: the text as far as it got, or what was said by then, for the person to mark. */
  const timeUp = (at: number): Given | null => {
    const item = itemNow()
    const isSpoken = item?.kind === 'open' && spoken === item.id && spentMs(round, at) >= SPOKEN_MS
    return given() ?? (isSpoken ? { response: { kind: 'aloud' }, judgement: { credit: 0 } } : null)
  }

  /** An answer to an item that is gone can't be marked any more: the proposal stands. */
  const confirmGone = () => {
    for (;;) {
      const waiting = round.phase.name === 'marking' ? markedNow(round) : undefined
      if (!waiting || findItem(bank, waiting.itemId)?.kind === 'open') return
      const { hits = NO_HITS, credit } = waiting
      const before = round
      play({ type: 'confirmed', at: clock.elapsed(), hits, credit })
      if (round === before) return
    }
  }

  /** Time first: a sleep or a deadline that passed unnoticed comes before whatever the person did. */
  const tick = (): number => {
    const at = clock.elapsed()
    const previousAt = heardAt
    heardAt = at
    const isTimeUp = remainingMs(round, at) === 0
    play({ type: 'ticked', at, previousAt, lang: lang(), written: isTimeUp ? timeUp(at) : null })
    if (!isSaved && at - savedAt >= AUTOSAVE_MS) saveDraft()
    return at
  }

  confirmGone()
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
    weigh: confidence => play({ type: 'weighed', at: tick(), confidence }),
    skip: () => {
      const asked = round.attempts.length
      const at = tick()
      if (round.attempts.length === asked) play({ type: 'skipped', at, lang: lang() })
    },
    hear: heard => {
      const asked = round.attempts.length
      const at = tick()
      if (round.attempts.length !== asked) return
      play({ type: 'answered', at, lang: lang(), given: { ...heard, response: { kind: 'heard' } } })
    },
    write: text => {
      const planned = currentItem(round)
      if (!planned || !isAsking() || text === written()) return
      draft = { itemId: planned.itemId, text }
      isSaved = false
    },
    speak: () => {
      spoken = currentItem(round)?.itemId
    },
    written,
    confirm: hits => {
      const waiting = markedNow(round)
      const item = waiting && findItem(bank, waiting.itemId)
      if (!waiting) return
      const credit = item?.kind === 'open' ? creditOf(item, hits) : waiting.credit
      play({ type: 'confirmed', at: tick(), hits, credit })
      confirmGone()
    },
    rate: rating => {
      play({ type: 'rated', at: tick(), rating })
      confirmGone()
    },
    pause: () => play({ type: 'paused', at: tick() }),
    resume: () => play({ type: 'resumed', at: tick() }),
    advance: () => play({ type: 'advanced', at: tick() }),
    undo: () => {
      const at = tick()
      /** An answer in the making is not thrown away for one that was given. */
      if (written().trim() === '') play({ type: 'undone', at })
    },
    end: () => play({ type: 'ended', at: tick(), lang: lang(), written: given() }),
    leave: () => {
      stopTicking()
      play({ type: 'paused', at: clock.elapsed() })
      if (!isSaved) saveDraft()
      store.keepUp()
    },
  }
}
