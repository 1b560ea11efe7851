import { afterEach, describe, expect, test } from 'vitest'
import type { Game } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { itemsIn } from '../../src/core/bank.ts'
import type { Item } from '../../src/core/item.ts'
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
const firstItem = bank.items[0] as Item

const skipAll = (session: RoundSession): RoundSession => {
  while (session.round().over === null) {
    session.present()
    session.skip()
    session.advance()
  }
  return session
}

const mock = (game: Game): RoundSession => {
  const session = role && game.startMock({ role, minutes: 15, setting: 'alone' })
  if (!session) throw new Error('nothing to ask')
  return session
}

const WRITTEN = 'One night the disk of the primary filled up.\n第一件事是止血。'.repeat(20)

/** An interview with one written answer, ended, rated and marked. */
const marked = (game: Game): RoundSession => {
  const session = mock(game)
  session.present()
  session.answer({ kind: 'open', text: WRITTEN })
  session.present()
  session.skip()
  session.end()
  session.rate(3)
  session.confirm({ points: [], critical: false })
  return session
}

const endedAtOnce = (game: Game): RoundSession => {
  const session = mock(game)
  session.end()
  return session
}

const SCREENS: readonly (readonly [string, (game: Game) => Route])[] = [
  ['home', () => ({ name: 'home' })],
  ['drill set-up', () => ({ name: 'drill-setup' })],
  ['mock set-up', () => ({ name: 'mock-setup' })],
  ['settings', () => ({ name: 'settings' })],
  ['problems', () => ({ name: 'problems' })],
  ['browse', () => ({ name: 'browse', query: '' })],
  ['an item', () => ({ name: 'item', item: firstItem })],
  ['asking', game => ({ name: 'round', session: drill(game) })],
  ['writing', game => ({ name: 'round', session: mock(game) })],
  [
    'mock asking',
    game => {
      const session = mock(game)
      session.skip()
      return { name: 'round', session }
    },
  ],
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
  ['scorecard', game => ({ name: 'round', session: marked(game) })],
  [
    'scorecard of an interview where all was skipped',
    game => {
      const session = skipAll(mock(game))
      session.rate(1)
      return { name: 'round', session }
    },
  ],
  ['summary of an interview without an answer', game => ({ name: 'round', session: endedAtOnce(game) })],
  ['look through an interview', game => ({ name: 'look', session: marked(game) })],
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

describe('browsing', () => {
  const found = () => Number(/(\d+) of/.exec(shown?.rows()[0] ?? '')?.[1])

  test('what is typed narrows at once; Esc empties it, and then leads home', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'browse', query: '' }) })
    expect(found()).toBe(bank.items.length)
    await shown.press(...'etcdutl')
    const few = found()
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(bank.items.length / 4)
    await shown.press('\u001b[27u')
    expect(found()).toBe(bank.items.length)
    await shown.press('\u001b[27u')
    expect(shown.rows()[0]).toContain('ops-interview')
  })

  test('Tab goes to the next filter, the arrows change it, after the last value it is off again', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'browse', query: '' }) })
    const seniors = bank.items.filter(item => item.level === 'senior').length
    await shown.press('\t', '\u001b[D')
    expect(found()).toBe(seniors)
    await shown.press('\u001b[C')
    expect(found()).toBe(bank.items.length)
  })

  test('Enter reads the item one is on; the arrows turn to its neighbours', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'browse', query: '' }) })
    await shown.press('\u001b[B', '\r')
    expect(shown.rows().join('\n')).toContain(bank.items[1]?.id)
    await shown.press('\u001b[C')
    expect(shown.rows().join('\n')).toContain(bank.items[2]?.id)
    await shown.press('\u001b[27u')
    expect(shown.rows()[0]).toContain('Browse')
  })

  test('x marks as known cold and takes it back, and only then the item leaves drills', async () => {
    const item = firstItem
    shown = await showApp({ bank, route: () => ({ name: 'item', item }) })
    const { game } = shown
    await shown.press('x')
    expect(shown.rows()[1]).toContain('known cold')
    expect(game.pool({})).not.toContain(item)
    await shown.press('x')
    expect(shown.rows()[1]).not.toContain('known cold')
    expect(game.pool({})).toContain(item)
  })

  test('! asks what is wrong and makes a report; emptied, it takes the mark off', async () => {
    const item = firstItem
    shown = await showApp({ bank, route: () => ({ name: 'item', item }) })
    const { game } = shown
    await shown.press('!', ...'no, 50 s', '\r')
    expect(shown.rows().join('\n')).toContain(`### Doubtful item: ${item.id}`)
    expect(shown.rows().join('\n')).toContain('no, 50 s')
    expect(game.isMarked(item, 'doubtful')).toBe(true)
    expect(game.commentOn(item)).toBe('no, 50 s')
    await shown.press('\u001b[27u', '!', '\u0015', '\r')
    expect(game.isMarked(item, 'doubtful')).toBe(false)
    expect(shown.rows().join('\n')).toContain(item.id)
  })

  test('after an answer the same keys mark the item', async () => {
    shown = await showApp({
      bank,
      route: game => {
        const session = drill(game)
        session.skip()
        return { name: 'round', session }
      },
    })
    await shown.press('x')
    expect(shown.rows()[1]).toContain('known cold')
    await shown.press('!')
    expect(shown.rows()[0]).toContain('doubtful')
    await shown.press('\u001b[27u')
    expect(shown.rows().at(-1)).toContain('next')
  })
})

describe('what keys do', () => {
  test('L switches the language on the spot, whatever the screen', async () => {
    for (const [name, route] of SCREENS) {
      shown = await showApp({ bank, route })
      const before = shown.rows().join('\n')
      const typing = /Ctrl-[NG]/.test(before)
      await shown.press(typing ? '\u000c' : 'L')
      expect(shown.rows().join('\n'), name).toMatch(/[\u4e00-\u9fff]/)
      shown.close()
    }
  })

  test('Esc leads from every set-up screen back home', async () => {
    for (const name of [
      'drill-setup',
      'mock-setup',
      'settings',
      'problems',
      'interviews',
      'goal-setup',
    ] as const) {
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
