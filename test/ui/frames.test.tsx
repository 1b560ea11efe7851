import { afterEach, describe, expect, test } from 'vitest'
import type { Game } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { itemsIn } from '../../src/core/bank.ts'
import { LANGS } from '../../src/core/text.ts'
import type { Route } from '../../src/ui/route.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import type { Frames } from '../support/frames.tsx'
import { showApp } from '../support/frames.tsx'
import { shippedBank } from '../support/player.ts'

const bank = shippedBank()
let shown: Frames | undefined

afterEach(() => {
  shown?.close()
  shown = undefined
})

const drill = (game: Game, count = 5): RoundSession => {
  const session = game.startDrill({ scope: {}, count, timing: '1x' })
  if (!session) throw new Error('nothing to drill')
  return session
}

const role = bank.roles[0]

const skipAll = (session: RoundSession): RoundSession => {
  while (session.round().phase.name !== 'finished') {
    session.present()
    session.skip()
    session.advance()
  }
  return session
}

const mock = (game: Game): RoundSession => {
  const session = role && game.startMock({ role, minutes: 15 })
  if (!session) throw new Error('nothing to ask')
  return session
}

const SCREENS: readonly (readonly [string, (game: Game) => Route])[] = [
  ['home', () => ({ name: 'home' })],
  ['drill set-up', () => ({ name: 'drill-setup' })],
  ['mock set-up', () => ({ name: 'mock-setup' })],
  ['settings', () => ({ name: 'settings' })],
  ['problems', () => ({ name: 'problems' })],
  ['asking', game => ({ name: 'round', session: drill(game) })],
  ['mock asking', game => ({ name: 'round', session: mock(game) })],
  [
    'feedback',
    game => {
      const session = drill(game)
      session.skip()
      return { name: 'round', session }
    },
  ],
  [
    'pause',
    game => {
      const session = drill(game)
      session.pause()
      return { name: 'round', session }
    },
  ],
  ['summary', game => ({ name: 'round', session: skipAll(drill(game)) })],
  ['mock summary', game => ({ name: 'round', session: skipAll(mock(game)) })],
  ['look-through', game => ({ name: 'look', session: skipAll(drill(game)) })],
]

describe.each([
  [60, 18],
  [80, 24],
  [120, 40],
])('at %ix%i', (columns, screenRows) => {
  describe.each(LANGS)('in %s', lang => {
    test.each(SCREENS)(
      '%s fits the window, with its title on top and its keys at the bottom',
      async (_, route) => {
        shown = await showApp({ bank, lang, columns, screenRows, route })
        const rows = shown.rows()
        expect(rows.length).toBeLessThanOrEqual(screenRows - 1)
        for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(columns)
        expect(rows[0]?.trim()).not.toBe('')
        expect(rows[1]).toContain('──')
        expect(rows.at(-2)).toContain('──')
        expect(rows.at(-1)?.trim()).toMatch(/\?|Esc/)
      },
    )
  })
})

describe('what keys do', () => {
  test('L switches the language on the spot, whatever the screen', async () => {
    for (const [name, route] of SCREENS) {
      shown = await showApp({ bank, route })
      const before = shown.rows().join('\n')
      const typing = /Ctrl-N/.test(before)
      await shown.press(typing ? '\u000c' : 'L')
      expect(shown.rows().join('\n'), name).toMatch(/[\u4e00-\u9fff]/)
      shown.close()
    }
  })

  test('Esc leads from every set-up screen back home', async () => {
    for (const name of ['drill-setup', 'mock-setup', 'settings', 'problems'] as const) {
      shown = await showApp({ bank, route: () => ({ name }) })
      await shown.press('\u001b[27u')
      expect(shown.rows()[0], name).toContain('ops-interview')
      shown.close()
    }
  })

  test('? shows every key and pauses the round; closing it goes on', async () => {
    const multi = itemsIn(bank, {}).find(item => item.kind === 'multi')
    const route = (game: Game): Route => {
      const session = game.startDrill({
        scope: { category: multi?.category ?? '', topic: multi?.topic ?? '' },
        count: 1,
        timing: '1x',
      })
      if (!session) throw new Error('nothing to drill')
      return { name: 'round', session }
    }
    shown = await showApp({ bank, route })
    const typing = /Ctrl-N/.test(shown.rows().at(-1) ?? '')
    await shown.press(typing ? '\u0007' : '?')
    expect(shown.rows()[0]).toContain('Keys')
    shown.ports.clock.advance(600_000)
    await shown.press('?')
    expect(shown.rows().at(-1)).toContain('skip')
  })

  test('below 60x18 a notice stands in for the screen', async () => {
    shown = await showApp({ bank, columns: 59, screenRows: 18 })
    expect(shown.rows().join(' ')).toContain('60x18')
  })

  test('the clock of an item runs out on screen', async () => {
    shown = await showApp({ bank, route: game => ({ name: 'round', session: drill(game) }) })
    shown.ports.clock.advance(400_000)
    await shown.press('')
    expect(shown.rows().join('\n')).toContain('Out of time')
  })
})
