import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { lintBanks } from '../../../src/bank/load.ts'
import { RULES } from '../../../src/bank/rules/rules.ts'
import type { Kind } from '../../../src/core/item.ts'
import { bankYaml, itemYaml } from '../../support/bank-file.ts'

/** The file that an example stands for: each item with the fields it leaves out. */
const fileOf = (example: string): string => {
  const items = (parse(example) as readonly { readonly kind: Kind }[]).map(item => {
    const [usual] = parse(itemYaml(item.kind)) as readonly object[]
    return { ...usual, ...item }
  })
  return stringify({ ...parse(bankYaml([])), items })
}

const lint = (example: string, audience: 'shipped' | 'own' = 'shipped') =>
  lintBanks([{ file: 'redis/aof.yaml', text: fileOf(example) }], audience, {
    facts: new Set(['redis-p-001']),
  }).problems

describe.each(RULES)('$id', ({ id, severity, reason, bad, good }) => {
  test('finds its bad example, at the severity it has for each audience', () => {
    for (const audience of ['shipped', 'own'] as const) {
      const found = lint(bad, audience).filter(problem => problem.rule === id)
      const expected = severity[audience] === 'off' ? [] : [severity[audience]]
      expect([...new Set(found.map(problem => problem.severity))]).toEqual(expected)
      for (const { message, help, line } of found) {
        expect(line).toBeGreaterThan(1)
        for (const text of [message, help]) {
          expect(text.en).toMatch(/\S/)
          expect(text.zh).toMatch(/\p{Script=Han}/u)
        }
      }
    }
  })

  test('and nothing else is wrong there', () => {
    expect([...new Set(lint(bad).map(problem => problem.rule))]).toEqual([id])
  })

  test('has nothing to say of its good example, nor has any other rule', () => {
    expect(lint(good)).toEqual([])
  })

  test('says why', () => {
    expect(reason).toMatch(/^[A-Z].*\.$/)
  })
})

test('every rule has a name of its own', () => {
  expect(new Set(RULES.map(rule => rule.id)).size).toBe(RULES.length)
})
