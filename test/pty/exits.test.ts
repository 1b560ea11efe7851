import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { HISTORY, recordsIn, type ShellTerminal, startInShell } from '../support/shell.ts'
import { KEY, newHome } from '../support/terminal.ts'

let open: ShellTerminal[] = []

afterEach(() => {
  for (const game of open) game.dispose()
  open = []
})

const start = (options: Parameters<typeof startInShell>[0]): ShellTerminal => {
  const game = startInShell(options)
  open.push(game)
  return game
}

type Start = NonNullable<Parameters<typeof startInShell>[0]>

/** Places to leave from. */
const SCREENS = {
  'the menu': async (options: Start) => {
    const game = start({ ...options, args: ['--lang', 'en'] })
    await game.waitFor(/q quit/)
    return game
  },
  'a question': async (options: Start) => {
    const game = start({ ...options, args: ['drill', 'web', '--items', '3', '--seed', '7', '--lang', 'en'] })
    await game.waitFor(/1\/3/)
    return game
  },
  'an answer being written': async (options: Start) => {
    const game = start({ ...options, args: ['mock', '--length', '15', '--seed', '7', '--lang', 'en'] })
    await game.waitFor(/Write your answer/)
    game.send('my own words')
    await game.waitFor(/my own words/)
    return game
  },
  'a summary': async (options: Start) => {
    const game = start({
      ...options,
      args: ['drill', 'web', '--items', '1', '--seed', '7', '--lang', 'en'],
    })
    await game.waitFor(/1\/1/)
    game.send('s')
    await game.waitFor(/Skipped/)
    game.send(KEY.enter)
    await game.waitFor(/Drill finished/)
    return game
  },
} as const

type ScreenName = keyof typeof SCREENS
const names = Object.keys(SCREENS) as ScreenName[]

/** Nothing is left of the game on the terminal but what it said at the end. */
const expectTerminalBack = (game: ShellTerminal) => {
  const { terminal } = game
  const { before, after } = game.settings()
  expect(after).toBe(before)
  expect(terminal.buffer.active.type).toBe('normal')
  expect(terminal.modes).toMatchObject({
    applicationCursorKeysMode: false,
    applicationKeypadMode: false,
    bracketedPasteMode: false,
    insertMode: false,
    mouseTrackingMode: 'none',
    originMode: false,
    sendFocusMode: false,
    wraparoundMode: true,
  })
  const output = game.output()
  expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThanOrEqual(output.lastIndexOf('\u001b[?25l'))
  expect(output.lastIndexOf('\u001b[?2026l')).toBeGreaterThanOrEqual(output.lastIndexOf('\u001b[?2026h'))
  const lines = game.mainScreen().split('\n')
  expect(lines.slice(0, HISTORY.length)).toEqual(HISTORY)
  const { normal } = terminal.buffer
  const ended = normal.getLine(lines.findIndex(line => line.includes('ended with')))?.getCell(0)
  expect(ended?.isFgDefault() && ended.isBgDefault()).toBe(true)
  expect([ended?.isBold(), ended?.isInverse(), ended?.isDim(), ended?.isUnderline()]).toEqual([0, 0, 0, 0])
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const draftsIn = (home: string): readonly string[] =>
  readdirSync(join(home, 'drafts')).map(name => readFileSync(join(home, 'drafts', name), 'utf8'))

/** What was done is there at the next start. */
const expectSaved = (screen: ScreenName, { home }: ShellTerminal) => {
  const types = recordsIn(home).map(({ type }) => type)
  if (screen === 'a question') expect(types).toEqual(['opened', 'paused'])
  if (screen === 'a summary') expect(types).toEqual(['opened', 'attempted', 'finished'])
  if (screen !== 'an answer being written') return
  expect(types).toEqual(['opened', 'paused'])
  expect(draftsIn(home).join()).toContain('my own words')
}

/** Below the history: what the game has left on the terminal. */
const leftBehind = (game: ShellTerminal): string =>
  game.mainScreen().split('\n').slice(HISTORY.length).join('\n').trim()

const FAREWELL: Readonly<Record<ScreenName, RegExp>> = {
  'the menu': /^ended with/,
  'a question': /^The round is saved.*\nended with/,
  'an answer being written': /^The round is saved.*\nended with/,
  'a summary': /^Score +0\nAccuracy +0%, 0 of 1 right\n(.*\n)*ended with/,
}

describe.each(names)('leaving from %s', screen => {
  test.each([
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s gives the terminal back and ends with %i', async (signal, exitCode) => {
    const game = await SCREENS[screen]({})
    game.kill(signal)
    expect(await game.returned()).toBe(exitCode)
    expectTerminalBack(game)
    expectSaved(screen, game)
    expect(leftBehind(game)).toMatch(FAREWELL[screen])
  })

  test('Ctrl-C gives the terminal back and ends with 130', async () => {
    const game = await SCREENS[screen]({})
    game.send(KEY.ctrlC)
    expect(await game.returned()).toBe(130)
    expectTerminalBack(game)
    expectSaved(screen, game)
    expect(leftBehind(game)).toMatch(FAREWELL[screen])
  })

  test.each([
    ['throws in a component', 'thrown in a component'],
    ['throws in a timer', 'thrown in a timer'],
    ['rejects a promise nobody awaits', 'rejected by nobody'],
  ])('a game that %s says so, keeps the round and ends with 1', async (sabotage, message) => {
    const game = await SCREENS[screen]({ sabotage })
    game.kill('SIGUSR2')
    expect(await game.returned()).toBe(1)
    expectTerminalBack(game)
    expectSaved(screen, game)
    const left = leftBehind(game)
    expect(left).toContain(`ops-interview has crashed: ${message}\n`)
    expect(left).not.toMatch(/^ *at /m)
    const details = readFileSync(join(game.home, 'crash.txt'), 'utf8')
    expect(details).toMatch(new RegExp(`^ops-interview \\d.*\\nError: ${message}\\n +at `))
  })

  test('process.exit gives the terminal back and keeps its exit code', async () => {
    const game = await SCREENS[screen]({ sabotage: 'calls process.exit' })
    game.kill('SIGUSR2')
    expect(await game.returned()).toBe(3)
    expectTerminalBack(game)
    expectSaved(screen, game)
  })
})

describe('leaving by keys', () => {
  test('q on the menu ends with 0 and leaves nothing behind', async () => {
    const game = await SCREENS['the menu']({})
    game.send('q')
    expect(await game.returned()).toBe(0)
    expectTerminalBack(game)
    expect(leftBehind(game)).toMatch(/^ended with/)
  })

  test('Esc after a preview ends with 0', async () => {
    const game = start({ args: ['bank', 'preview', 'web.status-codes.cause-to-code', '--lang', 'en'] })
    await game.waitFor(/1\/1/)
    game.send('s')
    await game.waitFor(/Skipped/)
    game.send(KEY.enter)
    await game.waitFor(/0%/)
    game.send(KEY.escape)
    expect(await game.returned()).toBe(0)
    expectTerminalBack(game)
    expect(leftBehind(game)).toMatch(/^ended with/)
  })
})

describe('leaving when something goes wrong', () => {
  test('a game that fails to save gives the terminal back and says so', async () => {
    const game = await SCREENS['a question']({ sabotage: 'fails to save' })
    game.kill('SIGUSR2')
    expect(await game.returned()).toBe(1)
    expectTerminalBack(game)
    expect(leftBehind(game)).toContain('ops-interview has crashed: thrown while saving')
  })

  test('a game that hangs while it saves has given the terminal back, and Ctrl-C ends it', async () => {
    const game = await SCREENS['a question']({ sabotage: 'hangs while it saves' })
    game.kill('SIGUSR2')
    await game.waitFor(/line 39 of the history/)
    game.send(KEY.ctrlC)
    expect(await game.returned()).toBe(130)
    expectTerminalBack(game)
  })
})

describe('leaving while the game starts', () => {
  /** The first start has no kept frame to show; the later ones have. */
  const home = newHome()

  test.each(
    [0, 20, 40, 60, 80, 100, 150, 200].flatMap(ms => [
      ['SIGTERM', 143, ms] as const,
      ['SIGHUP', 129, ms] as const,
    ]),
  )('%s ends it with %i, %i ms after Enter', async (signal, exitCode, ms) => {
    const game = start({ home, args: ['--lang', 'en'] })
    await expect.poll(game.isRunning, { interval: 1, timeout: 20_000 }).toBe(true)
    await wait(ms)
    game.kill(signal)
    expect(await game.returned()).toBe(exitCode)
    expectTerminalBack(game)
  })
})

describe('leaving when the terminal goes', () => {
  test.each([
    ['which says so', {}],
    ['which tells nobody', { session: 'setsid -w' }],
  ] as const)('a closed window, %s, ends the game with 129, the round saved', async (_, options) => {
    const game = await SCREENS['a question'](options)
    game.hangUp()
    await expect.poll(game.exitCode, { timeout: 20_000 }).toBe(129)
    expectSaved('a question', game)
  })
})

describe('leaving the person’s own editor', () => {
  const CTRL_E = '\u0005'

  const write = (home: string, commands: string): string => {
    const file = join(home, 'editor.sh')
    writeFileSync(file, `#!/bin/sh\n${commands}\n`)
    chmodSync(file, 0o755)
    return file
  }

  test('one that is killed leaves nothing of its own settings', async () => {
    const home = newHome()
    const modes = '\\033[?1049h\\033[?1h\\033=\\033[?1000h\\033[?1004h\\033[31m'
    const EDITOR = write(home, `stty raw -echo; printf '${modes}'; kill -9 $$`)
    const game = await SCREENS['an answer being written']({ home, env: { EDITOR } })
    game.send(CTRL_E)
    const screen = await game.waitFor(/ended with 137|ended with SIGKILL/)
    expect(screen).toMatch(/my own words/)
    game.send(' and more')
    await game.waitFor(/my own words and more/)
    game.send(KEY.ctrlC)
    expect(await game.returned()).toBe(130)
    expectTerminalBack(game)
  })

  test('SIGTERM ends the game and the editor', async () => {
    const home = newHome()
    const EDITOR = write(home, 'echo $$ > "$HOME/editor"; echo editing; exec sleep 1000')
    const game = await SCREENS['an answer being written']({ home, env: { EDITOR } })
    game.send(CTRL_E)
    await game.waitFor(/editing/)
    game.kill('SIGTERM')
    expect(await game.returned()).toBe(143)
    expectTerminalBack(game)
    expectSaved('an answer being written', game)
    const editor = Number(readFileSync(join(home, 'editor'), 'utf8'))
    await expect.poll(() => isAlive(editor), { timeout: 20_000 }).toBe(false)
  })
})
