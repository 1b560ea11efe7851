import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOfUnprintable, printable } from '../../src/core/printable.ts'

const char = (code: number) => String.fromCodePoint(code)

describe('printable', () => {
  test.each([
    ['escape', 0x1b],
    ['null', 0x00],
    ['bell', 0x07],
    ['backspace', 0x08],
    ['tab', 0x09],
    ['carriage return', 0x0d],
    ['delete', 0x7f],
    ['the 8-bit CSI', 0x9b],
    ['a soft hyphen', 0xad],
    ['a zero-width space', 0x200b],
    ['a zero-width joiner', 0x200d],
    ['a right-to-left mark', 0x200f],
    ['a line separator', 0x2028],
    ['a paragraph separator', 0x2029],
    ['a right-to-left override', 0x202e],
    ['a right-to-left isolate', 0x2067],
    ['a word joiner', 0x2060],
    ['a byte order mark', 0xfeff],
  ])('%s never reaches the terminal', (_, code) => {
    const text = `ab${char(code)}c`
    expect(indexOfUnprintable(text)).toBe(2)
    expect(printable(text)).toBe('ab\ufffdc')
  })

  test.each([
    ['plain text', 'kubectl get pods -A | grep -v Running'],
    ['several lines', 'one\n\ntwo\n'],
    ['Chinese with its punctuation', '主从复制：延迟多少？（单位：秒）“从库”'],
    ['box drawing and arrows', '├─ a → b │ 100 %'],
    ['a full-width space', 'a\u3000b'],
    ['characters beyond the basic plane', '𠀀🙂'],
    ['nothing', ''],
  ])('%s stays as it is', (_, text) => {
    expect(indexOfUnprintable(text)).toBe(-1)
    expect(printable(text)).toBe(text)
  })

  test('every control character but the line feed is replaced, however many there are', () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i)].filter(
      c => c !== 0x0a,
    )
    expect(printable(controls.map(char).join(''))).toBe('\ufffd'.repeat(controls.length))
  })

  test('what was made printable is printable, of the same length, and otherwise unchanged', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'\u001b\u0000\n\u202e\u200b\u009bx读'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.string({ unit }), text => {
        const safe = printable(text)
        expect(indexOfUnprintable(safe)).toBe(-1)
        expect(safe.length).toBe(text.length)
        const kept = [...text].map((c, i) => (indexOfUnprintable(c) === -1 ? c : [...safe][i]))
        expect(kept.join('')).toBe(safe)
      }),
    )
  })
})

test('the Arabic letter mark and tag characters are invisible too', () => {
  expect([...'\u061c\u{e0041}'].map(indexOfUnprintable)).toEqual([0, 0])
})
