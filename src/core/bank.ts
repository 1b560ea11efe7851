import type { Item, Level, Skill } from './item.ts'
import type { Text } from './text.ts'

export interface Topic {
  readonly category: string
  readonly topic: string
  readonly title: Text
}

/** The parts of an interview, in order. */
export const PHASES = ['opening', 'warm-up', 'core', 'troubleshooting', 'closing'] as const
export type Phase = (typeof PHASES)[number]

/** How an interview of one length is divided. */
export interface Blueprint {
  readonly minutes: number
  /** Topics that the core goes into. */
  readonly topics: number
  /** Minutes of each phase. */
  readonly phases: Readonly<Record<Phase, number>>
}

/** A role's recipe for a mock interview: relative weights, not counts. */
export interface Role {
  readonly id: string
  readonly title: Text
  readonly description: Text
  /** A skill left out weighs 0. */
  readonly skills: Readonly<Partial<Record<Skill, number>>>
  readonly levels: Readonly<Record<Level, number>>
  /** A category left out weighs 1; one that weighs 0 is never planned, though a link of an item may lead there. */
  readonly categories: Readonly<Record<string, number>>
  /** Items to begin with: about the person, or a system they ran. */
  readonly opening: readonly string[]
  /** Items to end with: the person's own questions. */
  readonly closing: readonly string[]
  readonly blueprints: readonly Blueprint[]
}

/** Everything that can be asked. Immutable once loaded; a bank on shelves reads its items when they are asked for. */
export interface Bank {
  readonly topics: readonly Topic[]
  readonly items: readonly Item[]
  readonly roles: readonly Role[]
}

/** Part of a bank. A field left out doesn't narrow. */
export interface Scope {
  readonly category?: string
  readonly topic?: string
  readonly skill?: Skill
  readonly level?: Level
}

export const categoriesOf = (bank: Bank): readonly string[] => [...new Set(bank.topics.map(t => t.category))]

/** Items by category, read when somebody asks for them. */
export interface Shelves {
  /** How many items each category has, in the order of the bank. */
  readonly counts: ReadonlyMap<string, number>
  /** All items of one of these categories, the same objects every time. */
  read(category: string): readonly Item[]
}

/** Everything that makes a bank, its items still to be read. */
export type ShelvedBank = Pick<Bank, 'topics' | 'roles'> & Shelves

/** Kept beside the banks: a copy of a bank with other items has other shelves. */
const SHELVES = new WeakMap<Bank, Shelves>()

/** A bank whose items are read by category, each category when it is first asked for. */
export const bankOnShelves = ({ topics, roles, counts, read }: ShelvedBank): Bank => {
  const taken = new Map<string, readonly Item[]>()
  const readOnce = (category: string): readonly Item[] => {
    const items = taken.get(category) ?? read(category)
    taken.set(category, items)
    return items
  }
  let all: readonly Item[] | undefined
  const bank: Bank = {
    topics,
    roles,
    get items() {
      all ??= [...counts.keys()].flatMap(readOnce)
      return all
    },
  }
  SHELVES.set(bank, { counts, read: readOnce })
  return bank
}

const shelvesOf = (bank: Bank): Shelves => {
  const known = SHELVES.get(bank)
  if (known) return known
  const byCategory = new Map<string, Item[]>()
  for (const item of bank.items) {
    const shelf = byCategory.get(item.category)
    if (shelf) shelf.push(item)
    else byCategory.set(item.category, [item])
  }
  const counts = new Map([...byCategory].map(([category, items]) => [category, items.length]))
  const shelves = { counts, read: (category: string) => byCategory.get(category) ?? [] }
  SHELVES.set(bank, shelves)
  return shelves
}

/** How many items there are; reads none. */
export const itemCount = (bank: Bank): number =>
  [...shelvesOf(bank).counts.values()].reduce((sum, count) => sum + count, 0)

const inCategory = (bank: Bank, category: string): readonly Item[] => {
  const { counts, read } = shelvesOf(bank)
  return counts.has(category) ? read(category) : []
}

/** Two banks as one: by category, in each the items of the first before those of the second; roles are the second's. */
export const joinBanks = (first: Bank, second: Bank): Bank => {
  const counts = new Map(shelvesOf(first).counts)
  for (const [category, count] of shelvesOf(second).counts)
    counts.set(category, (counts.get(category) ?? 0) + count)
  const topics = [...first.topics, ...second.topics.filter(topic => !hasTopic(first, topic))]
  const read = (category: string) => [...inCategory(first, category), ...inCategory(second, category)]
  return bankOnShelves({ topics, roles: second.roles, counts, read })
}

const hasTopic = ({ topics }: Bank, { category, topic }: Topic): boolean =>
  topics.some(known => known.category === category && known.topic === topic)

/** Items of a scope, in the order of the bank. With a category no other is read. */
export const itemsIn = (bank: Bank, scope: Scope): readonly Item[] => {
  const { category, topic, skill, level } = scope
  const items = category === undefined ? bank.items : inCategory(bank, category)
  return items.filter(
    item =>
      (topic === undefined || item.topic === topic) &&
      (skill === undefined || item.skill === skill) &&
      (level === undefined || item.level === level),
  )
}

/** Items by id, made once for each list of them: a round looks them up with every key. */
const INDEXES = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>()

const findIn = (items: readonly Item[], id: string): Item | undefined => {
  const index = INDEXES.get(items) ?? new Map(items.map(item => [item.id, item]))
  INDEXES.set(items, index)
  return index.get(id)
}

/** An id begins with its category, which is looked through first; a person's own bank may do otherwise. */
export const findItem = (bank: Bank, id: string): Item | undefined =>
  findIn(inCategory(bank, id.slice(0, id.indexOf('.'))), id) ?? findIn(bank.items, id)
