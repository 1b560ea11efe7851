import { describe, expect, test } from 'vitest'
import { indexItems, search } from '../../src/core/search.ts'
import { fact } from '../support/facts.ts'
import { choiceItem, fillItem, openItem, text } from '../support/items.ts'

const fork = choiceItem({
  id: 'redis.rdb.fork',
  category: 'redis',
  level: 'junior',
  stem: text('Why does `BGSAVE` fork?', '`BGSAVE` 为什么 fork？'),
  facts: ['redis-p-1'],
})
const status = fillItem({
  id: 'mysql.replication.status',
  category: 'mysql',
  stem: text('Type the statement.', '写出语句。'),
  accept: ['SHOW REPLICA STATUS'],
})
const restore = openItem({
  id: 'kubernetes.backup.restore',
  category: 'kubernetes',
  level: 'senior',
  stem: text('Restore etcd.', '恢复 etcd。'),
  modelAnswer: text('First fork a plan.', '先停写。'),
})
const index = indexItems(
  [restore, status, fork],
  [fact({ id: 'redis-p-1', document: { says: text('A thread'), verdict: 'wrong' } })],
)
const found = (query: string, filter = {}) => search(index, query, filter).map(item => item.id)

describe('search', () => {
  test('no words find everything, in the order of the bank', () => {
    expect(found('')).toEqual([restore.id, status.id, fork.id])
  })

  test('every word must be there, in any letter case, width or place', () => {
    expect(found('BGSAVE fork')).toEqual([fork.id])
    expect(found('ｂｇｓａｖｅ')).toEqual([fork.id])
    expect(found('bgsave etcd')).toEqual([])
  })

  test('both languages are searched, whichever is shown', () => {
    expect(found('为什么')).toEqual([fork.id])
    expect(found('停写')).toEqual([restore.id])
  })

  test('what is accepted, ids and facts are searched too', () => {
    expect(found('replica status')).toEqual([status.id])
    expect(found('mysql.replication')).toEqual([status.id])
    expect(found('redis-p-1')).toEqual([fork.id])
  })

  test('items that name the words in their stem come first', () => {
    expect(found('fork')).toEqual([fork.id, restore.id])
  })

  test('filters narrow by category, level, kind and what the notes say', () => {
    expect(found('', { category: 'mysql' })).toEqual([status.id])
    expect(found('', { level: 'senior' })).toEqual([restore.id])
    expect(found('', { kind: 'open' })).toEqual([restore.id])
    expect(found('', { fact: 'wrong' })).toEqual([fork.id])
    expect(found('fork', { kind: 'open', fact: 'wrong' })).toEqual([])
  })
})
