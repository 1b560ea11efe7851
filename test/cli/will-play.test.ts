import { expect, test } from 'vitest'
import { willPlay } from '../../src/cli/will-play.ts'

test.each([
  [],
  ['--lang', 'zh'],
  ['--lang=zh', '--ascii'],
  ['drill', 'redis'],
  ['--data-dir', 'stats', 'daily'],
  ['review', '--minutes', '5'],
])('%j opens the game', (...args) => {
  expect(willPlay(args)).toBe(true)
})

test.each([
  ['--help'],
  ['drill', '--help'],
  ['--version'],
  ['stats', '--json'],
  ['--lang', 'zh', 'bank', 'list'],
  ['help', 'drill'],
  ['--seed', 'daily', 'report'],
])('%j prints', (...args) => {
  expect(willPlay(args)).toBe(false)
})
