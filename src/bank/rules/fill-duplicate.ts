import { normaliseAnswer } from '../../core/judge/fill.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

export const fillDuplicate: ItemRule = {
  id: 'fill-duplicate',
  severity: STANDARD,
  reason: 'Answers that differ only in what the judge ignores are one answer, and are shown as two.',
  bad: `- kind: fill
  accept: [redis-cli INFO, redis-cli info]`,
  good: `- kind: fill
  accept: [redis-cli INFO, redis-cli INFO all]`,
  check: ({ item }) => {
    if (item.kind !== 'fill') return []
    const answers = item.accept.map(answer => normaliseAnswer(answer, item))
    return answers.flatMap((answer, i) =>
      answers.indexOf(answer) === i
        ? []
        : [
            {
              path: ['accept', i],
              message: {
                en: `"${item.accept[i]}" is accepted already.`,
                zh: `"${item.accept[i]}" 已包含在内。`,
              },
              help: { en: 'Delete it.', zh: '请删除。' },
            },
          ],
    )
  },
}
