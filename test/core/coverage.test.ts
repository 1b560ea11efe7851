import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/core/coverage.ts'
import { fact } from '../support/facts.ts'
import { booleanItem, text } from '../support/items.ts'

const says = (verdict: 'wrong' | 'opinion') => ({ document: { says: text('They say'), verdict } })

const facts = [
  fact({ id: 'a', ...says('wrong'), provenOn: ['redis-server 7.0.15'] }),
  fact({ id: 'b', ...says('wrong') }),
  fact({ id: 'c', ...says('opinion') }),
  fact({ id: 'd' }),
  fact({ id: 'e', category: 'mysql', topic: 'gtid' }),
]
const item = (id: string, tests: readonly string[]) =>
  booleanItem({ id, category: 'redis', topic: 'rdb', facts: tests })
const coverage = coverageOf(facts, [item('one', ['a', 'd']), item('two', ['a', 'nowhere'])])

describe('coverageOf', () => {
  test('a fact counts once, however many items test it', () => {
    expect(coverage).toMatchObject({ items: 2, facts: 5, covered: 2, proven: 1 })
  })

  test('splits by topic and by how the notes stand', () => {
    expect(
      coverage.topics.map(({ category, topic, facts: n, covered }) => [category, topic, covered, n]),
    ).toEqual([
      ['mysql', 'gtid', 0, 1],
      ['redis', 'rdb', 2, 4],
    ])
    expect(coverage.kinds).toEqual({
      wrong: { facts: 2, covered: 1 },
      opinion: { facts: 1, covered: 0 },
      'follow-up': { facts: 2, covered: 1 },
    })
  })

  test('names what is still to be asked; an opinion has no right answer', () => {
    expect(coverage.topics.flatMap(({ uncovered }) => uncovered)).toEqual(['e', 'b'])
  })

  test('an item of a topic without facts is counted there', () => {
    expect(coverageOf([], [item('one', [])]).topics).toMatchObject([{ topic: 'rdb', items: 1, facts: 0 }])
  })
})
