import { VERDICTS } from '../core/attempt.ts'
import { KINDS, LEVELS, SKILLS } from '../core/item.ts'
import type { LogRecord, RoundRecord } from '../core/log-record.ts'
import { MARK_NAMES } from '../core/mark.ts'
import { TIMINGS } from '../core/plan.ts'
import { isObject } from './json.ts'

/** The log's text form: one JSON object a line. */

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isOneOf = (value: unknown, values: readonly string[]): boolean =>
  isText(value) && values.includes(value)
const isDay = (value: unknown): boolean =>
  isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

/** A name that is safe as a key of a plain object. */
const isName = (value: unknown): boolean =>
  isText(value) && value !== '' && !Object.hasOwn(Object.prototype, value)

const isOwner = (value: unknown): boolean => isObject(value) && isCount(value['pid']) && isText(value['host'])

const isPlannedItem = (value: unknown): boolean =>
  isObject(value) &&
  isName(value['itemId']) &&
  isCount(value['rev']) &&
  isOneOf(value['skill'], SKILLS) &&
  isOneOf(value['level'], LEVELS) &&
  isOneOf(value['kind'], KINDS) &&
  (value['limitMs'] === null || isCount(value['limitMs'])) &&
  isObject(value['readingMs']) &&
  isCount(value['readingMs']['en']) &&
  isCount(value['readingMs']['zh']) &&
  isTexts(value['layout'])

const isPlan = (value: unknown): boolean => {
  if (!isObject(value) || !isText(value['seed'])) return false
  if (!Array.isArray(value['items']) || !value['items'].every(isPlannedItem)) return false
  return value['mode'] === 'drill'
    ? isObject(value['scope']) && isOneOf(value['timing'], TIMINGS) && isText(value['source'])
    : value['mode'] === 'mock' && isText(value['role']) && isCount(value['lengthMs'])
}

const isResponse = (value: unknown): boolean => {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'choice':
      return isText(value['option'])
    case 'multi':
      return isTexts(value['options'])
    case 'boolean':
      return typeof value['value'] === 'boolean'
    case 'order':
      return isTexts(value['steps'])
    case 'match':
      return isObject(value['picks']) && Object.values(value['picks']).every(isText)
    case 'fill':
    case 'number':
      return isText(value['text'])
    default:
      return false
  }
}

const isAttempt = (value: unknown): boolean =>
  isObject(value) &&
  isCount(value['seq']) &&
  isName(value['itemId']) &&
  isCount(value['rev']) &&
  (value['response'] === null || isResponse(value['response'])) &&
  isOneOf(value['verdict'], VERDICTS) &&
  isCount(value['credit']) &&
  value['credit'] <= 1 &&
  isCount(value['ms']) &&
  (value['lang'] === 'en' || value['lang'] === 'zh')

const BODY: { readonly [T in RoundRecord['type']]: (fields: Fields) => boolean } = {
  opened: fields => isPlan(fields['plan']) && isOwner(fields['owner']),
  resumed: fields => isOwner(fields['owner']) && isOwner(fields['from']) && isTexts(fields['dropped']),
  attempted: fields => isAttempt(fields['attempt']),
  undone: fields => isCount(fields['seq']),
  paused: fields => isCount(fields['spentMs']),
  finished: fields => isText(fields['cause']) && isDay(fields['day']),
}

const isMark = (fields: Fields): boolean =>
  isName(fields['itemId']) &&
  isCount(fields['rev']) &&
  isOneOf(fields['mark'], MARK_NAMES) &&
  typeof fields['on'] === 'boolean' &&
  isText(fields['comment'])

const isRecord = (value: unknown): value is LogRecord => {
  if (!isObject(value) || !isCount(value['at'])) return false
  const type = value['type']
  if (type === 'marked') return isMark(value)
  if (!isText(type) || !Object.hasOwn(BODY, type) || !isName(value['round'])) return false
  return BODY[type as RoundRecord['type']](value)
}

export const formatLogLine = (record: LogRecord): string => `${JSON.stringify(record)}\n`

/** A record, or `undefined` for a line that isn't one: torn, edited, or of a newer program. */
export const parseLogLine = (line: string): LogRecord | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
