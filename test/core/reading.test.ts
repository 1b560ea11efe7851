import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../src/core/item.ts'
import { defaultTimeLimitSeconds, readingMs, textsAsked } from '../../src/core/reading.ts'
import { choiceItem, fillItem, matchItem, openItem, orderItem, text } from '../support/items.ts'

describe('textsAsked', () => {
  const stem = text('stem')
  const exhibit = text('exhibit')

  test('holds stem and exhibit, and options without their explanations', () => {
    const options = [{ id: 'a', text: text('option a'), why: text('why a') }]
    const texts = textsAsked(choiceItem({ stem, exhibit, options }))
    expect(texts.map(t => t.en)).toEqual(['stem', 'exhibit', 'option a'])
  })

  test('holds the steps of an order item', () => {
    const steps = [{ id: 'a', text: text('step a'), why: text('why a') }]
    expect(textsAsked(orderItem({ stem, steps })).map(t => t.en)).toEqual(['stem', 'step a'])
  })

  test('holds both sides of a match item', () => {
    const pairs = [{ id: 'a', left: text('left'), right: text('right'), why: text('why') }]
    expect(textsAsked(matchItem({ stem, pairs })).map(t => t.en)).toEqual(['stem', 'left', 'right'])
  })

  test('gives away no answer of a fill or open item', () => {
    expect(textsAsked(fillItem({ stem }))).toEqual([stem])
    expect(textsAsked(openItem({ stem }))).toEqual([stem])
  })
})

describe('readingMs', () => {
  test.each([
    ['twenty Latin characters a second', 'x'.repeat(40), 2000],
    ['seven Han characters a second', '读'.repeat(14), 2000],
    ['script by script in one text', `${'x'.repeat(20)}${'读'.repeat(7)}`, 2000],
    ['Chinese punctuation as quick as Latin', '，'.repeat(20), 1000],
    ['a character beyond the basic plane once', '𠀀'.repeat(7), 1000],
    ['nothing', '', 0],
  ])('reads %s', (_, stem, expected) => {
    const ms = readingMs({ stem: text(stem) })
    expect(ms).toEqual({ en: expected, zh: expected })
  })

  test('times each language by its own text', () => {
    expect(readingMs({ stem: text('x'.repeat(20), '读'.repeat(14)) })).toEqual({ en: 1000, zh: 2000 })
  })
})

describe('defaultTimeLimitSeconds', () => {
  test.each([
    ['boolean', 12, 15],
    ['choice', 20, 20],
    ['number', 25, 25],
    ['multi', 30, 30],
    ['fill', 30, 30],
    ['order', 40, 40],
    ['match', 40, 40],
    ['open', 180, 180],
  ] as const)('a %s with nothing to read: %d s of thinking, in steps of 5 s', (kind, _, expected) => {
    expect(defaultTimeLimitSeconds({ kind, stem: text('') })).toBe(expected)
  })

  test('the slower language decides', () => {
    const stem = text('x'.repeat(100), '读'.repeat(70))
    expect(defaultTimeLimitSeconds({ kind: 'choice', stem })).toBe(30)
  })

  test('is a multiple of 5 s that leaves time to read in both languages, less than 5 s above need', () => {
    const words = fc.string({ unit: fc.constantFrom('x', '读', ' '), maxLength: 300 })
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), words, words, (kind, en, zh) => {
        const item = { kind, stem: text(en, zh) }
        const limit = defaultTimeLimitSeconds(item)
        const reading = Math.max(...Object.values(readingMs(item))) / 1000
        const thinking = limit - reading
        const atLeast = defaultTimeLimitSeconds({ kind, stem: text('') }) - 5
        expect(limit % 5).toBe(0)
        expect(thinking).toBeGreaterThan(atLeast)
        expect(thinking).toBeLessThan(atLeast + 10)
      }),
    )
  })
})
