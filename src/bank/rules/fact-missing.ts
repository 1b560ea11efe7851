import type { ItemRule } from './rule.ts'
import { SHIPPED_ONLY } from './rule.ts'

export const factMissing: ItemRule = {
  id: 'fact-missing',
  severity: SHIPPED_ONLY,
  reason: 'An item that tests no fact of the syllabus has nothing that was checked behind it.',
  bad: `- kind: boolean
  facts: []`,
  good: `- kind: boolean
  facts: [redis-p-001]`,
  check: ({ item }) =>
    item.facts.length > 0
      ? []
      : [
          {
            path: ['facts'],
            message: { en: 'The item names no fact.', zh: '题目没有关联知识点。' },
            help: { en: 'Name the facts of the syllabus that it tests.', zh: '请写出它考查的知识点 id。' },
          },
        ],
}
