import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

export const idPrefix: ItemRule = {
  id: 'id-prefix',
  severity: STANDARD,
  reason: "An id that names its file is found without searching, and can't collide with one of another file.",
  bad: `- kind: boolean
  id: redis.aof-rewrite`,
  good: `- kind: boolean
  id: redis.aof.rewrite`,
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
