import type { HistoryRecord, LogRecord } from './log-record.ts'
import type { Progress } from './progress.ts'
import { foldRecords } from './progress.ts'

/**
 * The history of one person as a set of records, whichever machines wrote them. Sets unite in any order and as often as
 * one likes; what they mean is the fold of their canonical order.
 */

/** JSON with sorted keys: records are the same when these texts are. */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`)
  return `{${fields.join(',')}}`
}

/** The same on every machine, whatever its locale. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isHistory = (record: LogRecord): record is HistoryRecord =>
  record.type !== 'importing' && record.type !== 'imported'

/** Which of two records of one moment came first. */
const PLACE: Readonly<Record<HistoryRecord['type'], number>> = {
  opened: 0,
  resumed: 1,
  attempted: 2,
  weighed: 3,
  undone: 4,
  paused: 5,
  confirmed: 6,
  'self-rated': 7,
  finished: 8,
  marked: 9,
  'goal-set': 10,
}

const seqOf = (record: HistoryRecord): number =>
  record.type === 'attempted' ? record.attempt.seq : 'seq' in record ? record.seq : 0

const compareRecords = (a: HistoryRecord, b: HistoryRecord): number =>
  a.at - b.at ||
  PLACE[a.type] - PLACE[b.type] ||
  seqOf(a) - seqOf(b) ||
  compareTexts(canonicalText(a), canonicalText(b))

/** Sorted, and what is the same stands there once. */
const sorted = (records: readonly HistoryRecord[]): readonly HistoryRecord[] => {
  const inOrder = [...records].sort(compareRecords)
  return inOrder.filter((record, i) => {
    const before = inOrder[i - 1]
    return before === undefined || compareRecords(before, record) !== 0
  })
}

interface Group {
  readonly round: string
  readonly records: readonly HistoryRecord[]
  /** Of its last record. */
  readonly at: number
}

/**
 * The set of these records in the order that it is folded in: rounds by their last record, each in one piece, and between
 * them what was said outside of rounds.
 */
export const canonical = (records: readonly HistoryRecord[]): readonly HistoryRecord[] => {
  const byRound = new Map<string, HistoryRecord[]>()
  const others: HistoryRecord[] = []
  for (const record of records) {
    const group = 'round' in record ? byRound.get(record.round) : others
    if (group) group.push(record)
    else if ('round' in record) byRound.set(record.round, [record])
  }
  const groups: readonly Group[] = [
    ...sorted(others).map(record => ({ round: '', records: [record], at: record.at })),
    ...[...byRound].map(([round, own]) => {
      const inOrder = sorted(own)
      return { round, records: inOrder, at: inOrder.at(-1)?.at ?? 0 }
    }),
  ]
  return [...groups]
    .sort((a, b) => a.at - b.at || compareTexts(a.round, b.round))
    .flatMap(({ records: own }) => own)
}

type Fields = Readonly<Record<string, unknown>>

const namesIn = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter(name => fields[name] !== undefined)

/** The same JSON, in whichever order its keys are. Quicker than two texts. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Fields, b as Fields]
  const names = namesIn(one)
  return (
    names.length === namesIn(other).length &&
    names.every(name => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

/** Those of `arriving` that `known` doesn't hold, as a set in canonical order. */
export const newIn = (
  arriving: readonly HistoryRecord[],
  known: readonly HistoryRecord[],
): readonly HistoryRecord[] => {
  const placeOf = (record: HistoryRecord) =>
    `${record.type} ${record.at} ${'round' in record ? record.round : ''}`
  const held = new Map<string, HistoryRecord[]>()
  for (const record of known) {
    const place = placeOf(record)
    const alike = held.get(place)
    if (alike) alike.push(record)
    else held.set(place, [record])
  }
  const isHeld = (record: HistoryRecord) => held.get(placeOf(record))?.some(other => isSame(record, other))
  return canonical(arriving).filter(record => !isHeld(record))
}

/**
 * What a whole log means. Up to the last import it is a set, because the lines of another machine stand behind those that
 * they may have come before; from there on it is read as it was written.
 */
export const foldLog = (records: readonly LogRecord[]): Progress => {
  const end = records.findLastIndex(({ type }) => type === 'imported') + 1
  return foldRecords([...canonical(records.slice(0, end).filter(isHistory)), ...records.slice(end)])
}

/** Whether a crash ended an import before all of it was there. */
export const isCutOff = (records: readonly LogRecord[]): boolean =>
  records.findLast(record => !isHistory(record))?.type === 'importing'

/** When what a record goes on from, or replaces, was written; nothing where it is the first. */
const writtenBefore = (progress: Progress, record: LogRecord): number | undefined => {
  if ('round' in record) return progress.open.find(({ round }) => round === record.round)?.touchedAt
  if (record.type === 'marked') return progress.marks[record.mark][record.itemId]?.at
  return record.type === 'goal-set' ? progress.goal.at : undefined
}

/**
 * A record as it is to be written: within a round time only grows, and so it does from one mark or goal to the next, even
 * where the clock was set back or two machines differ, so that the order can be told from the records alone.
 */
export const stampedAfter = (progress: Progress, record: LogRecord): LogRecord => {
  const before = writtenBefore(progress, record)
  return before === undefined || record.at > before ? record : { ...record, at: before + 1 }
}
