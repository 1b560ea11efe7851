import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/core/bank.ts'
import { categoriesOf, findPlayable, itemsIn } from '../../src/core/bank.ts'
import { bankOf, choiceItem, openItem } from '../support/items.ts'

const bank = bankOf([
  choiceItem({ id: 'r1', category: 'redis', topic: 'persistence', level: 'junior' }),
  choiceItem({ id: 'r2', category: 'redis', topic: 'persistence', level: 'senior' }),
  choiceItem({ id: 'r3', category: 'redis', topic: 'replication', level: 'junior' }),
  openItem({ id: 'r4', category: 'redis', topic: 'replication', level: 'junior' }),
  choiceItem({ id: 'm1', category: 'mysql', topic: 'replication', level: 'junior' }),
])

describe('bank', () => {
  test('names each category once, in the order of its topics', () => {
    expect(categoriesOf(bank)).toEqual(['redis', 'mysql'])
  })

  test.each<[string, Scope, string[]]>([
    ['everything but open items', {}, ['r1', 'r2', 'r3', 'm1']],
    ['a category', { category: 'redis' }, ['r1', 'r2', 'r3']],
    ['a topic', { category: 'redis', topic: 'replication' }, ['r3']],
    ['a level', { level: 'junior' }, ['r1', 'r3', 'm1']],
    ['a level of a topic', { category: 'redis', topic: 'persistence', level: 'senior' }, ['r2']],
    ['nothing', { category: 'nginx' }, []],
  ])('a scope narrows to %s', (_, scope, ids) => {
    expect(itemsIn(bank, scope).map(item => item.id)).toEqual(ids)
  })

  test('finds what a round can ask by its id', () => {
    expect(findPlayable(bank, 'm1')?.id).toBe('m1')
    expect(findPlayable(bank, 'r4')).toBeUndefined()
    expect(findPlayable(bank, 'gone')).toBeUndefined()
  })
})
