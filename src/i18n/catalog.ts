import type { Notice } from '../app/ports.ts'
import type { Settings } from '../app/settings.ts'
import type { Verdict } from '../core/attempt.ts'
import type { FactKind } from '../core/coverage.ts'
import type { Kind, Level, Skill, Unit } from '../core/item.ts'
import type { MarkName } from '../core/mark.ts'
import type { Timing } from '../core/plan.ts'
import type { FilterName } from '../core/search.ts'
import type { Lang } from '../core/text.ts'
import type { DataCatalog } from './data-catalog.ts'
import type { InterviewCatalog } from './interview-catalog.ts'
import type { StatsCatalog } from './stats-catalog.ts'
import type { StudyCatalog } from './study-catalog.ts'

/** Every word the program says, in one language. A sentence with parts is a function, never glued from pieces. */
export interface Catalog {
  readonly lang: Lang
  readonly tagline: string

  readonly skill: Readonly<Record<Skill, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly kind: Readonly<Record<Kind, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly factKind: Readonly<Record<FactKind, string>>
  readonly timing: Readonly<Record<Timing, string>>
  readonly unit: Readonly<Record<Unit, string>>
  /** Categories of the shipped banks; any other is shown by its id. */
  readonly category: Readonly<Record<string, string>>

  readonly interview: InterviewCatalog
  readonly study: StudyCatalog
  readonly stats: StatsCatalog
  readonly data: DataCatalog

  readonly home: {
    readonly title: string
    readonly resume: (what: string, done: number, of: number) => string
    readonly resumeMock: (what: string, done: number) => string
    readonly drill: string
    readonly mock: string
    readonly browse: string
    readonly problems: (n: number) => string
    readonly settings: string
    readonly help: string
    readonly quit: string
    readonly streak: (days: number, freezes: number, today: string) => string
    readonly streakStart: string
    readonly today: string
    readonly notToday: (items: number) => string
    readonly bank: (items: number, topics: number) => string
  }

  readonly drill: {
    readonly title: string
    readonly missedTitle: string
    readonly previewTitle: (itemId: string) => string
    readonly start: (items: number, what: string) => string
    readonly nothing: string
    readonly category: string
    readonly topic: string
    readonly items: string
    readonly level: string
    readonly time: string
    readonly everything: string
    readonly anyTopic: string
    readonly anyLevel: string
    readonly count: (n: number) => string
    readonly all: (n: number) => string
  }

  readonly mock: {
    readonly title: string
    readonly start: (minutes: number) => string
    readonly role: string
    readonly length: string
    readonly minutes: (n: number) => string
  }

  readonly asking: {
    readonly progress: (n: number, of: number) => string
    readonly points: (n: number) => string
    readonly combo: (n: number) => string
    readonly budget: (left: string) => string
    readonly overBudget: (by: string) => string
    readonly howTo: Readonly<Record<Kind, string>>
    readonly true: string
    readonly false: string
    readonly numberIn: (unit: string) => string
    readonly notComplete: string
    readonly nothingChosen: string
    readonly notANumber: (unit: string) => string
    readonly more: (above: number, below: number) => string
    readonly noLimit: string
  }

  /** Labels carry their own colon and space: they differ by language. */
  readonly feedback: {
    readonly earned: (total: number) => string
    readonly parts: (base: number, speed: number, combo: number) => string
    /** A remark in brackets, behind a text. */
    readonly note: (what: string) => string
    readonly yours: string
    /** A key of a multi item that was not ticked. */
    readonly notTicked: string
    readonly yourAnswer: string
    readonly noAnswer: string
    readonly answer: string
    readonly alsoAccepted: string
    readonly place: (n: number) => string
    readonly youPicked: (what: string) => string
    readonly close: string
    readonly why: string
    readonly misconception: string
    readonly sources: string
    /** Behind an explanation: the servers it was proven on. */
    readonly checkedOn: (servers: readonly string[]) => string
  }

  readonly browse: {
    readonly title: (found: number, of: number) => string
    readonly itemTitle: (n: number, of: number) => string
    readonly prompt: string
    readonly filters: Readonly<Record<FilterName, string>>
    readonly any: string
    readonly nothing: string
    readonly rubric: string
    readonly criticalMiss: string
    readonly modelAnswer: string
    readonly facts: string
    readonly notesSay: string
    readonly checked: (day: string, servers: readonly string[]) => string
    readonly marks: Readonly<Record<MarkName, string>>
  }

  readonly doubt: {
    readonly title: string
    readonly ask: string
    readonly hint: string
    readonly takeOff: string
    readonly reportTitle: string
    readonly saved: string
  }

  readonly pause: {
    readonly title: string
    readonly text: string
    readonly resume: string
    readonly leave: string
    readonly end: string
  }

  readonly summary: {
    readonly drillTitle: string
    readonly roundTitle: (name: string) => string
    readonly score: string
    readonly accuracy: string
    readonly accuracyOf: (percent: number, correct: number, answered: number) => string
    readonly bestCombo: string
    readonly time: string
    readonly best: string
    readonly newBest: (before: number | null) => string
    readonly noBestMissed: string
    readonly noBestPreview: string
    readonly noBestPartial: string
    readonly noBestRetaken: string
    readonly missed: (n: number) => string
    readonly nothingMissed: string
    readonly ended: string
    readonly clock: string
    readonly nothing: string
  }

  readonly look: { readonly title: (n: number, of: number) => string; readonly gone: string }

  readonly settings: {
    readonly title: string
    readonly names: Readonly<Record<keyof Settings, string>>
    readonly values: { readonly [K in keyof Settings]: Readonly<Record<Settings[K], string>> }
    readonly where: (directory: string) => string
  }

  readonly problems: { readonly title: (n: number) => string; readonly intro: string }
  readonly help: { readonly title: string; readonly contexts: Readonly<Record<string, string>> }
  readonly tooSmall: (columns: number, rows: number, needColumns: number, needRows: number) => string
  readonly notice: (notice: Notice) => string
  /** In the title line, as long as nothing can be saved. */
  readonly notSaved: string
  /** On the main screen after quitting in the middle of a round. */
  readonly leftOpen: string

  /** Names of keys, and what they do, for key line and help. */
  readonly keys: Readonly<Record<string, string>>
  readonly actions: Readonly<Record<string, string>>
  /** Where the pointer is in a list that the window can't hold. */
  readonly position: (at: number, of: number) => string
  /** Marks that a screen reader can't read, in words. */
  readonly spoken: {
    readonly selected: string
    readonly right: string
    readonly wrong: string
    readonly partial: string
    /** In front of a clock that counts down. */
    readonly left: (time: string) => string
    readonly arrows: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>
  }

  readonly cli: CliCatalog
}

/** What commands print: help, errors, listings. */
export interface CliCatalog {
  readonly description: string
  readonly commands: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
  /** What the command-line library says in English, and what to say instead. */
  readonly translations: readonly (readonly [RegExp, string])[]
  readonly noTerminal: string
  readonly noTerminalHelp: string
  readonly dumbTerminal: string
  readonly unknownCategory: (given: string, nearest: string | undefined, all: readonly string[]) => string
  readonly unknownTopic: (given: string, nearest: string | undefined, all: readonly string[]) => string
  readonly unknownRole: (given: string, nearest: string | undefined, all: readonly string[]) => string
  readonly notOneOf: (given: string, all: readonly string[]) => string
  readonly notACount: (given: string) => string
  readonly didYouMean: (nearest: string) => string
  readonly scopeEmpty: string
  readonly goalHow: string
  readonly noInterviews: string
  readonly unknownInterview: (given: string, all: readonly string[]) => string
  readonly outputExists: (file: string) => string
  /** `example`: a name that would do. */
  readonly outputDirectory: (file: string, example: string) => string
  readonly outputWritten: (file: string) => string
  readonly bankMissing: (file: string) => string
  readonly bankDirectory: (file: string) => string
  readonly bankUnreadable: (file: string) => string
  readonly bankTooLarge: (file: string) => string
  readonly bankNotUtf8: (file: string) => string
  readonly lintClean: (items: number, files: number) => string
  readonly lintCounts: (errors: number, advice: number) => string
  /** While a person's own banks are read for the first time: items so far. */
  readonly loadingBanks: (items: number) => string
  readonly problemsFound: (n: number) => string
  readonly noDoubts: string
  readonly uncovered: (n: number) => string
  readonly fmtNoYaml: (file: string) => string
  readonly fmtWould: (n: number) => string
  readonly notKebab: (name: string) => string
  readonly idTaken: (id: string) => string
  readonly notWritten: (file: string, reason: string) => string
  readonly bankNotABank: (file: string) => string
  readonly newItem: (id: string, file: string) => string
  readonly unknownItem: (given: string, nearest: string | undefined) => string
  readonly reset: string
  readonly statsNone: string
  readonly crashed: (reason: string) => string
  /** `file`: what a bug report needs. */
  readonly crashDetails: (file: string) => string
}
