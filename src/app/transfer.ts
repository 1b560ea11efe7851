import type { Day } from '../core/day.ts'
import { isCutOff, isHistory, newIn } from '../core/history.ts'
import type { HistoryRecord, LogRecord } from '../core/log-record.ts'
import { type ExportFault, formatExport, readExport } from './export-document.ts'
import { formatLogLine, parseLogLines } from './log-line.ts'
import type { LogFile } from './ports.ts'

/** A history leaves the log of one machine and enters that of another. The log is read as it is: nothing is mended here. */

interface Held {
  readonly records: readonly LogRecord[]
  /** Lines that no record could be read from. */
  readonly unreadable: number
}

/** Everything a log holds, a last line that only lost its end included. May throw a file error. */
const readWhole = (log: LogFile): Held => {
  const { lines, rest } = log.readFrom(0)
  return parseLogLines([...lines, rest])
}

interface Outgoing {
  readonly text: string
  readonly records: number
  readonly unreadable: number
}

/** The history of this machine as a document. May throw a file error. */
export const exportHistory = (
  log: LogFile,
  origin: { readonly at: number; readonly program: string },
): Outgoing => {
  const { records, unreadable } = readWhole(log)
  const history = records.filter(isHistory)
  return { text: formatExport(history, origin), records: newIn(history, []).length, unreadable }
}

/** What a document holds that the log doesn't. */
export interface Arrivals {
  /** Of all kinds. */
  readonly records: number
  readonly rounds: number
  readonly answers: number
  readonly marks: number
  readonly goals: number
  /** `null` where nothing is new. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** Records that the log holds already, or that stand in the document twice. */
  readonly duplicates: number
}

export interface Incoming {
  readonly arrivals: Arrivals
  /** To be appended to the log in one go; empty where nothing is to be done. */
  readonly lines: string
  /** An import that was cut off ends with this one. */
  readonly completes: boolean
}

interface Setup {
  /** Wall clock, milliseconds since the epoch. */
  readonly at: number
  /** The person's day at a wall-clock moment. */
  readonly dayAt: (at: number) => Day
}

const countOf = (records: readonly HistoryRecord[], type: HistoryRecord['type']): number =>
  records.filter(record => record.type === type).length

const arrivalsOf = (
  records: readonly HistoryRecord[],
  duplicates: number,
  dayAt: Setup['dayAt'],
): Arrivals => {
  const days = records.map(record => ('day' in record ? record.day : undefined) ?? dayAt(record.at)).sort()
  return {
    records: records.length,
    rounds: countOf(records, 'opened'),
    answers: countOf(records, 'attempted'),
    marks: countOf(records, 'marked'),
    goals: countOf(records, 'goal-set'),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    duplicates,
  }
}

/** What importing a document would do, all of it checked before anything is written. May throw a file error. */
export const planImport = (
  log: LogFile,
  text: string,
  { at, dayAt }: Setup,
): Incoming | { readonly fault: ExportFault } => {
  const document = readExport(text)
  if ('fault' in document) return document
  const { records } = readWhole(log)
  const arriving = newIn(document.records, records.filter(isHistory))
  const completes = isCutOff(records)
  const end: LogRecord = { type: 'imported', at }
  const begun: readonly LogRecord[] = arriving.length === 0 ? [] : [{ type: 'importing', at }, ...arriving]
  const written = begun.length > 0 || completes ? [...begun, end] : []
  return {
    arrivals: arrivalsOf(arriving, document.records.length - arriving.length, dayAt),
    lines: written.map(formatLogLine).join(''),
    completes,
  }
}
