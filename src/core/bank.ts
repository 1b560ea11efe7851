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
  readonly skill?: Skill
  readonly level?: Level
}

export const categoriesOf = (bank: Bank): readonly string[] => [...new Set(bank.topics.map(t => t.category))]

export const itemsIn = (bank: Bank, scope: Scope): readonly Item[] =>
  bank.items.filter(
    item =>
      (scope.category === undefined || item.category === scope.category) &&
      (scope.topic === undefined || item.topic === scope.topic) &&
      (scope.skill === undefined || item.skill === scope.skill) &&
      (scope.level === undefined || item.level === scope.level),
  )

/** Items by id, made once for each bank: a round looks them up with every key. */
const INDEXES = new WeakMap<Bank, ReadonlyMap<string, Item>>()

export const findItem = (bank: Bank, id: string): Item | undefined => {
  const index = INDEXES.get(bank) ?? new Map(bank.items.map(item => [item.id, item]))
  INDEXES.set(bank, index)
  return index.get(id)
}
