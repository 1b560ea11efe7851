import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from '../../src/app/doctor/examine.ts'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import { statsDocument } from '../../src/app/stats.ts'
import { exportHistory, planImport } from '../../src/app/transfer.ts'
import { filesIn, openStoreIn } from '../../src/cli/open-store.ts'
import type { Bank } from '../../src/core/bank.ts'
import { dayOf } from '../../src/core/day.ts'
import { indexOfUnprintable } from '../../src/core/printable.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { DRAFTS, LOG } from '../../src/platform/directories.ts'
import { span } from '../../src/ui/text/line.ts'
import { wrap } from '../../src/ui/text/wrap.ts'
import { roundName } from '../../src/ui/views/round-name.ts'
import { statsText } from '../../src/ui/views/stats/stats-text.ts'
import { longHistory } from '../bench/history/long-history.ts'
import { MONDAY_TEN, memoryPorts } from '../support/ports.ts'
import type { Dice } from './dice.ts'
import type { Target } from './engine.ts'
import { jsonMutant, jsonText } from './json-mutant.ts'
import { mutant } from './mutant.ts'
import { assertShowable } from './shown.ts'

/** What has to hold for any files of progress, and for any file that is imported. */

const ANSWERS = 60
const NOW = MONDAY_TEN
const now = () => NOW

const SNAPSHOT = 'progress.json'

/** The files of a history: the log, the snapshot of all but its end, and an answer in the making. */
interface Profile {
  readonly log: string
  readonly snapshot: string
  readonly draft: string
}

const unpolluted = (): void => assert.equal(Reflect.get({}, 'polluted'), undefined)

const openGame = (directory: string, bank: Bank): Game =>
  createGame(
    { ...memoryPorts(), store: openStoreIn(directory, now) },
    { bank, facts: () => [], version: '0.0.0', locale: 'en', seed: 'fuzz' },
  )

const write = (directory: string, { log, snapshot, draft }: Profile): void => {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(join(directory, DRAFTS), { recursive: true })
  writeFileSync(join(directory, LOG), log)
  writeFileSync(join(directory, SNAPSHOT), snapshot)
  writeFileSync(join(directory, DRAFTS, 'r1.json'), draft)
}

const assertPrintable = (text: string): void =>
  assert.equal(indexOfUnprintable(text), -1, JSON.stringify(text))

/** What home, the statistics and the doctor make of the files. */
const lookAround = (directory: string, bank: Bank): Game => {
  const game = openGame(directory, bank)
  statsDocument(game)
  game.streak()
  game.readiness()
  game.study.mistakes()
  game.study.reviewQueue()
  game.study.dailyResult(game.today())
  for (const lang of LANGS) {
    const words = wordsIn(lang)
    const width = 78
    assertPrintable(statsText(game, { words, width, charset: 'unicode' }))
    const told = [
      ...game.resumables().map(({ plan }) => roundName(plan, bank, { words, lang })),
      ...game.ports.store.notices().map(words.notice),
      ...examine(filesIn(directory, now), bank, NOW).findings.map(words.data.doctor.finding),
    ]
    assertShowable([{ width, lines: told.flatMap(text => wrap([span(text)], width)) }])
  }
  unpolluted()
  return game
}

/** Nothing is lost of a log by looking at it: a torn line is ended, that is all. */
const assertUntouched = (directory: string, before: string): void => {
  const after = readFileSync(join(directory, LOG))
  const was = Buffer.from(before)
  const wanted = was.length > 0 && was.at(-1) !== 0x0a ? Buffer.concat([was, Buffer.from('\n')]) : was
  assert.ok(after.equals(wanted), 'the log was changed')
}

const MOST_RESUMED = 3

/** A round of any log may be taken up again, and left. */
const playOn = (game: Game): void => {
  for (const { round } of game.resumables().slice(0, MOST_RESUMED)) {
    const session = game.resume(round)
    session?.skip()
    session?.leave()
  }
  game.ports.store.snapshot()
}

const assertProfile = (directory: string, profile: Profile, bank: Bank): void => {
  write(directory, profile)
  const game = lookAround(directory, bank)
  assertUntouched(directory, profile.log)
  const before = JSON.stringify(statsDocument(game))
  game.ports.store.snapshot()
  assert.equal(
    JSON.stringify(statsDocument(openGame(directory, bank))),
    before,
    'a second start knows something else',
  )
  playOn(game)
  lookAround(directory, bank)
  assert.ok(
    readFileSync(join(directory, LOG))
      .subarray(0, Buffer.byteLength(profile.log))
      .equals(Buffer.from(profile.log)),
  )
  assert.deepEqual(
    readdirSync(join(directory, '..')).filter(name => name === 'passwd'),
    [],
  )
}

const profileOf = (directory: string, bank: Bank): Profile => {
  const records = longHistory(bank, { answers: ANSWERS, lastDay: '2026-03-01', goal: null })
  const log = records.slice(0, -5).map(formatLogLine).join('')
  write(directory, { log, snapshot: '', draft: '' })
  rmSync(join(directory, SNAPSHOT))
  openGame(directory, bank).ports.store.snapshot()
  return {
    log: log + records.slice(-5).map(formatLogLine).join(''),
    snapshot: readFileSync(join(directory, SNAPSHOT), 'utf8'),
    draft: JSON.stringify({ itemId: bank.items[0]?.id, text: 'A text' }),
  }
}

const mutatedJson = (text: string, dice: Dice): string =>
  dice.below(3) === 0 ? mutant(text, dice) : jsonText(jsonMutant(JSON.parse(text), dice))

const mutatedLog = (log: string, dice: Dice): string => {
  const lines = log.split('\n')
  for (let left = 1 + dice.below(6); left > 0; left--) {
    const at = dice.below(lines.length - 1)
    const line = lines[at] ?? ''
    const act = dice.below(6)
    if (act === 0) lines.splice(at, 1)
    else if (act === 1) lines.splice(dice.below(lines.length), 0, line)
    else if (act === 2) lines[at] = mutant(line, dice)
    else {
      try {
        lines[at] = jsonText(jsonMutant(JSON.parse(line), dice))
      } catch {
        lines.splice(at, 1)
      }
    }
  }
  const text = lines.join('\n')
  return dice.below(4) === 0 ? text.slice(0, dice.below(text.length)) : text
}

const profiles = (directory: string, bank: Bank): Target => {
  const whole = profileOf(directory, bank)
  const parts = Object.keys(whole) as (keyof Profile)[]
  return {
    name: 'progress',
    make: dice => {
      const part = dice.one([...parts, 'log', 'log'] as const)
      const changed = part === 'log' ? mutatedLog(whole.log, dice) : mutatedJson(whole[part], dice)
      return JSON.stringify({ ...whole, [part]: changed })
    },
    check: input => assertProfile(directory, JSON.parse(input) as Profile, bank),
  }
}

/** A file is refused with a reason that can be told, or taken as a whole; taken twice it brings nothing. */
const assertImport = (directory: string, own: string, text: string, bank: Bank): void => {
  write(directory, { log: own, snapshot: '', draft: '' })
  rmSync(join(directory, SNAPSHOT))
  const { log } = filesIn(directory, now)
  const setup = { at: NOW, dayAt: (at: number) => dayOf(at, 0) }
  const planned = planImport(log, text, setup)
  assertUntouched(directory, own)
  unpolluted()
  if ('fault' in planned) {
    for (const lang of LANGS) {
      assertPrintable(
        wordsIn(lang)
          .data.transfer.fault('file.json', planned.fault, { program: '0.0.0', format: 1 })
          .replaceAll('\n', ' '),
      )
    }
    return
  }
  if (planned.lines !== '') log.append(planned.lines)
  const { records, unreadable } = parseLogLines(readFileSync(join(directory, LOG), 'utf8').split('\n'))
  assert.equal(unreadable, 0)
  assert.equal(records.length, parseLogLines(`${own}${planned.lines}`.split('\n')).records.length)
  const again = planImport(log, text, setup)
  assert.ok(!('fault' in again) && again.lines === '', 'imported twice')
  lookAround(directory, bank)
}

const imports = (directory: string, bank: Bank): Target => {
  const records = longHistory(bank, { answers: ANSWERS, lastDay: '2026-03-01', goal: null })
  const half = records.length >> 1
  const own = records.slice(0, half).map(formatLogLine).join('')
  write(directory, { log: records.map(formatLogLine).join(''), snapshot: '', draft: '' })
  const { text } = exportHistory(filesIn(directory, now).log, { at: NOW, program: '0.0.0' })
  return {
    name: 'import',
    make: dice => mutatedJson(text, dice),
    check: input => assertImport(directory, own, input, bank),
  }
}

export const progressTargets = (directory: string, bank: Bank): readonly Target[] => [
  profiles(join(directory, 'profile'), bank),
  imports(join(directory, 'import'), bank),
]
