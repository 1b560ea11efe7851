import { afterEach, describe, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { textWidth } from '../../src/ui/layout.ts'
import { truncate } from '../../src/ui/text/width.ts'
import { itemOn, shippedBank, skipKey } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, startGame } from '../support/terminal.ts'

const bank = shippedBank()
let open: GameTerminal[] = []

const play = (...args: Parameters<typeof startGame>): GameTerminal => {
  const game = startGame(...args)
  open.push(game)
  return game
}

afterEach(() => {
  for (const game of open) game.dispose()
  open = []
})

const MENU = /❯ Set a goal/

/** The parameters of every SGR sequence that was written. */
const styles = (output: string): readonly number[] =>
  [...output.matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, codes = '']) => codes.split(';').map(Number))

const isColour = (code: number): boolean =>
  (code >= 30 && code <= 38) || (code >= 40 && code <= 48) || (code >= 90 && code <= 107)

const QUESTION = '\u001b]11;?\u001b\\'
const answer = (part: string): string => `\u001b]11;rgb:${part}/${part}/${part}\u001b\\`

describe('a terminal that can do little', () => {
  test('that cannot move its cursor is refused before anything is drawn', async () => {
    const game = play({ columns: 200, env: { TERM: 'dumb' } })
    expect(await game.exited()).toMatchObject({ exitCode: 2 })
    expect(game.screen().replace(/\s+/g, ' ').trim()).toBe(wordsIn('en').cli.dumbTerminal)
    expect(game.output()).not.toContain('\u001b')
  })

  test.each([{ LANG: 'C' }, { LC_ALL: 'POSIX' }, { LANG: 'en_US.ISO-8859-1' }])(
    'without UTF-8 (%o) draws in ASCII',
    async env => {
      const game = play({ env })
      await game.waitFor(/> Set a goal/)
      game.send(KEY.down)
      await game.waitFor(/> Find your level/)
      expect(game.output().replace(/[\u0000-\u001f]/g, '')).toMatch(/^[ -~]*$/)
    },
  )

  test('in 60x18 shows where in a long menu the pointer is', async () => {
    const game = play({ columns: 60, rows: 18, args: ['--lang', 'en'] })
    await game.waitFor(/ 1 of \d+ /)
    game.send(KEY.up)
    await game.waitFor(screen => {
      const [, at, of] = / (\d+) of (\d+) /.exec(screen) ?? []
      return at !== undefined && at === of && /❯ Quit/.test(screen)
    }, 'the last of all')
  })
})

describe('colours', () => {
  test.each([
    { NO_COLOR: '1', COLORFGBG: '15;0' },
    { FORCE_COLOR: '0', COLORFGBG: '15;0' },
    { NO_COLOR: '1', FORCE_COLOR: '3', COLORTERM: 'truecolor', COLORFGBG: '0;15' },
  ])('refused (%o) are never written, and what is strong still is', async env => {
    const game = play({ env, args: ['drill', '--items', '1', '--seed', '7', '--lang', 'en'] })
    await game.waitFor(/1\/1/)
    game.send(`s${KEY.escape}`)
    await game.waitFor(/Enter|Esc/)
    expect(styles(game.output()).filter(isColour)).toEqual([])
    expect(styles(game.output())).toContain(1)
    expect(game.output()).not.toContain(QUESTION)
  })

  test.each([
    { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    { TERM: 'tmux-256color' },
    { TERM: 'screen' },
    { TERM: 'xterm', CI: '1' },
  ])('in %o are of the sixteen, bright ones on dark', async env => {
    const game = play({ env: { ...env, COLORFGBG: '15;0' } })
    await game.waitFor(MENU)
    const colours = new Set(styles(game.output()).filter(isColour))
    colours.delete(39)
    expect([...colours].sort()).toEqual([96])
    game.send(KEY.down)
    await game.waitFor(/❯ Find your level/)
  })

  test('follow the background that the terminal tells, and what it tells is never typed', async () => {
    const game = play({ args: ['browse', '--lang', 'en'] })
    await game.waitFor(/Search:/)
    await game.waitFor(() => game.output().includes(QUESTION), 'the question')
    expect(styles(game.output()).filter(isColour)).toEqual([])
    const colourOf = () => {
      const cell = game.terminal.buffer.active.getLine(0)?.getCell(1)
      return cell?.isFgPalette() ? cell.getFgColor() : undefined
    }
    game.send(answer('1e1e'))
    await game.waitFor(() => colourOf() === 14, 'bright cyan')
    game.send(answer('ffff'))
    await game.waitFor(() => colourOf() === 4, 'blue')
    game.send(answer('7f7f'))
    await game.waitFor(() => colourOf() === undefined, 'no colour')
    expect(game.screen()).toMatch(/Search: _\s*\n/)
  })

  test('are left alone on a terminal that might print the question', async () => {
    const game = play({ env: { TERM: 'vt220' } })
    await game.waitFor(MENU)
    expect(game.output()).not.toContain(QUESTION)
  })
})

describe('what is left on the main screen', () => {
  test.each([60, 100, 200])('uses the %i columns there are', async columns => {
    const game = play({ columns, rows: 40, args: ['drill', '--items', '1', '--seed', '7', '--lang', 'en'] })
    const screen = await game.waitFor(text => itemOn(text, bank, 'en') !== undefined, 'an item')
    const item = itemOn(screen, bank, 'en') as Item
    game.send(skipKey(item))
    await game.waitFor(/Skipped/)
    game.send(KEY.enter)
    await game.waitFor(/Missed \(1\)/)
    game.send(KEY.ctrlC)
    await game.exited()
    const stem = item.stem.en.replaceAll('`', '')
    const left = game.mainScreen().split('\n')
    expect(left).toContain(`✗ ${truncate(stem, textWidth(columns) - 2, '…')}`)
  })
})

describe('a window dragged in the built game', () => {
  test('keeps its frame and what was before it', async () => {
    const game = play({ args: ['drill', '--items', '3', '--seed', '9', '--time', 'off', '--lang', 'zh'] })
    await game.waitFor(/1\/3/)
    for (const [columns, rows] of [
      [70, 20],
      [60, 18],
      [200, 60],
      [100, 30],
    ] as const) {
      game.resize(columns, rows)
      await game.waitFor(screen => {
        const lines = screen.split('\n')
        return lines[rows - 1] === '' && /按键$/.test(lines[rows - 2] ?? '') && /1\/3/.test(lines[0] ?? '')
      }, `a frame of ${columns}x${rows}`)
      expect(game.screen().match(/1\/3/g)).toHaveLength(1)
    }
    game.resize(40, 12)
    await game.waitFor(/40x12/)
    game.resize(80, 24)
    await game.waitFor(/已暂停/)
  })
})
