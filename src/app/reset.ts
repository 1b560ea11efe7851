import { foldLog } from '../core/history.ts'
import type { Owner } from '../core/log-record.ts'
import { parseLogLines } from './log-line.ts'
import { isPlayedElsewhere } from './playing.ts'
import type { LogFile } from './ports.ts'

/** A log that is about to be set aside. */
export interface Leaving {
  readonly lines: number
  /** A game that plays on it now. */
  readonly player: Owner | undefined
}

/** Nobody plays on a log that can't be read. */
export const leavingLog = (log: LogFile, world: Parameters<typeof isPlayedElsewhere>[1]): Leaving => {
  let lines: readonly string[]
  try {
    lines = log.readFrom(0).lines
  } catch {
    return { lines: 0, player: undefined }
  }
  const { open } = foldLog(parseLogLines(lines).records)
  return { lines: lines.length, player: open.find(round => isPlayedElsewhere(round, world))?.owner }
}
