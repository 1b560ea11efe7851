import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/core/attempt.ts'
import { isMissed, unanswered, verdictOf } from '../../src/core/attempt.ts'
import { attemptAt, plannedItem } from '../support/items.ts'

describe('attempt', () => {
  test.each<[number, Verdict]>([
    [0, 'wrong'],
    [0.01, 'partial'],
    [0.5, 'partial'],
    [0.99, 'partial'],
    [1, 'correct'],
  ])('a credit of %d is %s', (credit, verdict) => {
    expect(verdictOf(credit)).toBe(verdict)
  })

  test.each<[Verdict, boolean]>([
    ['correct', false],
    ['partial', true],
    ['wrong', true],
    ['timeout', true],
    ['skipped', true],
  ])('%s counts as missed: %s', (verdict, missed) => {
    expect(isMissed(attemptAt(plannedItem(), { verdict }))).toBe(missed)
  })

  test('an item nobody answered earns nothing and keeps its revision', () => {
    const item = plannedItem({ itemId: 'redis.x.y', rev: 3 })
    expect(unanswered(item, { seq: 7, verdict: 'skipped', ms: 1200, lang: 'zh' })).toEqual({
      seq: 7,
      itemId: 'redis.x.y',
      rev: 3,
      response: null,
      verdict: 'skipped',
      credit: 0,
      ms: 1200,
      lang: 'zh',
    })
  })
})
