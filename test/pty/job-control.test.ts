import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { recordsIn } from '../support/shell.ts'
import { type GameTerminal, KEY, LAUNCHER, newHome, startGame } from '../support/terminal.ts'

const CTRL_Z = '\u001a'
const PROMPT = /\$ $/

let shell: GameTerminal | undefined

afterEach(() => {
  shell?.dispose()
  shell = undefined
})

/** A shell that controls jobs, at its prompt. */
const startShell = async (): Promise<GameTerminal> => {
  const home = newHome()
  writeFileSync(join(home, 'inputrc'), 'set enable-bracketed-paste off\n')
  shell = startGame({
    home,
    command: ['bash', '--norc', '--noprofile', '-i'],
    env: { PS1: '$ ', INPUTRC: join(home, 'inputrc') },
  })
  await atPrompt(shell)
  return shell
}

/** The line that is typed on, as far as it is typed. */
const lastLine = (screen: string): string => screen.trimEnd().split('\n').at(-1) ?? ''

const atPrompt = (here: GameTerminal): Promise<string> =>
  here.waitFor(
    screen => here.terminal.buffer.active.type === 'normal' && PROMPT.test(`${lastLine(screen)} `),
    'a prompt',
  )

/** Gives a command, and waits for what it prints. */
const ask = async (here: GameTerminal, command: string, answer: RegExp): Promise<string> => {
  here.send(`${command}\r`)
  await here.waitFor(answer)
  return atPrompt(here)
}

const play = (here: GameTerminal, ...args: readonly string[]): void => {
  here.send(`echo before; ${process.execPath} ${LAUNCHER} ${args.join(' ')} --lang en\r`)
}

const DRILL = ['drill', 'web', '--items', '5', '--seed', '7', '--time', '1x']

/** What is left on the clock, in seconds. */
const clockOn = (screen: string): number => {
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)\s*$/m.exec(screen.split('\n')[0] ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

const settingsOf = async (here: GameTerminal, name: string): Promise<string> => {
  const screen = await ask(here, `echo ${name}: $(stty -g | cksum)`, new RegExp(`^${name}: \\d`, 'm'))
  return new RegExp(`^${name}: (\\d+ \\d+)`, 'm').exec(screen)?.[1] ?? ''
}

describe('a game that is stopped', () => {
  test('by Ctrl-Z, gives the shell its terminal, and fg draws it whole at the size of now, the clock as it was', async () => {
    const here = await startShell()
    const before = await settingsOf(here, 'one')
    play(here, ...DRILL)
    const left = clockOn(await here.waitFor(/1\/5/))
    here.send(CTRL_Z)
    await here.waitFor(/Stopped/)
    const stopped = await atPrompt(here)
    expect(stopped).toMatch(/^one: [\s\S]+\n\$ echo before; [\s\S]+\nbefore\n/m)
    expect(stopped).not.toMatch(/1\/5/)
    expect(await settingsOf(here, 'two')).toBe(before)
    here.resize(100, 30)
    await ask(here, 'sleep 2; echo slept', /^slept$/m)
    here.send('fg\r')
    const paused = (await here.waitFor(/^ Paused/)).split('\n')
    expect(here.terminal.buffer.active.type).toBe('alternate')
    expect(paused[1]).toBe(` ${'─'.repeat(98)}`)
    expect(paused[28]).toMatch(/^ ↑↓ move/)
    expect(paused.join('\n')).not.toMatch(/Stopped|slept/)
    here.send(KEY.enter)
    const question = await here.waitFor(/1\/5/)
    expect(left - clockOn(question)).toBeLessThan(2)
    here.send(KEY.ctrlC)
    await here.waitFor(/The round is saved/)
    await atPrompt(here)
    expect(await settingsOf(here, 'three')).toBe(before)
    expect(here.mainScreen()).toMatch(/slept/)
  })

  test('on the menu, again and again, hears its keys afterwards', async () => {
    const here = await startShell()
    play(here)
    await here.waitFor(/q quit/)
    for (let n = 0; n < 3; n++) {
      here.send(CTRL_Z)
      await here.waitFor(/Stopped/)
      await atPrompt(here)
      here.send('clear; fg\r')
      await here.waitFor(/q quit/)
      here.send(KEY.down)
      await here.waitFor(new RegExp(`❯ ${['Find', 'Daily', 'Drill'][n]}`))
    }
    here.send('q')
    await atPrompt(here)
    await ask(here, 'echo ended with $?', /^ended with 0$/m)
  })

  test('while an answer is written, takes pastes afterwards and not before', async () => {
    const here = await startShell()
    play(here, 'mock', '--length', '15', '--seed', '7')
    await here.waitFor(
      screen => /Write your answer/.test(screen) && here.terminal.modes.bracketedPasteMode,
      'an answer that takes pastes',
    )
    here.send('my own words')
    await here.waitFor(/my own words/)
    here.send(CTRL_Z)
    await here.waitFor(/Stopped/)
    await atPrompt(here)
    expect(here.terminal.modes.bracketedPasteMode).toBe(false)
    here.send('fg\r')
    await here.waitFor(/^ Paused/)
    here.send(KEY.enter)
    await here.waitFor(/my own words/)
    here.send('\u001b[200~ and\nmore\u001b[201~')
    await here.waitFor(/my own words and\n more/)
    here.send(KEY.ctrlC)
    await atPrompt(here)
    expect(here.terminal.modes.bracketedPasteMode).toBe(false)
  })

  test('by others, has its screen and its keys back when it goes on', async () => {
    const here = await startShell()
    await ask(here, `run() { sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"; }; echo set`, /^set$/m)
    here.send(`run ${process.execPath} ${LAUNCHER} --lang en\r`)
    await here.waitFor(/q quit/)
    here.send(KEY.down)
    await here.waitFor(/❯ Find/)
    process.kill(Number(readFileSync(join(here.home, 'pid'), 'utf8')), 'SIGSTOP')
    await here.waitFor(/Stopped/)
    here.send('fg\r')
    await here.waitFor(
      screen => /❯ Find[\s\S]*q quit/.test(screen) && !/Stopped|fg/.test(screen),
      'the menu alone',
    )
    here.send(KEY.down)
    await here.waitFor(/❯ Daily/)
    here.send('q')
    await atPrompt(here)
    await ask(here, 'echo ended with $?', /^ended with 0$/m)
  })

  test('and ended by the shell, keeps the round and leaves the screen alone', async () => {
    const here = await startShell()
    play(here, ...DRILL)
    await here.waitFor(/1\/5/)
    here.send(CTRL_Z)
    await here.waitFor(/Stopped/)
    await atPrompt(here)
    await ask(here, 'kill %1; wait; echo all over', /^all over$/m)
    const screen = here.mainScreen()
    expect(screen).toMatch(/^before\n[\s\S]*Stopped[\s\S]*kill %1[\s\S]*^all over$/m)
    expect(recordsIn(here.home).map(({ type }) => type)).toEqual(['opened', 'paused'])
  })
})
