import { describe, expect, test } from 'vitest'
import { bankYaml, itemYaml, listYaml, load } from '../support/bank-file.ts'

const only = (item: string) => {
  const { bank, problems } = load(bankYaml([item]))
  expect(problems).toEqual([])
  return bank.items[0]
}

describe('an item as the game uses it', () => {
  test('optional fields stay absent, lists and defaults are filled in', () => {
    expect(only(itemYaml('fill'))).toEqual({
      kind: 'fill',
      id: 'redis.aof.item',
      rev: 1,
      category: 'redis',
      topic: 'aof',
      level: 'junior',
      skill: 'databases',
      stem: { en: 'A stem with `code`', zh: '带 `code` 的题干' },
      explanation: { en: 'It is so', zh: '就是这样' },
      sources: ['redis.conf 7.0'],
      facts: ['redis-p-001'],
      followUps: [],
      accept: ['redis-cli'],
      caseSensitive: false,
      aliases: [],
      distractors: [],
      timeLimitSeconds: expect.any(Number),
    })
    expect(only(itemYaml('number'))).toMatchObject({ value: 3, unit: 's', tolerance: 0, distractors: [] })
  })

  test('text is one paragraph, an exhibit is left as it was written', () => {
    const item = only(
      itemYaml('boolean', {
        stem: '\n      en: >\n        A long\n\n        stem\n      zh: |\n        长\n        题干\n',
        exhibit: '|\n      a   1\n        b 2\n\n',
      }),
    )
    expect(item?.stem).toEqual({ en: 'A long stem', zh: '长 题干' })
    expect(item?.exhibit).toEqual({ en: 'a   1\n  b 2', zh: 'a   1\n  b 2' })
  })

  test('a plain text stands for both languages', () => {
    const item = only(
      itemYaml('order', {
        steps: listYaml([
          '{ id: a, text: fork }',
          '{ id: b, text: { en: write, zh: 写 } }',
          '{ id: c, text: rename }',
        ]),
      }),
    )
    expect(item?.kind === 'order' && item.steps.map(step => step.text)).toEqual([
      { en: 'fork', zh: 'fork' },
      { en: 'write', zh: '写' },
      { en: 'rename', zh: 'rename' },
    ])
  })

  test('a distractor may be written as a number', () => {
    const item = only(
      itemYaml('number', { distractors: listYaml(['{ answer: 70, why: { en: w, zh: 因 } }']) }),
    )
    expect(item).toMatchObject({ distractors: [{ answer: '70', why: { en: 'w', zh: '因' } }] })
  })

  test("the author's time limit stands; without one it follows from the text", () => {
    expect(only(itemYaml('boolean', { timeLimitSeconds: '77' }))?.timeLimitSeconds).toBe(77)
    const short = only(itemYaml('boolean'))?.timeLimitSeconds ?? 0
    const long =
      only(itemYaml('boolean', { stem: `{ en: ${'word '.repeat(60)}, zh: 题 }` }))?.timeLimitSeconds ?? 0
    expect(long).toBeGreaterThanOrEqual(short + 15)
  })
})
