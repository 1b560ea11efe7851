import type { Care, Finding } from '../app/doctor/finding.ts'

/** Words of the commands that check the stored history, set it aside, or hand items on to Anki. */
export interface CareCatalog {
  readonly doctor: {
    readonly counts: (directory: string, lines: number, rounds: number, answers: number) => string
    readonly finding: (finding: Finding) => string
    /** Above findings, by what is to be done. */
    readonly cares: Readonly<Record<Care, string>>
    readonly more: (n: number) => string
    readonly mended: string
    readonly allWell: string
    readonly how: string
    readonly notMended: (directory: string, reason: string) => string
  }
  readonly reset: {
    readonly ask: (directory: string, lines: number) => string
    /** Ends where the answer is typed. */
    readonly prompt: (word: string) => string
    readonly needsYes: string
    readonly kept: string
    readonly nothing: string
    readonly playing: (host: string, pid: number) => string
    readonly moved: (folder: string) => string
    readonly undo: string
    readonly failed: (directory: string, reason: string) => string
  }
  readonly anki: {
    /** Kind, level and, of a number, its unit. */
    readonly facts: (parts: readonly string[]) => string
    readonly figure: (value: string, tolerance: string, unit: string) => string
    readonly nothingMissed: string
    readonly noneMissedIn: (category: string) => string
  }
}
