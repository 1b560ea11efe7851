import { CONFIDENCES, VERDICTS } from '../core/attempt.ts'
import { PHASES } from '../core/bank.ts'
import { KINDS, LEVELS, SKILLS } from '../core/item.ts'
import type { LogRecord, RoundRecord } from '../core/log-record.ts'
import { MARK_NAMES } from '../core/mark.ts'
import { SOURCES, TIMINGS } from '../core/plan.ts'
import { RATINGS } from '../core/rating.ts'
import { FINISH_CAUSES } from '../core/round-state.ts'
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

/** The last moments that still belong to a day of four-digit years, wherever on earth. */
const LATEST = Date.UTC(9999, 11, 30)

const isTime = (value: unknown): boolean => isCount(value) && value <= LATEST

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
  isTexts(value['layout']) &&
  (value['budgetMs'] === undefined || isCount(value['budgetMs'])) &&
  (value['followUps'] === undefined || isTexts(value['followUps']))

const isSegment = (value: unknown): boolean =>
  isObject(value) &&
  isOneOf(value['phase'], PHASES) &&
  (value['topic'] === null ||
    (isObject(value['topic']) && isText(value['topic']['category']) && isText(value['topic']['topic']))) &&
  isCount(value['untilMs']) &&
  isTexts(value['itemIds'])

/** True, or left out. */
const isSwitch = (value: unknown): boolean => value === undefined || value === true

const isPlan = (value: unknown): boolean => {
  if (!isObject(value) || !isText(value['seed'])) return false
  if (!Array.isArray(value['items']) || !value['items'].every(isPlannedItem)) return false
  return value['mode'] === 'drill'
    ? isObject(value['scope']) &&
        isOneOf(value['timing'], TIMINGS) &&
        isOneOf(value['source'], SOURCES) &&
        (value['untilMs'] === undefined || isCount(value['untilMs'])) &&
        (value['day'] === undefined || isDay(value['day'])) &&
        (value['lost'] === undefined || isTexts(value['lost'])) &&
        isSwitch(value['cram']) &&
        isSwitch(value['confidence'])
    : value['mode'] === 'mock' &&
        isText(value['role']) &&
        isCount(value['lengthMs']) &&
        isOneOf(value['setting'], ['alone', 'pair']) &&
        Array.isArray(value['segments']) &&
        value['segments'].every(isSegment)
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
    case 'open':
      return isText(value['text'])
    case 'aloud':
    case 'heard':
      return true
    default:
      return false
  }
}

const isHits = (value: unknown): boolean =>
  isObject(value) && isTexts(value['points']) && typeof value['critical'] === 'boolean'

const isShare = (value: unknown): boolean => isCount(value) && value <= 1

const isConfidence = (value: unknown): boolean => CONFIDENCES.some(confidence => confidence === value)

const isAttempt = (value: unknown): boolean =>
  isObject(value) &&
  isCount(value['seq']) &&
  isName(value['itemId']) &&
  isCount(value['rev']) &&
  (value['response'] === null || isResponse(value['response'])) &&
  isOneOf(value['verdict'], VERDICTS) &&
  isShare(value['credit']) &&
  (value['hits'] === undefined || isHits(value['hits'])) &&
  (value['proposedCredit'] === undefined || isShare(value['proposedCredit'])) &&
  isSwitch(value['unconfirmed']) &&
  isSwitch(value['close']) &&
  (value['confidence'] === undefined || isConfidence(value['confidence'])) &&
  (value['next'] === undefined || value['next'] === null || isText(value['next'])) &&
  isCount(value['ms']) &&
  (value['lang'] === 'en' || value['lang'] === 'zh')

const BODY: { readonly [T in RoundRecord['type']]: (fields: Fields) => boolean } = {
  opened: fields => isPlan(fields['plan']) && isOwner(fields['owner']),
  resumed: fields => isOwner(fields['owner']) && isOwner(fields['from']) && isTexts(fields['dropped']),
  attempted: fields => isAttempt(fields['attempt']) && (fields['day'] === undefined || isDay(fields['day'])),
  undone: fields => isCount(fields['seq']),
  paused: fields => isCount(fields['spentMs']),
  finished: fields =>
    isOneOf(fields['cause'], FINISH_CAUSES) &&
    isDay(fields['day']) &&
    (fields['due'] === undefined || isCount(fields['due'])),
  confirmed: fields => isCount(fields['seq']) && isHits(fields['hits']) && isShare(fields['credit']),
  weighed: fields => isCount(fields['seq']) && isConfidence(fields['confidence']),
  'self-rated': fields => isRating(fields['rating']),
}

const isRating = (value: unknown): boolean => RATINGS.some(rating => rating === value)

const isGoal = (value: unknown): boolean =>
  value === null ||
  (isObject(value) && isText(value['role']) && (value['day'] === null || isDay(value['day'])))

const isMark = (fields: Fields): boolean =>
  isName(fields['itemId']) &&
  isCount(fields['rev']) &&
  isOneOf(fields['mark'], MARK_NAMES) &&
  typeof fields['on'] === 'boolean' &&
  isText(fields['comment'])

const isRecord = (value: unknown): value is LogRecord => {
  if (!isObject(value) || !isTime(value['at'])) return false
  const type = value['type']
  if (type === 'marked') return isMark(value)
  if (type === 'importing' || type === 'imported') return true
  if (type === 'goal-set') return isGoal(value['goal'])
  if (!isText(type) || !Object.hasOwn(BODY, type) || !isName(value['round'])) return false
  return BODY[type as RoundRecord['type']](value)
}

export const formatLogLine = (record: LogRecord): string => `${JSON.stringify(record)}\n`

/** Interviews once had no stretches: all of one is its core. */
const withSegments = (value: unknown): unknown => {
  if (!isObject(value) || !isObject(value['plan']) || value['plan']['mode'] !== 'mock') return value
  const { plan } = value
  if (plan['segments'] !== undefined || !Array.isArray(plan['items'])) return value
  const itemIds = plan['items'].map(item => (isObject(item) ? item['itemId'] : undefined))
  const segment = { phase: 'core', topic: null, untilMs: plan['lengthMs'], itemIds }
  return { ...value, plan: { ...plan, setting: 'alone', segments: [segment] } }
}

/** What is said in JSON as a record; `undefined` where it is none that this program knows. */
export const readRecord = (json: unknown): LogRecord | undefined => {
  const value = withSegments(json)
  return isRecord(value) ? value : undefined
}

/** A record, or `undefined` for a line that isn't one: torn, edited, or of a newer program. */
export const parseLogLine = (line: string): LogRecord | undefined => {
  try {
    return readRecord(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** The records of many lines, and how many lines hold none. Empty lines are nothing. */
export const parseLogLines = (
  lines: readonly string[],
): { readonly records: readonly LogRecord[]; readonly unreadable: number } => {
  const parsed = lines.filter(line => line !== '').map(parseLogLine)
  const records = parsed.filter(record => record !== undefined)
  return { records, unreadable: parsed.length - records.length }
}
