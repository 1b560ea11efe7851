import type { Item } from '../../core/item.ts'
import type { Rule } from './rule.ts'
import { BLOCKS } from './rule.ts'

const partsOf = (item: Item): { field: string; ids: readonly string[] } | undefined => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return { field: 'options', ids: item.options.map(part => part.id) }
    case 'order':
      return { field: 'steps', ids: item.steps.map(part => part.id) }
    case 'match':
      return { field: 'pairs', ids: item.pairs.map(part => part.id) }
    case 'open':
      return { field: 'rubric', ids: item.rubric.map(part => part.id) }
    default:
      return undefined
  }
}

/** Responses are recorded by id: two parts with one id couldn't be told apart. */
export const partDuplicate: Rule = {
  id: 'part-duplicate',
  severity: BLOCKS,
  check: ({ item }) => {
    const parts = partsOf(item)
    if (!parts) return []
    return parts.ids.flatMap((id, i) =>
      parts.ids.indexOf(id) === i
        ? []
        : [
            {
              path: [parts.field, i, 'id'],
              message: {
                en: `The id "${id}" is used twice in ${parts.field}.`,
                zh: `${parts.field} 中 id "${id}" 重复。`,
              },
              help: { en: 'Give each its own.', zh: '请改成各不相同的 id。' },
            },
          ],
    )
  },
}
