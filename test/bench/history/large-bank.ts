import type { Bank } from '../../../src/core/bank.ts'
import type { Item } from '../../../src/core/item.ts'

const copyOf = (item: Item, n: number): Item => {
  const named = (id: string) => `${id}-copy${n}`
  return { ...item, id: named(item.id), followUps: item.followUps.map(named) }
}

/** A bank of so many items: the given one, and copies of it under other names. */
export const largeBank = (bank: Bank, count: number): Bank => {
  const copies = Math.ceil(count / bank.items.length)
  const items = Array.from({ length: copies }, (_, n) =>
    n === 0 ? bank.items : bank.items.map(item => copyOf(item, n)),
  )
  return { ...bank, items: items.flat().slice(0, count) }
}
