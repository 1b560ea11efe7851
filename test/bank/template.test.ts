import { describe, expect, test } from 'vitest'
import { lintBanks } from '../../src/bank/load.ts'
import { withNewItem } from '../../src/bank/template.ts'
import { KINDS } from '../../src/core/item.ts'
import { load } from '../support/bank-file.ts'

const NEW = { category: 'redis', topic: 'aof', name: 'slow-log' }

describe('withNewItem', () => {
  test.each(KINDS)('begins a file with an item that can be played as it stands: %s', kind => {
    const text = withNewItem(undefined, { ...NEW, kind }) ?? ''
    const { problems } = lintBanks([{ file: 'aof.yaml', text }], 'own', { facts: new Set() })
    expect([...new Set(problems.map(problem => `${problem.rule} ${problem.severity}`))]).toEqual([
      'placeholder advice',
    ])
    expect(load(text).bank.items).toMatchObject([{ id: 'redis.aof.slow-log', kind }])
  })

  test('adds behind what is there, comments and all', () => {
    const one = `${withNewItem(undefined, { ...NEW, kind: 'boolean' })}# the end\n`
    const two = withNewItem(one, { ...NEW, name: 'second', kind: 'fill' }) ?? ''
    expect(load(two).bank.items.map(item => item.id)).toEqual(['redis.aof.slow-log', 'redis.aof.second'])
    expect(two).toContain('# the end')
  })
})
