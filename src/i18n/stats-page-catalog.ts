import type { Day } from '../core/day.ts'
import type { Catalog } from './catalog.ts'

/** What the page takes from the big catalog, so that a thing is called the same on screen and on paper. */
export type StatsPageNames = Pick<Catalog, 'lang' | 'skill' | 'level' | 'kind' | 'asking' | 'stats'>

/** Words that only the statistics page says. Shares arrive as whole per cents. */
export interface StatsPageCatalog {
  /** As a page declares it: a browser picks the shapes of Chinese characters by it. */
  readonly pageLang: string
  readonly pageTitle: (day: Day) => string
  readonly headline: (percent: number, answers: number) => string
  readonly nothing: string
  readonly asOf: (day: Day, interview: Day | null) => string
  /** Opens the numbers of a plot. */
  readonly table: string
  readonly count: (n: number) => string
  /** At most four digits or so, where there is little room. */
  readonly short: (n: number) => string
  readonly shortN: (n: number) => string
  /** `from` answers a day up to the next step; `null`: and more. */
  readonly heat: (from: number, to: number | null) => string
  readonly heatCell: (day: Day, answers: number, time: string) => string
  /** Behind the day of a streak. */
  readonly fate: (day: Day, fate: string) => string
  readonly ahead: string
  readonly noEntry: string
  readonly orMore: (percent: string) => string
  readonly beforeStreak: string

  readonly columns: {
    readonly week: string
    readonly day: string
    readonly answers: string
    readonly n: string
    readonly accuracy: string
    readonly range: string
    readonly skill: string
    readonly readiness: string
    readonly recall: string
    readonly coverage: string
    readonly predicted: string
    readonly recalled: string
    readonly due: string
    readonly kind: string
    readonly time: string
    readonly budget: string
    readonly setting: string
    readonly points: string
    readonly mean: string
    readonly role: string
    readonly confidence: string
    readonly right: string
    readonly pays: string
  }
  readonly axis: {
    readonly readiness: string
    readonly recall: string
    readonly pace: string
    readonly right: string
  }
  /** What a picture shows, read out; the table beside it has every number. */
  readonly spoken: {
    readonly trend: (weeks: number, n: string) => string
    readonly forecast: (sum: string, most: number, day: Day) => string
  }
  readonly missed: {
    readonly times: (missed: number, asked: number) => string
    readonly picked: (n: number) => string
    readonly why: string
  }
  readonly footer: string
}
