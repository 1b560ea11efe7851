import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMAT_VERSION, formatExport, readExport } from '../../src/app/export-document.ts'
import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import { exportHistory, type Incoming, planImport } from '../../src/app/transfer.ts'
import { dayOf } from '../../src/core/day.ts'
import { canonical, foldLog } from '../../src/core/history.ts'
import type { HistoryRecord, LogRecord } from '../../src/core/log-record.ts'
import { memoryLog } from '../support/log-file.ts'
import { anySteps, historyOf, logsAfter } from '../support/machines.ts'
import { MONDAY_TEN } from '../support/ports.ts'
import { anyRecord, attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

const ORIGIN = { at: MONDAY_TEN, program: '1.2.3' }

const ROUND = [openedRecord('r'), attemptedRecord('r', 0), attemptedRecord('r', 1), finishedRecord('r')]
const MARK: LogRecord = {
  type: 'marked',
  at: Date.UTC(2026, 2, 5, 12),
  itemId: 'redis.aof.n0',
  rev: 1,
  mark: 'cold',
  on: true,
  comment: '',
}
const GOAL: LogRecord = { type: 'goal-set', at: Date.UTC(2026, 2, 6, 12), goal: null }

const logFrom = (records: readonly LogRecord[]) => memoryLog(records.map(formatLogLine).join(''))
const recordsIn = (text: string): readonly LogRecord[] => parseLogLines(text.split('\n')).records
const exported = (records: readonly LogRecord[]) => exportHistory(logFrom(records), ORIGIN).text

const plan = (log: ReturnType<typeof memoryLog>, text: string): Incoming => {
  const planned = planImport(log, text, { at: MONDAY_TEN, dayAt: at => dayOf(at, 0) })
  if ('fault' in planned) throw new Error(JSON.stringify(planned.fault))
  return planned
}
const doImport = (log: ReturnType<typeof memoryLog>, text: string): Incoming => {
  const planned = plan(log, text)
  if (planned.lines !== '') log.append(planned.lines)
  return planned
}
const meaningOf = (log: ReturnType<typeof memoryLog>) => foldLog(recordsIn(log.text()))

describe('an export', () => {
  test('says what it is, when it was written and by what, and holds one record a line', () => {
    const text = exported(ROUND)
    expect(JSON.parse(text)).toEqual({
      format: 'ops-interview-history',
      version: 1,
      exportedAt: '2026-03-02T10:00:00.000Z',
      program: '1.2.3',
      records: canonical(historyOf(ROUND)),
    })
    expect(text.split('\n').filter(line => line.startsWith('{"at":'))).toHaveLength(ROUND.length)
  })

  test('of nothing is a document, too', () => {
    expect(readExport(exported([]))).toEqual({ records: [] })
  })

  test('holds no trace of imports, and nothing twice', () => {
    const log: readonly LogRecord[] = [
      { type: 'importing', at: 1 },
      ...ROUND,
      { type: 'imported', at: 2 },
      ...ROUND,
    ]
    const { text, records } = exportHistory(logFrom(log), ORIGIN)
    expect(readExport(text)).toEqual({ records: ROUND })
    expect(records).toBe(ROUND.length)
  })

  test('holds a last line that only lost its end, and leaves the log as it is', () => {
    const log = memoryLog(ROUND.map(formatLogLine).join('').trimEnd())
    const before = log.text()
    expect(exportHistory(log, ORIGIN)).toMatchObject({ records: ROUND.length, unreadable: 0 })
    expect(log.text()).toBe(before)
  })

  test('leaves out what cannot be read, and says how much that is', () => {
    const log = memoryLog(`${ROUND.map(formatLogLine).join('')}no record\n{"type":"att`)
    expect(exportHistory(log, ORIGIN)).toMatchObject({ records: ROUND.length, unreadable: 2 })
  })

  test('of the same set is the same text, whatever order its log is in', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const records = logsAfter(steps).flat()
        expect(exported(records)).toBe(exported([...records].reverse()))
      }),
      { numRuns: 30 },
    )
  })

  test('brings every record back as it was, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), records => {
        const history = canonical(historyOf(records))
        const text = formatExport(history, ORIGIN)
        expect(text).not.toMatch(/[^\P{Cc}\n]/u)
        expect(readExport(text)).toEqual({ records: JSON.parse(JSON.stringify(history)) })
      }),
      { numRuns: 60 },
    )
  })

  test('keeps fields that a newer program added', () => {
    const newer: LogRecord = Object.assign(attemptedRecord('r', 0), { mood: 'good' })
    expect(readExport(exported([newer]))).toEqual({ records: [newer] })
  })
})

describe('an import', () => {
  test('appends what is new between its markers, in canonical order, and changes no line', () => {
    const log = logFrom(ROUND)
    const before = log.text()
    const other = [openedRecord('s', 2, 5), attemptedRecord('s', 0, 6)]
    doImport(log, exported([GOAL, ...other, ...ROUND, MARK]))
    expect(log.text().startsWith(before)).toBe(true)
    expect(recordsIn(log.text().slice(before.length))).toEqual([
      { type: 'importing', at: MONDAY_TEN },
      ...other,
      MARK,
      GOAL,
      { type: 'imported', at: MONDAY_TEN },
    ])
  })

  test('counts what is new by kind and day, and what is here already', () => {
    const more = [...ROUND, openedRecord('s', 2, Date.UTC(2026, 2, 4, 12)), MARK, GOAL]
    expect(plan(logFrom([openedRecord('r'), attemptedRecord('r', 0)]), exported(more)).arrivals).toEqual({
      records: 5,
      rounds: 1,
      answers: 1,
      marks: 1,
      goals: 1,
      firstDay: '1969-12-31',
      lastDay: '2026-03-06',
      duplicates: 2,
    })
  })

  test('of what is here already appends nothing', () => {
    const log = logFrom(ROUND)
    expect(doImport(log, exported(ROUND))).toMatchObject({
      lines: '',
      arrivals: { records: 0, duplicates: 4, firstDay: null, lastDay: null },
    })
  })

  test('ends a line that a crash left torn, and glues nothing to it', () => {
    const log = memoryLog(`${formatLogLine(openedRecord('r'))}{"type":"att`)
    doImport(log, exported(ROUND))
    expect(meaningOf(log)).toEqual(foldLog(ROUND))
  })

  test('of a log whose last line only lost its end does not bring that line a second time', () => {
    const log = memoryLog(ROUND.map(formatLogLine).join('').trimEnd())
    expect(plan(log, exported(ROUND)).lines).toBe('')
  })

  test('that a crash cut off at any byte and that is repeated means what one in peace means', () => {
    fc.assert(
      fc.property(anySteps, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const [here = [], there = []] = logsAfter(steps)
        const text = exported(there)
        const [peaceful, torn] = [logFrom(here), logFrom(here)]
        const { lines, completes } = doImport(peaceful, text)
        fc.pre(lines !== '' && !completes)
        const bytes = Buffer.from(lines)
        torn.replace(torn.text() + bytes.subarray(0, Math.floor(share * bytes.length)).toString())
        doImport(torn, text)
        expect(meaningOf(torn)).toEqual(meaningOf(peaceful))
        expect(doImport(torn, text).lines).toBe('')
      }),
      { numRuns: 60 },
    )
  })

  test('of a whole that only lacks its end marker writes that marker', () => {
    const log = memoryLog()
    const { lines } = plan(log, exported(ROUND))
    log.append(lines.split('\n').slice(0, -2).join('\n'))
    const again = doImport(log, exported(ROUND))
    expect(again.completes).toBe(true)
    expect(recordsIn(again.lines)).toEqual([{ type: 'imported', at: MONDAY_TEN }])
    expect(doImport(log, exported(ROUND))).toMatchObject({ lines: '', completes: false })
  })

  test('hands a history on through any number of machines', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const [here = [], there = [], elsewhere = []] = logsAfter(steps)
        const relay = logFrom(there)
        doImport(relay, exported(here))
        const last = logFrom(elsewhere)
        doImport(last, exportHistory(relay, ORIGIN).text)
        const all = canonical(historyOf([...here, ...there, ...elsewhere]))
        expect(canonical(historyOf(recordsIn(last.text())))).toEqual(all)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what is no export is refused', () => {
  const document = (given: object): string =>
    JSON.stringify({ ...(JSON.parse(exported(ROUND)) as object), ...given })
  const withRecord = (record: unknown): string => document({ records: [...ROUND, record, ...ROUND] })
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const unknownRecord = (kind?: string) => ({
    type: 'unknown-record',
    place: 4,
    of: 9,
    kind,
    program: '1.2.3',
  })
  const whole = exported(ROUND)

  test.each([
    ['nothing at all', '', { type: 'no-json' }],
    ['white space', ' \n', { type: 'no-json' }],
    ['notes', '# Notes\n', { type: 'no-json' }],
    ['zeroes of a crash', '\0\0\0\0', { type: 'no-json' }],
    ['an export cut off within a record', whole.slice(0, whole.length / 2), { type: 'cut-off' }],
    ['an export without its last brace', whole.slice(0, -2), { type: 'cut-off' }],
    ['an export with something behind it', `${whole}${whole}`, { type: 'cut-off' }],
    ['a log', ROUND.map(formatLogLine).join(''), { type: 'log' }],
    ['a log of one line', formatLogLine(openedRecord('r')), { type: 'log' }],
    ['a list', '[]', { type: 'foreign' }],
    ['null', 'null', { type: 'foreign' }],
    ['a number', '7', { type: 'foreign' }],
    ['JSON of something else', '{"name":"x","version":1}', { type: 'foreign' }],
    ['another format', document({ format: 'ops-interview-bank' }), { type: 'foreign' }],
    ['a version that is no number', document({ version: '1' }), { type: 'foreign' }],
    ['a version before the first', document({ version: 0 }), { type: 'foreign' }],
    ['half a version', document({ version: 1.5 }), { type: 'foreign' }],
    ['the next version', document({ version: FORMAT_VERSION + 1 }), { type: 'newer', version: 2 }],
    ['a version of a far future', document({ version: 3, records: 'x' }), { type: 'newer', version: 3 }],
    ['no records', document({ records: undefined }), { type: 'damaged', field: 'records' }],
    ['records that are no list', document({ records: {} }), { type: 'damaged', field: 'records' }],
    ['no time', document({ exportedAt: undefined }), { type: 'damaged', field: 'exportedAt' }],
    ['no program', document({ program: undefined }), { type: 'damaged', field: 'program' }],
    ['a program that talks', document({ program: 'x\nAll is well.' }), { type: 'damaged', field: 'program' }],
    [
      'a record of an unknown type',
      withRecord({ type: 'dreamt', round: 'r', at: 1 }),
      unknownRecord('dreamt'),
    ],
    ['a record of a type that talks', withRecord({ type: 'a\nb', at: 1 }), unknownRecord()],
    ['a record without a type', withRecord({ at: 1 }), unknownRecord()],
    ['a record that is a text', withRecord('opened'), unknownRecord()],
    ['a record that is null', withRecord(null), unknownRecord()],
    [
      'an answer without a time',
      withRecord({ ...attemptedRecord('r', 1), at: null }),
      unknownRecord('attempted'),
    ],
    [
      'a time beyond all days',
      withRecord({ ...attemptedRecord('r', 1), at: 1e300 }),
      unknownRecord('attempted'),
    ],
    ['a round of a dangerous name', withRecord(openedRecord('__proto__')), unknownRecord('opened')],
    ['a marker of an import', withRecord({ type: 'imported', at: 1 }), unknownRecord('imported')],
    [
      'a record that nests without end',
      withRecord('HERE').replace(
        '"HERE"',
        `{"type":"paused","round":"r","at":1,"spentMs":1,"x":${deep(5000)}}`,
      ),
      unknownRecord('paused'),
    ],
  ])('%s', (_, text, fault) => {
    const log = logFrom([openedRecord('mine')])
    const before = log.text()
    expect(planImport(log, text, { at: 1, dayAt: at => dayOf(at, 0) })).toEqual({ fault })
    expect(log.text()).toBe(before)
  })

  test('an export that somebody indented is one all the same', () => {
    const indented = JSON.stringify(JSON.parse(whole), null, 4)
    expect(readExport(indented)).toEqual({ records: ROUND })
    expect(readExport(`\r\n${indented.replaceAll('\n', '\r\n')}`)).toEqual({ records: ROUND })
  })

  test('a damaged character is refused or imports records that can be folded', () => {
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom('"', '}', ',', '0', 'x', '\n', ''))
    fc.assert(
      fc.property(damage, ([at, by]) => {
        const log = logFrom([openedRecord('mine')])
        const before = log.text()
        const planned = planImport(log, whole.slice(0, at) + by + whole.slice(at + 1), {
          at: 1,
          dayAt: moment => dayOf(moment, 0),
        })
        expect(log.text()).toBe(before)
        if ('fault' in planned) return
        const records: readonly HistoryRecord[] = historyOf(recordsIn(planned.lines))
        expect(() => foldLog(records)).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })
})
