import { afterEach, describe, expect, test } from 'vitest'
import type { Item, OpenItem } from '../../src/core/item.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { itemOn, markKeys, rightKeys, shippedBank, skipKey } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, startGame } from '../support/terminal.ts'

const bank = shippedBank()
let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
})

/** Moves a list down to its last entry and chooses that. */
const END_HERE = KEY.down + KEY.down + KEY.enter

describe('a mock interview in a real terminal', () => {
  test.each(['en', 'zh'] as const)(
    'asks without feedback, lets the person rate and mark, and ends in a scorecard to look through (%s)',
    async lang => {
      const { rating, marking, scorecard } = wordsIn(lang).interview
      game = startGame({
        args: ['mock', '--length', '15', '--seed', '5', '--lang', lang],
        rows: 60,
        columns: 120,
      })
      const asked: Item[] = []
      for (let n = 1; n <= 6; n++) {
        const here = new RegExp(` ${n} .*\\d:\\d\\d`)
        const screen = await game.waitFor(
          s => here.test(s) && itemOn(s, bank, lang) !== undefined,
          `question ${n}`,
        )
        const item = itemOn(screen, bank, lang) as Item
        asked.push(item)
        expect(screen).not.toMatch(/✓|✗/)
        game.send(n === 3 ? skipKey(item) : rightKeys(item, screen, lang))
      }
      expect(asked.map(({ id }) => id)).toEqual([...new Set(asked.map(({ id }) => id))])
      const written = asked.filter((item, i): item is OpenItem => item.kind === 'open' && i !== 2)
      expect(asked[0]?.kind).toBe('open')
      await game.waitFor(s => itemOn(s, bank, lang) !== undefined, 'question 7')
      game.send(KEY.escape)
      await game.waitFor(wordsIn(lang).pause.title)
      game.send(END_HERE)
      await game.waitFor(rating.ask)
      game.send('3')
      for (const [n, item] of written.entries()) {
        await game.waitFor(marking.title(n + 1, written.length))
        game.send(markKeys(item, lang))
      }
      const card = await game.waitFor(scorecard.title)
      expect(card).toContain('n=')
      game.send('v')
      await game.waitFor(wordsIn(lang).look.title(1, asked.length))
      game.send(KEY.escape)
      await game.waitFor(scorecard.title)
    },
  )
})
