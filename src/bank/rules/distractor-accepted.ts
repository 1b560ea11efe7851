import { judge } from '../../core/judge/judge.ts'
import type { Rule } from './rule.ts'
import { BLOCKS } from './rule.ts'

/** A distractor that the judge credits contradicts its own `why`. */
export const distractorAccepted: Rule = {
  id: 'distractor-accepted',
  severity: BLOCKS,
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
