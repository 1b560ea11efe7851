import { canonical, canonicalText, isHistory } from '../core/history.ts'
import type { HistoryRecord } from '../core/log-record.ts'
import { escapeUnprintable } from '../core/printable.ts'
import { isObject } from './json.ts'
import { parseLogLine, readRecord } from './log-line.ts'

/** The file that a history travels in: one JSON document, described in docs/data.md. */

const FORMAT = 'ops-interview-history'

/** What may be said of a file in its own words. */
const NAME = /^[\w.+-]{1,40}$/

/** Grows when an older program would read a document wrongly. */
export const FORMAT_VERSION = 1

/** Why a file can't be imported. */
export type ExportFault =
  | { readonly type: 'no-json' }
  /** It began as an export and ends in the middle, or something in it was broken. */
  | { readonly type: 'cut-off' }
  /** The log itself. */
  | { readonly type: 'log' }
  /** JSON of something else. */
  | { readonly type: 'foreign' }
  | { readonly type: 'newer'; readonly version: number }
  /** A field is missing or of another type. */
  | { readonly type: 'damaged'; readonly field: 'exportedAt' | 'program' | 'records' }
  /** `place`: in the list, from 0. `program`: the version that wrote it. `kind`: what it says it is, if anything. */
  | {
      readonly type: 'unknown-record'
      readonly place: number
      readonly of: number
      readonly kind: string | undefined
      readonly program: string
    }

interface Origin {
  /** Wall clock, milliseconds since the epoch. */
  readonly at: number
  /** Version of the program. */
  readonly program: string
}

/** The same set of records gives the same lines, whoever writes them and in whichever order. One record a line. */
export const formatExport = (records: readonly HistoryRecord[], { at, program }: Origin): string => {
  const lines = canonical(records).map(record => escapeUnprintable(canonicalText(record)))
  const head = [
    `"format": ${JSON.stringify(FORMAT)}`,
    `"version": ${FORMAT_VERSION}`,
    `"exportedAt": ${JSON.stringify(new Date(at).toISOString())}`,
    `"program": ${JSON.stringify(program)}`,
    `"records": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]`,
  ]
  return `{\n${head.join(',\n')}\n}\n`
}

/** Far deeper than any record goes; what is deeper would take the stack with it. */
const MOST_NESTED = 32

const isNested = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some(field => isNested(field, levels - 1)))

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a text is that is no JSON. */
const faultOf = (text: string): ExportFault => {
  const [first = ''] = text.trimStart().split('\n', 1)
  if (parseLogLine(first)) return { type: 'log' }
  return { type: /^\s*\{\s*"format":\s*"ops-interview-history"/.test(text) ? 'cut-off' : 'no-json' }
}

const historyIn = (json: unknown): HistoryRecord | undefined => {
  const record = isNested(json, MOST_NESTED) ? undefined : readRecord(json)
  return record && isHistory(record) ? record : undefined
}

/** The records of an export, all of them, or why there are none to be had. */
export const readExport = (
  text: string,
): { readonly records: readonly HistoryRecord[] } | { readonly fault: ExportFault } => {
  const json = parse(text)
  if (json === undefined) return { fault: faultOf(text) }
  if (readRecord(json)) return { fault: { type: 'log' } }
  if (!isObject(json) || json['format'] !== FORMAT) return { fault: { type: 'foreign' } }
  const { version, exportedAt, program, records: listed } = json
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { fault: { type: 'foreign' } }
  if (version > FORMAT_VERSION) return { fault: { type: 'newer', version } }
  if (typeof exportedAt !== 'string') return { fault: { type: 'damaged', field: 'exportedAt' } }
  if (typeof program !== 'string' || !NAME.test(program))
    return { fault: { type: 'damaged', field: 'program' } }
  if (!Array.isArray(listed)) return { fault: { type: 'damaged', field: 'records' } }
  const records: HistoryRecord[] = []
  for (const [place, value] of listed.entries()) {
    const record = historyIn(value)
    if (!record) {
      const type = isObject(value) ? value['type'] : undefined
      const kind = typeof type === 'string' && NAME.test(type) ? type : undefined
      return { fault: { type: 'unknown-record', place, of: listed.length, kind, program } }
    }
    records.push(record)
  }
  return { records }
}
