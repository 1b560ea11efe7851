import { expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { reportWordsIn } from '../../src/i18n/report-words.ts'

/** Every name in a catalog as a path, with what is there: a text, or a sentence with parts. */
const shapeOf = (value: unknown, path = ''): readonly string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .flatMap(([name, entry]) => shapeOf(entry, `${path}.${name}`))
        .sort()
    : [`${path}: ${typeof value}`]

/** Every text of a catalog; of a sentence with parts, how it is written. */
const textsOf = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [String(value)]

test('reports say the same things in both languages', () => {
  expect(shapeOf(reportWordsIn('zh'))).toEqual(shapeOf(reportWordsIn('en')))
  expect(LANGS.map(lang => reportWordsIn(lang).lang)).toEqual(LANGS)
})

test('English reports use no full-width punctuation', () => {
  expect(textsOf(reportWordsIn('en')).filter(text => /[\u3000-\u303f\uff00-\uffef]/.test(text))).toEqual([])
})

test('Chinese reports use no half-width punctuation between their characters', () => {
  expect(
    textsOf(reportWordsIn('zh')).filter(text => /\p{Script=Han}[,;:?!.](\p{Script=Han}|$)/u.test(text)),
  ).toEqual([])
})
