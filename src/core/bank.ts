import type { Item, Level, PlayableItem, Skill } from './item.ts'
import { isPlayable } from './item.ts'
import type { Text } from './text.ts'

export interface Topic {
  readonly category: string
  readonly topic: string
  readonly title: Text
}

/** A role's recipe for a mock interview: relative weights, not counts. */
export interface Role {
  readonly id: string
  readonly title: Text
  readonly description: Text
  /** A skill left out weighs 0. */
  readonly skills: Readonly<Partial<Record<Skill, number>>>
  readonly levels: Readonly<Record<Level, number>>
}

/** Everything that can be asked. Immutable once loaded. */
export interface Bank {
  readonly topics: readonly Topic[]
  readonly items: readonly Item[]
  readonly roles: readonly Role[]
}

/** Part of a bank. A field left out doesn't narrow. */
export interface Scope {
  readonly category?: string
  readonly topic?: string
  readonly level?: Level
}

export const categoriesOf = (bank: Bank): readonly string[] => [...new Set(bank.topics.map(t => t.category))]

export const itemsIn = (bank: Bank, scope: Scope): readonly PlayableItem[] =>
  bank.items.filter(
    (item): item is PlayableItem =>
      isPlayable(item) &&
      (scope.category === undefined || item.category === scope.category) &&
      (scope.topic === undefined || item.topic === scope.topic) &&
      (scope.level === undefined || item.level === scope.level),
  )

/** The item with this id if a round can ask it. */
export const findPlayable = (bank: Bank, id: string): PlayableItem | undefined => {
  const item = bank.items.find(candidate => candidate.id === id)
  return item && isPlayable(item) ? item : undefined
}
