import type { Bank } from '../../src/core/bank.ts'
import type { Item } from '../../src/core/item.ts'

/** An item with all its fields in itself: one of a compiled bank has them on its class, read when they are asked for. */
const plainItem = (item: Item): Item => {
  const plain: Record<string, unknown> = {}
  for (let from: object = item; from !== Object.prototype; from = Object.getPrototypeOf(from) as object) {
    for (const name of Object.getOwnPropertyNames(from)) {
      const value: unknown = item[name as keyof Item]
      if (value !== undefined && typeof value !== 'function') plain[name] = value
    }
  }
  return plain as unknown as Item
}

/** A bank that can be copied, compared and written. */
export const plainBank = ({ topics, items, roles }: Bank): Bank => ({
  topics,
  items: items.map(plainItem),
  roles,
})
