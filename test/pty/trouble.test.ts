import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parseLogLines } from '../../src/app/log-line.ts'
import type { Bank } from '../../src/core/bank.ts'
import { foldLog } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { LOG } from '../../src/platform/directories.ts'
import { run } from '../support/command-line.ts'
import { itemOn, shippedBank, skipKey } from '../support/player.ts'
import { type GameTerminal, KEY, newHome, startGame } from '../support/terminal.ts'

const bank: Bank = shippedBank()
const { notSaved } = wordsIn('en')

let home = ''
let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
  rmSync(home, { recursive: true, force: true })
})

const start = (items: number): GameTerminal => {
  home = newHome()
  game = startGame({
    home,
    args: ['drill', '--items', `${items}`, '--seed', '5', '--time', 'off', '--lang', 'en'],
    rows: 60,
  })
  return game
}

/** Skips the item of that number, and leaves its feedback on the screen. */
const skip = async (playing: GameTerminal, n: number): Promise<void> => {
  const isAsked = (screen: string) => itemOn(screen, bank, 'en') !== undefined && screen.includes(` ${n}/`)
  const item = itemOn(await playing.waitFor(isAsked, `item ${n}`), bank, 'en')
  if (item) playing.send(skipKey(item))
  await playing.waitFor(/Skipped/)
}

const records = (): readonly LogRecord[] =>
  parseLogLines(readFileSync(join(home, LOG), 'utf8').split('\n')).records

const attemptsIn = (log: readonly LogRecord[]) =>
  log.flatMap(record => (record.type === 'attempted' ? [record.attempt.seq] : []))

const finish = async (playing: GameTerminal): Promise<void> => {
  playing.send(KEY.enter)
  await playing.waitFor(/Drill finished/)
  playing.send(KEY.ctrlC)
  await playing.exited()
}

/** Every answer once, and the program counts as the log says. */
const expectAllThere = async (answers: number): Promise<void> => {
  expect(attemptsIn(records())).toEqual(Array.from({ length: answers }, (_, seq) => seq))
  expect(foldLog(records()).open[0]?.finished?.cause).toBe('completed')
  const stats = JSON.parse((await run(home, ['stats', '--json'])).stdout) as { readonly attempts: number }
  expect(stats.attempts).toBe(answers)
}

describe('while a round is played', () => {
  test('the directory is deleted: the round is written anew, and all of its answers count', async () => {
    const playing = start(3)
    await skip(playing, 1)
    rmSync(home, { recursive: true })
    playing.send(KEY.enter)
    await skip(playing, 2)
    rmSync(join(home, LOG))
    playing.send(KEY.enter)
    await skip(playing, 3)
    await finish(playing)
    await expectAllThere(3)
  })

  test('the disk is full: the screen says so, the round goes on, and everything is saved once there is room', async () => {
    const playing = start(3)
    await skip(playing, 1)
    expect(playing.screen()).not.toContain(notSaved)
    /** A device on which no write fits stands in for the disk. */
    const aside = join(home, 'aside')
    renameSync(join(home, LOG), aside)
    symlinkSync('/dev/full', join(home, LOG))
    playing.send(KEY.enter)
    await skip(playing, 2)
    await playing.waitFor(notSaved)
    renameSync(aside, join(home, LOG))
    playing.send(KEY.enter)
    await skip(playing, 3)
    await playing.waitFor(screen => !screen.includes(notSaved), 'no word of it')
    await finish(playing)
    await expectAllThere(3)
  })

  test('the log turns into something that is none: why it cannot be saved is told at the end', async () => {
    const playing = start(1)
    await playing.waitFor(/1\/1/)
    rmSync(join(home, LOG))
    mkdirSync(join(home, LOG))
    await skip(playing, 1)
    await playing.waitFor(notSaved)
    playing.send(KEY.enter)
    await playing.waitFor(/EISDIR/)
    playing.send(KEY.ctrlC)
    await playing.exited()
    expect(playing.mainScreen()).toContain('EISDIR')
  })
})
