import type { Item } from '../../core/item.ts'
import type { Text } from '../../core/text.ts'
import type { Problem } from '../problem.ts'
import type { AuthoredItem } from '../schema.ts'
import type { Path } from '../yaml-file.ts'

/** Who a bank is for: what ships with the game meets the whole standard, a person's own may do with less. */
export type Audience = 'shipped' | 'own'

/** One thing a rule found. `path` leads from the item to it. */
export interface Finding {
  readonly path: Path
  readonly message: Text
  readonly help: Text
}

interface Checked {
  readonly authored: AuthoredItem
  readonly item: Item
}

/** A rule on one item, beyond what the schema says. */
export interface Rule {
  /** Stable, kebab-case. */
  readonly id: string
  readonly severity: Readonly<Record<Audience, Problem['severity']>>
  check(checked: Checked): readonly Finding[]
}

export const BLOCKS: Rule['severity'] = { shipped: 'error', own: 'error' }

/** Required of what ships, good advice for others. */
export const STANDARD: Rule['severity'] = { shipped: 'error', own: 'advice' }
