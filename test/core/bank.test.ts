import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/core/bank.ts'
import { bankOnShelves, categoriesOf, findItem, itemCount, itemsIn, joinBanks } from '../../src/core/bank.ts'
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

/** The same bank on shelves, which say what is taken from them. */
const onShelves = () => {
  const taken: string[] = []
  const counts = new Map([
    ['redis', 4],
    ['mysql', 1],
  ])
  const read = (category: string) => {
    taken.push(category)
    return itemsIn(bank, { category })
  }
  return { shelved: bankOnShelves({ ...bank, counts, read }), taken }
}

describe('a bank on shelves', () => {
  test('reads one category for what is asked of one', () => {
    const { shelved, taken } = onShelves()
    expect(itemCount(shelved)).toBe(5)
    expect(taken).toEqual([])
    expect(itemsIn(shelved, { category: 'redis', level: 'junior' })).toHaveLength(3)
    expect(itemsIn(shelved, { category: 'nginx' })).toEqual([])
    expect(taken).toEqual(['redis'])
  })

  test('reads every category once for all of it', () => {
    const { shelved, taken } = onShelves()
    expect(shelved.items).toEqual(bank.items)
    expect(shelved.items).toBe(shelved.items)
    expect(findItem(shelved, 'm1')).toBe(bank.items[4])
    expect(taken).toEqual(['redis', 'mysql'])
  })

  test('finds an item in the category that its id begins with, and reads no other', () => {
    const item = choiceItem({ id: 'redis.persistence.aof', category: 'redis' })
    const taken: string[] = []
    const read = (category: string) => {
      taken.push(category)
      return category === 'redis' ? [item] : []
    }
    const shelved = bankOnShelves({ ...bank, counts: new Map(Object.entries({ mysql: 0, redis: 1 })), read })
    expect(findItem(shelved, item.id)).toBe(item)
    expect(taken).toEqual(['redis'])
  })

  test('copied with other items, it is a bank of those', () => {
    const { shelved } = onShelves()
    const copy = { ...shelved, items: shelved.items.slice(0, 1) }
    expect(itemCount(copy)).toBe(1)
    expect(itemsIn(copy, { category: 'mysql' })).toEqual([])
  })
})

describe('two banks as one', () => {
  const more = bankOf([
    choiceItem({ id: 'r9', category: 'redis', topic: 'persistence' }),
    choiceItem({ id: 'n1', category: 'nginx', topic: 'proxying' }),
  ])

  test('have the items, counts and topics of both, and the roles of the second', () => {
    const joined = joinBanks(onShelves().shelved, { ...more, roles: [] })
    expect(itemCount(joined)).toBe(7)
    expect(itemsIn(joined, { category: 'redis' }).map(item => item.id)).toEqual([
      'r1',
      'r2',
      'r3',
      'r4',
      'r9',
    ])
    expect(categoriesOf(joined)).toEqual(['redis', 'mysql', 'nginx'])
    expect(joined.topics).toHaveLength(4)
    expect(joined.roles).toEqual([])
    expect(findItem(joined, 'n1')?.category).toBe('nginx')
  })
})
