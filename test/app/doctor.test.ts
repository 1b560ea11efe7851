import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Examined, examine } from '../../src/app/doctor/examine.ts'
import { careOf, type Finding, type SnapshotFault } from '../../src/app/doctor/finding.ts'
import { mend } from '../../src/app/doctor/mend.ts'
import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import { SNAPSHOT_VERSION, type Snapshot } from '../../src/app/snapshot.ts'
import { filesIn, openStoreIn } from '../../src/cli/open-store.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { openSnapshotFile } from '../../src/platform/snapshot-file.ts'
import { bankOf, choiceItem, drillPlan, plannedItem } from '../support/items.ts'
import { logOf, playedRound } from '../support/log.ts'
import { MONDAY_TEN } from '../support/ports.ts'
import { textOf } from '../support/store.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const DAY_MS = 86_400_000
const now = () => MONDAY_TEN

const ITEM = choiceItem()
const BANK = bankOf([ITEM])
const PLAN = drillPlan({ items: [plannedItem({ itemId: ITEM.id })] })

/** A round that is over, and one that is open. */
const OVER = playedRound('over', PLAN, { at: MONDAY_TEN - 5000 })
const OPEN = logOf('open', PLAN)
const RECORDS: readonly LogRecord[] = [...OVER, OPEN.opened(MONDAY_TEN - 1000)]

interface Profile {
  readonly directory: string
  readonly log: string
  readonly snapshot: string
  look(): Examined
  /** Mends what is found, and gives it back. */
  mend(): readonly Finding[]
  logText(): string
}

const profileOf = (logText: string): Profile => {
  const directory = tempDirectory()
  const log = join(directory, 'attempts.jsonl')
  if (logText !== '') writeFileSync(log, logText)
  const kept = filesIn(directory, now)
  const look = () => examine(kept, BANK, MONDAY_TEN)
  return {
    directory,
    log,
    snapshot: join(directory, 'progress.json'),
    look,
    mend: () => mend(kept, look().findings),
    logText: () => readFileSync(log, 'utf8'),
  }
}

/** As a game leaves it. */
const healthy = (records: readonly LogRecord[] = RECORDS): Profile => {
  const profile = profileOf(textOf(records))
  openStoreIn(profile.directory, now).snapshot()
  return profile
}

const draftIn = ({ directory }: Profile, round: string): string => {
  const file = join(directory, 'drafts', `${round}.json`)
  mkdirSync(join(directory, 'drafts'), { recursive: true })
  writeFileSync(file, JSON.stringify({ itemId: ITEM.id, text: 'so far' }))
  return file
}

describe('all is well', () => {
  test('where nobody has played yet, and nothing is written', () => {
    const profile = profileOf('')
    expect(profile.look()).toEqual({ lines: 0, rounds: 0, answers: 0, findings: [] })
    expect(profile.mend()).toEqual([])
    expect(readdirSync(profile.directory)).toEqual([])
  })

  test('where a game was left, and what is there is counted', () => {
    expect(healthy().look()).toEqual({ lines: RECORDS.length, rounds: 2, answers: 1, findings: [] })
  })

  test('where the log went on after the snapshot', () => {
    const profile = healthy()
    appendFileSync(profile.log, textOf([OPEN.attempted(0, {}, MONDAY_TEN)]))
    expect(profile.look().findings).toEqual([])
  })

  test('where another history was imported before the snapshot or after it', () => {
    const earlier = playedRound('elsewhere', PLAN, { at: MONDAY_TEN - DAY_MS })
    const at = MONDAY_TEN
    const imported = textOf([{ type: 'importing', at }, ...earlier, { type: 'imported', at }])
    const profile = healthy()
    appendFileSync(profile.log, imported)
    expect(profile.look()).toMatchObject({ answers: 2, findings: [] })
    openStoreIn(profile.directory, now).snapshot()
    expect(profile.look()).toMatchObject({ answers: 2, findings: [] })
  })
})

describe('a line of the log that says nothing', () => {
  const whole = formatLogLine(OPEN.attempted(0)).trim()

  test.each([
    ['torn in the middle', whole.slice(0, 40), 'torn'],
    ['no JSON', 'once upon a time', 'not-json'],
    ['with something glued to its end', `${whole}{`, 'torn'],
    ['JSON of something else', '[1, 2]', 'not-a-record'],
    ['of a newer program', '{"type":"dreamt","at":1,"round":"open"}', 'not-a-record'],
    ['with a field of another type', whole.replace('"credit":1', '"credit":"1"'), 'not-a-record'],
  ])('%s is told with its number, and stays', (_, line, fault) => {
    const profile = healthy()
    appendFileSync(profile.log, `${line}\n`)
    const before = profile.logText()
    expect(profile.look().findings).toEqual([{ type: 'unreadable-line', line: RECORDS.length + 1, fault }])
    expect(profile.mend()).toEqual([])
    expect(profile.logText()).toBe(before)
  })

  test('is none where it is empty', () => {
    const profile = healthy()
    appendFileSync(profile.log, '\n\n')
    expect(profile.look().findings).toEqual([])
  })
})

describe('a log that ends in the middle of a line', () => {
  test('is told, and mending ends the line: what was there stays', () => {
    const profile = healthy()
    const torn = formatLogLine(OPEN.attempted(0)).slice(0, 30)
    appendFileSync(profile.log, torn)
    const before = profile.logText()
    expect(profile.look().findings).toEqual([{ type: 'torn-end', line: RECORDS.length + 1 }])
    expect(profile.logText()).toBe(before)
    profile.mend()
    expect(profile.logText()).toBe(`${before}\n`)
    expect(profile.look().findings).toEqual([
      { type: 'unreadable-line', line: RECORDS.length + 1, fault: 'torn' },
    ])
  })

  test('counts once it is mended, where only the end of the line was lost', () => {
    const profile = healthy()
    appendFileSync(profile.log, formatLogLine(OPEN.attempted(0, {}, MONDAY_TEN)).trim())
    expect(profile.look().answers).toBe(1)
    profile.mend()
    expect(profile.look()).toMatchObject({ answers: 2, findings: [] })
  })
})

describe('records that are odd', () => {
  test('one that is there twice is told with both lines, however its fields are ordered', () => {
    const profile = healthy()
    const again = JSON.parse(formatLogLine(OVER[1] as LogRecord))
    const turned = JSON.stringify(Object.fromEntries(Object.entries(again).reverse()))
    appendFileSync(profile.log, `${turned}\n${turned}\n`)
    const [first, second] = [RECORDS.length + 1, RECORDS.length + 2]
    expect(profile.look()).toMatchObject({
      answers: 1,
      findings: [
        { type: 'duplicate', line: first, of: 2 },
        { type: 'duplicate', line: second, of: 2 },
      ],
    })
  })

  test('those of a round that was never opened are told together', () => {
    const profile = healthy([...RECORDS, logOf('gone', PLAN).attempted(0), logOf('gone', PLAN).finished()])
    const lines = [RECORDS.length + 1, RECORDS.length + 2]
    expect(profile.look().findings).toEqual([{ type: 'unopened-round', round: 'gone', lines }])
  })

  test('answers to items that no bank holds are counted by item', () => {
    const plan = drillPlan({ items: [plannedItem({ itemId: 'x' }), plannedItem({ itemId: 'y' })] })
    const profile = healthy([...playedRound('one', plan), ...playedRound('two', plan), ...OVER])
    expect(profile.look().findings).toEqual([
      { type: 'unknown-item', itemId: 'x', answers: 2 },
      { type: 'unknown-item', itemId: 'y', answers: 2 },
    ])
  })

  test('a round left open is told after a week', () => {
    const openSince = (ms: number) => healthy([logOf('old', PLAN).opened(MONDAY_TEN - ms)]).look().findings
    expect(openSince(7 * DAY_MS - 1)).toEqual([])
    expect(openSince(7 * DAY_MS)).toEqual([{ type: 'long-open', round: 'old', days: 7 }])
  })

  test('an import that was cut off is for the person to repeat', () => {
    const profile = healthy([...RECORDS, { type: 'importing', at: MONDAY_TEN }])
    const { findings } = profile.look()
    expect(findings).toEqual([{ type: 'cut-off-import' }])
    expect(findings.map(careOf)).toEqual(['person'])
  })
})

const CHANGED = { ...DEFAULT_SETTINGS, language: 'zh', timing: '2x' } as const

const rewritten = (profile: Profile, change: (json: Record<string, unknown>) => unknown): void => {
  const json = JSON.parse(readFileSync(profile.snapshot, 'utf8')) as Record<string, unknown>
  writeFileSync(profile.snapshot, JSON.stringify(change(json)))
}

/** By the program itself: a snapshot that somebody else changed is told by its sum. */
const replaced = (profile: Profile, change: (snapshot: Snapshot) => Snapshot): void => {
  const snapshots = openSnapshotFile(profile.directory, now)
  snapshots.write(change(snapshots.read() as Snapshot))
}

describe('a snapshot', () => {
  const cases: readonly (readonly [
    string,
    SnapshotFault,
    (profile: Profile) => void,
    'settings stay' | 'settings are lost',
  ])[] = [
    ['that is missing', 'missing', ({ snapshot }) => rmSync(snapshot), 'settings are lost'],
    ['that is empty', 'unreadable', ({ snapshot }) => writeFileSync(snapshot, ''), 'settings are lost'],
    [
      'that is no snapshot',
      'unreadable',
      ({ snapshot }) => writeFileSync(snapshot, '[]'),
      'settings are lost',
    ],
    [
      'that lost a part',
      'unreadable',
      profile => rewritten(profile, ({ mark: _, ...json }) => json),
      'settings stay',
    ],
    [
      'of an older program',
      'outdated',
      profile => rewritten(profile, json => ({ ...json, version: 1 })),
      'settings stay',
    ],
    [
      'of a newer program',
      'newer',
      profile => rewritten(profile, json => ({ ...json, version: SNAPSHOT_VERSION + 1 })),
      'settings stay',
    ],
    [
      'of another log',
      'other-log',
      ({ log }) => writeFileSync(log, textOf([...playedRound('another', PLAN), ...RECORDS])),
      'settings stay',
    ],
    ['of a longer log', 'other-log', ({ log }) => writeFileSync(log, textOf(OVER)), 'settings stay'],
    [
      'that says something else',
      'different',
      profile =>
        replaced(profile, snapshot => ({ ...snapshot, progress: { ...snapshot.progress, open: [] } })),
      'settings stay',
    ],
  ]

  test.each(cases)('%s is told as such and folded anew', (_, fault, harm, settings) => {
    const profile = healthy()
    openStoreIn(profile.directory, now).saveSettings(CHANGED)
    harm(profile)
    const log = profile.logText()
    expect(profile.look().findings).toEqual([{ type: 'snapshot', fault }])
    expect(profile.mend()).toEqual([{ type: 'snapshot', fault }])
    expect(profile.look().findings).toEqual([])
    expect(profile.logText()).toBe(log)
    const store = openStoreIn(profile.directory, now)
    expect(store.notices()).toEqual([])
    expect(store.settings()).toEqual(settings === 'settings stay' ? CHANGED : DEFAULT_SETTINGS)
    expect(store.progress()).toEqual(foldLog(parseLogLines(log.split('\n')).records))
  })

  test.each(cases)(
    '%s is kept under another name where somebody may want to look into it',
    (_, fault, harm) => {
      const profile = healthy()
      harm(profile)
      const before = existsSync(profile.snapshot) ? readFileSync(profile.snapshot, 'utf8') : undefined
      profile.mend()
      const aside = readdirSync(profile.directory).filter(name => name.includes('set-aside'))
      const kept = aside.map(name => readFileSync(join(profile.directory, name), 'utf8'))
      expect(kept).toEqual(['unreadable', 'newer', 'other-log'].includes(fault) ? [before] : [])
    },
  )
})

describe('a draft', () => {
  test('of a round that goes on stays', () => {
    const profile = healthy()
    const file = draftIn(profile, 'open')
    expect(profile.look().findings).toEqual([])
    profile.mend()
    expect(existsSync(file)).toBe(true)
  })

  test('of a round that is not there any more is removed', () => {
    const profile = healthy()
    const file = draftIn(profile, 'gone')
    expect(profile.look().findings).toEqual([{ type: 'orphan-draft', round: 'gone' }])
    profile.mend()
    expect(existsSync(file)).toBe(false)
    expect(profile.look().findings).toEqual([])
  })

  test('of a round long settled is removed even where a line cannot be read', () => {
    const rounds = Array.from({ length: 9 }, (_, i) => playedRound(`played-${i}`, PLAN, { at: i * 1000 }))
    const profile = healthy(rounds.flat())
    appendFileSync(profile.log, 'once upon a time\n')
    const [settled, recent] = [draftIn(profile, 'played-0'), draftIn(profile, 'played-8')]
    profile.mend()
    expect([settled, recent].map(file => existsSync(file))).toEqual([false, true])
  })

  test.each([
    ['a line that cannot be read', 'unreadable-line', 'once upon a time\n'],
    ['a torn line', 'torn-end', formatLogLine(logOf('gone', PLAN).opened()).trim()],
  ])('stays where %s may have opened its round', (_, type, line) => {
    const profile = healthy()
    const file = draftIn(profile, 'gone')
    appendFileSync(profile.log, line)
    expect(profile.look().findings.map(finding => finding.type)).toEqual([type])
    profile.mend()
    expect(existsSync(file)).toBe(true)
  })

  test('is nothing that merely lies in its folder', () => {
    const profile = healthy()
    draftIn(profile, 'open')
    for (const name of ['notes.txt', 'gone.json.new', 'a b.json'])
      writeFileSync(join(profile.directory, 'drafts', name), '')
    expect(profile.look().findings).toEqual([])
  })
})

test('a log that cannot be read is told, nothing else is claimed, and mending leaves all as it is', () => {
  const profile = healthy()
  const draft = draftIn(profile, 'gone')
  const snapshot = readFileSync(profile.snapshot, 'utf8')
  rmSync(profile.log)
  mkdirSync(profile.log)
  const { findings } = profile.look()
  expect(findings).toMatchObject([{ type: 'unreadable-log', reason: expect.stringContaining('EISDIR') }])
  expect(profile.mend()).toEqual([])
  expect(readFileSync(profile.snapshot, 'utf8')).toBe(snapshot)
  expect(existsSync(draft)).toBe(true)
})

test('whatever happened to the files, mending once leaves nothing to mend and every byte of the log', () => {
  const text = textOf(RECORDS)
  const harm = fc.record({
    cut: fc.nat(text.length),
    put: fc.constantFrom('', 'x', '\n', '{"', '\u0000', '{}\n', '\ufffd'),
    snapshot: fc.constantFrom('', 'null', '{}', '[1', undefined),
  })
  fc.assert(
    fc.property(harm, ({ cut, put, snapshot }) => {
      const profile = healthy()
      const harmed = text.slice(0, cut) + put
      writeFileSync(profile.log, harmed)
      if (snapshot !== undefined) writeFileSync(profile.snapshot, snapshot)
      draftIn(profile, 'over')
      profile.mend()
      expect(profile.look().findings.filter(finding => careOf(finding) === 'mend')).toEqual([])
      expect([harmed, `${harmed}\n`]).toContain(profile.logText())
      const store = openStoreIn(profile.directory, now)
      expect(store.progress()).toEqual(foldLog(parseLogLines(profile.logText().split('\n')).records))
    }),
    { numRuns: 60 },
  )
})
