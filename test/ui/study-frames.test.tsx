import { afterEach, describe, expect, test } from 'vitest'
import type { Game } from '../../src/app/game.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import type { Route } from '../../src/ui/route.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import type { Frames } from '../support/frames.tsx'
import { showApp } from '../support/frames.tsx'
import { BANK, must } from '../support/game.ts'
import { shippedBank } from '../support/player.ts'
import type { MemoryPorts } from '../support/ports.ts'

const bank = shippedBank()

const ESC = '\u001b[27u'
const ENTER = '\r'
const DOWN = '\u001b[B'
const RIGHT = '\u001b[C'
const DAY_MS = 86_400_000

let shown: Frames | undefined

afterEach(() => {
  shown?.close()
  shown = undefined
})

const clockOf = (game: Game) => (game.ports as MemoryPorts).clock

/** A drill of statements that are all true, answered as told. */
const answerDrill = (game: Game, rights: readonly boolean[], kind: 'drill' | 'daily' = 'drill'): void => {
  const choice = { scope: {}, count: rights.length, timing: 'off' } as const
  const session = must(kind === 'daily' ? game.startDaily() : game.startDrill(choice))
  for (const value of rights) {
    session.present()
    session.answer({ kind: 'boolean', value })
    session.advance()
  }
}

const statements = { ...BANK, items: BANK.items.filter(({ kind }) => kind === 'boolean') }

const home: Route = { name: 'home' }

const SCREENS: readonly (readonly [string, (game: Game) => Route])[] = [
  ['review set-up', () => ({ name: 'review-setup' })],
  ['mistakes', () => ({ name: 'mistakes' })],
  ['daily without a result', () => ({ name: 'daily' })],
  ['placement', () => ({ name: 'placement' })],
  ['statistics', () => ({ name: 'stats' })],
  ['a review', game => ({ name: 'round', session: must(game.startReview(REVIEW)) })],
  ['a daily', game => ({ name: 'round', session: must(game.startDaily()) })],
  ['a placement', game => ({ name: 'round', session: must(game.startPlacement()) })],
]

const REVIEW = { cap: { items: 20 }, timing: 'off', withNew: true } as const

describe.each(LANGS)('in %s', lang => {
  describe.each([
    [60, 18],
    [80, 24],
    [140, 40],
  ])('on a window of %i x %i', (columns, screenRows) => {
    test.each(SCREENS)('%s fits, with its keys at the bottom', async (_, route) => {
      shown = await showApp({ bank, lang, columns, screenRows, route })
      const rows = shown.rows()
      expect(rows.length).toBeLessThan(screenRows)
      for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(columns)
      expect(rows.at(-1)).toContain(wordsIn(lang).actions['help'])
    })
  })
})

/** Row of the menu that says this. */
const rowWith = (text: string): string | undefined =>
  must(shown)
    .rows()
    .find(row => row.includes(text))

describe('home', () => {
  const show = async (before: (game: Game) => void) => {
    shown = await showApp({
      bank: statements,
      route: game => {
        before(game)
        return home
      },
    })
    return shown.rows()
  }

  test('offers a review first once something is due, with the count', async () => {
    const rows = await show(game => {
      answerDrill(game, Array(6).fill(true))
      clockOf(game).stall(40 * DAY_MS)
    })
    const at = (text: string) => rows.findIndex(row => row.includes(text))
    expect(rowWith('Review:')).toContain('6 items due')
    expect(at('Review:')).toBeLessThan(at('Drill:'))
  })

  test('counts mistakes to make good', async () => {
    await show(game => answerDrill(game, [true, false, false]))
    expect(rowWith('Mistakes:')).toContain('2 to make good')
  })

  test('says of the daily whether it was begun, or what it came to', async () => {
    await show(() => {})
    expect(rowWith('Daily')).toContain('the same for everybody')
    shown?.close()
    await show(game => must(game.startDaily()).leave())
    expect(rowWith('Daily')).toContain('go on')
    expect(rowWith('Resume:')).toBeUndefined()
    shown?.close()
    await show(game => answerDrill(game, [true, false, true, true, true], 'daily'))
    expect(rowWith('Daily')).toContain('done, 4 of 5')
  })
})

describe('the result of a daily', () => {
  const play = async () => {
    shown = await showApp({
      bank: statements,
      route: game => ({ name: 'round', session: must(game.startDaily()) }),
    })
    for (const key of ['t', 'f', 't', 't', 't']) await shown.press(key, ENTER)
    return shown
  }

  test('is a card without spoilers', async () => {
    const rows = (await play()).rows().map(row => row.trim())
    expect(rows.some(row => /^ops-interview #-?\d+ 4\/5 \d+s$/.test(row))).toBe(true)
    expect(rows).toContain('█ ░ █ █ █')
  })

  test('is copied with c', async () => {
    const { press, ports } = await play()
    await press('c')
    expect(ports.clipboard.copied).toHaveLength(1)
    expect(ports.clipboard.copied[0]).toMatch(/^ops-interview #-?\d+ 4\/5 \d+s\n█ ░ █ █ █$/)
  })

  test('is shown again from the menu, and can be played for practice', async () => {
    const { press } = await play()
    await press(ENTER)
    const at = must(shown)
      .rows()
      .findIndex(row => row.includes('Daily'))
    const pointer = must(shown)
      .rows()
      .findIndex(row => row.includes('❯'))
    await press(...Array<string>(at - pointer).fill(DOWN), ENTER)
    expect(rowWith('4/5')).toBeDefined()
    await press('r', 't')
    expect(must(shown).rows()[0]).toContain('1/5')
  })
})

describe('a review', () => {
  test('says at its end what was kept and what comes tomorrow', async () => {
    shown = await showApp({
      bank: statements,
      route: game => {
        answerDrill(game, Array(5).fill(true))
        clockOf(game).stall(40 * DAY_MS)
        return { name: 'review-setup' }
      },
    })
    await shown.press(DOWN, DOWN, ENTER, DOWN, ENTER)
    expect(rowWith('New items')).toContain('none')
    await shown.press('\u001b[A', '\u001b[A', ENTER)
    for (const key of ['f', 't', 't', 't', 't', 't']) await shown.press(key, ENTER)
    expect(rowWith('Kept')).toContain('4 of 5')
    expect(rowWith('Came back')).toContain('1, 1 of them recalled')
    expect(rowWith('Tomorrow')).toBeDefined()
  })
})

describe('asked how sure one is', () => {
  const ask = async () => {
    shown = await showApp({
      bank: statements,
      route: game => {
        game.change({ confidence: 'asked' })
        return {
          name: 'round',
          session: must(game.startDrill({ scope: {}, count: 2, timing: 'off' })),
        }
      },
    })
    await shown.press('f')
    return shown
  }

  test('the result waits for a digit', async () => {
    const { rows, press } = await ask()
    expect(rows().join('\n')).not.toContain('Wrong')
    expect(rows()[0]).toContain('How sure are you?')
    await press('3')
    expect(rows().join('\n')).toContain('Wrong')
  })

  test('Esc rather doesn’t say', async () => {
    const { rows, press, game } = await ask()
    await press(ESC)
    expect(rows().join('\n')).toContain('Wrong')
    expect(game.study.statistics().calibration.n).toBe(0)
  })
})

describe('browsing by memory', () => {
  test('lists what is known cold, where x takes it back', async () => {
    shown = await showApp({
      bank: statements,
      route: game => {
        game.mark(must(game.bank.items[7]), 'cold', true)
        return { name: 'browse', query: '' }
      },
    })
    const { press, rows, game } = shown
    await press('\t', '\t', '\t', '\t')
    while (!rows().join('\n').includes('known cold >')) await press(RIGHT)
    expect(rows()[0]).toContain('1 of')
    await press(ENTER, 'x')
    expect(game.study.memoryStates().cold.size).toBe(0)
  })
})
