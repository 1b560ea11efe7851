import { afterEach, describe, expect, test } from 'vitest'
import { itemOn, rightKeys, shippedBank, skipKey } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, startGame } from '../support/terminal.ts'

const bank = shippedBank()
let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
})

describe('a mock interview in a real terminal', () => {
  test.each([
    { lang: 'en', finished: /Interview finished/, rating: /4 of 4 \(n=\d\)/, looked: /Answer 1 of/ },
    { lang: 'zh', finished: /面试结束/, rating: /4\/4（n=\d）/, looked: /第 1\/\d+ 题/ },
  ] as const)('every skill is rated, and every answer can be looked through ($lang)', async row => {
    const { lang, finished, rating, looked } = row
    game = startGame({
      args: ['mock', '--length', '15', '--seed', '5', '--lang', lang],
      rows: 60,
      columns: 120,
    })
    const first = await game.waitFor(s => itemOn(s, bank, lang) !== undefined, 'the first item')
    const total = Number(/ 1\/(\d+) /.exec(first)?.[1])
    expect(total).toBeGreaterThan(9)
    for (let n = 1; n <= total; n++) {
      const here = new RegExp(` ${n}/${total} `)
      const screen = await game.waitFor(s => here.test(s) && itemOn(s, bank, lang) !== undefined, `item ${n}`)
      const item = itemOn(screen, bank, lang)
      if (!item) throw new Error('unreachable')
      expect(screen).not.toMatch(/✓|✗/)
      game.send(n === 1 ? skipKey(item) : rightKeys(item, screen, lang))
    }
    const summary = await game.waitFor(finished)
    expect(summary).toMatch(rating)
    game.send('v')
    await game.waitFor(looked)
    game.send(KEY.escape)
    await game.waitFor(finished)
  })
})
