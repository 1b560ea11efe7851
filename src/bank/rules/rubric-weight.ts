import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Share of all weights that one key point may carry. */
const MOST = 0.5

export const rubricWeight: ItemRule = {
  id: 'rubric-weight',
  severity: STANDARD,
  reason: 'A key point that outweighs all others turns an open answer into one question.',
  bad: `- kind: open
  rubric:
    - { id: a, text: { en: One, zh: 一 }, weight: 9, patterns: { en: [because], zh: [因为] } }
    - { id: b, text: { en: Two, zh: 二 }, weight: 1, patterns: { en: [because], zh: [因为] } }
    - { id: c, text: { en: Three, zh: 三 }, weight: 1, patterns: { en: [because], zh: [因为] } }
    - { id: d, text: { en: Four, zh: 四 }, weight: 1, patterns: { en: [because], zh: [因为] } }`,
  good: `- kind: open
  rubric:
    - { id: a, text: { en: One, zh: 一 }, weight: 3, patterns: { en: [because], zh: [因为] } }
    - { id: b, text: { en: Two, zh: 二 }, weight: 2, patterns: { en: [because], zh: [因为] } }
    - { id: c, text: { en: Three, zh: 三 }, weight: 2, patterns: { en: [because], zh: [因为] } }
    - { id: d, text: { en: Four, zh: 四 }, weight: 1, patterns: { en: [because], zh: [因为] } }`,
  check: ({ item }) => {
    if (item.kind !== 'open') return []
    const total = item.rubric.reduce((sum, point) => sum + point.weight, 0)
    return item.rubric.flatMap(({ id, weight }, i) =>
      weight <= MOST * total
        ? []
        : [
            {
              path: ['rubric', i, 'weight'],
              message: {
                en: `"${id}" carries ${Math.round((100 * weight) / total)}% of the credit.`,
                zh: `"${id}" 占了 ${Math.round((100 * weight) / total)}% 的分值。`,
              },
              help: { en: 'Give it at most half.', zh: '请不要超过一半。' },
            },
          ],
    )
  },
}
