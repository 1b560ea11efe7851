import type { Item } from '../../core/item.ts'
import type { Path } from '../yaml-file.ts'
import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

/** Lists of an item in which every id may stand once only, and where the id is in an entry. */
const listsOf = (item: Item): readonly { field: string; ids: readonly string[]; at: Path }[] => {
  const named = (field: string, parts: readonly { readonly id: string }[]) => ({
    field,
    ids: parts.map(part => part.id),
    at: ['id'],
  })
  switch (item.kind) {
    case 'choice':
      return [named('options', item.options)]
    case 'multi':
      return [named('options', item.options), { field: 'key', ids: item.key, at: [] }]
    case 'order':
      return [named('steps', item.steps)]
    case 'match':
      return [named('pairs', item.pairs)]
    case 'open':
      return [named('rubric', item.rubric)]
    default:
      return []
  }
}

export const partDuplicate: ItemRule = {
  id: 'part-duplicate',
  severity: BLOCKS,
  reason: "Responses are recorded by id: two parts with one id can't be told apart.",
  bad: `- kind: order
  steps:
    - { id: drain, text: { en: Drain the node, zh: 驱逐节点上的 Pod } }
    - { id: reboot, text: { en: Reboot it, zh: 重启节点 } }
    - { id: drain, text: { en: Uncordon it, zh: 恢复调度 } }`,
  good: `- kind: order
  steps:
    - { id: drain, text: { en: Drain the node, zh: 驱逐节点上的 Pod } }
    - { id: reboot, text: { en: Reboot it, zh: 重启节点 } }
    - { id: uncordon, text: { en: Uncordon it, zh: 恢复调度 } }`,
  check: ({ item }) =>
    listsOf(item).flatMap(({ field, ids, at }) =>
      ids.flatMap((id, i) =>
        ids.indexOf(id) === i
          ? []
          : [
              {
                path: [field, i, ...at],
                message: {
                  en: `The id "${id}" stands twice in ${field}.`,
                  zh: `${field} 中 id "${id}" 重复。`,
                },
                help: { en: 'Every id stands once.', zh: '每个 id 只能出现一次。' },
              },
            ],
      ),
    ),
}
