import xterm from '@xterm/headless'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { LANGS, type Lang } from '../../src/core/text.ts'
import { reportWordsIn } from '../../src/i18n/report-words.ts'
import { statsPageWordsIn } from '../../src/i18n/stats-page-words.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { GLYPHS, spokenGlyphs } from '../../src/ui/text/glyphs.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import { shippedRoles, shippedSources, shippedSyllabus } from '../support/questions.ts'

/** Every text below a value; of a sentence with parts, how it is written. */
const textsOf = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object'
    ? Object.values(value).flatMap(textsOf)
    : [String(value).replaceAll('\t', ' ')]

const catalogTexts = (lang: Lang) =>
  [wordsIn(lang), reportWordsIn(lang), statsPageWordsIn(lang)].flatMap(textsOf)

/** What terminals agree on without a doubt: printable ASCII, Han, and full-width punctuation as Chinese uses it. */
const PLAIN = /[ -~\n\p{Script=Han}，。、：；？！（）【】～　]/u

/**
 * East Asian Ambiguous: one column in every terminal as it comes, two in one that was told to draw them wide. The
 * interface can't do without lines, bars and Chinese quotation marks; such a terminal is for `--ascii`.
 */
const DRAWN = '❯✓✗·…│─└→↑↓←█▓▒░'
const WRITTEN = '“”·…×±≥'

/** Items and facts write formulas and names besides. */
const CONTENT = `${WRITTEN}→–−÷≈√áλ`

const unknown = (texts: readonly string[], known: string): readonly string[] => [
  ...new Set(texts.flatMap(text => [...text].filter(each => !PLAIN.test(each) && !known.includes(each)))),
]

describe('characters', () => {
  test.each(LANGS)('of the catalog (%s) are those that terminals agree on', lang => {
    expect(unknown(catalogTexts(lang), WRITTEN)).toEqual([])
  })

  test('of marks are those that terminals agree on, one column each', () => {
    const { otherLanguage, keys, way, ...marks } = GLYPHS.unicode
    const drawn = [...textsOf(marks), ...textsOf(keys)]
    expect(unknown(drawn, DRAWN)).toEqual([])
    expect(drawn.filter(mark => stringWidth(mark) !== 1)).toEqual([])
  })

  test('of ASCII marks are ASCII', () => {
    expect(textsOf(GLYPHS.ascii).filter(mark => /[^ -~]/.test(mark))).toEqual([])
  })

  test('of shipped items, roles and facts are those that terminals agree on', () => {
    const sources = [...shippedSources(), shippedRoles()].map(({ text }) => text)
    expect(unknown(sources, CONTENT)).toEqual([])
    expect(unknown(textsOf(shippedSyllabus()), CONTENT)).toEqual([])
  })

  test('that become a picture, join or combine are none of these', () => {
    const known = [...DRAWN, ...WRITTEN, ...CONTENT]
    expect(
      known.filter(each => /\p{Emoji_Presentation}|\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(each)),
    ).toEqual([])
  })
})

/** Columns that texts take in a terminal emulator: where a mark behind each of them stands. */
const terminalWidths = async (texts: readonly string[]): Promise<readonly number[]> => {
  const columns = 400
  const terminal = new xterm.Terminal({ cols: columns, rows: texts.length + 1, allowProposedApi: true })
  const marked = texts.map(text => `${text}|`).join('\r\n')
  await new Promise<void>(written => terminal.write(marked, written))
  const { active } = terminal.buffer
  const widths = texts.map((_, row) => {
    const line = active.getLine(row)
    let at = columns - 1
    while (at > 0 && line?.getCell(at)?.getChars() !== '|') at--
    return at
  })
  terminal.dispose()
  return widths
}

/** Each text once, cut to fit one row. */
const rowsOf = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap(text => text.split('\n')).map(text => text.slice(0, 150)))].filter(
    text => text !== '',
  )

test('the width that layouts reckon with is the width that a terminal draws', async () => {
  const characters = [...new Set([...shippedSources(), shippedRoles()].flatMap(({ text }) => [...text]))]
  const texts = rowsOf([
    ...LANGS.flatMap(catalogTexts),
    ...textsOf(GLYPHS),
    ...LANGS.flatMap(lang => textsOf(spokenGlyphs(wordsIn(lang)))),
    ...characters.filter(character => character >= ' '),
  ])
  const widths = await terminalWidths(texts)
  const wrong = texts.filter((text, i) => widths[i] !== widthOf(text) || widths[i] !== stringWidth(text))
  expect(wrong).toEqual([])
  expect(texts.length).toBeGreaterThan(2000)
})
