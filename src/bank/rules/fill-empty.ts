import { normaliseAnswer } from '../../core/judge/fill.ts'
import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

export const fillEmpty: ItemRule = {
  id: 'fill-empty',
  severity: BLOCKS,
  reason: 'An answer of quotes and spaces normalises to nothing: nobody could type it.',
  bad: `- kind: fill
  accept: ["' '"]`,
  good: `- kind: fill
  accept: [redis-cli]`,
  check: ({ item }) => {
    if (item.kind !== 'fill') return []
    return item.accept.flatMap((answer, i) =>
      normaliseAnswer(answer, item) === ''
        ? [
            {
              path: ['accept', i],
              message: {
                en: 'Nothing is left of this answer after normalisation.',
                zh: '该答案归一化后为空。',
              },
              help: { en: 'Write what a person would type.', zh: '请写出会被输入的内容。' },
            },
          ]
        : [],
    )
  },
}
