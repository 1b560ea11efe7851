import { canonicalText, foldLog } from '../../core/history.ts'
import type { Progress } from '../../core/progress.ts'
import { isObject } from '../json.ts'
import { parseLogLines } from '../log-line.ts'
import type { LogFile } from '../ports.ts'
import { isOutdated, readSnapshot, SNAPSHOT_VERSION } from '../snapshot.ts'
import type { SnapshotFault } from './finding.ts'

const isNewer = (json: unknown): boolean =>
  isObject(json) && typeof json['version'] === 'number' && json['version'] > SNAPSHOT_VERSION

/** What keeps a snapshot from standing for the log; it may cover less than all of it. */
export const checkSnapshot = (
  json: unknown,
  log: LogFile,
  { lines, progress: whole }: { readonly lines: readonly string[]; readonly progress: Progress },
): SnapshotFault | undefined => {
  if (json === undefined) return lines.length > 0 ? 'missing' : undefined
  const snapshot = readSnapshot(json)
  if (!snapshot) return isOutdated(json) ? 'outdated' : isNewer(json) ? 'newer' : 'unreadable'
  const { offset, mark, progress } = snapshot
  if (log.markAt(offset) !== mark) return 'other-log'
  const after = log.readFrom(offset).lines.length
  const folded = after === 0 ? whole : foldLog(parseLogLines(lines.slice(0, -after)).records)
  return canonicalText(folded) === canonicalText(progress) ? undefined : 'different'
}
