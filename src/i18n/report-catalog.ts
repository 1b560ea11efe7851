import type { Lead } from '../core/agenda.ts'
import type { Phase } from '../core/bank.ts'
import type { Day } from '../core/day.ts'
import type { MockPlan } from '../core/plan.ts'
import type { Rating } from '../core/rating.ts'
import type { FinishCause } from '../core/round-state.ts'
import type { Recommendation } from '../core/scorecard.ts'
import type { Lang } from '../core/text.ts'
import type { Catalog } from './catalog.ts'

/** What a report takes from the big catalog, so that a thing is called the same on screen and on paper. */
export type ReportNames = Pick<Catalog, 'skill' | 'level' | 'kind' | 'verdict'>

/** Every word of an interview's report, in one language. Texts that are put into sentences arrive ready to be shown. */
export interface ReportCatalog {
  readonly lang: Lang
  /** As a page declares it: a browser picks the shapes of Chinese characters by it. */
  readonly pageLang: string
  readonly title: string
  readonly pageTitle: (recommendation: string, role: string, day: Day) => string
  /** A label and what it is about, on one line. */
  readonly labelled: (label: string, value: string) => string
  /** Things of the same kind, one after the other. */
  readonly list: (texts: readonly string[]) => string
  readonly clock: (ms: number) => string

  readonly recommendation: Readonly<Record<Recommendation, string>>
  readonly rating: Readonly<Record<Rating, string>>
  readonly phase: Readonly<Record<Phase, string>>
  /** Why a question was asked; nothing to say of one that stood in the plan. */
  readonly lead: Readonly<Record<Exclude<Lead, 'plan'>, string>>
  /** Nothing to say of an interview that came to its end. */
  readonly over: Readonly<Record<Exclude<FinishCause, 'completed'>, string>>
  /** Nothing to say of an interview with the program alone. */
  readonly setting: Readonly<Record<Exclude<MockPlan['setting'], 'alone'>, string>>
  /** How the bank writes the key of a true-or-false item, and what to say instead. */
  readonly truth: Readonly<Record<string, string>>

  readonly head: {
    readonly role: string
    readonly day: string
    readonly time: string
    readonly result: string
    readonly self: string
    readonly setting: string
  }
  /** Time used, of the time there was. */
  readonly timeOf: (used: string, of: string) => string
  readonly mean: (mean: string) => string
  readonly ratingOf: (rating: Rating, name: string) => string
  readonly self: {
    readonly none: string
    /** Without a result to compare with. */
    readonly alone: (rating: string) => string
    readonly right: (rating: string) => string
    readonly over: (rating: string, by: string) => string
    readonly under: (rating: string, by: string) => string
  }
  readonly n: (n: number) => string
  readonly percent: (percent: number) => string
  readonly tooLittle: string
  readonly rest: string
  readonly hireBar: string
  readonly empty: string
  readonly unconfirmed: string
  readonly unconfirmedCount: (n: number) => string

  readonly skills: {
    readonly title: string
    readonly skill: string
    readonly rating: string
    readonly credit: string
    readonly note: (least: number) => string
    /** One skill, read out. */
    readonly spoken: (skill: string, rating: string, n: string) => string
  }

  readonly topics: {
    readonly strongest: string
    readonly weakest: string
    readonly none: string
    readonly result: (title: string, percent: string, n: string) => string
  }

  readonly timeline: {
    readonly title: string
    readonly note: string
    readonly spoken: (answers: number, used: string, over: number) => string
    readonly used: string
    readonly budget: string
    readonly overBudget: string
    readonly over: (by: string) => string
    /** A phase, and when it began. */
    readonly from: (phase: string, at: string) => string
    readonly minutes: (n: number) => string
  }

  readonly trend: {
    readonly title: string
    readonly only: string
    readonly spoken: (n: number) => string
    /** When not all of them are shown. */
    readonly latest: (shown: number, of: number) => string
    readonly result: string
    readonly self: string
    readonly date: string
    readonly recommendation: string
    readonly none: string
  }

  readonly next: {
    readonly title: string
    readonly nothing: string
    readonly gone: string
    readonly given: string
    readonly noAnswer: string
    readonly answer: string
    readonly modelAnswer: string
    readonly why: string
    readonly pointsMissed: string
    readonly criticalMiss: string
    readonly sources: string
  }

  readonly answers: {
    readonly title: string
    readonly number: string
    readonly question: string
    readonly time: string
    readonly result: string
  }
  readonly footer: (id: string, seed: string) => string
}
