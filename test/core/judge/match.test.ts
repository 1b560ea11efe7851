import { describe, expect, test } from 'vitest'
import { judgeMatch } from '../../../src/core/judge/match.ts'
import { matchItem } from '../../support/items.ts'

describe('match', () => {
  test.each<[string, Record<string, string>, number]>([
    ['all', { p: 'p', q: 'q', r: 'r', s: 's' }, 1],
    ['two swapped', { p: 'q', q: 'p', r: 'r', s: 's' }, 0.5],
    ['one pick, right', { r: 'r' }, 0.25],
    ['the same right side for every left', { p: 'p', q: 'p', r: 'p', s: 'p' }, 0.25],
    ['all wrong', { p: 'q', q: 'r', r: 's', s: 'p' }, 0],
    ['none', {}, 0],
    ['pairs the item no longer has', { p: 'p', x: 'x' }, 0.25],
  ])('credit is the share matched: %s', (_, picks, credit) => {
    expect(judgeMatch(matchItem(), picks)).toEqual({ credit })
  })
})
