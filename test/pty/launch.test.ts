import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { tempDirectories } from '../support/temp-directory.ts'
import { type GameTerminal, KEY, startGame } from '../support/terminal.ts'

/** A start that shows what an earlier one has kept. */

const newHome = tempDirectories()

const games: GameTerminal[] = []

/** With a cache of its own. */
const inProfile = (home: string, args: readonly string[] = []) => ({
  home,
  args,
  env: { OPS_INTERVIEW_CACHE: join(home, 'cache') },
})

const start = (home: string, args: readonly string[] = []): GameTerminal => {
  const game = startGame(inProfile(home, args))
  games.push(game)
  return game
}

afterEach(() => {
  for (const game of games.splice(0)) game.dispose()
})

const framesIn = (home: string): readonly { readonly output: string }[] => {
  const file = join(home, 'cache', 'launch.frames')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { output: string }[]) : []
}

const DAYS_KEPT = 3
const LOOK_EVERY_MS = 50
const PATIENCE_MS = 20_000

/** A menu that was looked at until the next starts were prepared. */
const visit = async (home: string, args: readonly string[] = []): Promise<string> => {
  const before = framesIn(home).length
  const game = startGame(inProfile(home, args))
  const screen = await game.waitFor(/❯/)
  await vi.waitFor(() => expect(framesIn(home)).toHaveLength(before + DAYS_KEPT), {
    interval: LOOK_EVERY_MS,
    timeout: PATIENCE_MS,
  })
  game.send('q')
  await game.exited()
  game.dispose()
  return screen
}

/** The line ends rows with a carriage return of its own. */
const written = (game: GameTerminal): string => game.output().replaceAll('\r\n', '\n')

const isKeptShown = (game: GameTerminal, home: string): boolean =>
  framesIn(home).some(({ output }) => written(game).startsWith(output))

const titles = (output: string): number => output.split('ops-interview').length - 1

describe.each(['en', 'zh'])('a start with a kept frame, in %s', lang => {
  const args = ['--lang', lang]
  let home = ''
  let first = ''
  beforeAll(async () => {
    home = newHome()
    first = await visit(home, args)
  })

  test('shows it, and the renderer takes over without drawing it again', async () => {
    const game = start(home, args)
    await game.waitFor(screen => screen === first, 'the same menu')
    expect(isKeptShown(game, home)).toBe(true)
    game.send(KEY.down)
    await game.waitFor(
      screen => screen.split('\n').findIndex(line => line.includes('❯')) > 0 && screen !== first,
    )
    expect(titles(game.output())).toBe(1)
  })

  test('loses no key that is pressed before the game is there', async () => {
    const game = start(home, args)
    game.send(KEY.down.repeat(3))
    const rowOf = (screen: string) => screen.split('\n').findIndex(line => line.includes('❯'))
    await game.waitFor(screen => rowOf(screen) === rowOf(first) + 3, 'three entries further down')
  })

  test('quits at once when that is pressed before the game is there', async () => {
    const game = start(home, args)
    game.send('q')
    expect(await game.exited()).toMatchObject({ exitCode: 0 })
    expect(game.screen()).not.toContain('❯')
    expect(game.terminal.buffer.active.type).toBe('normal')
  })

  test('gives the terminal back when it is ended before the game is there', async () => {
    const game = start(home, args)
    await game.waitFor(/❯/)
    game.kill('SIGTERM')
    expect(await game.exited()).toMatchObject({ exitCode: 143 })
    expect(game.terminal.buffer.active.type).toBe('normal')
  })

  test('shows nothing of it after something was changed', async () => {
    const other = newHome()
    await visit(other, args)
    writeFileSync(
      join(other, 'progress.json'),
      JSON.stringify({ settings: { language: 'en', theme: 'mono' } }),
    )
    const game = start(other, args)
    await game.waitFor(/❯/)
    expect(isKeptShown(game, other)).toBe(false)
  })
})

test('a frame that turns out not to be true is replaced by what is', async () => {
  const home = newHome()
  const screen = await visit(home)
  const file = join(home, 'cache', 'launch.frames')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Statistics', 'Nonsenses!'))
  const game = start(home)
  await game.waitFor(seen => seen === screen, 'the true menu')
  expect(game.output()).toContain('Nonsenses!')
})
