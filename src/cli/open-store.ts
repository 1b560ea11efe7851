import { join } from 'node:path'
import type { DraftFiles, LogFile, ProgressStore, SnapshotFile } from '../app/ports.ts'
import { openProgressStore } from '../app/progress-store.ts'
import { DRAFTS, LOG } from '../platform/directories.ts'
import { openDraftFiles } from '../platform/draft-files.ts'
import { openLogFile } from '../platform/log-file.ts'
import { openSnapshotFile } from '../platform/snapshot-file.ts'

/** The files of progress, looked at by nobody yet. */
export const filesIn = (
  directory: string,
  now: () => number,
): { readonly log: LogFile; readonly snapshots: SnapshotFile; readonly drafts: DraftFiles } => ({
  log: openLogFile(join(directory, LOG)),
  snapshots: openSnapshotFile(directory, now),
  drafts: openDraftFiles(join(directory, DRAFTS)),
})

/** Progress on disk, in one directory. */
export const openStoreIn = (directory: string, now: () => number): ProgressStore =>
  openProgressStore({ directory, ...filesIn(directory, now) })
