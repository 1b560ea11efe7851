import { afterEach, describe, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import { LANGS, type Lang } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { answerRightly, itemOn, shippedBank, skipKey } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, startGame } from '../support/terminal.ts'

const bank = shippedBank()
let open: GameTerminal[] = []

/** The game as a screen reader hears it, in a window that holds all of an item. */
const listen = (lang: Lang, ...args: readonly string[]): GameTerminal => {
  const game = startGame({
    args: [...args, '--lang', lang],
    rows: 60,
    columns: 100,
    env: { INK_SCREEN_READER: 'true' },
  })
  open.push(game)
  return game
}

afterEach(() => {
  for (const game of open) game.dispose()
  open = []
})

/** What only draws: lines, bars, pointers, boxes. */
const DRAWN = /[\u2500-\u27bf]/

/** Words of the screen, without where they are broken. */
const heard = (screen: string): string => screen.replace(/\s+/g, ' ')

const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, '')

describe.each(LANGS)('heard through a screen reader (%s)', lang => {
  const words = wordsIn(lang)
  const { spoken } = words

  test('the menu says what is selected, in words, and what keys do', async () => {
    const game = listen(lang)
    const first = words.interview.goal.menuNone
    await game.waitFor(screen => heard(screen).includes(`${spoken.selected} ${first}`), 'the first entry')
    game.send(KEY.down)
    const screen = await game.waitFor(
      text => heard(text).includes(`${spoken.selected} ${words.study.home.placement}`),
      'the second entry',
    )
    expect(screen.split(spoken.selected)).toHaveLength(2)
    expect(screen).toMatch(new RegExp(`${spoken.arrows.up} ?${spoken.arrows.down} ${words.actions['move']}`))
    expect(screen).not.toMatch(DRAWN)
  })

  test('a drill is understood from its first question to the summary', async () => {
    const count = 4
    const game = listen(lang, 'drill', '--items', `${count}`, '--seed', '7', '--time', '2x')
    for (let n = 1; n <= count; n++) {
      await game.waitFor(new RegExp(` ${n}/${count} `))
      const asked = await game.waitFor(text => itemOn(text, bank, lang) !== undefined, 'an item')
      const item = itemOn(asked, bank, lang) as Item
      expect(asked).not.toMatch(DRAWN)
      expect(asked).toContain(words.kind[item.kind])
      expect(heard(asked)).toMatch(new RegExp(spoken.left('TIME').replace('TIME', String.raw`\d+:\d\d`)))
      if (n % 2 === 0) game.send(skipKey(item))
      else await answerRightly(game, { item, screen: asked, lang })
      const verdict = words.verdict[n % 2 === 0 ? 'skipped' : 'correct']
      const told = await game.waitFor(text => text.split('\n').some(row => row.startsWith(verdict)), verdict)
      expect(told).not.toMatch(DRAWN)
      if (item.kind === 'choice') {
        const right = item.options.find(({ id }) => id === item.key)?.text[lang] ?? ''
        expect(plain(told)).toContain(plain(`${spoken.right} ${right}`))
      }
      game.send(KEY.enter)
    }
    const summary = await game.waitFor(words.summary.accuracy)
    expect(heard(summary)).toContain(words.summary.accuracyOf(50, count / 2, count))
    expect(heard(summary)).toContain(spoken.wrong)
    expect(summary).not.toMatch(DRAWN)
    game.send(KEY.enter)
    await game.waitFor(words.home.quit)
  })
})
