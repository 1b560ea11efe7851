import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import type { DraftFiles, ProgressStore, SnapshotFile } from '../../src/app/ports.ts'
import { openProgressStore } from '../../src/app/progress-store.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { type MemoryLog, memoryLog } from './log-file.ts'

/** The progress store over files in memory. */

export const noDrafts: DraftFiles = {
  rounds: () => [],
  read: () => undefined,
  write: () => {},
  remove: () => {},
}

export interface MemorySnapshot extends SnapshotFile {
  /** What the file holds; `undefined`: there is none. */
  text(): string | undefined
  /** Somebody else writes the file. */
  replace(text: string | undefined): void
  setAsides(): number
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A snapshot file that forgets nothing. */
export const memorySnapshot = (): MemorySnapshot => {
  let text: string | undefined
  let setAsides = 0
  return {
    text: () => text,
    replace: other => {
      text = other
    },
    read: () => (text === undefined ? undefined : parsed(text)),
    write: snapshot => {
      text = JSON.stringify(snapshot)
    },
    setAside: () => {
      setAsides += 1
      text = undefined
      return 'aside.json'
    },
    setAsides: () => setAsides,
  }
}

/** A game's store on a log and a snapshot that others may share. */
export const openMemoryStore = (
  log: MemoryLog = memoryLog(),
  snapshots: SnapshotFile = memorySnapshot(),
): ProgressStore => openProgressStore({ directory: '/memory', log, snapshots, drafts: noDrafts })

export const textOf = (records: readonly LogRecord[]): string => records.map(formatLogLine).join('')

export const recordsIn = (log: MemoryLog): readonly LogRecord[] =>
  parseLogLines(log.text().split('\n')).records
