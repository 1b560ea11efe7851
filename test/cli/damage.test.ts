import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import { openStoreIn } from '../../src/cli/open-store.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { LOG, SNAPSHOT } from '../../src/platform/directories.ts'
import { MONDAY_TEN } from '../support/ports.ts'
import { anyRecord, attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

/** Whatever becomes of the files, progress is the fold of the lines that can be read. */

const open = (directory: string) => openStoreIn(directory, () => MONDAY_TEN)

const bytesOf = (records: readonly LogRecord[]): Buffer => Buffer.from(records.map(formatLogLine).join(''))

const foldOf = (bytes: Buffer) => foldLog(parseLogLines(bytes.toString('utf8').split('\n')).records)

/** Rounds that hang together, with whatever else a log may hold between them. Many texts are not of ASCII. */
const anyLog: fc.Arbitrary<readonly LogRecord[]> = fc
  .array(
    fc.oneof(
      anyRecord.map(record => [record]),
      fc
        .nat(20)
        .map(n => [openedRecord(`第${n}轮`), attemptedRecord(`第${n}轮`, 0), attemptedRecord(`第${n}轮`, 1)]),
      fc.nat(20).map(n => [finishedRecord(`第${n}轮`)]),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => parts.flat())

interface Place {
  readonly directory: string
  readonly log: string
  readonly snapshot: string
}

/** A directory with a log, and a snapshot that was taken after so many of its records. */
const withFiles = (records: readonly LogRecord[], covered: number, use: (place: Place) => void): void => {
  const directory = mkdtempSync(join(tmpdir(), 'ops-interview-test-'))
  const place = { directory, log: join(directory, LOG), snapshot: join(directory, SNAPSHOT) }
  try {
    writeFileSync(place.log, bytesOf(records.slice(0, covered)))
    open(directory).snapshot()
    writeFileSync(place.log, bytesOf(records))
    use(place)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const RUNS = { numRuns: 60 }

describe('a log that ends anywhere', () => {
  test('cut at any byte, a character of several bytes included, and whatever the snapshot covers', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(), (records, covered, cut) => {
        withFiles(records, covered % (records.length + 1), ({ directory, log }) => {
          const whole = readFileSync(log)
          const left = whole.subarray(0, cut % (whole.length + 1))
          truncateSync(log, left.length)
          const store = open(directory)
          expect(store.progress()).toEqual(foldOf(left))
          store.append(openedRecord('next', 2, 4_100_000_000_000))
          expect(store.progress()).toEqual(foldOf(readFileSync(log)))
          expect(open(directory).progress()).toEqual(store.progress())
          expect(readFileSync(log).subarray(0, left.length)).toEqual(left)
        })
      }),
      RUNS,
    )
  })

  test('cut inside a character: what is left of it spoils nothing but its own line', () => {
    const records = [openedRecord('一'), attemptedRecord('一', 0)]
    const [first, second] = records.map(record => bytesOf([record]))
    if (!first || !second) throw new Error('no lines')
    const inside = first.length + second.indexOf('一') + 1
    withFiles(records, 0, ({ directory, log }) => {
      truncateSync(log, inside)
      const store = open(directory)
      expect(store.notices()).toEqual([{ type: 'lines-skipped', count: 1 }])
      store.append(attemptedRecord('一', 0))
      expect(open(directory).progress()).toEqual(foldLog(records))
    })
  })
})

describe('a snapshot that is damaged', () => {
  type Damage = (text: Buffer, at: number, length: number) => Buffer

  /** What disks and crashes leave behind; a digit that turned into another can't be told. */
  const damages: readonly Damage[] = [
    (text, at) => text.subarray(0, at),
    (text, at, length) => Buffer.concat([text.subarray(0, at), Buffer.alloc(length + 1), text.subarray(at)]),
    (text, at, length) => Buffer.from(text).fill(0, at, Math.min(text.length, at + length + 1)),
    (text, at) => Buffer.concat([text.subarray(0, at), Buffer.from([0xff, 0x00]), text.subarray(at)]),
    (text, at) => Buffer.concat([text.subarray(at), text.subarray(0, at)]),
    () => Buffer.from('{}'),
    () => Buffer.from('[1'),
  ]

  test('changes nothing that the log tells', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.nat(),
        fc.constantFrom(...damages),
        fc.nat(),
        fc.nat(40),
        (records, covered, damage, at, length) => {
          withFiles(records, covered % (records.length + 1), ({ directory, snapshot }) => {
            if (!existsSync(snapshot)) return
            const text = readFileSync(snapshot)
            writeFileSync(snapshot, damage(text, at % text.length, length))
            const store = open(directory)
            expect(store.progress()).toEqual(foldOf(bytesOf(records)))
            store.snapshot()
            expect(open(directory).progress()).toEqual(store.progress())
            expect(open(directory).notices()).toEqual([])
          })
        },
      ),
      RUNS,
    )
  })

  test('one of an earlier moment, put back, is read on from', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (records, covered) => {
        withFiles(records, covered % (records.length + 1), ({ directory, snapshot }) => {
          const earlier = readFileSync(snapshot)
          open(directory).snapshot()
          writeFileSync(snapshot, earlier)
          const store = open(directory)
          expect(store.progress()).toEqual(foldOf(bytesOf(records)))
          expect(store.notices()).toEqual([])
        })
      }),
      RUNS,
    )
  })
})
