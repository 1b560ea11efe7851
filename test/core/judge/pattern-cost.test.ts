import { expect, test } from 'vitest'
import { loadBanks } from '../../../src/bank/load.ts'
import { isSlow } from '../../../src/core/judge/pattern-cost.ts'
import { shippedSources } from '../../support/questions.ts'

test.each([
  '(a+)+$',
  '(a|a)*$',
  '(a|ab)*c',
  '(a*)*b',
  '(.*a){20}$',
  '(?:a?){40}a{40}',
  '^(?=(a+))*b',
  '(a+)+\\1$',
  '(\\w+\\s?)+:',
  '([a-z]+|\\d+[a-z]*)+!',
  '.*.*.*x',
  '\\w+\\w+\\w+\\w+x',
  `${'('.repeat(30)}a+${')+'.repeat(30)}`,
  `${'(a*'.repeat(300)}${')'.repeat(300)}x`,
])('a pattern with too many ways is slow: %s', pattern => {
  expect(isSlow(pattern)).toBe(true)
})

test.each([
  'because',
  'master.{0,40}replica',
  '.*lag.*replica',
  '(?:\\w+ ){0,3}first',
  '(\\w+ )+x',
  '(?:one|two|three)*four',
  '\\d+ ?(ms|s)\\b.{0,60}\\b\\d+ ?(ms|s)',
  '\\bfail\\w*\\b.{0,40}\\bover\\w*',
  '(?<!not )restart(ed|s)?',
  '[(*+?{]+x',
  '\\(\\)\\*x',
])('one that people write is not: %s', pattern => {
  expect(isSlow(pattern)).toBe(false)
})

test('nor is any that ships', () => {
  const { bank } = loadBanks(shippedSources(), 'shipped')
  const patterns = bank.items.flatMap(item =>
    item.kind === 'open' ? item.rubric.flatMap(({ patterns: { en, zh } }) => [...en, ...zh]) : [],
  )
  expect(patterns.length).toBeGreaterThan(1000)
  expect(patterns.filter(isSlow)).toEqual([])
})
