import { foldLog, isHistory } from '../core/history.ts'
import type { LogRecord } from '../core/log-record.ts'
import { foldRecords } from '../core/progress.ts'
import { failureOf } from './failure.ts'
import { openJournal } from './journal.ts'
import { isObject } from './json.ts'
import { parseLogLines } from './log-line.ts'
import { viewLog } from './log-view.ts'
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

/** About a hundred answers: folded at a start in a millisecond, while writing years of progress takes a tenth of a second. */
const WORTH_A_SNAPSHOT_BYTES = 32_768

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
  const view = viewLog(log, snapshot)
  const journal = openJournal(log, view)
  let { settings, offset: keptOffset } = snapshot
  let lookupFailure: string | undefined
  let snapshotFailure: string | undefined
  let draftFailure: string | undefined
  /** Chosen here, and not in the file yet. */
  let unsaved: Partial<Settings> = {}

  /** Other games may have changed other settings meanwhile: only what is changed here stands above theirs. */
  const saveSnapshot = (changes: Partial<Settings>) => {
    const json = snapshots.read()
    const stored = settingsIn(json)
    unsaved = { ...unsaved, ...changes }
    settings = { ...(stored === undefined ? settings : readSettings(stored)), ...unsaved }
    snapshotFailure = failureOf(() => {
      /** Written by a newer program while we play: its snapshot is not ours to replace. */
      if (json !== undefined && !readSnapshot(json) && !isOutdated(json)) snapshots.setAside()
      /** It must never know of more than a power cut leaves of the log; settings wait for no log. */
      const unsynced = failureOf(log.sync)
      const known = { ...view.place(), progress: view.progress() }
      const kept = unsynced === undefined ? known : (readSnapshot(json) ?? NO_SNAPSHOT)
      snapshots.write({ ...kept, version: SNAPSHOT_VERSION, settings })
      keptOffset = kept.offset
      unsaved = {}
    })
  }

  /** A game that was killed between its last answer and this: the answer is in the log, and nobody will write on. */
  const removeLeftDrafts = () => {
    const over = journal.progress().open.filter(({ finished }) => finished !== null)
    draftFailure = failureOf(() => {
      const left = drafts.rounds().filter(round => over.some(known => known.round === round))
      for (const round of left) drafts.remove(round)
    })
  }

  journal.refresh()
  journal.endTornLine()

  return {
    directory,
    progress: journal.progress,
    settings: () => settings,
    notices: (): readonly Notice[] => {
      const reason = journal.failure() ?? lookupFailure ?? snapshotFailure ?? draftFailure
      const skipped = journal.skipped()
      return [
        ...(setAside === undefined ? [] : [{ type: 'snapshot-set-aside', file: setAside.file } as const]),
        ...(skipped > 0 ? [{ type: 'lines-skipped', count: skipped } as const] : []),
        ...(reason === undefined ? [] : [{ type: 'unsaved', reason } as const]),
      ]
    },
    append: journal.append,
    saveSettings: changed => {
      const names = SETTING_NAMES.filter(name => changed[name] !== settings[name])
      settings = changed
      saveSnapshot(Object.fromEntries(names.map(name => [name, changed[name]])))
    },
    prepare: journal.prepare,
    refresh: journal.refresh,
    snapshot: () => {
      journal.refresh()
      saveSnapshot({})
    },
    keepUp: () => {
      journal.refresh()
      removeLeftDrafts()
      const bytes = view.place().offset - keptOffset
      if (bytes < 0 || bytes >= WORTH_A_SNAPSHOT_BYTES) saveSnapshot({})
    },
    round: id => {
      journal.refresh()
      const isOfRound = (record: LogRecord) =>
        !isHistory(record) || ('round' in record && record.round === id)
      let records: readonly LogRecord[] = []
      lookupFailure = failureOf(() => {
        const lines = log.readFrom(0).lines.filter(line => line.includes(id) || line.includes(IMPORTED))
        records = parseLogLines(lines).records.filter(isOfRound)
      })
      return foldRecords(journal.waiting().filter(isOfRound), foldLog(records)).open[0]
    },
    draft: round => readDraft(drafts.read(round)),
    saveDraft: (round, draft) => {
      draftFailure = failureOf(() => (draft ? drafts.write(round, draft) : drafts.remove(round)))
    },
  }
}
