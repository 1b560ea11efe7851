import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../src/core/log-record.ts'
import { answer, drill, must, newGame, type Playing } from '../support/game.ts'
import { fakeClock, MONDAY_TEN } from '../support/ports.ts'
import { offsetIn } from '../support/zones.ts'

const HOUR_MS = 3_600_000

const records = <T extends LogRecord['type']>({ ports }: Playing, type: T) =>
  ports.store.log.filter((record): record is Extract<LogRecord, { type: T }> => record.type === type)

describe('an answer', () => {
  test.each([
    // 10:00 in Greenwich.
    ['Europe/Berlin', '2026-03-02'],
    ['America/New_York', '2026-03-02'],
    // Midnight and 23:00 of the day before: the day begins at four.
    ['Pacific/Honolulu', '2026-03-01'],
    ['Pacific/Midway', '2026-03-01'],
    ['Pacific/Auckland', '2026-03-02'],
  ])('belongs to the day of the person, in %s the %s', (zone, day) => {
    const clock = { ...fakeClock(), utcOffsetMinutes: (at: number) => offsetIn(zone, at) }
    const playing = newGame({ clock })
    answer(playing, drill(playing, 1))
    expect(records(playing, 'attempted')[0]?.day).toBe(day)
    expect(records(playing, 'finished')[0]?.day).toBe(day)
  })

  test('given before four belongs to the day before, and one given after it to the new one', () => {
    const playing = newGame({ clock: fakeClock(MONDAY_TEN + 18 * HOUR_MS - 1000) })
    const session = drill(playing, 2)
    answer(playing, session, true, 500)
    answer(playing, session, true, 500)
    expect(records(playing, 'attempted').map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03'])
  })
})

describe('the end of a round', () => {
  test('is recorded with what is due then, the round itself included', () => {
    const playing = newGame()
    const first = drill(playing, 3)
    for (let n = 0; n < 3; n++) answer(playing, first)
    playing.ports.clock.stall(40 * 24 * HOUR_MS)
    const review = must(playing.game.startReview({ cap: { items: 2 }, timing: 'off', withNew: false }))
    for (let n = 0; n < 2; n++) answer(playing, review)
    expect(records(playing, 'finished').map(({ due }) => due)).toEqual([0, 1])
  })
})

describe('how sure somebody is', () => {
  const sure = () => {
    const playing = newGame()
    playing.game.change({ confidence: 'asked' })
    const session = drill(playing, 2)
    session.present()
    playing.ports.clock.advance(2000)
    session.answer({ kind: 'boolean', value: true })
    return { playing, session }
  }

  test('is a record of its own, of the answer it is about', () => {
    const { playing, session } = sure()
    playing.ports.clock.advance(1000)
    session.weigh(3)
    expect(records(playing, 'weighed')).toEqual([
      { type: 'weighed', round: session.id, at: MONDAY_TEN + 3000, seq: 0, confidence: 3 },
    ])
    expect(session.round()).toMatchObject({ phase: { name: 'feedback' }, attempts: [{ confidence: 3 }] })
  })

  test('costs no time, however long one thinks about it', () => {
    const { playing, session } = sure()
    playing.ports.clock.advance(60_000)
    session.weigh(1)
    expect(session.round().attempts[0]?.ms).toBe(2000)
  })

  test('not said is no record', () => {
    const { playing, session } = sure()
    session.weigh(null)
    expect(records(playing, 'weighed')).toEqual([])
    expect(session.round().phase.name).toBe('feedback')
  })

  test('is taken back with the answer', () => {
    const { playing, session } = sure()
    session.weigh(3)
    session.undo()
    session.present()
    session.answer({ kind: 'boolean', value: true })
    session.weigh(1)
    expect(records(playing, 'weighed').map(({ seq, confidence }) => [seq, confidence])).toEqual([
      [0, 3],
      [1, 1],
    ])
    expect(playing.ports.store.progress().open[0]?.attempts.map(({ confidence }) => confidence)).toEqual([1])
  })
})
