import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import type { Snapshot } from '../../src/app/snapshot.ts'
import { isOutdated, NO_SNAPSHOT, readSnapshot, SNAPSHOT_VERSION } from '../../src/app/snapshot.ts'
import { foldRecord, NO_PROGRESS } from '../../src/core/progress.ts'
import { anyRecord, attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const played: Snapshot = {
  ...NO_SNAPSHOT,
  offset: 400,
  mark: 'abc',
  settings: { ...DEFAULT_SETTINGS, theme: 'mono' },
  progress: [openedRecord('r'), attemptedRecord('r', 0), openedRecord('s'), finishedRecord('s')].reduce(
    foldRecord,
    NO_PROGRESS,
  ),
}

test('whatever was played, its snapshot is read back', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 12 }), fc.nat(), (records, offset) => {
      const snapshot = { ...NO_SNAPSHOT, offset, progress: records.reduce(foldRecord, NO_PROGRESS) }
      expect(readSnapshot(throughJson(snapshot))).toEqual(throughJson(snapshot))
    }),
  )
})

test('a snapshot with rounds in it is read back', () => {
  expect(readSnapshot(throughJson(played))).toEqual(played)
})

test('settings that make no sense fall back without taking the progress along', () => {
  const read = readSnapshot({ ...played, settings: { theme: 'pink', timing: '2x' } })
  expect(read).toEqual({ ...played, settings: { ...DEFAULT_SETTINGS, timing: '2x' } })
})

describe('not a snapshot this program can use', () => {
  const { progress } = played
  const [open] = progress.open
  const cases: readonly [name: string, value: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'snapshot'],
    ['an empty map', {}],
    ['an older version', { ...played, version: SNAPSHOT_VERSION - 1 }],
    ['a newer version', { ...played, version: SNAPSHOT_VERSION + 1 }],
    ['an offset before the beginning', { ...played, offset: -1 }],
    ['an offset that is a text', { ...played, offset: '400' }],
    ['no mark', { ...played, mark: undefined }],
    ['no progress', { ...played, progress: null }],
    ['no totals', { ...played, progress: { ...progress, settled: undefined } }],
    [
      'a list where a map belongs',
      { ...played, progress: { ...progress, settled: { ...progress.settled, items: [] } } },
    ],
    [
      'a map where a list belongs',
      { ...played, progress: { ...progress, settled: { ...progress.settled, recent: {} } } },
    ],
    ['no marks', { ...played, progress: { ...progress, marks: undefined } }],
    ['no goal', { ...played, progress: { ...progress, goal: undefined } }],
    ['a goal that is a text', { ...played, progress: { ...progress, goal: { goal: 'sre', at: 1 } } }],
    ['open rounds that are no list', { ...played, progress: { ...progress, open: {} } }],
    [
      'an open round without a plan',
      { ...played, progress: { ...progress, open: [{ ...open, plan: undefined }] } },
    ],
    [
      'an open round without attempts',
      { ...played, progress: { ...progress, open: [{ ...open, attempts: undefined }] } },
    ],
    [
      'an open round of a program that kept no days of answers',
      { ...played, progress: { ...progress, open: [{ ...open, answered: undefined, answeredAt: [1] }] } },
    ],
    ...Object.keys(progress.settled).map((field): [string, unknown] => [
      `totals without ${field}`,
      { ...played, progress: { ...progress, settled: { ...progress.settled, [field]: undefined } } },
    ]),
  ]

  test.each(cases)('%s', (_, value) => {
    expect(readSnapshot(value)).toBeUndefined()
  })
})

test.each([
  ['of an older program', { ...played, version: SNAPSHOT_VERSION - 1 }, true],
  ['of this program', played, false],
  ['of a newer program', { ...played, version: SNAPSHOT_VERSION + 1 }, false],
  ['of no program', { ...played, version: 'old' }, false],
  ['nothing', undefined, false],
])('a snapshot is outdated only when it is of an older program: %s', (_, value, outdated) => {
  expect(isOutdated(value)).toBe(outdated)
})
