import type { Item } from '../../core/item.ts'
import type { BankRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** The way from an item back to itself along follow-ups, or nothing. */
const wayBack = (start: Item, byId: ReadonlyMap<string, Item>): readonly string[] | undefined => {
  const seen = new Set<string>()
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    if (id === start.id) return way
    if (seen.has(id)) return undefined
    seen.add(id)
    for (const next of byId.get(id)?.followUps ?? []) {
      const found = walk(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  for (const next of start.followUps) {
    const found = walk(next, [start.id, next])
    if (found) return found
  }
  return undefined
}

export const followUpCycle: BankRule = {
  id: 'follow-up-cycle',
  severity: STANDARD,
  reason: 'Follow-ups lead deeper or to a rescue; a circle would ask the same item twice.',
  bad: `- kind: boolean
  id: redis.aof.first
  stem: { en: The file is append-only., zh: 文件只追加。 }
  followUps: [redis.aof.second]
- kind: boolean
  id: redis.aof.second
  stem: { en: A rewrite makes another file., zh: 重写会产生新文件。 }
  followUps: [redis.aof.first]`,
  good: `- kind: boolean
  id: redis.aof.first
  stem: { en: The file is append-only., zh: 文件只追加。 }
  followUps: [redis.aof.second]
- kind: boolean
  id: redis.aof.second
  stem: { en: A rewrite makes another file., zh: 重写会产生新文件。 }`,
  check: ({ items, known }) => {
    const byId = new Map(known.map(item => [item.id, item]))
    return items.flatMap(({ item }, index) => {
      const way = wayBack(item, byId)
      if (!way) return []
      return [
        {
          index,
          path: ['followUps'],
          message: { en: `Follow-ups go round: ${way.join(' > ')}.`, zh: `追问成环：${way.join(' > ')}。` },
          help: { en: 'Take one link out.', zh: '请去掉其中一环。' },
        },
      ]
    })
  },
}
