import { foldLog } from '../../core/history.ts'
import { isObject } from '../json.ts'
import { parseLogLines } from '../log-line.ts'
import { readSettings } from '../settings.ts'
import { SNAPSHOT_VERSION } from '../snapshot.ts'
import type { Kept } from './examine.ts'
import type { Finding, SnapshotFault } from './finding.ts'

/** What somebody may still want to look into is kept under another name. */
const KEPT_ASIDE: readonly SnapshotFault[] = ['unreadable', 'newer', 'other-log']

/** Folds the log anew. Settings live nowhere else: what can be read of them stays. */
const rebuildSnapshot = ({ log, snapshots }: Kept, fault: SnapshotFault): void => {
  const json = snapshots.read()
  const settings = readSettings(isObject(json) ? json['settings'] : undefined)
  const { lines, end } = log.readFrom(0)
  const progress = foldLog(parseLogLines(lines).records)
  if (KEPT_ASIDE.includes(fault)) snapshots.setAside()
  snapshots.write({
    version: SNAPSHOT_VERSION,
    offset: end,
    mark: log.markAt(end) ?? '',
    progress,
    settings,
  })
}

/** Mends what can be mended without changing a line of the log, and gives it back. May throw a file error. */
export const mend = (kept: Kept, findings: readonly Finding[]): readonly Finding[] => {
  const torn = findings.filter(({ type }) => type === 'torn-end')
  /** First, because what the line holds may be a record after all. */
  if (torn.length > 0) kept.log.append('')
  const others = findings.filter(({ type }) => type === 'snapshot' || type === 'orphan-draft')
  for (const finding of others) {
    if (finding.type === 'snapshot') rebuildSnapshot(kept, finding.fault)
    if (finding.type === 'orphan-draft') kept.drafts.remove(finding.round)
  }
  return [...torn, ...others]
}
