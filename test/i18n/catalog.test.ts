import { describe, expect, test } from 'vitest'
import { KINDS, LEVELS, SKILLS, UNITS } from '../../src/core/item.ts'
import type { Lang } from '../../src/core/text.ts'
import { LANGS } from '../../src/core/text.ts'
import type { Catalog } from '../../src/i18n/catalog.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { actionName, keyNames } from '../../src/ui/components/key-line.tsx'
import { bindingsOf, CONTEXTS } from '../../src/ui/keymap.ts'
import { GLYPHS } from '../../src/ui/text/glyphs.ts'
import { shippedSources } from '../support/questions.ts'

/** Every name in a catalog as a path, with what is there: a text, or a sentence with parts. */
const shapeOf = (value: unknown, path = ''): readonly string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .flatMap(([name, entry]) => shapeOf(entry, path === '' ? name : `${path}.${name}`))
        .sort()
    : [`${path}: ${typeof value}`]

/** Every text of a catalog; of a sentence with parts, how it is written. */
const textsOf = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [String(value)]

const catalogs: readonly (readonly [Lang, Catalog])[] = LANGS.map(lang => [lang, wordsIn(lang)])

test('both languages say the same things', () => {
  const shape = (lang: Lang) => shapeOf(wordsIn(lang)).filter(name => !name.startsWith('cli.translations'))
  expect(shape('zh')).toEqual(shape('en'))
  expect(shapeOf(wordsIn('en')).length).toBeGreaterThan(200)
})

test('each catalog knows its language', () => {
  expect(catalogs.map(([lang, words]) => [lang, words.lang])).toEqual([
    ['en', 'en'],
    ['zh', 'zh'],
  ])
})

describe.each(catalogs)('in %s', (_, words) => {
  test('every key that does something is named, and so is what it does', () => {
    const bindings = CONTEXTS.flatMap(bindingsOf)
    const keyWords = { words, glyphs: GLYPHS.unicode }
    const unnamed = ({ label }: { label: string }) =>
      actionName(label, keyWords) === label && !words.actions[label]
    expect(bindings.filter(unnamed).map(({ label }) => label)).toEqual([])
    const keys = bindings.flatMap(binding => binding.keys)
    expect(
      keys.filter(key => keyNames([key], keyWords) === key && key.length > 1 && !words.keys[key]),
    ).toEqual([])
  })

  test('nothing is named that no key does', () => {
    const labels = new Set(CONTEXTS.flatMap(bindingsOf).map(({ label }) => label))
    expect(Object.keys(words.actions).filter(name => !labels.has(name))).toEqual([])
  })

  test('every screen with keys of its own has a heading in the help', () => {
    expect([...CONTEXTS, 'everywhere'].filter(context => !words.help.contexts[context])).toEqual([])
  })

  test('every level, skill, kind and unit has a name', () => {
    const named = [words.level, words.skill, words.kind, words.unit].map(names => Object.keys(names).sort())
    expect(named).toEqual([LEVELS, SKILLS, KINDS, UNITS].map(names => [...names].sort()))
  })

  test('every category that ships has a name', () => {
    const categories = new Set(shippedSources().map(({ file }) => file.split('/')[1] ?? ''))
    expect([...categories].filter(category => !words.category[category])).toEqual([])
  })
})

test('English uses no full-width punctuation', () => {
  expect(textsOf(wordsIn('en')).filter(text => /[\u3000-\u303f\uff00-\uffef]/.test(text))).toEqual([])
})

test('Chinese uses no half-width punctuation between its characters', () => {
  expect(
    textsOf(wordsIn('zh')).filter(text => /\p{Script=Han}[,;:?!.](\p{Script=Han}|$)/u.test(text)),
  ).toEqual([])
})
