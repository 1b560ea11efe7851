import type { Rule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** An id that names its file is found without searching, and can't collide with one of another file. */
export const idPrefix: Rule = {
  id: 'id-prefix',
  severity: STANDARD,
  check: ({ item }) => {
    const prefix = `${item.category}.${item.topic}.`
    if (item.id.startsWith(prefix)) return []
    return [
      {
        path: ['id'],
        message: {
          en: `The id "${item.id}" doesn't begin with "${prefix}".`,
          zh: `id "${item.id}" 没有以 "${prefix}" 开头。`,
        },
        help: { en: 'Ids are <category>.<topic>.<name>.', zh: 'id 的格式是 <分类>.<主题>.<名称>。' },
      },
    ]
  },
}
