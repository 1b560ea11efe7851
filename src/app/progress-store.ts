import { foldLog, isHistory, stampedAfter } from '../core/history.ts'
import type { LogRecord } from '../core/log-record.ts'
import { foldRecord, foldRecords } from '../core/progress.ts'
import { isObject } from './json.ts'
import { formatLogLine, parseLogLines } from './log-line.ts'
import type { Draft, DraftFiles, LogFile, Notice, ProgressStore, SnapshotFile } from './ports.ts'
import type { Settings } from './settings.ts'
import { readSettings, SETTING_NAMES } from './settings.ts'
import { isOutdated, NO_SNAPSHOT, readSnapshot, SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts'

interface Files {
  readonly directory: string
  readonly log: LogFile
  readonly snapshots: SnapshotFile
  readonly drafts: DraftFiles
}

/** Part of every line that says of an import. */
const IMPORTED = '"import'

/** Runs a file operation; the reason when it failed, for a person to read. */
const failureOf = (operation: () => void): string | undefined => {
  try {
    operation()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const settingsIn = (json: unknown): unknown => (json as { readonly settings?: unknown } | null)?.settings

/** Foreign data is no draft. */
const readDraft = (json: unknown): Draft | undefined => {
  if (!isObject(json)) return undefined
  const { itemId, text } = json
  return typeof itemId === 'string' && typeof text === 'string' ? { itemId, text } : undefined
}

/** The snapshot to start from. One that can't be used, or that belongs to another log, is set aside. */
const startFrom = ({
  log,
  snapshots,
}: Files): { readonly snapshot: Snapshot; readonly setAside?: { readonly file: string | undefined } } => {
  const json = snapshots.read()
  if (json === undefined) return { snapshot: NO_SNAPSHOT }
  const snapshot = readSnapshot(json)
  let mark: string | undefined
  const unreadable = failureOf(() => {
    mark = log.markAt(snapshot?.offset ?? 0)
  })
  if (snapshot && (unreadable !== undefined || mark === snapshot.mark)) return { snapshot }
  const settings = readSettings(settingsIn(json))
  if (isOutdated(json)) return { snapshot: { ...NO_SNAPSHOT, settings } }
  return { snapshot: { ...NO_SNAPSHOT, settings }, setAside: { file: snapshots.setAside() } }
}

/**
 * Progress as a snapshot and the log it was folded from. The log is the truth: every process appends to it and folds
 * what it reads back, so nothing is lost or counted twice when two games play at once.
 */
export const openProgressStore = (files: Files): ProgressStore => {
  const { directory, log, snapshots, drafts } = files
  const { snapshot, setAside } = startFrom(files)
  let { settings, progress: folded, offset, mark } = snapshot
  let queue: readonly LogRecord[] = []
  let skipped = 0
  let readFailure: string | undefined
  /** Stands until something has been written: reading well says nothing about writing. */
  let writeFailure: string | undefined
  let snapshotFailure: string | undefined
  let draftFailure: string | undefined

  const read = () => {
    readFailure = failureOf(() => {
      /** Another log was put in the place of ours, or none: the log is the truth, so everything is read anew. */
      const isOurs = log.markAt(offset) === mark
      let { lines, end } = log.readFrom(isOurs ? offset : 0)
      let { records, unreadable } = parseLogLines(lines)
      if (isOurs && records.every(isHistory)) folded = foldRecords(records, folded)
      else {
        /** An import changes what comes before it, too. */
        if (isOurs && offset > 0) {
          ;({ lines, end } = log.readFrom(0))
          records = parseLogLines(lines).records
        }
        folded = foldLog(records)
      }
      skipped += unreadable
      mark = log.markAt(end) ?? ''
      offset = end
    })
  }

  const write = () => {
    if (queue.length === 0) return
    writeFailure = failureOf(() => {
      log.append(queue.map(formatLogLine).join(''))
      queue = []
    })
    if (queue.length === 0) read()
  }

  /** Other games may have changed other settings meanwhile: only what is changed here stands above theirs. */
  const saveSnapshot = (changes: Partial<Settings>) => {
    const json = snapshots.read()
    const stored = settingsIn(json)
    settings = { ...(stored === undefined ? settings : readSettings(stored)), ...changes }
    snapshotFailure = failureOf(() => {
      /** Written by a newer program while we play: its snapshot is not ours to replace. */
      if (json !== undefined && !readSnapshot(json) && !isOutdated(json)) snapshots.setAside()
      snapshots.write({ version: SNAPSHOT_VERSION, offset, mark, progress: folded, settings })
    })
  }

  /** A line torn by a crash is ended now, so that nothing is glued to it. */
  const endTornLine = () => {
    failureOf(() => {
      if (!log.readFrom(offset).torn) return
      log.append('')
      read()
    })
  }

  const progress = () => queue.reduce(foldRecord, folded)

  read()
  endTornLine()

  return {
    directory,
    progress,
    settings: () => settings,
    notices: (): readonly Notice[] => {
      const reason = writeFailure ?? readFailure ?? snapshotFailure ?? draftFailure
      return [
        ...(setAside === undefined ? [] : [{ type: 'snapshot-set-aside', file: setAside.file } as const]),
        ...(skipped > 0 ? [{ type: 'lines-skipped', count: skipped } as const] : []),
        ...(reason === undefined ? [] : [{ type: 'unsaved', reason } as const]),
      ]
    },
    append: record => {
      queue = [...queue, stampedAfter(progress(), record)]
      write()
    },
    saveSettings: changed => {
      const names = SETTING_NAMES.filter(name => changed[name] !== settings[name])
      settings = changed
      saveSnapshot(Object.fromEntries(names.map(name => [name, changed[name]])))
    },
    prepare: () => {
      writeFailure = failureOf(() => log.append(''))
    },
    refresh: () => {
      write()
      read()
    },
    snapshot: () => {
      write()
      saveSnapshot({})
    },
    round: id => {
      write()
      const isOfRound = (record: LogRecord) =>
        !isHistory(record) || ('round' in record && record.round === id)
      let records: readonly LogRecord[] = []
      readFailure = failureOf(() => {
        const lines = log.readFrom(0).lines.filter(line => line.includes(id) || line.includes(IMPORTED))
        records = parseLogLines(lines).records.filter(isOfRound)
      })
      return foldRecords(queue.filter(isOfRound), foldLog(records)).open[0]
    },
    draft: round => readDraft(drafts.read(round)),
    saveDraft: (round, draft) => {
      draftFailure = failureOf(() => (draft ? drafts.write(round, draft) : drafts.remove(round)))
    },
  }
}
