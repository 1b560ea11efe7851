import type { Item } from '../../core/item.ts'
import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Words that say what a bare number counts. */
const COUNTED: Readonly<Record<Lang, RegExp>> = {
  en: /how (?:many|often|long|much|large|big|far)|how \w+ (?:Pods|replicas|nodes)|number|port|code|status|count|times?\b|percent|%|seconds?|minutes?|hours?|days?|bytes?|[KMGT]i?B|value|what does|version|factor|ratio|slots?|quota|exit|threads?|nodes?|lines?|score|priority|bits?/i,
  zh: /几|多少|多大|多久|多长|端口|状态码|码|次|数|百分|%|秒|分钟|小时|天|字节|[KMGT]i?B|值|版本|倍|比例|位|优先级|节点|行/,
}

const isBareNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text.replaceAll('`', '').trim())

const holdsBareNumbers = (item: Item, lang: Lang): boolean => {
  if (item.kind === 'number') return item.unit === 'none'
  if (item.kind !== 'choice' && item.kind !== 'multi') return false
  return item.options.every(option => isBareNumber(option.text[lang]))
}

export const unitMissing: ItemRule = {
  id: 'unit-missing',
  severity: STANDARD,
  reason: 'A number without a unit has as many right answers as there are units.',
  bad: `- kind: number
  stem: { en: What is the default of the setting?, zh: 该参数的默认是？ }
  value: 10000
  unit: none`,
  good: `- kind: number
  stem: { en: How many ops does the setting allow by default?, zh: 该参数默认允许多少个 op？ }
  value: 10000
  unit: none`,
  check: ({ authored, item }) => {
    const written = LANGS.filter(l => authored.stem[l] !== undefined)
    const lang = written.find(l => holdsBareNumbers(item, l) && !COUNTED[l].test(item.stem[l]))
    if (!lang) return []
    return [
      {
        path: ['stem', lang],
        message: { en: 'The stem does not say what the number counts.', zh: '题干没有说明数字的单位。' },
        help: { en: 'Name the unit, or ask "how many ...".', zh: '请写明单位，或问“多少……”。' },
      },
    ]
  },
}
