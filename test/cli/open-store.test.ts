import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLogLine, parseLogLine } from '../../src/app/log-line.ts'
import type { ProgressStore } from '../../src/app/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import { SNAPSHOT_VERSION } from '../../src/app/snapshot.ts'
import { openStoreIn } from '../../src/cli/open-store.ts'
import { foldLog as fold } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import { MONDAY_TEN } from '../support/ports.ts'
import { anyRecord, attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const SET_ASIDE = 'progress-set-aside-2026-03-02T10-00-00-000Z.json'

const open = (directory: string): ProgressStore => openStoreIn(directory, () => MONDAY_TEN)
const logOf = (directory: string): string => join(directory, 'attempts.jsonl')
const snapshotOf = (directory: string): string => join(directory, 'progress.json')

const recordsIn = (directory: string): readonly LogRecord[] =>
  (existsSync(logOf(directory)) ? readFileSync(logOf(directory), 'utf8') : '')
    .split('\n')
    .map(parseLogLine)
    .filter(record => record !== undefined)

const ROUND: readonly LogRecord[] = [
  openedRecord('r'),
  attemptedRecord('r', 0),
  attemptedRecord('r', 1),
  finishedRecord('r'),
]

/** A directory where a round was played; `settled` with a snapshot. */
const playedDirectory = (settled: 'snapshot' | 'log only'): string => {
  const directory = tempDirectory()
  const store = open(directory)
  for (const record of ROUND) store.append(record)
  if (settled === 'snapshot') store.saveSettings({ ...DEFAULT_SETTINGS, theme: 'mono' })
  return directory
}

describe('append and reload', () => {
  test('an empty directory holds nothing, and nothing needs telling', () => {
    const store = open(tempDirectory())
    expect(store.progress()).toEqual(NO_PROGRESS)
    expect(store.settings()).toEqual(DEFAULT_SETTINGS)
    expect(store.notices()).toEqual([])
  })

  test('a directory that does not exist yet is made', () => {
    const directory = join(tempDirectory(), 'deep', 'down')
    open(directory).append(openedRecord('r'))
    expect(open(directory).progress().open).toHaveLength(1)
  })

  test.each(['log only', 'snapshot'] as const)('what was played is there after a restart: %s', settled => {
    const store = open(playedDirectory(settled))
    expect(store.progress()).toEqual(fold(ROUND))
    expect(totalsOf(store.progress())).toMatchObject({ attempts: 2, rounds: 1 })
    expect(store.notices()).toEqual([])
  })

  test('settings are kept', () => {
    expect(open(playedDirectory('snapshot')).settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'mono' })
  })

  test('the log alone is enough: a lost snapshot loses no progress', () => {
    const directory = playedDirectory('snapshot')
    rmSync(snapshotOf(directory))
    const store = open(directory)
    expect(store.progress()).toEqual(fold(ROUND))
    expect(store.notices()).toEqual([])
  })

  test('what comes after the snapshot is read from the log', () => {
    const directory = playedDirectory('snapshot')
    const more = [openedRecord('s'), attemptedRecord('s', 0)]
    const before = open(directory)
    for (const record of more) before.append(record)
    expect(open(directory).progress()).toEqual(fold([...ROUND, ...more]))
  })

  test('the log is only ever appended to', () => {
    const directory = playedDirectory('snapshot')
    const before = readFileSync(logOf(directory), 'utf8')
    const store = open(directory)
    store.append(openedRecord('s'))
    store.snapshot()
    expect(readFileSync(logOf(directory), 'utf8')).toBe(before + formatLogLine(openedRecord('s')))
  })
})

describe('two games on one directory', () => {
  type Step = readonly ['append' | 'refresh' | 'snapshot' | 'restart', 0 | 1, number]

  test('lose nothing and count nothing twice, however they take turns', () => {
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom('append', 'append', 'append', 'refresh', 'snapshot', 'restart'),
      fc.constantFrom(0, 1),
      fc.nat(3),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), steps => {
        const directory = mkdtempSync(join(tmpdir(), 'ops-interview-test-'))
        try {
          const stores = [open(directory), open(directory)] as const
          let games: readonly ProgressStore[] = stores
          let written = 0
          const asked = new Map<string, number>()
          for (const [what, who, round] of steps) {
            const game = games[who]
            const name = `round-${round}`
            const n = asked.get(name)
            if (what === 'append') {
              game?.append(n === undefined ? openedRecord(name, 30) : attemptedRecord(name, n))
              asked.set(name, (n ?? -1) + 1)
              written += 1
            }
            if (what === 'refresh') game?.refresh()
            if (what === 'snapshot') game?.snapshot()
            if (what === 'restart') games = games.map((old, i) => (i === who ? open(directory) : old))
          }
          const records = recordsIn(directory)
          expect(records).toHaveLength(written)
          for (const game of [...games, open(directory)]) {
            game.refresh()
            expect(game.progress()).toEqual(fold(records))
            expect(game.notices()).toEqual([])
          }
        } finally {
          rmSync(directory, { recursive: true })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('see what the other wrote with the next record of their own', () => {
    const directory = tempDirectory()
    const [one, other] = [open(directory), open(directory)]
    one.append(openedRecord('r'))
    expect(other.progress().open).toEqual([])
    other.append(openedRecord('s'))
    expect(other.progress().open.map(round => round.round)).toEqual(['r', 's'])
  })
})

describe('a log that changes under an open game', () => {
  const there = [openedRecord('there'), attemptedRecord('there', 0), finishedRecord('there')]
  const textOf = (records: readonly LogRecord[]) => records.map(formatLogLine).join('')

  test('what another process imports is seen, and in the order in which it happened', () => {
    const directory = playedDirectory('snapshot')
    const game = open(directory)
    const [begin, end] = (['importing', 'imported'] as const).map((type): LogRecord => ({ type, at: 9 }))
    if (!begin || !end) throw new Error('no markers')
    appendFileSync(logOf(directory), textOf([begin, ...there, end]))
    game.refresh()
    expect(game.progress()).toEqual(fold([...ROUND, begin, ...there, end]))
    game.snapshot()
    expect(open(directory).progress()).toEqual(game.progress())
  })

  test.each([
    ['longer', Array.from({ length: 30 }, (_, i) => openedRecord(`other-${i}`))],
    ['shorter', there.slice(0, 1)],
  ])('a %s one that is put in its place is not added to what was read of the first', (_, records) => {
    const directory = playedDirectory('snapshot')
    const game = open(directory)
    writeFileSync(`${logOf(directory)}.other`, textOf(records))
    renameSync(`${logOf(directory)}.other`, logOf(directory))
    game.append(openedRecord('mine', 2, 7))
    expect(game.progress()).toEqual(fold([...records, openedRecord('mine', 2, 7)]))
  })
})

describe('a damaged log', () => {
  test('whatever records it holds, they are read', () => {
    const directory = tempDirectory()
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 10 }), records => {
        writeFileSync(logOf(directory), records.map(formatLogLine).join(''))
        expect(open(directory).progress()).toEqual(fold(records))
      }),
      { numRuns: 30 },
    )
  })

  test('a torn last line is skipped, told, and does not take the next record along', () => {
    const directory = playedDirectory('log only')
    appendFileSync(logOf(directory), formatLogLine(openedRecord('torn')).slice(0, 40))
    const store = open(directory)
    expect(store.progress()).toEqual(fold(ROUND))
    expect(store.notices()).toEqual([{ type: 'lines-skipped', count: 1 }])
    store.append(openedRecord('s'))
    expect(open(directory).progress()).toEqual(fold([...ROUND, openedRecord('s')]))
  })

  test('a line torn while the game is open spoils only itself', () => {
    const directory = playedDirectory('log only')
    const store = open(directory)
    appendFileSync(logOf(directory), '{"type":"att')
    store.append(openedRecord('s'))
    expect(store.progress()).toEqual(fold([...ROUND, openedRecord('s')]))
    expect(store.notices()).toEqual([{ type: 'lines-skipped', count: 1 }])
  })

  test('a last line that only lost its end is still a record', () => {
    const directory = tempDirectory()
    writeFileSync(logOf(directory), formatLogLine(openedRecord('r')).trimEnd())
    const store = open(directory)
    expect(store.progress()).toEqual(fold([openedRecord('r')]))
    expect(store.notices()).toEqual([])
  })

  test('lines that are no records are counted; empty ones are nothing', () => {
    const directory = tempDirectory()
    const spoiled = '{"type":"opened","round":"__proto__"}'
    writeFileSync(logOf(directory), `\n${spoiled}\n\n\u0000\u0000\n${formatLogLine(openedRecord('r'))}`)
    const store = open(directory)
    expect(store.progress()).toEqual(fold([openedRecord('r')]))
    expect(store.notices()).toEqual([{ type: 'lines-skipped', count: 2 }])
  })
})

describe('a snapshot that cannot be used is set aside and rebuilt from the log', () => {
  const expectRebuilt = (directory: string, records: readonly LogRecord[], theme: 'mono' | 'colour') => {
    const damaged = readFileSync(snapshotOf(directory), 'utf8')
    const store = open(directory)
    expect(store.progress()).toEqual(fold(records))
    expect(store.settings()).toEqual({ ...DEFAULT_SETTINGS, theme })
    expect(store.notices()).toEqual([{ type: 'snapshot-set-aside', file: SET_ASIDE }])
    expect(readFileSync(join(directory, SET_ASIDE), 'utf8')).toBe(damaged)
    store.snapshot()
    const next = open(directory)
    expect(next.progress()).toEqual(fold(records))
    expect(next.settings()).toEqual({ ...DEFAULT_SETTINGS, theme })
    expect(next.notices()).toEqual([])
  }

  test.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['zeroed by a crash', (text: string) => '\u0000'.repeat(text.length)],
    ['null', () => 'null'],
  ])('%s', (_, damage) => {
    const directory = playedDirectory('snapshot')
    writeFileSync(snapshotOf(directory), damage(readFileSync(snapshotOf(directory), 'utf8')))
    expectRebuilt(directory, ROUND, 'colour')
  })

  test('of a newer version: its settings are kept', () => {
    const directory = playedDirectory('snapshot')
    const newer = JSON.parse(readFileSync(snapshotOf(directory), 'utf8'))
    writeFileSync(
      snapshotOf(directory),
      JSON.stringify({ ...newer, version: SNAPSHOT_VERSION + 1, offset: 10 }),
    )
    expectRebuilt(directory, ROUND, 'mono')
  })

  test('newer than the log: somebody put an older log back', () => {
    const directory = playedDirectory('snapshot')
    const older = [openedRecord('r')]
    writeFileSync(logOf(directory), older.map(formatLogLine).join(''))
    expectRebuilt(directory, older, 'mono')
  })

  test('of a log that is gone', () => {
    const directory = playedDirectory('snapshot')
    rmSync(logOf(directory))
    expectRebuilt(directory, [], 'mono')
  })

  test('of another log, longer than this one', () => {
    const directory = playedDirectory('snapshot')
    const other = Array.from({ length: 30 }, (_, i) => openedRecord(`other-${i}`))
    writeFileSync(logOf(directory), other.map(formatLogLine).join(''))
    expectRebuilt(directory, other, 'mono')
  })
})

test('a snapshot of an older program is rebuilt from the log without a word, and its settings are kept', () => {
  const directory = playedDirectory('snapshot')
  const current = JSON.parse(readFileSync(snapshotOf(directory), 'utf8'))
  const older = { ...current, version: SNAPSHOT_VERSION - 1, progress: { settled: {} } }
  writeFileSync(snapshotOf(directory), JSON.stringify(older))
  const store = open(directory)
  expect(store.progress()).toEqual(fold(ROUND))
  expect(store.settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'mono' })
  expect(store.notices()).toEqual([])
  store.snapshot()
  expect(readdirSync(directory).filter(name => name.includes('set-aside'))).toEqual([])
  expect(JSON.parse(readFileSync(snapshotOf(directory), 'utf8')).version).toBe(SNAPSHOT_VERSION)
  expect(open(directory).progress()).toEqual(fold(ROUND))
})

describe('where nothing can be written', () => {
  /** A folder below a regular file: even the superuser can't write there. */
  const blocked = (): { readonly directory: string; readonly unblock: () => void } => {
    const file = join(tempDirectory(), 'file')
    writeFileSync(file, '')
    return { directory: join(file, 'data'), unblock: () => rmSync(file) }
  }

  test('progress is kept in memory and the notice says why', () => {
    const { directory } = blocked()
    const store = open(directory)
    for (const record of ROUND) store.append(record)
    store.saveSettings({ ...DEFAULT_SETTINGS, timer: 'hidden' })
    store.snapshot()
    store.refresh()
    expect(store.progress()).toEqual(fold(ROUND))
    expect(store.settings().timer).toBe('hidden')
    expect(store.notices()).toEqual([{ type: 'unsaved', reason: expect.stringContaining('ENOTDIR') }])
  })

  test('everything is saved in order, once, as soon as writing works again', () => {
    const { directory, unblock } = blocked()
    const store = open(directory)
    for (const record of ROUND.slice(0, 3)) store.append(record)
    unblock()
    store.append(finishedRecord('r'))
    expect(store.notices()).toEqual([])
    expect(recordsIn(directory)).toEqual(ROUND)
    expect(store.progress()).toEqual(fold(ROUND))
    expect(open(directory).progress()).toEqual(fold(ROUND))
  })

  test.each(['refresh', 'snapshot'] as const)('a mere %s saves it, too', what => {
    const { directory, unblock } = blocked()
    const store = open(directory)
    for (const record of ROUND) store.append(record)
    unblock()
    store[what]()
    expect(recordsIn(directory)).toEqual(ROUND)
    expect(store.notices()).toEqual([])
  })

  test('a full disk is told when the record does not fit', () => {
    const directory = tempDirectory()
    symlinkSync('/dev/full', logOf(directory))
    const store = open(directory)
    store.append(openedRecord('r'))
    expect(store.notices()).toEqual([{ type: 'unsaved', reason: expect.stringContaining('ENOSPC') }])
    expect(store.progress()).toEqual(fold([openedRecord('r')]))
    rmSync(logOf(directory))
    store.append(attemptedRecord('r', 0))
    expect(store.notices()).toEqual([])
    expect(recordsIn(directory)).toHaveLength(2)
  })

  test('a log that is a folder takes nothing and breaks nothing', () => {
    const directory = tempDirectory()
    mkdirSync(logOf(directory))
    const store = open(directory)
    store.append(openedRecord('r'))
    expect(store.progress()).toEqual(fold([openedRecord('r')]))
    expect(store.notices()).toMatchObject([{ type: 'unsaved' }])
    expect(readdirSync(logOf(directory))).toEqual([])
  })
})
