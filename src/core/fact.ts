import type { Level } from './item.ts'
import type { Text } from './text.ts'

/** How a statement of the widely read notes stands up. */
export const FACT_VERDICTS = ['correct', 'imprecise', 'outdated', 'wrong', 'opinion'] as const
export type FactVerdict = (typeof FACT_VERDICTS)[number]

/** What an item teaches: one statement, what is true of it, and where that was checked. */
export interface Fact {
  /** Stable: items, histories and reports name it. */
  readonly id: string
  readonly category: string
  readonly topic: string
  readonly level: Level
  /** What the notes say, where they say anything; without it the fact is a follow-up that an interviewer asks next. */
  readonly document?: { readonly says: Text; readonly verdict: FactVerdict }
  readonly truth: Text
  readonly sources: readonly string[]
  /** Day of the last check, `YYYY-MM-DD`. */
  readonly checked: string
  /** Servers on which a proof ran and agreed, such as `redis-server 7.0.15`. Empty where there is none. */
  readonly provenOn: readonly string[]
}
