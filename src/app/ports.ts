import type { LogRecord, Owner } from '../core/log-record.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { Progress } from '../core/progress.ts'
import type { Settings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

/** The world as the use cases see it. Implemented once in `platform/`, and in memory by the tests. */

/** Two kinds of time: one stamps records, the other measures. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch. May jump. */
  now(): number
  /** Minutes east of Greenwich at a wall-clock moment. */
  utcOffsetMinutes(wallMs: number): number
  /** Monotonic milliseconds from an arbitrary start. */
  elapsed(): number
  /** Calls back about every so many milliseconds until the returned function is called. */
  every(ms: number, tick: () => void): () => void
}

export interface Entropy {
  /** A new id, unique over all machines. */
  id(): string
  /** A new seed, short enough to read aloud. */
  seed(): string
}

/** Something about the stored progress that the person should know. */
export type Notice =
  /**
   * The snapshot was unreadable or newer than this program: set aside under `file` if it could be moved, progress
   * rebuilt from the log.
   */
  | { readonly type: 'snapshot-set-aside'; readonly file: string | undefined }
  /** Lines of the log that could not be read: torn by a crash or edited by hand. */
  | { readonly type: 'lines-skipped'; readonly count: number }
  /** Nothing can be written now; the game plays on. */
  | { readonly type: 'unsaved'; readonly reason: string }

/** An append-only file of lines that several processes may write to at once. Every call may throw a file error. */
export interface LogFile {
  /**
   * Appends whole lines in one write, after ending a line that a crash left torn. When it throws, some of them may have
   * been written, and part of the next.
   */
  append(lines: string): void
  /** Complete lines from an offset (bytes) on, and the offset after the last of them. `rest`: what stands behind it. */
  readFrom(offset: number): {
    readonly lines: readonly string[]
    readonly end: number
    readonly torn: boolean
    readonly rest: string
  }
  /** Fingerprint of the bytes just before an offset; `''` at 0, `undefined` when the file is shorter. */
  markAt(offset: number): string | undefined
  /** Waits until what was appended would survive a power cut. Takes as long as the disk does. */
  sync(): void
}

/** One file of JSON, replaced as a whole. `write` may throw a file error. */
export interface SnapshotFile {
  /** What the file holds: `undefined` when there is none, `null` when it is no JSON. */
  read(): unknown
  /** Keeps the file under a dated name, which is returned; `undefined` when it can't be moved. */
  setAside(): string | undefined
  write(snapshot: Snapshot): void
}

/** An answer in the making. */
export interface Draft {
  readonly itemId: string
  readonly text: string
}

/** One small file for each round with an answer in the making. `write` and `remove` may throw a file error. */
export interface DraftFiles {
  /** What the file holds: `undefined` when there is none or it is no JSON. */
  read(round: string): unknown
  write(round: string, draft: Draft): void
  remove(round: string): void
  /** Rounds that have a file, sorted. */
  rounds(): readonly string[]
}

export interface ProgressStore {
  /** Where everything lives. */
  readonly directory: string
  progress(): Progress
  settings(): Settings
  /** What has to be told, oldest first. `unsaved` goes away by itself once writing works again. */
  notices(): readonly Notice[]
  /** Appends to the log. What can't be written is kept in memory and tried again with the next record. */
  append(record: LogRecord): void
  saveSettings(settings: Settings): void
  /** Tries to write, so that a place that can't be written is told before a round, not after. */
  prepare(): void
  /** Folds what other processes have written meanwhile. */
  refresh(): void
  /** Writes the snapshot, so that the next start is quick. */
  snapshot(): void
  /** Writes it where so much was played since the last one that the next start would be felt to be slower. */
  keepUp(): void
  /** A round of any age, from the log. */
  round(id: string): OpenRound | undefined
  draft(round: string): Draft | undefined
  /** Keeps the answer in the making; `undefined`: there is none any more. */
  saveDraft(round: string, draft: Draft | undefined): void
}

export interface Processes {
  readonly self: Owner
  /** Whether that process is still playing. */
  isAlive(owner: Owner): boolean
}

/** What came of handing a text to the person's own editor. */
export type EditOutcome =
  | { readonly type: 'changed'; readonly text: string }
  | { readonly type: 'unchanged' }
  /** No editor is set up. */
  | { readonly type: 'unset' }
  | { readonly type: 'missing'; readonly command: string }
  /** `ending`: its exit code or signal. */
  | { readonly type: 'failed'; readonly command: string; readonly ending: string }

export interface TextEditor {
  /** Runs the editor on the terminal until it ends. `onSaved` hears of every version that is saved meanwhile. */
  edit(text: string, onSaved: (text: string) => void): Promise<EditOutcome>
}

export interface Clipboard {
  /** Hands a text to the clipboard. Nobody can tell whether it arrived. */
  copy(text: string): void
}

export interface Ports {
  readonly clipboard: Clipboard
  readonly editor: TextEditor
  readonly clock: Clock
  readonly entropy: Entropy
  readonly store: ProgressStore
  readonly processes: Processes
}
