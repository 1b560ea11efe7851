import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/core/bank.ts'
import { categoriesOf, findItem, itemsIn } from '../../src/core/bank.ts'
import { bankOf, choiceItem, openItem } from '../support/items.ts'

const bank = bankOf([
  choiceItem({ id: 'r1', category: 'redis', topic: 'persistence', level: 'junior' }),
  choiceItem({ id: 'r2', category: 'redis', topic: 'persistence', level: 'senior' }),
  choiceItem({ id: 'r3', category: 'redis', topic: 'replication', level: 'junior' }),
  openItem({ id: 'r4', category: 'redis', topic: 'replication', level: 'junior' }),
  choiceItem({ id: 'm1', category: 'mysql', topic: 'replication', level: 'junior', skill: 'databases' }),
])

describe('bank', () => {
  test('names each category once, in the order of its topics', () => {
    expect(categoriesOf(bank)).toEqual(['redis', 'mysql'])
  })

  test.each<[string, Scope, string[]]>([
    ['everything', {}, ['r1', 'r2', 'r3', 'r4', 'm1']],
    ['a category', { category: 'redis' }, ['r1', 'r2', 'r3', 'r4']],
    ['a topic', { category: 'redis', topic: 'replication' }, ['r3', 'r4']],
    ['a level', { level: 'junior' }, ['r1', 'r3', 'r4', 'm1']],
    ['a skill', { skill: 'databases' }, ['m1']],
    ['a skill of a category', { category: 'redis', skill: 'databases' }, []],
    ['a level of a topic', { category: 'redis', topic: 'persistence', level: 'senior' }, ['r2']],
    ['nothing', { category: 'nginx' }, []],
  ])('a scope narrows to %s', (_, scope, ids) => {
    expect(itemsIn(bank, scope).map(item => item.id)).toEqual(ids)
  })

  test('finds an item of any kind by its id', () => {
    expect(findItem(bank, 'm1')?.id).toBe('m1')
    expect(findItem(bank, 'r4')?.kind).toBe('open')
    expect(findItem(bank, 'gone')).toBeUndefined()
  })
})
