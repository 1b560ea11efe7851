import { judge } from '../../core/judge/judge.ts'
import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

export const distractorAccepted: ItemRule = {
  id: 'distractor-accepted',
  severity: BLOCKS,
  reason: 'A distractor that the judge credits contradicts its own why.',
  bad: `- kind: number
  value: 2
  unit: s
  distractors:
    - { answer: 2000 ms, why: { en: That is longer., zh: 这更长。 } }`,
  good: `- kind: number
  value: 2
  unit: s
  distractors:
    - { answer: 200 ms, why: { en: That is shorter., zh: 这更短。 } }`,
  check: ({ item }) => {
    if (item.kind !== 'fill' && item.kind !== 'number') return []
    return item.distractors.flatMap(({ answer }, i) =>
      judge(item, { kind: item.kind, text: answer }).credit > 0
        ? [
            {
              path: ['distractors', i, 'answer'],
              message: {
                en: `The distractor "${answer}" counts as right.`,
                zh: `干扰项 "${answer}" 会被判为正确。`,
              },
              help: { en: 'Change it, or the key.', zh: '请修改它或正确答案。' },
            },
          ]
        : [],
    )
  },
}
