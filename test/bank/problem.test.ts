import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/bank/problem.ts'
import { formatProblem } from '../../src/bank/problem.ts'

const problem: Problem = {
  severity: 'error',
  rule: 'key-unknown',
  file: 'questions/mysql.yaml',
  line: 42,
  column: 7,
  message: { en: 'Key "d" is not an option.', zh: '正确答案 "d" 不是任何选项。' },
  help: { en: 'Options are a, b, c.', zh: '选项有 a、b、c。' },
}

test('a problem reads: place, rule, what, what to do', () => {
  expect(formatProblem(problem, 'en')).toBe(
    'questions/mysql.yaml:42:7 key-unknown: Key "d" is not an option. Options are a, b, c.',
  )
  expect(formatProblem(problem, 'zh')).toBe(
    'questions/mysql.yaml:42:7 key-unknown: 正确答案 "d" 不是任何选项。选项有 a、b、c。',
  )
})

test('nothing in a problem reaches the terminal but characters to show, on one line', () => {
  const control = fc.constantFrom('\u001b', '\u009b', '\n', '\r', '\u0000', '\u202e', '\u2067', '\u200b')
  const hostile = fc
    .array(fc.oneof(control, fc.string({ unit: 'binary' })), { maxLength: 5 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(hostile, hostile, hostile, (file, message, help) => {
      const texts = { message: { en: message, zh: message }, help: { en: help, zh: help } }
      expect(formatProblem({ ...problem, file, ...texts }, 'en')).not.toMatch(
        /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u,
      )
    }),
  )
})
