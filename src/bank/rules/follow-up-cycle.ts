import type { Item } from '../../core/item.ts'
import type { BankRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/**
 * Every circle once, as the way from the item that closes it back to itself. Depth first without recursion: a chain may be
 * as long as the bank.
 */
const circlesIn = (byId: ReadonlyMap<string, Item>): readonly (readonly string[])[] => {
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  for (const start of byId.keys()) {
    const way: string[] = []
    const onWay = new Set<string>()
    const left = [[start]]
    while (left.length > 0) {
      const id = left.at(-1)?.pop()
      if (id === undefined) {
        left.pop()
        const over = way.pop()
        if (over !== undefined) {
          onWay.delete(over)
          done.add(over)
        }
      } else if (onWay.has(id)) {
        circles.push([...way.slice(way.indexOf(id)), id])
      } else if (!done.has(id)) {
        way.push(id)
        onWay.add(id)
        left.push([...(byId.get(id)?.followUps ?? [])])
      }
    }
  }
  return circles
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
    const indexes = new Map(items.map(({ item }, index) => [item.id, index]))
    return circlesIn(byId).flatMap(way => {
      const index = indexes.get(way.at(-2) ?? '')
      if (index === undefined) return []
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
