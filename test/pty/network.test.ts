import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import { run } from '../support/command-line.ts'
import { answerRightly, itemOn, shippedBank } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, newHome, startGame } from '../support/terminal.ts'

const REFUSE = resolve('test/fixtures/network/refuse.cjs')

const MODULES = ['net', 'tls', 'dns', 'dgram', 'http', 'https', 'http2', 'inspector', 'cluster']

const bank = shippedBank()
let game: GameTerminal | undefined

afterEach(() => game?.dispose())

const watched = (home: string) => ({
  NODE_OPTIONS: `--require ${REFUSE}`,
  NETWORK_NOTES: join(home, 'network'),
})

const notesIn = (home: string): string => {
  const file = join(home, 'network')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test('the watch sees and refuses a connection', async () => {
  const home = newHome()
  const code = "require('node:net').connect(1).on('error', () => {})"
  game = startGame({ command: [process.execPath, '-e', code], home, env: watched(home) })
  expect((await game.exited()).exitCode).not.toBe(0)
  expect(notesIn(home)).toBe('net.connect\n')
})

test('a whole drill asks nothing of the network', async () => {
  const home = newHome()
  const args = ['drill', '--items', '5', '--seed', '7', '--lang', 'en']
  game = startGame({ args, home, rows: 60, columns: 120, env: watched(home) })
  for (let n = 1; n <= 5; n++) {
    await game.waitFor(new RegExp(` ${n}/5 `))
    const screen = await game.waitFor(s => itemOn(s, bank, 'en') !== undefined, 'an item')
    await answerRightly(game, { item: itemOn(screen, bank, 'en') as Item, screen, lang: 'en' })
    await game.waitFor(/✓ Right/)
    game.send(KEY.enter)
  }
  await game.waitFor(/Drill finished/)
  game.send(KEY.enter)
  await game.waitFor(/q quit/)
  game.send('q')
  expect(await game.exited()).toMatchObject({ exitCode: 0 })
  expect(notesIn(home)).toBe('')
})

test.each(['stats', 'bank list', 'data doctor', 'data export', '--version', '--help'])(
  'nor does the command: %s',
  async command => {
    const home = newHome()
    const { code } = await run(home, command.split(' '), watched(home))
    expect(code).toBe(0)
    expect(notesIn(home)).toBe('')
  },
)

test('what ships loads no module that could', () => {
  const files = ['dist', 'bin'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => /\.[cm]?js$/.test(name))
      .map(name => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(1)
  const loads = new RegExp(
    `(?:require\\(|import\\(|from ?|import ?)["'\`](?:node:)?(?:${MODULES.join('|')})["'/\`]`,
  )
  for (const file of files) expect(loads.exec(readFileSync(file, 'utf8'))?.[0], file).toBeUndefined()
})
