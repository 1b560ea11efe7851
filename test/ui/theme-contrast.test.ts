import { describe, expect, test } from 'vitest'
import { backgroundIn, luminanceOf } from '../../src/ui/terminal-background.ts'
import type { Token } from '../../src/ui/text/line.ts'
import { THEMES, type Theme, themeFor } from '../../src/ui/theme.ts'
import { PALETTES, type Palette, SOLARIZED } from '../support/palettes.ts'

/** WCAG 2, level AA, for text. */
const LEAST = 4.5

const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

const bytesOf = (colour: string) => [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [one, other].map(c => luminanceOf(bytesOf(c))).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Every way a style is drawn: many terminals draw bold in the bright colours. */
const drawn = ({ color, bold }: Theme[Token], { colours }: Palette, text: string): readonly string[] => {
  if (color === undefined) return [text]
  const name = String(color).replace('Bright', '')
  const number = NAMES.indexOf(name) + (String(color).endsWith('Bright') ? 8 : 0)
  const all = colours.split(' ')
  return [number, ...(bold ? [number | 8] : [])].map(i => all[i] ?? '')
}

const answerOf = (background: string): string =>
  `\u001b]11;rgb:${[0, 2, 4].map(at => background.slice(at, at + 2).repeat(2)).join('/')}\u001b\\`

/** `rule` is no text, and `cursor` swaps what is there. */
const tokens = (Object.keys(THEMES.mono) as readonly Token[]).filter(
  token => token !== 'rule' && token !== 'cursor',
)

test('the contrast is that of WCAG 2', () => {
  expect(contrast('ffffff', '000000')).toBe(21)
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(PALETTES)('$name', palette => {
  test.each(palette.pairs)('reads on %s', (background, text) => {
    const seen = backgroundIn(answerOf(background))
    expect(seen).toBe(luminanceOf(bytesOf(background)) > 0.5 ? 'light' : 'dark')
    const theme = themeFor('colour', seen)
    const faint = tokens.flatMap(token =>
      drawn(theme[token], palette, text)
        .map(colour => ({ token, colour, contrast: contrast(colour, background) }))
        .filter(each => each.contrast < LEAST),
    )
    expect(faint).toEqual([])
  })
})

describe('where nothing is sure, the terminal’s own text is used, bold or underlined at most', () => {
  const answers: readonly (readonly [string, string | undefined])[] = [
    ['a background that nobody tells', undefined],
    ['a medium one', answerOf('808080')],
    ['an answer of another kind', '\u001b]11;red\u001b\\'],
    ...SOLARIZED.pairs.map(([background]) => [`Solarized ${background}`, answerOf(background)] as const),
  ]
  test.each(answers)('%s', (_, answer) => {
    expect(themeFor('colour', answer === undefined ? undefined : backgroundIn(answer))).toBe(THEMES.mono)
  })
})

test('without colours there are none, and no text is faint in any theme', () => {
  expect(Object.values(THEMES.mono).filter(style => 'color' in style)).toEqual([])
  for (const theme of Object.values(THEMES)) {
    expect(tokens.filter(token => 'dimColor' in theme[token])).toEqual([])
  }
})

test('each theme still tells what is strong, in focus or wrong from plain text', () => {
  for (const theme of Object.values(THEMES)) {
    for (const token of ['strong', 'accent', 'code', 'bad', 'good', 'warn', 'focus', 'cursor'] as const) {
      expect(theme[token]).not.toEqual(theme.text)
    }
  }
})

test('answers come in one to four digits a part, and end either way', () => {
  expect(backgroundIn('\u001b]11;rgb:f/f/f\u0007')).toBe('light')
  expect(backgroundIn('\u001b]11;rgb:00/00/00\u001b\\')).toBe('dark')
  expect(backgroundIn('\u001b]11;rgba:1e1e/1e1e/1e1e/ffff\u001b\\')).toBe('dark')
})
