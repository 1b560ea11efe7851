import type { ChoiceItem } from '../../core/item.ts'
import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import { columnsOf } from './columns.ts'
import type { BankRule, Checked } from './rule.ts'
import { STANDARD } from './rule.ts'

type Extreme = 'longest' | 'shortest'

/** Whether the key alone is the longest or the shortest option. */
const stands = ({ options, key }: ChoiceItem, extreme: Extreme, lang: Lang): boolean => {
  const sign = extreme === 'longest' ? 1 : -1
  const size = (id: string) => sign * columnsOf(options.find(option => option.id === id)?.text[lang] ?? '')
  return options.every(option => option.id === key || size(option.id) < size(key))
}

/** Of four options each is the longest a quarter of the time. */
const MOST = 0.35

/** Fewer say nothing about a habit. */
const ENOUGH = 20

const NAMES = { longest: '最长', shortest: '最短' } as const

const isChoice = (checked: Checked): checked is Checked & { item: ChoiceItem } =>
  checked.item.kind === 'choice'

/** Twenty choices with the key among short options. */
const exampleOf = (key: string): string =>
  [...'abcdefghijklmnopqrst']
    .map(
      (letter, i) => `- kind: choice
  id: redis.aof.${letter}
  stem: { en: "${letter.repeat(i + 2)} ${letter.repeat(i + 3)}?", zh: "${String.fromCharCode(0x4e10 + i).repeat(i + 2)}？" }
  key: ${key === 'mixed' ? 'abc'[i % 3] : key}
  options:
    - { id: a, text: Never, why: { en: No., zh: 否。 } }
    - { id: b, text: At start, why: { en: No., zh: 否。 } }
    - { id: c, text: Every second by default, why: { en: Yes., zh: 是。 } }`,
    )
    .join('\n')

export const keyLength: BankRule = {
  id: 'key-length',
  severity: STANDARD,
  reason:
    'Where the key is the longest option too often, people learn to count letters. The same goes for the shortest.',
  bad: exampleOf('c'),
  good: exampleOf('mixed'),
  check: ({ items }) => {
    const choices = items.flatMap((checked, index) =>
      isChoice(checked) ? [{ item: checked.item, index }] : [],
    )
    if (choices.length < ENOUGH) return []
    return LANGS.flatMap(lang =>
      (['longest', 'shortest'] as const).flatMap(extreme => {
        const found = choices.filter(({ item }) => stands(item, extreme, lang))
        const percent = Math.round((100 * found.length) / choices.length)
        const last = found.at(-1)
        if (!last || found.length <= MOST * choices.length) return []
        return [
          {
            index: last.index,
            path: ['options'],
            message: {
              en: `In ${lang} the key alone is the ${extreme} option of ${percent}% of ${choices.length} choices.`,
              zh: `${lang} 中 ${choices.length} 道单选题有 ${percent}% 的正确答案是唯一${NAMES[extreme]}的选项。`,
            },
            help: {
              en: `Level the lengths until it is at most ${100 * MOST}%; this is the last such item.`,
              zh: `请调整选项长度，使其不超过 ${100 * MOST}%；此处是最后一道。`,
            },
          },
        ]
      }),
    )
  },
}
