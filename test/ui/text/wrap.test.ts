import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marked, plainText, span } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { hang, wrap } from '../../../src/ui/text/wrap.ts'

const lines = (text: string, width: number): readonly string[] => wrap(marked(text), width).map(plainText)

const word = fc.constantFrom(
  '主库',
  '，',
  '。',
  '（',
  '）',
  'kubectl',
  'etcd',
  ' ',
  '`redis-cli INFO`',
  '50',
  '、',
  '“',
  '”',
  'a/b',
)
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(''))

describe('breaking lines', () => {
  test.each([
    ['one two three', 8, ['one two', 'three']],
    ['one  two', 20, ['one  two']],
    ['主从复制，延迟', 8, ['主从复', '制，延迟']],
    ['看（日志）再说', 8, ['看（日', '志）再说']],
    ['看日志（再说）', 8, ['看日志', '（再说）']],
    ['run `kubectl get pods` now', 20, ['run kubectl get pods', 'now']],
    ['please run `kubectl get pods`, then', 22, ['please run', 'kubectl get pods, then']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 10, ['']],
  ])('%j at %i columns', (input, width, expected) => {
    expect(lines(input, width)).toEqual(expected)
  })

  test('no line is wider than asked', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (input, width) => {
        for (const line of lines(input, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('nothing is lost but spaces at the ends of lines', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (input, width) => {
        const bare = (s: string) => s.replaceAll('`', '').replaceAll(' ', '')
        fc.pre(input.split('`').length % 2 === 1)
        expect(bare(lines(input, width).join(''))).toBe(bare(input))
      }),
    )
  })

  test('no line but the first begins with a closing mark, none but the last ends with an opening one', () => {
    const prose = fc
      .array(fc.constantFrom('主库', '从库，', '延迟。', '（大事务）', '用 `INFO` 看', '“脏”数据、'), {
        minLength: 1,
        maxLength: 30,
      })
      .map(words => words.join(''))
    fc.assert(
      fc.property(prose, fc.integer({ min: 16, max: 60 }), (input, width) => {
        const broken = lines(input, width)
        for (const line of broken.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）」』】》”’]/)
        for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（「『【《“‘]$/)
      }),
    )
  })

  test('a command that fits on a line is never broken', () => {
    const prose = fc
      .array(fc.constantFrom('先执行 ', '`kubectl drain node-1`', '，', 'then run ', '再看 ', ' '), {
        minLength: 1,
        maxLength: 20,
      })
      .map(words => words.join(''))
    fc.assert(
      fc.property(prose, fc.integer({ min: 24, max: 60 }), (input, width) => {
        const count = (s: string) => s.split('kubectl drain node-1').length - 1
        expect(lines(input, width).reduce((sum, line) => sum + count(line), 0)).toBe(
          count(input.replaceAll('`', '')),
        )
      }),
    )
  })

  test('wrapped text hangs behind its mark', () => {
    expect(hang([span('❯ 1 ')], [span('one two three')], 11).map(plainText)).toEqual([
      '❯ 1 one two',
      '    three',
    ])
  })
})

test('whatever a text holds, a span holds only characters a terminal may see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), input => {
      expect(span(input).text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      )
    }),
  )
})
