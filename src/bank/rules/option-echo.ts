import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { withoutCode } from './texts.ts'

const plain = (text: string): string =>
  withoutCode(text)
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()

/** Shorter wording comes back by itself. */
const LONGEST_ECHO = { latin: 24, han: 9 } as const

const HAN = /\p{Script=Han}/u

export const optionEcho: ItemRule = {
  id: 'option-echo',
  severity: STANDARD,
  reason: 'An option that repeats the stem is picked for its sound, or read twice for nothing.',
  bad: `- kind: choice
  stem: { en: "A Pod is evicted when the node runs out of memory. Why?", zh: 节点内存不足时 Pod 被驱逐，为什么？ }
  options:
    - { id: a, text: { en: The node runs out of memory, zh: 节点内存不足时 Pod 被驱逐 }, why: { en: No., zh: 否。 } }
    - { id: b, text: { en: The kubelet protects the node, zh: kubelet 在保护节点 }, why: { en: Yes., zh: 是。 } }`,
  good: `- kind: choice
  stem: { en: "A Pod is evicted when the node runs out of memory. Why?", zh: 节点内存不足时 Pod 被驱逐，为什么？ }
  options:
    - { id: a, text: { en: The scheduler moves it away, zh: 调度器把它挪走 }, why: { en: No., zh: 否。 } }
    - { id: b, text: { en: The kubelet protects the node, zh: kubelet 在保护节点 }, why: { en: Yes., zh: 是。 } }`,
  check: ({ item }) => {
    if (item.kind !== 'choice' && item.kind !== 'multi') return []
    return item.options.flatMap((option, i) => {
      const echoes = LANGS.some(lang => {
        const text = plain(option.text[lang])
        return (
          text.length >= LONGEST_ECHO[HAN.test(text) ? 'han' : 'latin'] &&
          plain(item.stem[lang]).includes(text)
        )
      })
      if (!echoes) return []
      return [
        {
          path: ['options', i, 'text'],
          message: { en: `"${option.id}" repeats the stem.`, zh: `"${option.id}" 重复了题干。` },
          help: { en: 'Say only what the stem leaves open.', zh: '只写题干没有说的内容。' },
        },
      ]
    })
  },
}
