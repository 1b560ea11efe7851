import type { Item } from '../../core/item.ts'
import type { Text } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

interface Part {
  readonly id: string
  readonly shown: Text
}

const partsOf = (
  item: Item,
): { readonly field: string; readonly name: string; readonly parts: readonly Part[] } => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return {
        field: 'options',
        name: 'text',
        parts: item.options.map(({ id, text }) => ({ id, shown: text })),
      }
    case 'order':
      return { field: 'steps', name: 'text', parts: item.steps.map(({ id, text }) => ({ id, shown: text })) }
    case 'match':
      return {
        field: 'pairs',
        name: 'right',
        parts: item.pairs.map(({ id, right }) => ({ id, shown: right })),
      }
    default:
      return { field: '', name: '', parts: [] }
  }
}

export const partAmbiguous: ItemRule = {
  id: 'part-ambiguous',
  severity: BLOCKS,
  reason: 'Of two parts that read the same, only one is credited.',
  bad: `- kind: match
  pairs:
    - { id: kubelet, left: kubelet, right: { en: On the node, zh: 在节点上 } }
    - { id: proxy, left: kube-proxy, right: { en: On the node, zh: 在节点上 } }
    - { id: etcd, left: etcd, right: { en: On the control plane, zh: 在控制面 } }`,
  good: `- kind: match
  pairs:
    - { id: kubelet, left: kubelet, right: { en: Runs the Pods, zh: 运行 Pod } }
    - { id: proxy, left: kube-proxy, right: { en: Programs Services, zh: 实现 Service } }
    - { id: etcd, left: etcd, right: { en: Keeps the state, zh: 保存状态 } }`,
  check: ({ item }) => {
    const { field, name, parts } = partsOf(item)
    return parts.flatMap((part, i) => {
      const twin = parts.slice(0, i).find(other => LANGS.some(lang => other.shown[lang] === part.shown[lang]))
      if (!twin) return []
      return [
        {
          path: [field, i, name],
          message: {
            en: `"${part.id}" reads the same as "${twin.id}".`,
            zh: `"${part.id}" 与 "${twin.id}" 的文字相同。`,
          },
          help: { en: 'Make them different.', zh: '请改成不同的文字。' },
        },
      ]
    })
  },
}
