import type { Bank } from './bank.ts'
import { findItem } from './bank.ts'
import type { Item } from './item.ts'
import { LEVELS } from './item.ts'

/** Where an item's author named nothing easier, so many easier items of its topic may help instead. */
const RESCUES = 2

const isEasier = (a: Item, b: Item): boolean => LEVELS.indexOf(a.level) < LEVELS.indexOf(b.level)

/** What an interviewer may go on with: what the item links to and, if nothing of that is easier, easier items of its topic. */
export const followUpsOf = (item: Item, bank: Bank, inOrder: readonly Item[]): readonly Item[] => {
  const linked = item.followUps.flatMap(id => findItem(bank, id) ?? [])
  if (linked.some(other => isEasier(other, item))) return linked
  const easier = inOrder.filter(
    other =>
      other.category === item.category &&
      other.topic === item.topic &&
      other.kind !== 'open' &&
      isEasier(other, item),
  )
  return [...linked, ...easier.slice(0, RESCUES)]
}

/** Items with everything they lead to. */
export const withFollowUps = (
  items: readonly Item[],
  followUps: (item: Item) => readonly Item[],
): readonly (readonly [Item, readonly Item[]])[] => {
  const reached = new Map<Item, readonly Item[]>()
  let edge: readonly Item[] = items
  while (edge.length > 0) {
    for (const item of edge) if (!reached.has(item)) reached.set(item, followUps(item))
    const led = new Set(edge.flatMap(item => reached.get(item) ?? []))
    edge = [...led].filter(item => !reached.has(item))
  }
  return [...reached]
}
