import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { charactersOf, truncate, widthOf } from '../../../src/ui/text/width.ts'

const character = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x2010, max: 0x2027 }),
  fc.integer({ min: 0x3000, max: 0x303f }),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0xff00, max: 0xffef }),
)
const text = fc.array(character, { maxLength: 20 }).map(codes => String.fromCodePoint(...codes))

test('the quick way to a width agrees with string-width', () => {
  fc.assert(
    fc.property(text, input => {
      expect(widthOf(input)).toBe(stringWidth(input))
    }),
    { numRuns: 2000 },
  )
})

test('characters are what a person sees', () => {
  expect(charactersOf('a主e\u0301')).toEqual(['a', '主', 'e\u0301'])
})

test('a cut text fits, and never ends in half a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 30 }), (input, width) => {
      const cut = truncate(input, width, '…')
      expect(widthOf(cut)).toBeLessThanOrEqual(width)
      if (cut !== input) expect(input.startsWith(cut.slice(0, -1))).toBe(true)
    }),
  )
})
