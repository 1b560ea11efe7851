import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLogLine } from '../../src/app/log-line.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { logOf, playedRound } from '../support/log.ts'
import { type MemoryLog, memoryLog } from '../support/log-file.ts'
import { anySteps, historyOf, logsAfter, withImport } from '../support/machines.ts'
import { memorySnapshot, openMemoryStore, recordsIn, textOf } from '../support/store.ts'

const open = openMemoryStore

const lines = (log: MemoryLog, arriving: readonly LogRecord[]): string =>
  textOf(withImport(recordsIn(log), historyOf(arriving)).slice(recordsIn(log).length))

const PLAN = drillPlan({ items: [plannedItem({ itemId: 'shared' })] })
const OTHER = drillPlan({ items: [plannedItem({ itemId: 'other' })] })

/** Enough rounds that the first can't change any more. */
const HERE: readonly LogRecord[] = [
  ...playedRound('here', PLAN, { at: 1000 }),
  ...Array.from({ length: 8 }, (_, i) => playedRound(`more-${i}`, OTHER, { at: 2000 + 10 * i })).flat(),
]
const THERE = playedRound('there', PLAN, { answer: { credit: 0, verdict: 'wrong' }, at: 1 })

describe('an import while a game is open', () => {
  test('is seen when the game reads on, and counts where it belongs in time', () => {
    const log = memoryLog(textOf(HERE))
    const game = open(log)
    log.append(lines(log, THERE))
    game.refresh()
    expect(totalsOf(game.progress()).items['shared']).toMatchObject({ asked: 2, last: 'correct', run: 1 })
    expect(game.progress()).toEqual(foldLog(recordsIn(log)))
  })

  test('is seen with the next record of its own, and the round that is played goes on', () => {
    const log = memoryLog(textOf(HERE))
    const game = open(log)
    const round = logOf('now')
    game.append(round.opened(5000))
    game.append(round.attempted(0, {}, 5001))
    log.append(lines(log, THERE))
    game.append(round.attempted(1, {}, 5002))
    const played = game.progress().open.find(({ round: id }) => id === 'now')
    expect(played?.attempts.map(({ seq }) => seq)).toEqual([0, 1])
    expect(open(log).progress()).toEqual(game.progress())
  })

  test('of several games leaves all of them and a fresh start with the same progress', () => {
    const script = fc.tuple(anySteps, fc.array(fc.constantFrom('import', 'refresh', 'snapshot', 'restart')))
    fc.assert(
      fc.property(script, ([steps, events]) => {
        const [here = [], there = [], elsewhere = []] = logsAfter(steps)
        const log = memoryLog()
        const snapshots = memorySnapshot()
        const watching = open(log, snapshots)
        let game = open(log, snapshots)
        const arrivals = [there, elsewhere]
        const own = historyOf(here)
        for (const [i, event] of events.entries()) {
          const record = own[i]
          if (record) log.append(formatLogLine(record))
          if (event === 'import') log.append(lines(log, arrivals[i % 2] ?? []))
          if (event === 'refresh') game.refresh()
          if (event === 'snapshot') game.snapshot()
          if (event === 'restart') game = open(log, snapshots)
        }
        for (const store of [watching, game, open(log, snapshots), open(log)]) {
          store.refresh()
          expect(store.progress()).toEqual(foldLog(recordsIn(log)))
          expect(store.notices()).toEqual([])
        }
        expect(snapshots.setAsides()).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('tells lines that cannot be read once, not again with the whole log', () => {
    const log = memoryLog(`${textOf(HERE)}spoiled\n`)
    const snapshots = memorySnapshot()
    open(log, snapshots).snapshot()
    const game = open(log, snapshots)
    expect(game.notices()).toEqual([])
    log.append(`${lines(log, THERE)}spoiled too\n`)
    game.refresh()
    expect(game.notices()).toEqual([{ type: 'lines-skipped', count: 1 }])
  })

  test('a round that went on elsewhere is found as it is counted', () => {
    const round = logOf('shared')
    const begun = [round.opened(1), round.attempted(0, {}, 2)]
    const log = memoryLog(textOf([...begun, round.attempted(1, { credit: 0, verdict: 'wrong' }, 20)]))
    log.append(lines(log, [...begun, round.attempted(1, {}, 10), round.attempted(2, {}, 11)]))
    const game = open(log)
    expect(game.round('shared')).toEqual(game.progress().open[0])
    expect(game.round('shared')?.attempts.map(({ verdict }) => verdict)).toEqual(Array(3).fill('correct'))
  })
})

describe('a log that is replaced while a game is open', () => {
  const longer = textOf(Array.from({ length: 60 }, (_, i) => playedRound(`other-${i}`, OTHER)).flat())

  test.each([
    ['by another one that is longer', longer],
    ['by a shorter one', textOf(THERE)],
    ['by one of the same length', textOf(HERE).replaceAll('"here"', '"hare"')],
    ['by an older copy of itself', textOf(HERE.slice(0, 10))],
    ['by nothing', ''],
  ])('%s: what counts is what is there now', (_, text) => {
    const log = memoryLog(textOf(HERE))
    const snapshots = memorySnapshot()
    const game = open(log, snapshots)
    log.replace(text)
    game.refresh()
    expect(game.progress()).toEqual(text === '' ? NO_PROGRESS : foldLog(recordsIn(log)))
    game.append(logOf('now').opened(9000))
    game.snapshot()
    const next = open(log, snapshots)
    expect(next.progress()).toEqual(foldLog(recordsIn(log)))
    expect(next.notices()).toEqual([])
  })

  test('a snapshot that is written before anybody reads on is not taken for one of the new log', () => {
    const log = memoryLog(textOf(HERE))
    const snapshots = memorySnapshot()
    const game = open(log, snapshots)
    log.replace(longer)
    game.snapshot()
    expect(open(log, snapshots).progress()).toEqual(foldLog(recordsIn(log)))
  })
})

describe('time within a round only grows', () => {
  test.each([
    ['in one moment', [7, 7, 7]],
    ['with the clock set back', [7, 3, 1]],
    ['with the clock set back and on again', [7, 3, 50]],
  ])('%s', (_, times) => {
    const log = memoryLog()
    const game = open(log)
    const round = logOf('r')
    game.append(round.opened(5))
    for (const [seq, at] of times.entries()) game.append(round.attempted(seq, {}, at))
    const written = recordsIn(log).map(({ at }) => at)
    expect(written).toEqual([...new Set(written)].sort((a, b) => a - b))
    expect(game.progress().open[0]?.attempts).toHaveLength(3)
  })

  test('where nothing can be written, too', () => {
    const log = memoryLog()
    let isFull = true
    const full = {
      ...log,
      append: (text: string) => {
        if (isFull) throw new Error('no space')
        log.append(text)
      },
    }
    const game = open(full)
    const round = logOf('r')
    for (const record of [round.opened(5), round.attempted(0, {}, 5), round.attempted(1, {}, 5)]) {
      game.append(record)
    }
    isFull = false
    game.refresh()
    expect(recordsIn(log).map(({ at }) => at)).toEqual([5, 6, 7])
  })

  test('on a round that comes from a machine whose clock is ahead', () => {
    const log = memoryLog(textOf([logOf('r').opened(1000), logOf('r').attempted(0, {}, 2000)]))
    const game = open(log)
    game.append(logOf('r').resumed(30))
    game.append(logOf('r').attempted(1, {}, 40))
    expect(recordsIn(log).map(({ at }) => at)).toEqual([1000, 2000, 2001, 2002])
  })
})
