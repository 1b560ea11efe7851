import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatYaml } from '../../src/bank/format.ts'
import { bankYaml, itemYaml } from '../support/bank-file.ts'
import { shippedRoles, shippedSources } from '../support/questions.ts'

const formatted = (text: string): string => formatYaml(text) ?? ''

const MESSY = `# who keeps this file
items:
  # why this item
  - kind: boolean   # a statement
    key: true
    id: redis.aof.one


    stem: {en: "It is so", zh: 就是这样}
    mine: kept
  - id: redis.aof.two
topic: aof
version: 1
`

describe('formatYaml', () => {
  test('puts fields in order, what it does not know last, and one blank line between items', () => {
    expect(formatted(MESSY)).toBe(`# who keeps this file
version: 1
topic: aof
items:
  # why this item
  - id: redis.aof.one
    kind: boolean # a statement
    stem: { en: "It is so", zh: 就是这样 }
    key: true
    mine: kept

  - id: redis.aof.two
`)
  })

  test('formatting twice changes nothing', () => {
    for (const text of [MESSY, bankYaml([itemYaml('choice'), itemYaml('open')])]) {
      expect(formatted(formatted(text))).toBe(formatted(text))
    }
  })

  test('keeps every value and comment of what ships', () => {
    const comments = (text: string) => text.match(/(^|\s)# .*/gm)?.map(comment => comment.trim()) ?? []
    for (const { file, text } of [...shippedSources(), shippedRoles()]) {
      const tidy = formatted(`${text}# the end\n`)
      expect(parse(tidy), file).toEqual(parse(text))
      expect(comments(tidy), file).toEqual(comments(`${text}# the end\n`))
    }
  })

  test('has nothing to say of text that is no YAML map', () => {
    for (const text of ['a: [', '- 1', 'text', '']) expect(formatYaml(text)).toBeUndefined()
  })
})
