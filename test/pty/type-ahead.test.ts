import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { type GameTerminal, KEY, newHome, startGame } from '../support/terminal.ts'

let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
})

/** Settings is the ninth of the menu. */
const KEYS = KEY.down.repeat(8)

/** As a terminal that isn't raw shows control characters. */
const ECHO = /\^\[/

/** From the start of Node to well after the first frame. */
const MOMENTS_MS = [0, 10, 20, 30, 40, 60, 80, 100, 150, 200, 250, 300]

describe('keys typed while the game starts', () => {
  /** A first start has no kept frame to show; a later one has. */
  const home = newHome()

  test.each(MOMENTS_MS.map(ms => [ms]))(
    '%i ms after Enter are all heard, and none is echoed on the screen',
    async ms => {
      const here = startGame({ home, args: ['--lang', 'en'] })
      game = here
      await wait(ms)
      const isRaw = here.lineSettings().includes('-icanon')
      here.send(`${KEYS}${KEY.enter}`)
      const screen = await here.waitFor(/Time in drills/)
      expect(screen).not.toMatch(ECHO)
      here.send(KEY.ctrlC)
      expect(await here.exited()).toMatchObject({ exitCode: 130 })
      /** Before the first instruction of the game the terminal is the shell's, which echoes. */
      if (isRaw) expect(here.output()).not.toMatch(ECHO)
    },
  )

  test('Ctrl-C before the first frame ends it with 130, and the terminal is as it was', async () => {
    const here = startGame({ home, args: ['--lang', 'en'] })
    game = here
    const before = here.lineSettings()
    while (!here.lineSettings().includes('-icanon')) await wait(1)
    here.send(KEY.ctrlC)
    expect(await here.exited()).toMatchObject({ exitCode: 130 })
    expect(here.terminal.buffer.active.type).toBe('normal')
    expect(before).toContain(' icanon')
  })
})
