import type { Bank } from '../../core/bank.ts'
import { findItem } from '../../core/bank.ts'
import { canonicalText, isCutOff, isHistory } from '../../core/history.ts'
import type { HistoryRecord, LogRecord } from '../../core/log-record.ts'
import { parseLogLine } from '../log-line.ts'
import type { Finding, LineFault } from './finding.ts'

/** A readable line of the log. Lines count from 1. */
interface Numbered<T> {
  readonly line: number
  readonly record: T
}

/** JSON of a record begins and ends with braces: without the last one it isn't whole. */
const faultOf = (line: string): LineFault => {
  try {
    JSON.parse(line)
    return 'not-a-record'
  } catch {
    return line.startsWith('{') && !line.endsWith('}') ? 'torn' : 'not-json'
  }
}

/** Only records of one kind and one moment can be the same: few are compared as a whole. */
const duplicates = (history: readonly Numbered<HistoryRecord>[]): readonly Finding[] => {
  const alike = new Map<string, Numbered<HistoryRecord>[]>()
  return history.flatMap((here): readonly Finding[] => {
    const { line, record } = here
    const key = `${record.type} ${record.at}`
    const others = alike.get(key)
    const text = others && canonicalText(record)
    const same = others?.find(other => canonicalText(other.record) === text)
    if (same) return [{ type: 'duplicate', line, of: same.line }]
    if (others) others.push(here)
    else alike.set(key, [here])
    return []
  })
}

const roundsOpened = (records: readonly LogRecord[]): ReadonlySet<string> =>
  new Set(records.flatMap(record => (record.type === 'opened' ? [record.round] : [])))

const unopened = (
  history: readonly Numbered<HistoryRecord>[],
  known: ReadonlySet<string>,
): readonly Finding[] => {
  const lines = new Map<string, number[]>()
  for (const { line, record } of history) {
    if (!('round' in record) || known.has(record.round)) continue
    const own = lines.get(record.round)
    if (own) own.push(line)
    else lines.set(record.round, [line])
  }
  return [...lines].map(([round, own]) => ({ type: 'unopened-round', round, lines: own }))
}

const unknownItems = (records: readonly LogRecord[], bank: Bank): readonly Finding[] => {
  const answers = new Map<string, number>()
  for (const record of records) {
    if (record.type !== 'attempted' || findItem(bank, record.attempt.itemId)) continue
    const { itemId } = record.attempt
    answers.set(itemId, (answers.get(itemId) ?? 0) + 1)
  }
  return [...answers].map(([itemId, n]) => ({ type: 'unknown-item', itemId, answers: n }))
}

export interface LogCheck {
  readonly records: readonly LogRecord[]
  readonly opened: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** What the lines of a log say, and what is odd about them. */
export const checkLines = (lines: readonly string[], bank: Bank): LogCheck => {
  const numbered: Numbered<LogRecord>[] = []
  const unreadable: Finding[] = []
  for (const [i, text] of lines.entries()) {
    const record = parseLogLine(text)
    if (record) numbered.push({ line: i + 1, record })
    else if (text !== '') unreadable.push({ type: 'unreadable-line', line: i + 1, fault: faultOf(text) })
  }
  const records = numbered.map(({ record }) => record)
  const history = numbered.flatMap(({ line, record }) => (isHistory(record) ? [{ line, record }] : []))
  const opened = roundsOpened(records)
  return {
    records,
    opened,
    findings: [
      ...unreadable,
      ...(isCutOff(records) ? [{ type: 'cut-off-import' } as const] : []),
      ...duplicates(history),
      ...unopened(history, opened),
      ...unknownItems(records, bank),
    ],
  }
}
