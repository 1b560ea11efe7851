import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatLogLine, parseLogLine } from '../app/log-line.ts'
import type { Notice, ProgressStore } from '../app/ports.ts'
import type { Settings } from '../app/settings.ts'
import { NO_SNAPSHOT, SNAPSHOT_VERSION } from '../app/snapshot.ts'
import type { LogRecord } from '../core/log-record.ts'
import type { Progress } from '../core/progress.ts'
import { foldRecord } from '../core/progress.ts'
import { openLogFile } from './log-file.ts'
import { openSnapshotFile } from './snapshot-file.ts'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Progress as a snapshot and the log it was folded from. The log is the truth: every process appends to it and folds
 * what it reads back, so nothing is lost or counted twice when two games play at once.
 */
export const openProgressStore = (directory: string, now: () => number): ProgressStore => {
  const log = openLogFile(join(directory, 'attempts.jsonl'))
  const snapshots = openSnapshotFile(directory, now)
  let unsaved: string | undefined
  let queue: readonly LogRecord[] = []
  let skipped = 0
  const told: Notice[] = []

  const attempt = <T>(action: () => T): T | undefined => {
    try {
      const result = action()
      unsaved = undefined
      return result
    } catch (error) {
      unsaved = reasonOf(error)
      return undefined
    }
  }

  const { snapshot, setAside } = snapshots.read()
  let { settings, progress: folded, offset } = snapshot
  if (setAside) told.push({ type: 'snapshot-set-aside', file: setAside })

  const refresh = () => {
    attempt(() => {
      const { lines, end } = log.readFrom(offset)
      for (const line of lines) {
        const record = parseLogLine(line)
        if (record) folded = foldRecord(folded, record)
        else if (line !== '') skipped += 1
      }
      offset = end
    })
  }

  const write = () => {
    if (queue.length === 0) return
    attempt(() => {
      mkdirSync(directory, { recursive: true })
      log.append(queue.map(formatLogLine).join(''))
      queue = []
    })
    if (queue.length === 0) refresh()
  }

  const saveSnapshot = () => {
    attempt(() => {
      mkdirSync(directory, { recursive: true })
      const mark = log.markAt(offset) ?? ''
      snapshots.write({ version: SNAPSHOT_VERSION, offset, mark, progress: folded, settings })
    })
  }

  attempt(() => {
    mkdirSync(directory, { recursive: true })
    if (log.markAt(offset) === snapshot.mark) return
    const file = snapshots.setAside()
    if (file) told.push({ type: 'snapshot-set-aside', file })
    folded = NO_SNAPSHOT.progress
    offset = 0
  })
  refresh()
  const startedTorn = attempt(() => log.readFrom(offset).torn)
  if (startedTorn) {
    attempt(() => log.append(''))
    refresh()
  }

  return {
    directory,
    progress: (): Progress => queue.reduce(foldRecord, folded),
    settings: () => settings,
    notices: () => [
      ...told,
      ...(skipped > 0 ? [{ type: 'lines-skipped', count: skipped } as const] : []),
      ...(unsaved === undefined ? [] : [{ type: 'unsaved', reason: unsaved } as const]),
    ],
    append: record => {
      queue = [...queue, record]
      write()
    },
    saveSettings: (changed: Settings) => {
      settings = changed
      saveSnapshot()
    },
    refresh: () => {
      write()
      refresh()
    },
    snapshot: () => {
      write()
      saveSnapshot()
    },
  }
}
