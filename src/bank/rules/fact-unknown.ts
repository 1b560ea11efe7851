import type { BankRule } from './rule.ts'
import { STANDARD } from './rule.ts'

export const factUnknown: BankRule = {
  id: 'fact-unknown',
  severity: STANDARD,
  reason: 'A fact that the syllabus does not hold has no truth, source or proof to show.',
  bad: `- kind: boolean
  facts: [redis-p-9999]`,
  good: `- kind: boolean
  facts: [redis-p-001]`,
  check: ({ items, facts }) =>
    items.flatMap(({ item }, index) =>
      item.facts.flatMap((fact, i) =>
        facts.has(fact)
          ? []
          : [
              {
                index,
                path: ['facts', i],
                message: { en: `The syllabus holds no fact "${fact}".`, zh: `知识点 "${fact}" 不存在。` },
                help: {
                  en: 'Look it up in questions/syllabus/, or add it there.',
                  zh: '请在 questions/syllabus/ 中查找或补充。',
                },
              },
            ],
      ),
    ),
}
