import { describe, expect, test } from 'vitest'
import { createGame } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { foldLog } from '../../src/core/history.ts'
import { totalsOf } from '../../src/core/progress.ts'
import { answer, drill, must, type Playing, SETUP } from '../support/game.ts'
import { type MemoryLog, memoryLog } from '../support/log-file.ts'
import { type FakeClock, fakeClock, memoryPorts } from '../support/ports.ts'
import { openMemoryStore, recordsIn } from '../support/store.ts'

const DAY_MS = 86_400_000

/** A game over the store that is used on disk. */
const gameOn = (log: MemoryLog, clock: FakeClock, pid = 1): Playing => {
  const memory = memoryPorts({ clock, pid })
  const ports = { ...memory, store: { ...memory.store, ...openMemoryStore(log) } }
  return { game: createGame(ports, SETUP), ports }
}

const finish = (playing: Playing, session: RoundSession): void => {
  while (session.round().over === null) answer(playing, session)
}

describe.each([-DAY_MS, DAY_MS])('a clock that is set by %i ms', by => {
  test('in a round: every answer counts, in order, and the round takes no longer for it', () => {
    const log = memoryLog()
    const clock = fakeClock()
    const playing = gameOn(log, clock)
    const session = drill(playing, 5)
    answer(playing, session)
    clock.set(by)
    finish(playing, session)
    const records = recordsIn(log)
    const times = records.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(new Set(times).size).toBe(times.length)
    expect(totalsOf(foldLog(records))).toMatchObject({ attempts: 5, rounds: 1, ms: 5 * 2_000 })
    expect(playing.game.ports.store.progress()).toEqual(foldLog(records))
    expect(playing.game.ports.store.notices()).toEqual([])
  })

  test('between two rounds: both count, and what is said of days stays in bounds', () => {
    const log = memoryLog()
    const clock = fakeClock()
    const playing = gameOn(log, clock)
    finish(playing, drill(playing, 5))
    clock.set(by)
    finish(playing, drill(playing, 5))
    const { streak, study } = playing.game
    expect(totalsOf(playing.ports.store.progress())).toMatchObject({ attempts: 10, rounds: 2 })
    expect(streak().days).toBeGreaterThanOrEqual(1)
    expect(streak().freezes).toBeGreaterThanOrEqual(0)
    expect(study.reviewQueue().due).toBeGreaterThanOrEqual(0)
    expect(gameOn(log, clock, 2).ports.store.progress()).toEqual(playing.ports.store.progress())
  })

  test('while a round waits: it is offered again, goes on where it was, and ends once', () => {
    const log = memoryLog()
    const clock = fakeClock()
    const first = gameOn(log, clock)
    const left = drill(first, 3)
    answer(first, left)
    clock.set(by)
    const second = gameOn(log, clock, 2)
    const [offered] = second.game.resumables()
    const session = must(second.game.resume(must(offered).round))
    finish(second, session)
    const [round] = second.ports.store.progress().open
    expect(round?.attempts.map(({ seq }) => seq)).toEqual([0, 1, 2])
    expect(round?.finished?.cause).toBe('completed')
    expect(gameOn(log, clock, 3).game.resumables()).toEqual([])
  })
})
