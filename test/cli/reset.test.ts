import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStoreIn } from '../../src/cli/open-store.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { run } from '../support/command-line.ts'
import { writeProfile } from '../support/held.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { playedRound } from '../support/log.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'
import { KEY, startGame } from '../support/terminal.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

const itemId = shippedBank().items[0]?.id ?? ''
const PLAN = drillPlan({ items: [plannedItem({ itemId })] })
const SET = { language: 'en', timing: '2x' } as const

/** Whoever played a round, set something, wrote a bank and left an answer in the making. */
const played = (records: readonly LogRecord[] = playedRound('one', PLAN, { at: Date.now() })): string => {
  const home = writeProfile(tempDirectory(), records)
  const store = openStoreIn(home, Date.now)
  store.saveSettings({ ...store.settings(), ...SET })
  store.snapshot()
  store.saveDraft('two', { itemId, text: 'so far' })
  mkdirSync(join(home, 'banks'))
  writeFileSync(join(home, 'banks', 'notes.txt'), 'mine')
  return home
}

const contentsOf = (home: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [file.slice(home.length + 1), readFileSync(file, 'utf8')]),
  )

const asideIn = (home: string): readonly string[] =>
  readdirSync(home).filter(name => name.startsWith('reset-'))

const answers = async (home: string): Promise<number> =>
  (JSON.parse((await run(home, ['stats', '--json'])).stdout) as { readonly attempts: number }).attempts

describe.concurrent('starting over', () => {
  test('sets the history aside in a dated folder and says where; settings and own banks stay', async () => {
    const home = played()
    const before = contentsOf(home)
    const { code, stdout, stderr } = await run(home, ['data', 'reset', '--yes'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [aside = '', ...more] = asideIn(home)
    expect(more).toEqual([])
    expect(aside).toMatch(/^reset-\d{4}-\d\d-\d\dT/)
    expect(stdout).toContain(join(home, aside))
    const after = contentsOf(home)
    for (const name of ['attempts.jsonl', 'progress.json', join('drafts', 'two.json')])
      expect(after[join(aside, name)]).toBe(before[name])
    expect(Object.keys(after).filter(name => !name.startsWith('reset-'))).toEqual([
      join('banks', 'notes.txt'),
      'progress.json',
    ])
    const store = openStoreIn(home, Date.now)
    expect(store.settings()).toMatchObject(SET)
    expect(store.notices()).toEqual([])
    expect(await answers(home)).toBe(0)
    expect((await run(home, ['data', 'doctor'])).code).toBe(0)
  })

  test('can be undone by hand: what was set aside is moved back', async () => {
    const home = played()
    const before = contentsOf(home)
    await run(home, ['data', 'reset', '--yes'])
    const aside = join(home, asideIn(home)[0] ?? '')
    rmSync(join(home, 'progress.json'))
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(home, name))
    rmSync(aside, { recursive: true })
    expect(contentsOf(home)).toEqual(before)
    expect(await answers(home)).toBe(1)
  })

  test('twice keeps both histories', async () => {
    const home = played()
    cpSync(join(home, 'attempts.jsonl'), join(home, 'again'))
    await run(home, ['data', 'reset', '--yes'])
    renameSync(join(home, 'again'), join(home, 'attempts.jsonl'))
    await run(home, ['data', 'reset', '--yes'])
    expect(asideIn(home)).toHaveLength(2)
  })

  test('with nothing to set aside changes nothing', async () => {
    const home = tempDirectory()
    for (const args of [[], ['--yes']]) {
      const { code, stdout, stderr } = await run(home, ['data', 'reset', ...args])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('no history yet')
    }
    expect(readdirSync(home)).toEqual([])
  })

  test('works where nothing can be read any more', async () => {
    const home = played()
    writeFileSync(join(home, 'progress.json'), '{')
    writeFileSync(join(home, 'attempts.jsonl'), 'once upon a time')
    expect((await run(home, ['data', 'reset', '--yes'])).code).toBe(0)
    expect(openStoreIn(home, Date.now).notices()).toEqual([])
  })
})

describe.concurrent('it is refused, and nothing is changed', () => {
  test.each([
    ['en', 'ops-interview data reset --yes'],
    ['zh', '没有终端'],
  ])('in a pipe without --yes (%s)', async (lang, told) => {
    const home = played()
    const before = contentsOf(home)
    const { code, stdout, stderr } = await run(home, ['data', 'reset', '--lang', lang])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(contentsOf(home)).toEqual(before)
  })

  const owned = (pid: number, host: string, at = Date.now()): readonly LogRecord[] => [
    { type: 'opened', round: 'open', at, plan: PLAN, owner: { pid, host } },
  ]

  test('while another game plays, which is named', async () => {
    const home = played(owned(process.pid, hostname()))
    const before = contentsOf(home)
    const { code, stdout, stderr } = await run(home, ['data', 'reset', '--yes'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`process ${process.pid} on ${hostname()}`)
    expect(contentsOf(home)).toEqual(before)
  })

  test.each([
    ['a game that crashed', () => owned(2 ** 22 - 1, hostname())],
    ['a game on another machine', () => owned(process.pid, 'elsewhere')],
    ['a process id that was handed on', () => owned(process.pid, hostname(), Date.now() - 13 * 3_600_000)],
  ])('but %s stands in nobody’s way', async (_, records) => {
    expect((await run(played(records()), ['data', 'reset', '--yes'])).code).toBe(0)
  })

  test.skipIf(process.getuid?.() === 0)('where the folder cannot be written, with the reason', async () => {
    const home = played()
    const before = contentsOf(home)
    chmodSync(home, 0o555)
    const { code, stdout, stderr } = await run(home, ['data', 'reset', '--yes'])
    chmodSync(home, 0o755)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('EACCES')
    expect(contentsOf(home)).toEqual(before)
  })
})

describe('on a terminal it asks first', () => {
  const asked = async (home: string, args: readonly string[] = []) => {
    const game = startGame({ home, args: ['data', 'reset', ...args], columns: 200 })
    await game.waitFor(/reset(?: to go on: | 继续：)/)
    return game
  }

  test('the word sets the history aside', async () => {
    const home = played()
    const game = await asked(home)
    expect(game.screen()).toContain('3 lines')
    game.send(`reset${KEY.enter}`)
    expect((await game.exited()).exitCode).toBe(0)
    expect(asideIn(home)).toHaveLength(1)
    game.dispose()
  })

  test.each([
    ['another word', `yes${KEY.enter}`],
    ['nothing', KEY.enter],
    ['the end of input', KEY.ctrlD],
    ['Ctrl-C', KEY.ctrlC],
  ])('%s changes nothing and fails', async (_, keys) => {
    const home = played()
    const before = contentsOf(home)
    const game = await asked(home)
    game.send(keys)
    await game.waitFor(/Nothing was changed\./)
    expect((await game.exited()).exitCode).toBe(2)
    expect(contentsOf(home)).toEqual(before)
    game.dispose()
  })

  test('in the language of the person', async () => {
    const home = played()
    const game = await asked(home, ['--lang', 'zh'])
    expect(game.screen()).toMatch(HAN)
    game.send(`reset${KEY.enter}`)
    expect((await game.exited()).exitCode).toBe(0)
    expect(existsSync(join(home, 'attempts.jsonl'))).toBe(false)
    game.dispose()
  })
})
