import { describe, expect, test } from 'vitest'
import type { RoundSession } from '../../src/app/round-session.ts'
import { GRACE_MS, SLEEP_GAP_MS } from '../../src/core/round-clock.ts'
import type { Playing } from '../support/game.ts'
import { answer, drill, LIMIT_MS, mock, newGame, OPENING } from '../support/game.ts'
import { MONDAY_TEN } from '../support/ports.ts'

const TRUE = { kind: 'boolean', value: true } as const
const FALSE = { kind: 'boolean', value: false } as const

const itemAt = (session: RoundSession, n: number): string | undefined => session.round().plan.items[n]?.itemId
const typesIn = ({ ports }: Playing): readonly string[] => ports.store.log.map(record => record.type)
const verdicts = (session: RoundSession): readonly string[] => session.round().attempts.map(a => a.verdict)

describe('what happens in a round becomes records', () => {
  test('a whole drill, stamped with the wall clock and closed with a snapshot', () => {
    const playing = newGame()
    const session = drill(playing, 2)
    answer(playing, session, true, 3_000)
    answer(playing, session, false, 1_000)
    const stamp = { round: session.id }
    expect(playing.ports.store.log).toEqual([
      {
        type: 'opened',
        ...stamp,
        at: MONDAY_TEN,
        plan: session.round().plan,
        owner: { pid: 1, host: 'desk' },
      },
      {
        type: 'attempted',
        ...stamp,
        at: MONDAY_TEN + 3_000,
        day: '2026-03-02',
        attempt: {
          seq: 0,
          itemId: itemAt(session, 0),
          rev: 1,
          response: TRUE,
          verdict: 'correct',
          credit: 1,
          ms: 3_000,
          lang: 'en',
        },
      },
      {
        type: 'attempted',
        ...stamp,
        at: MONDAY_TEN + 4_000,
        day: '2026-03-02',
        attempt: {
          seq: 1,
          itemId: itemAt(session, 1),
          rev: 1,
          response: FALSE,
          verdict: 'wrong',
          credit: 0,
          ms: 1_000,
          lang: 'en',
        },
      },
      { type: 'finished', ...stamp, at: MONDAY_TEN + 4_000, cause: 'completed', day: '2026-03-02', due: 0 },
    ])
    expect(playing.ports.store.snapshots()).toBe(1)
  })

  test('taking back, pausing and ending are records, going on is none', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    session.answer(FALSE)
    session.undo()
    session.present()
    session.pause()
    session.resume()
    session.present()
    session.skip()
    session.advance()
    session.end()
    expect(typesIn(playing)).toEqual(['opened', 'attempted', 'undone', 'paused', 'attempted', 'finished'])
    expect(playing.ports.store.log.at(-1)).toMatchObject({ cause: 'ended' })
    expect(verdicts(session)).toEqual(['skipped'])
  })

  test('an answer is kept in the language it was given in', () => {
    const playing = newGame()
    const session = drill(playing)
    answer(playing, session)
    playing.game.switchLang()
    answer(playing, session)
    expect(session.round().attempts.map(attempt => attempt.lang)).toEqual(['en', 'zh'])
  })

  test('what means nothing now writes nothing and tells nobody', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    let told = 0
    session.subscribe(() => {
      told += 1
    })
    session.present()
    session.advance()
    session.resume()
    session.undo()
    playing.ports.clock.advance(5_000)
    expect(told).toBe(0)
    expect(typesIn(playing)).toEqual(['opened'])
  })

  test('whoever listens hears of every change until they stop listening', () => {
    const playing = newGame()
    const session = drill(playing)
    const heard: string[] = []
    const stop = session.subscribe(() => heard.push(session.round().phase.name))
    answer(playing, session)
    stop()
    answer(playing, session)
    expect(heard).toEqual(['asking', 'feedback', 'asking'])
  })
})

describe('time', () => {
  test('an item that is not drawn yet costs no time', () => {
    const playing = newGame()
    const session = drill(playing)
    playing.ports.clock.advance(10_000)
    expect(session.spentMs()).toBe(0)
    session.present()
    playing.ports.clock.advance(4_000)
    expect(session.spentMs()).toBe(4_000)
    expect(session.remainingMs()).toBe(LIMIT_MS - 4_000)
  })

  test('the limit closes the item by itself, once', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(LIMIT_MS + 10_000)
    expect(session.round().phase.name).toBe('feedback')
    expect(session.round().attempts).toMatchObject([
      { verdict: 'timeout', response: null, credit: 0, ms: LIMIT_MS },
    ])
    session.answer(TRUE)
    expect(verdicts(session)).toEqual(['timeout'])
  })

  test.each([
    ['answer', (session: RoundSession) => session.answer(TRUE)],
    ['skip', (session: RoundSession) => session.skip()],
  ])('an %s after the deadline is a timeout even when nobody noticed the deadline', (_, act) => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(LIMIT_MS - 1_000)
    playing.ports.clock.stall(1_000 + GRACE_MS)
    act(session)
    expect(verdicts(session)).toEqual(['timeout'])
  })

  test('an answer in the last instant still counts', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(LIMIT_MS - 1_000)
    playing.ports.clock.stall(1_000 + GRACE_MS - 1)
    session.answer(TRUE)
    expect(verdicts(session)).toEqual(['correct'])
  })

  test('a late answer in an interview never lands on the next item', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    playing.ports.clock.advance(15 * 60_000 - 1_000)
    playing.ports.clock.stall(2_000)
    session.answer(TRUE)
    expect(verdicts(session)).toEqual([])
    expect(session.round()).toMatchObject({ phase: { name: 'finished' }, over: 'clock' })
  })

  test('the clock of an interview ends it, and its day is kept', () => {
    const playing = newGame()
    const session = mock(playing)
    answer(playing, session, true, 60_000)
    session.present()
    expect(session.remainingMs()).toBe(14 * 60_000)
    playing.ports.clock.advance(14 * 60_000 + GRACE_MS + 1_000)
    expect(verdicts(session)).toEqual(['correct'])
    expect(session.round().phase.name).toBe('rating')
    expect(session.isHeld()).toBe(true)
    expect(playing.ports.store.log.at(-1)).toMatchObject({
      type: 'finished',
      cause: 'clock',
      day: '2026-03-02',
    })
  })

  test('a sleeping machine pauses the round, and the sleep costs nothing', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(4_000)
    playing.ports.clock.stall(8 * 3_600_000)
    playing.ports.clock.advance(200)
    expect(session.round().phase).toEqual({ name: 'paused', spentMs: 4_000, from: 'asking' })
    expect(playing.ports.store.log.at(-1)).toMatchObject({ type: 'paused', spentMs: 4_000 })
  })

  test('the first key after a sleep pauses, too, instead of being judged late', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(4_000)
    playing.ports.clock.stall(SLEEP_GAP_MS + 1)
    session.answer(TRUE)
    expect(session.round().phase).toMatchObject({ name: 'paused', spentMs: 4_000 })
    expect(session.round().attempts).toEqual([])
  })

  test('a pause stands still, however long', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(6_000)
    session.pause()
    playing.ports.clock.advance(3_600_000)
    session.resume()
    expect(session.remainingMs()).toBe(LIMIT_MS - 6_000)
    session.present()
    playing.ports.clock.advance(1_000)
    session.answer(TRUE)
    expect(session.round().attempts).toMatchObject([{ verdict: 'correct', ms: 7_000 }])
  })

  test('an item asked again after taking back keeps the time it had left', () => {
    const playing = newGame()
    const session = drill(playing)
    session.present()
    playing.ports.clock.advance(12_000)
    session.answer(FALSE)
    session.undo()
    expect(session.remainingMs()).toBe(LIMIT_MS - 12_000)
  })
})

describe("an answer in one's own words", () => {
  const OPEN = { kind: 'open', text: 'Because of this.' } as const
  const ALL = ['a', 'b', 'c', 'd']

  test('is kept as it was written, with what the program proposes, for the person to mark', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.answer(OPEN)
    expect(session.round().attempts).toMatchObject([
      {
        itemId: OPENING,
        response: OPEN,
        credit: 1,
        proposedCredit: 1,
        hits: { points: ALL, critical: false },
        unconfirmed: true,
      },
    ])
    expect(session.round().phase.name).toBe('asking')
  })

  test('what the person says of it and of the whole are records', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.answer(OPEN)
    session.end()
    session.rate(2)
    session.confirm({ points: ['a'], critical: false })
    const stamp = { round: session.id, at: MONDAY_TEN }
    expect(playing.ports.store.log.slice(-3)).toEqual([
      { type: 'finished', ...stamp, cause: 'ended', day: '2026-03-02', due: 0 },
      { type: 'self-rated', ...stamp, rating: 2 },
      { type: 'confirmed', ...stamp, seq: 0, hits: { points: ['a'], critical: false }, credit: 0.25 },
    ])
    expect(session.round()).toMatchObject({
      phase: { name: 'finished' },
      selfRating: 2,
      attempts: [{ credit: 0.25, proposedCredit: 1, verdict: 'partial' }],
    })
  })

  test('spoken to oneself it is marked at once, while no clock runs', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    playing.ports.clock.advance(10_000)
    session.answer({ kind: 'aloud' })
    expect(session.round().phase.name).toBe('marking')
    playing.ports.clock.advance(3_600_000)
    session.confirm({ points: ALL, critical: true })
    expect(session.round()).toMatchObject({ phase: { name: 'asking' }, attempts: [{ credit: 0.3 }] })
    expect(session.remainingMs()).toBe(15 * 60_000 - 10_000)
  })

  test('heard by an interviewer it is theirs to judge, whatever kind of question', () => {
    const playing = newGame()
    const session = mock(playing, 15, 'pair')
    for (const credit of [1, 0.5]) {
      session.present()
      session.hear({ judgement: { credit }, next: null })
    }
    expect(session.round().attempts).toMatchObject([
      { response: { kind: 'heard' }, verdict: 'correct', next: null },
      { response: { kind: 'heard' }, verdict: 'partial', next: null },
    ])
    session.end()
    session.rate(3)
    expect(session.round().phase.name).toBe('finished')
  })

  test('is saved within two seconds while it is written, and not with every key', () => {
    const playing = newGame()
    const { clock, store } = playing.ports
    const session = mock(playing)
    session.present()
    clock.advance(5_000)
    session.write('Because')
    expect(store.drafts.get(session.id)).toBeUndefined()
    clock.advance(2_000)
    expect(store.drafts.get(session.id)).toEqual({ itemId: OPENING, text: 'Because' })
    session.write('Because I')
    expect(store.drafts.get(session.id)?.text).toBe('Because')
    session.leave()
    expect(store.drafts.get(session.id)?.text).toBe('Because I')
  })

  test('handed in or skipped, nothing of it is in the making any more', () => {
    for (const act of ['answer', 'skip'] as const) {
      const playing = newGame()
      const session = mock(playing)
      session.present()
      session.write('Because')
      playing.ports.clock.advance(2_000)
      if (act === 'answer') session.answer(OPEN)
      else session.skip()
      expect(session.written()).toBe('')
      expect(playing.ports.store.drafts.size).toBe(0)
    }
  })

  test.each([
    ['the clock runs out', (playing: Playing) => playing.ports.clock.advance(16 * 60_000), 'clock'],
    ['the interview is ended', (_: Playing, session: RoundSession) => session.end(), 'ended'],
  ] as const)('counts as far as it goes when %s', (_, act, over) => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.write('  Because ')
    act(playing, session)
    expect(session.round()).toMatchObject({
      over,
      phase: { name: 'rating' },
      attempts: [{ response: { kind: 'open', text: 'Because' }, unconfirmed: true, credit: 1 }],
    })
    expect(playing.ports.store.drafts.size).toBe(0)
  })

  test('of nothing but blanks nothing counts', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.write(' \n ')
    playing.ports.clock.advance(16 * 60_000)
    expect(session.round()).toMatchObject({ over: 'clock', phase: { name: 'finished' }, attempts: [] })
  })
})

describe('leaving', () => {
  test('stops the ticking, keeps the time left and writes a snapshot', () => {
    const playing = newGame()
    const session = drill(playing)
    answer(playing, session)
    session.present()
    playing.ports.clock.advance(5_000)
    session.leave()
    expect(playing.ports.clock.tickers()).toBe(0)
    expect(playing.ports.store.log.at(-1)).toMatchObject({
      type: 'paused',
      round: session.id,
      spentMs: 5_000,
    })
    expect(playing.ports.store.snapshots()).toBe(1)
    playing.ports.clock.advance(3_600_000)
    expect(verdicts(session)).toEqual(['correct'])
  })

  test('a finished round adds no record', () => {
    const playing = newGame()
    const session = drill(playing, 1)
    answer(playing, session)
    const before = typesIn(playing)
    session.leave()
    expect(typesIn(playing)).toEqual(before)
    expect(playing.ports.clock.tickers()).toBe(0)
  })
})
