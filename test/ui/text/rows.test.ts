import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsBetween, offsetAt, rowAt, rowsOf } from '../../../src/ui/text/rows.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { boundariesOf, written } from '../../support/written.ts'

const shown = (text: string, width: number): readonly string[] =>
  rowsOf(text, width).map(row => text.slice(row.start, row.end))

/** Any other text makes the rows of this one be laid from the beginning. */
const laidAnew = (text: string, width: number) => {
  rowsOf('', width + 1)
  return rowsOf(text, width)
}

const someText = written(40)
const someWidth = fc.integer({ min: 2, max: 30 })

describe('rows of a text that is being written', () => {
  test.each([
    ['one two three', 8, ['one two ', 'three']],
    ['one two', 3, ['one ', 'two']],
    ['one     two', 4, ['one     ', 'two']],
    ['one two   ', 7, ['one two   ']],
    ['主从复制，延迟', 8, ['主从复', '制，延迟']],
    ['看（日志）再说', 8, ['看（日', '志）再说']],
    ['看日志（再说）', 8, ['看日志', '（再说）']],
    ['先看redis日志', 8, ['先看', 'redis日', '志']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['ab cdefghij', 4, ['ab ', 'cdef', 'ghij']],
    ['。。。。。', 4, ['。。', '。。', '。']],
    ['👍🏽👍🏽👍🏽', 5, ['👍🏽👍🏽', '👍🏽']],
    ['a\n\nb\n', 10, ['a', '', 'b', '']],
    ['abcd\nef', 4, ['abcd', 'ef']],
    ['', 10, ['']],
    ['宽字', 0, ['宽', '字']],
  ])('%j at %i columns', (text, width, expected) => {
    expect(shown(text, width)).toEqual(expected)
  })

  test('rows cover the text exactly, and each offset belongs to one', () => {
    fc.assert(
      fc.property(someText, someWidth, (text, width) => {
        const rows = rowsOf(text, width)
        expect(rows[0]?.start).toBe(0)
        expect(rows.at(-1)?.end).toBe(text.length)
        rows.slice(1).forEach((row, i) => {
          const before = rows[i]?.end ?? -1
          expect(row.start).toBe(text[before] === '\n' ? before + 1 : before)
          expect(row.start).toBeGreaterThan(rows[i]?.start ?? -1)
        })
        for (const row of rows) expect(text.slice(row.start, row.end)).not.toContain('\n')
        for (let offset = 0; offset <= text.length; offset++) {
          const holding = rows.findLastIndex(row => row.start <= offset)
          expect(rowAt(rows, offset)).toBe(holding)
        }
      }),
    )
  })

  test('rows are broken between characters only', () => {
    fc.assert(
      fc.property(someText, someWidth, (text, width) => {
        const boundaries = new Set(boundariesOf(text.replaceAll('\r', ' ')))
        for (const { start, end } of rowsOf(text.replaceAll('\r', ' '), width)) {
          expect(boundaries).toContain(start)
          expect(boundaries).toContain(end)
        }
      }),
    )
  })

  test('no row is wider than asked, but for spaces at its end', () => {
    fc.assert(
      fc.property(someText, someWidth, (text, width) => {
        for (const row of shown(text, width)) {
          /** Some characters that nobody writes are wider than two columns. */
          const most = boundariesOf(row).length > 2 ? width : Math.max(width, widthOf(row))
          expect(widthOf(row.replace(/ +$/, ''))).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  test('a closing mark begins no row, an opening one ends none', () => {
    const prose = fc
      .array(fc.constantFrom('主库', '从库，', '延迟。', '（大事务）', '用 INFO 看', '“脏”数据、'), {
        minLength: 1,
        maxLength: 30,
      })
      .map(words => words.join(''))
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const rows = shown(text, width)
        for (const row of rows.slice(1)) expect(row).not.toMatch(/^[，。、）”]/)
        for (const row of rows.slice(0, -1)) expect(row).not.toMatch(/[（“]$/)
      }),
    )
  })

  test('a text changed anywhere has the same rows as one laid from the beginning', () => {
    const change = fc.record({ at: fc.nat(), gone: fc.nat({ max: 30 }), put: written(4) })
    fc.assert(
      fc.property(
        written(80),
        someWidth,
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (text, width, all) => {
          rowsOf(text, width)
          let now = text
          for (const { at, gone, put } of all) {
            const from = at % (now.length + 1)
            now = now.slice(0, from) + put + now.slice(from + gone)
            const rows = rowsOf(now, width)
            expect(rows).toEqual(laidAnew(now, width))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('places in a row', () => {
  test('a column inside a wide character is that of its start', () => {
    const [row = { start: 0, end: 0 }] = rowsOf('主库ab', 10)
    expect([0, 1, 2, 3, 4, 5, 9].map(column => offsetAt('主库ab', row, column))).toEqual([
      0, 0, 1, 1, 2, 3, 4,
    ])
  })

  test('the end of a broken row is never reached: it is the start of the next', () => {
    const text = 'abcdef'
    const [first = { start: 0, end: 0 }, second = { start: 0, end: 0 }] = rowsOf(text, 3)
    expect([offsetAt(text, first, 9), offsetAt(text, second, 9)]).toEqual([2, 6])
  })

  test('column and offset agree', () => {
    fc.assert(
      fc.property(someText, someWidth, fc.nat({ max: 40 }), (text, width, column) => {
        const rows = rowsOf(text, width)
        rows.forEach((row, i) => {
          const offset = offsetAt(text, row, column)
          expect(rowAt(rows, offset)).toBe(i)
          expect(columnsBetween(text, row.start, offset)).toBeLessThanOrEqual(column)
        })
      }),
    )
  })
})
