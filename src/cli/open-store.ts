import { join } from 'node:path'
import type { ProgressStore } from '../app/ports.ts'
import { openProgressStore } from '../app/progress-store.ts'
import { openDraftFiles } from '../platform/draft-files.ts'
import { openLogFile } from '../platform/log-file.ts'
import { openSnapshotFile } from '../platform/snapshot-file.ts'

/** Progress on disk, in one directory. */
export const openStoreIn = (directory: string, now: () => number): ProgressStore =>
  openProgressStore({
    directory,
    log: openLogFile(join(directory, 'attempts.jsonl')),
    snapshots: openSnapshotFile(directory, now),
    drafts: openDraftFiles(join(directory, 'drafts')),
  })
