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

export interface Checked {
  readonly authored: AuthoredItem
  readonly item: Item
}

export interface Described {
  /** Stable, kebab-case. */
  readonly id: string
  readonly severity: Readonly<Record<Audience, Problem['severity'] | 'off'>>
  /** Why it matters to the person who answers. */
  readonly reason: string
  /** A list of items, in YAML, of which only the fields that matter are written. */
  readonly bad: string
  readonly good: string
}

/** A rule on one item, beyond what the schema says. */
export interface ItemRule extends Described {
  check(checked: Checked): readonly Finding[]
}

/** Everything a rule on several items may look at. */
interface CheckedBank {
  /** The items of the files that are checked, in their order. */
  readonly items: readonly Checked[]
  /** Every item that can be named: those, and what they load on top of. */
  readonly known: readonly Item[]
  /** Ids of the syllabus. */
  readonly facts: ReadonlySet<string>
}

/** A rule on the items of a bank together. `index` names the item in `items` that a finding is about. */
export interface BankRule extends Described {
  check(bank: CheckedBank): readonly (Finding & { readonly index: number })[]
}

export const BLOCKS: Described['severity'] = { shipped: 'error', own: 'error' }

/** Required of what ships, good advice for others. */
export const STANDARD: Described['severity'] = { shipped: 'error', own: 'advice' }

/** A promise of the shipped banks that nobody else has made. */
export const SHIPPED_ONLY: Described['severity'] = { shipped: 'error', own: 'off' }
