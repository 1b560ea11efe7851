import type { Confidence } from '../core/attempt.ts'
import type { Level } from '../core/item.ts'
import type { MemoryState } from '../core/search.ts'

/** Words of what memory asks for: review, mistakes, daily, placement, confidence. */
export interface StudyCatalog {
  readonly home: {
    readonly review: (due: number) => string
    readonly reviewNew: string
    readonly cram: (items: number) => string
    readonly mistakes: (n: number) => string
    readonly daily: (number: number) => string
    readonly dailyBegun: (number: number) => string
    readonly dailyDone: (number: number, right: number, of: number) => string
    readonly placement: string
    readonly statistics: string
  }
  readonly review: {
    readonly title: string
    readonly start: (due: number, fresh: number) => string
    readonly startCram: (items: number, of: number) => string
    readonly startMinutes: (due: number, minutes: number) => string
    readonly nothing: string
    readonly length: string
    readonly items: (n: number) => string
    readonly minutes: (n: number) => string
    readonly fresh: string
    readonly fill: (n: number) => string
    readonly none: string
    readonly explained: string
    readonly cramExplained: string
    readonly minutesLeft: (minutes: number) => string
  }
  readonly mistakes: {
    readonly title: string
    readonly start: (n: number) => string
    readonly nothing: string
    readonly explained: (n: number) => string
  }
  readonly daily: {
    readonly title: (number: number) => string
    /** A card without spoilers, to paste anywhere. `time`: `3m12s`. */
    readonly card: (number: number, right: number, of: number, time: string) => string
    readonly share: string
    readonly copied: string
    readonly counted: string
    readonly practised: string
    readonly next: string
  }
  readonly placement: {
    readonly title: string
    readonly intro: readonly string[]
    readonly result: (level: Level, n: number) => string
    readonly resultNone: (n: number) => string
    readonly effect: string
  }
  readonly weighing: {
    readonly title: string
    readonly ask: string
    readonly choice: (confidence: Confidence, right: number, wrong: number) => string
    readonly rather: string
    readonly explained: string
  }
  readonly summary: {
    readonly kept: string
    readonly keptOf: (kept: number, of: number) => string
    readonly back: string
    readonly backOf: (recalled: number, of: number) => string
    readonly tomorrow: string
    readonly due: (n: number) => string
    readonly owed: string
    readonly owedNow: (n: number, mastered: number) => string
    readonly cram: string
  }
  readonly leech: (lapses: number) => string
  readonly states: Readonly<Record<MemoryState, string>>
}
