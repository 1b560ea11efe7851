import type { Phase } from '../core/bank.ts'

/** Every word around a mock interview, in one language. */
export interface InterviewCatalog {
  /** Before it starts. */
  readonly setup: {
    readonly answers: string
    readonly answersIn: Readonly<Record<'typed' | 'aloud', string>>
    readonly setting: string
    readonly settings: Readonly<Record<'alone' | 'pair', string>>
    /** A line of the plan: how long, which phase, and what happens in it. */
    readonly stretch: (minutes: number) => string
    readonly phase: (phase: string, what: string) => string
    readonly what: Readonly<Record<Exclude<Phase, 'core'>, string>>
    readonly core: (topics: readonly string[]) => string
    readonly intro: Readonly<Record<'alone' | 'pair', string>>
    readonly emptySkills: (skills: readonly string[]) => string
  }

  /** What the interviewer says before a question. */
  readonly lines: {
    readonly phase: Readonly<Record<Exclude<Phase, 'core'>, string>>
    readonly topic: (title: string) => string
    readonly deeper: readonly string[]
    readonly rescue: readonly string[]
    readonly on: readonly string[]
  }

  readonly writing: {
    readonly hint: string
    readonly typed: string
    readonly aloud: string
    readonly tooLong: (most: number) => string
    readonly restored: string
    /** Ctrl-O, with something written. */
    readonly notEmpty: string
    readonly noEditor: string
    readonly editorMissing: (command: string) => string
    readonly editorFailed: (command: string, code: string) => string
    readonly editorUnchanged: string
  }

  readonly marking: {
    readonly title: (n: number, of: number) => string
    readonly proposed: string
    readonly spoken: string
    readonly yourAnswer: string
    readonly points: string
    readonly critical: string
    readonly credit: (percent: number) => string
  }

  readonly rating: {
    readonly title: string
    readonly ask: string
    readonly choices: readonly [string, string, string, string]
  }

  readonly scorecard: {
    readonly title: string
    readonly reports: (command: string) => string
    readonly unconfirmed: string
  }

  readonly pair: {
    readonly answer: string
    readonly grade: string
    readonly grades: readonly [string, string, string]
    readonly points: string
    readonly followUps: string
    readonly noFollowUps: string
    readonly lead: Readonly<Record<'plan' | 'deeper' | 'rescue', string>>
    readonly notGraded: string
  }

  readonly goal: {
    readonly title: string
    readonly home: (role: string, days: number | null, day: string | null) => string
    readonly none: string
    readonly menu: string
    readonly menuNone: string
    readonly role: string
    readonly day: string
    readonly noDay: string
    readonly inWeeks: (weeks: number, day: string) => string
    readonly another: string
    readonly anotherHint: string
    readonly badDay: (given: string, example: string) => string
    readonly pastDay: (given: string, example: string) => string
    readonly save: string
    readonly readiness: string
    readonly row: (percent: number, n: number) => string
    readonly parts: (accuracy: number, recall: number, coverage: number) => string
    readonly next: (skill: string, items: number) => string
    readonly explained: string
  }

  readonly interviews: {
    readonly title: (n: number) => string
    readonly menu: (n: number) => string
    readonly row: (day: string, role: string, minutes: number, recommendation: string) => string
    readonly gone: string
  }
}
