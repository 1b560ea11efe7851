import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

const ABOVE = {
  en: /^(?:all|none|both|neither|any) of (?:the (?:above|options|others)|these|them)\b|\bthe above\b/i,
  zh: /以上(?:都|皆|均|全|选项)|以上.*(?:不对|都对|正确)|^(?:都对|都不对|全部正确|全都正确|都不正确)$/,
} as const

export const optionAll: ItemRule = {
  id: 'option-all',
  severity: STANDARD,
  reason:
    'Options are shuffled, so there is no above; and who recognises two right options has the key without the rest.',
  bad: `- kind: choice
  options:
    - { id: a, text: { en: The kubelet, zh: kubelet }, why: { en: No., zh: 否。 } }
    - { id: b, text: { en: All of the above, zh: 以上都是 }, why: { en: Yes., zh: 是。 } }`,
  good: `- kind: choice
  options:
    - { id: a, text: { en: The kubelet, zh: kubelet }, why: { en: Yes., zh: 是。 } }
    - { id: b, text: { en: The scheduler, zh: 调度器 }, why: { en: No., zh: 否。 } }`,
  check: ({ item }) => {
    if (item.kind !== 'choice' && item.kind !== 'multi') return []
    return item.options.flatMap(({ id, text }, i) =>
      LANGS.some(lang => ABOVE[lang].test(text[lang]))
        ? [
            {
              path: ['options', i, 'text'],
              message: { en: `"${id}" stands for the other options.`, zh: `"${id}" 指代其他选项。` },
              help: {
                en: 'Use a multi item, or name one more thing people believe.',
                zh: '请改成多选题，或换成一个常见误解。',
              },
            },
          ]
        : [],
    )
  },
}
