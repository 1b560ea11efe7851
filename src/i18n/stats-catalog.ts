import type { Confidence } from '../core/attempt.ts'
import type { Day } from '../core/day.ts'
import type { MemoryCheck } from '../core/memory-check.ts'
import type { Timing } from '../core/plan.ts'
import type { StreakDay } from '../core/streak.ts'

/** What statistics are made of, in the order in which they are read. */
export type Section =
  | 'totals'
  | 'activity'
  | 'streak'
  | 'trend'
  | 'skills'
  | 'memory'
  | 'retention'
  | 'forecast'
  | 'pace'
  | 'missed'
  | 'bests'
  | 'interviews'
  | 'calibration'

/** Sections that are read together: one screen each. */
export type StatsPage = 'activity' | 'progress' | 'memory' | 'answers' | 'rounds'

/** Words of the statistics: screen, command and page. Shares arrive as whole per cents. */
export interface StatsCatalog {
  readonly title: string
  readonly pages: Readonly<Record<StatsPage, string>>
  readonly pageTitle: (page: string, n: number, of: number) => string
  readonly sections: Readonly<Record<Section, string>>
  /** What a plot shows and how it is meant, without its marks. */
  readonly explained: Readonly<Record<Section, string>>
  /** What will be there, and how to get it. */
  readonly empty: Readonly<Record<Section, string>>

  readonly months: readonly string[]
  /** From Monday on. */
  readonly weekdays: readonly string[]
  /** The same in two columns at most. */
  readonly shortWeekdays: readonly string[]
  readonly today: string
  readonly interview: string
  readonly n: (n: number) => string
  readonly percent: (percent: number) => string
  readonly percentRange: (low: number, high: number) => string
  readonly seconds: (seconds: number) => string
  readonly answers: (n: number) => string
  readonly items: (n: number) => string
  /** Time on items: hours and minutes. */
  readonly time: (ms: number) => string
  /** A label and its value, on one line. */
  readonly labelled: (label: string, value: string) => string
  /** Remarks of the same kind, one after the other. */
  readonly list: (texts: readonly string[]) => string

  readonly totals: {
    readonly answered: string
    readonly right: string
    readonly rightOf: (percent: number, correct: number, answered: number) => string
    readonly time: string
    readonly rounds: string
    readonly bestCombo: string
    readonly seen: string
    readonly seenOf: (seen: number, items: number) => string
    readonly placement: string
    /** `level` is `null` where none holds yet. */
    readonly placed: (level: string | null, day: Day, n: number) => string
  }
  readonly activity: {
    /** What is counted. */
    readonly unit: string
    readonly none: string
    readonly sum: (answers: number, days: number, time: string) => string
  }
  readonly streak: {
    readonly now: string
    readonly longest: string
    readonly freezes: string
    readonly days: (n: number) => string
    readonly left: (n: number) => string
    readonly fates: Readonly<Record<StreakDay, string>>
  }
  readonly trend: {
    readonly unit: string
    /** Monday of the week. */
    readonly week: string
    readonly share: string
    readonly range: string
  }
  readonly skills: {
    /** `null`: no interview is ahead, so it is as of today. */
    readonly on: (interview: Day | null) => string
    readonly sure: string
    readonly possible: string
    readonly rest: string
    readonly notAsked: string
  }
  readonly memory: Readonly<Record<'due' | 'owed' | 'leeches' | 'cold', string>>
  readonly retention: {
    readonly predicted: string
    readonly recalled: string
    /** Whether the schedule fits this person. */
    readonly check: Readonly<
      Record<MemoryCheck, (predicted: number, recalled: number, n: number, least: number) => string>
    >
  }
  readonly forecast: {
    readonly unit: string
    readonly due: string
    readonly sum: (n: number, days: number) => string
  }
  readonly pace: {
    readonly used: string
    readonly budget: string
    readonly of: (used: string, budget: string) => string
    readonly over: string
  }
  readonly missed: {
    readonly times: (missed: number, asked: number) => string
    readonly picked: (answer: string, n: number) => string
    readonly owed: (n: number) => string
    readonly gone: string
  }
  readonly bests: {
    readonly points: (points: number, percent: number) => string
    /** How the clock ran. */
    readonly timing: Readonly<Record<Timing, string>>
    readonly setting: (scope: string, level: string | null, items: number, timing: string) => string
    /** Of four. */
    readonly mean: (mean: number) => string
    readonly interview: (role: string, minutes: number) => string
  }
  readonly calibration: {
    readonly levels: Readonly<Record<Confidence, string>>
    readonly points: (points: number) => string
    readonly right: string
    /** Shares of right answers at which a confidence pays most. */
    readonly pays: string
    readonly total: string
    readonly check: Readonly<Record<'over' | 'under', (level: string) => string>>
  }
}
