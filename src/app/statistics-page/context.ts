import type { Bank, Scope } from '../../core/bank.ts'
import type { Day } from '../../core/day.ts'
import type { Statistics } from '../../core/statistics.ts'
import type { StatsPageCatalog, StatsPageNames } from '../../i18n/stats-page-catalog.ts'

/** What every section of the page is made from. */
export interface PageContext {
  readonly stats: Statistics
  readonly bank: Bank
  readonly words: StatsPageCatalog
  readonly names: StatsPageNames
  /** The day of a moment, milliseconds since the epoch. */
  readonly dayAt: (wallMs: number) => Day
  /** What a drill was about. */
  readonly scopeName: (scope: Scope) => string
}

export const percentOf = (share: number): number => Math.round(share * 100)

/** A share as `82%`; what was never seen has none. */
export const shareText = (share: number | null, { names, words }: PageContext): string =>
  share === null ? words.noEntry : names.stats.percent(percentOf(share))

/** What is known of a share: `70-92%`, or one number where both ends are the same. */
export const rangeText = (low: number, high: number, { names }: PageContext): string =>
  percentOf(low) === percentOf(high)
    ? names.stats.percent(percentOf(low))
    : names.stats.percentRange(percentOf(low), percentOf(high))
