import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/core/attempt.ts'
import { confirmedAs, firstUnconfirmed, verdictOfMarks } from '../../src/core/attempt.ts'
import { question } from '../support/interviews.ts'
import { attemptAt } from '../support/items.ts'

const typed = attemptAt(question('a'), {
  seq: 7,
  response: { kind: 'open', text: 'in my own words' },
  credit: 0.5,
  proposedCredit: 0.5,
  hits: { points: ['one'], critical: false },
  unconfirmed: true,
})

describe('the verdict on an answer in own words', () => {
  test.each<[number, Verdict]>([
    [0, 'wrong'],
    [0.01, 'partial'],
    [0.84, 'partial'],
    [0.85, 'correct'],
    [1, 'correct'],
  ])('credit %d is %s: nobody says every point', (credit, verdict) => {
    expect(verdictOfMarks(credit)).toBe(verdict)
  })
})

describe('an answer that the person has marked', () => {
  const hits = { points: ['one', 'two'], critical: true }

  test('holds the marks and what they earn, and waits no longer', () => {
    const marked = confirmedAs(typed, { hits, credit: 0.9 })
    expect(marked).toMatchObject({ hits, credit: 0.9, verdict: 'correct' })
    expect('unconfirmed' in marked).toBe(false)
  })

  test('keeps what the program proposed, and everything else', () => {
    const { unconfirmed: _, ...rest } = typed
    expect(confirmedAs(typed, { hits, credit: 0.3 })).toEqual({
      ...rest,
      hits,
      credit: 0.3,
      verdict: 'partial',
    })
  })

  test('can be marked again', () => {
    const once = confirmedAs(typed, { hits, credit: 0.3 })
    const again = { hits: { points: [], critical: false }, credit: 0 }
    expect(confirmedAs(once, again)).toEqual(confirmedAs(typed, again))
  })

  test('is not changed itself', () => {
    confirmedAs(typed, { hits, credit: 0 })
    expect(typed).toMatchObject({ credit: 0.5, unconfirmed: true })
  })
})

describe('firstUnconfirmed', () => {
  test('is the oldest that waits', () => {
    const marked = confirmedAs(typed, { hits: { points: [], critical: false }, credit: 0 })
    const later = { ...typed, seq: 8 }
    expect(firstUnconfirmed([marked, typed, later])).toBe(typed)
    expect(firstUnconfirmed([marked, attemptAt(question('b'))])).toBeUndefined()
    expect(firstUnconfirmed([])).toBeUndefined()
  })
})
