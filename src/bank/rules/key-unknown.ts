import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

export const keyUnknown: ItemRule = {
  id: 'key-unknown',
  severity: BLOCKS,
  reason: 'A key that is no option can never be answered right.',
  bad: `- kind: choice
  key: d`,
  good: `- kind: choice
  key: a`,
  check: ({ item }) => {
    if (item.kind !== 'choice' && item.kind !== 'multi') return []
    const ids = item.options.map(option => option.id)
    return [item.key]
      .flat()
      .filter(key => !ids.includes(key))
      .map(key => ({
        path: ['key'],
        message: { en: `Key "${key}" is not an option.`, zh: `正确答案 "${key}" 不是任何选项。` },
        help: { en: `Options are ${ids.join(', ')}.`, zh: `选项有 ${ids.join('、')}。` },
      }))
  },
}
