import { LANGS } from '../../core/text.ts'
import type { Rule } from './rule.ts'
import { BLOCKS } from './rule.ts'

/** Two pairs with the same right side have two right answers, and only one is credited. */
export const pairAmbiguous: Rule = {
  id: 'pair-ambiguous',
  severity: BLOCKS,
  check: ({ item }) => {
    if (item.kind !== 'match') return []
    return item.pairs.flatMap((pair, i) => {
      const twin = item.pairs.slice(0, i).find(p => LANGS.some(lang => p.right[lang] === pair.right[lang]))
      return twin
        ? [
            {
              path: ['pairs', i, 'right'],
              message: {
                en: `The right side of "${pair.id}" is the same as that of "${twin.id}".`,
                zh: `"${pair.id}" 与 "${twin.id}" 的右侧相同。`,
              },
              help: { en: 'Make every right side different.', zh: '每个右侧必须不同。' },
            },
          ]
        : []
    })
  },
}
