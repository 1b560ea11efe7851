import { render } from 'ink-testing-library'
import { describe, expect, test } from 'vitest'
import { createGame } from '../../../src/app/game.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { keyLine } from '../../../src/ui/components/key-line.tsx'
import { Menu } from '../../../src/ui/components/menu.tsx'
import { bindingsOf } from '../../../src/ui/keymap.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { THEMES } from '../../../src/ui/theme.ts'
import { UiProvider } from '../../../src/ui/ui-context.tsx'
import { SETUP } from '../../support/game.ts'
import { shippedBank } from '../../support/player.ts'
import { memoryPorts } from '../../support/ports.ts'

const bank = shippedBank()
const items = ['one', 'two', 'three'].map(value => ({ value, label: value }))

const turnOfTheLoop = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

const showMenu = (chosen: string[]) =>
  render(
    <UiProvider
      value={{
        game: createGame(memoryPorts(), { ...SETUP, bank }),
        problems: [],
        words: wordsIn('en'),
        lang: 'en',
        theme: THEMES.mono,
        glyphs: GLYPHS.unicode,
        columns: 80,
        rows: 24,
        fits: true,
        hears: true,
        quiet: false,
        openHelp: () => {},
        openDoubt: () => {},
        keeps: true,
      }}
    >
      <Menu
        id="test"
        items={items}
        at="two"
        height={10}
        onMove={() => {}}
        onChoose={value => chosen.push(value)}
      />
    </UiProvider>,
  )

describe('a menu', () => {
  test('starts where it is told to', () => {
    const { lastFrame, unmount } = showMenu([])
    expect(lastFrame()).toMatch(/❯ two/)
    unmount()
  })

  test('Enter chooses what the pointer is on, a digit what it names', async () => {
    const chosen: string[] = []
    const { stdin, unmount } = showMenu(chosen)
    await turnOfTheLoop()
    for (const key of ['\u001b[B', '\r', '1']) {
      stdin.write(key)
      await turnOfTheLoop()
    }
    expect(chosen).toEqual(['three', 'one'])
    unmount()
  })
})

describe('the key line', () => {
  test('shows what fits and always the way to all keys', () => {
    expect(
      plainText(keyLine(bindingsOf('choice'), { words: wordsIn('en'), glyphs: GLYPHS.unicode }, 80)),
    ).toMatch(/^1-9 answer {2}s skip .* \? keys$/)
    expect(
      plainText(keyLine(bindingsOf('order'), { words: wordsIn('en'), glyphs: GLYPHS.unicode }, 40)),
    ).toMatch(/\? keys$/)
  })

  test.each([20, 40, 60])('is never wider than %i columns', width => {
    for (const context of ['home', 'menu', 'order', 'feedback', 'summary'] as const) {
      expect(
        plainText(keyLine(bindingsOf(context), { words: wordsIn('en'), glyphs: GLYPHS.unicode }, width))
          .length,
      ).toBeLessThanOrEqual(width)
    }
  })
})
