import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProgressStore } from '../../src/app/ports.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { type MemoryLog, memoryLog } from '../support/log-file.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { memorySnapshot, openMemoryStore, recordsIn, textOf } from '../support/store.ts'

const open = openMemoryStore

const ROUND: readonly LogRecord[] = [
  openedRecord('r', 3),
  attemptedRecord('r', 0),
  attemptedRecord('r', 1),
  attemptedRecord('r', 2),
  finishedRecord('r'),
]

const answersOf = (store: ProgressStore, round = 'r') =>
  store
    .progress()
    .open.find(known => known.round === round)
    ?.attempts.map(({ seq }) => seq)

/** Lines that are records, as texts: what a fold would not tell, such as one that stands there twice, is seen. */
const linesOf = (log: MemoryLog): readonly string[] => textOf(recordsIn(log)).trimEnd().split('\n')

describe('a full disk', () => {
  test('wherever it cuts a write off, nothing is lost, nothing doubled, and no line is called unreadable', () => {
    const bytes = textOf(ROUND).length
    fc.assert(
      fc.property(fc.nat(bytes), fc.array(fc.nat(800), { maxLength: 4 }), (first, later) => {
        const log = memoryLog()
        const store = open(log)
        const rooms = [first, ...later]
        for (const [i, record] of ROUND.entries()) {
          const room = rooms[i]
          if (room !== undefined) log.limit(room)
          store.append(record)
        }
        expect(store.progress()).toMatchObject({ answers: 3 })
        log.limit(undefined)
        store.refresh()
        expect(linesOf(log)).toEqual(textOf(ROUND).trimEnd().split('\n'))
        expect(store.progress()).toEqual(foldLog(ROUND))
        expect(store.notices()).toEqual([])
      }),
    )
  })

  test('is told for as long as something waits', () => {
    const log = memoryLog()
    const store = open(log)
    store.append(openedRecord('r'))
    log.limit(20)
    store.append(attemptedRecord('r', 0))
    store.refresh()
    expect(store.notices()).toEqual([{ type: 'unsaved', reason: expect.stringContaining('ENOSPC') }])
    expect(answersOf(store)).toEqual([0])
    log.limit(undefined)
    store.refresh()
    expect(store.notices()).toEqual([])
  })

  test('another game that writes behind a line that was cut off takes no harm', () => {
    const log = memoryLog()
    const [one, other] = [open(log), open(log)]
    one.append(openedRecord('r', 3))
    log.limit(40)
    one.append(attemptedRecord('r', 0))
    log.limit(undefined)
    other.append(openedRecord('s'))
    one.append(attemptedRecord('r', 1))
    other.refresh()
    expect(one.progress()).toEqual(other.progress())
    expect(answersOf(other)).toEqual([0, 1])
    expect(other.progress().open.map(({ round }) => round)).toEqual(['r', 's'])
    expect(new Set(linesOf(log)).size).toBe(linesOf(log).length)
  })
})

describe('a line that another process spoils', () => {
  /** Its first append lands behind something that has no end. */
  const spoiledOnce = (): MemoryLog => {
    const log = memoryLog()
    let isSpoiled = false
    return {
      ...log,
      append: lines => {
        const before = log.text()
        log.append(lines)
        if (isSpoiled || lines === '') return
        isSpoiled = true
        log.replace(`${before}{"type":"att${lines}`)
      },
    }
  }

  test('is written again', () => {
    const log = spoiledOnce()
    const store = open(log)
    store.append(openedRecord('r'))
    store.append(attemptedRecord('r', 0))
    expect(open(log).progress()).toEqual(foldLog([openedRecord('r'), attemptedRecord('r', 0)]))
    expect(answersOf(store)).toEqual([0])
  })

  test('a log that keeps nothing is told, and asked again only with the next record', () => {
    let appends = 0
    const hole: MemoryLog = {
      ...memoryLog(),
      append: () => {
        appends += 1
      },
    }
    const store = open(hole)
    store.append(openedRecord('r'))
    expect(appends).toBeLessThan(5)
    expect(store.notices()).toMatchObject([{ type: 'unsaved' }])
    store.append(attemptedRecord('r', 0))
    expect(answersOf(store)).toEqual([0])
  })
})

describe('a log that loses the round that is played', () => {
  const other = [openedRecord('there'), attemptedRecord('there', 0), finishedRecord('there')]

  test.each([
    ['deleted', ''],
    ['replaced by another', textOf(other)],
    ['replaced by one that is torn', `${textOf(other)}{"type":"opened","rou`],
  ])('%s: the next answer brings the round back, every answer once', (_, text) => {
    const log = memoryLog()
    const store = open(log)
    for (const record of ROUND.slice(0, 3)) store.append(record)
    log.replace(text)
    store.append(attemptedRecord('r', 2))
    expect(answersOf(store)).toEqual([0, 1, 2])
    store.append(finishedRecord('r'))
    expect(answersOf(open(log))).toEqual([0, 1, 2])
    expect(open(log).progress()).toEqual(store.progress())
    expect(new Set(linesOf(log)).size).toBe(linesOf(log).length)
  })

  test('replaced by an older copy of itself, it gets what it lacks, and every answer once', () => {
    const log = memoryLog()
    const store = open(log)
    for (const record of ROUND.slice(0, 2)) store.append(record)
    const copy = log.text()
    store.append(attemptedRecord('r', 1))
    log.replace(copy)
    store.append(attemptedRecord('r', 2))
    expect(answersOf(open(log))).toEqual([0, 1, 2])
    expect(open(log).progress()).toEqual(store.progress())
    expect(new Set(linesOf(log)).size).toBe(linesOf(log).length)
  })

  test('deleted while the disk was full: what waited and what was written come back together', () => {
    const log = memoryLog()
    const store = open(log)
    for (const record of ROUND.slice(0, 2)) store.append(record)
    log.forbid('EACCES')
    store.append(attemptedRecord('r', 1))
    log.replace('')
    store.append(attemptedRecord('r', 2))
    expect(answersOf(store)).toEqual([0, 1, 2])
    log.forbid(undefined)
    store.refresh()
    expect(answersOf(open(log))).toEqual([0, 1, 2])
    expect(new Set(linesOf(log)).size).toBe(linesOf(log).length)
  })

  test('a round that is left alone does not come back by itself', () => {
    const log = memoryLog()
    const store = open(log)
    for (const record of ROUND) store.append(record)
    log.replace('')
    store.refresh()
    store.append(openedRecord('s'))
    expect(store.progress().open.map(({ round }) => round)).toEqual(['s'])
  })
})

test('a clock that is set back in a round leaves its records in order', () => {
  const log = memoryLog()
  const store = open(log)
  const DAY_MS = 86_400_000
  store.append(openedRecord('r', 3, 2 * DAY_MS))
  store.append(attemptedRecord('r', 0, 2 * DAY_MS + 5))
  store.append(attemptedRecord('r', 1, DAY_MS))
  store.append(finishedRecord('r', DAY_MS + 5))
  const times = recordsIn(log).map(({ at }) => at)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(open(log).progress()).toEqual(store.progress())
})

test('before the snapshot is written the disk has the log it was folded from', () => {
  const log = memoryLog()
  const order: string[] = []
  const snapshots = memorySnapshot()
  const store = open(
    { ...log, sync: () => order.push('log') },
    {
      ...snapshots,
      write: snapshot => order.push(`snapshot of ${snapshot.offset > 0 ? 'a log' : 'nothing'}`),
    },
  )
  store.append(openedRecord('r'))
  store.snapshot()
  expect(order).toEqual(['log', 'snapshot of a log'])
})
