import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLogLine, parseLogLine } from '../../src/app/log-line.ts'
import { drillPlan, mockPlan, plannedItems } from '../support/items.ts'
import { logOf } from '../support/log.ts'
import { anyRecord, attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

test('what was written is read back, one line each', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const line = formatLogLine(record)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(parseLogLine(line.slice(0, -1))).toEqual(record)
    }),
  )
})

test('a line torn anywhere is no record', () => {
  fc.assert(
    fc.property(anyRecord, fc.double({ min: 0, max: 1, noNaN: true }), (record, share) => {
      const line = formatLogLine(record).trimEnd()
      expect(parseLogLine(line.slice(0, Math.floor(share * (line.length - 1))))).toBeUndefined()
    }),
  )
})

test('garbage is no record', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), line => {
      expect(parseLogLine(line)).toBeUndefined()
    }),
  )
})

describe('a line that is no whole record is skipped', () => {
  const opened = JSON.stringify(openedRecord('r', 1))
  const attempted = JSON.stringify(attemptedRecord('r', 0))
  const finished = JSON.stringify(finishedRecord('r', 3))
  const resumed =
    '{"type":"resumed","round":"r","at":1,"owner":{"pid":7,"host":"desk"},"from":{"pid":6,"host":"desk"},"dropped":[]}'

  const mock = logOf('m', mockPlan({ items: plannedItems(1, { followUps: ['item-9'] }) }))
  const interview = JSON.stringify(mock.opened())
  const hits = { points: ['why'], critical: false }
  const written = JSON.stringify(
    mock.attempted(0, { response: { kind: 'open', text: 'Because.' }, hits, proposedCredit: 0.5 }),
  )
  const confirmed = JSON.stringify(mock.confirmed(0, 0.5, 1, hits))
  const rated = JSON.stringify(mock.selfRated(3))
  const review = logOf('d', drillPlan({ source: 'review', untilMs: 300_000, day: '2026-03-02', cram: true }))
  const session = JSON.stringify(review.opened())
  const budgeted = JSON.stringify(
    logOf('d', drillPlan({ items: plannedItems(1, { budgetMs: 7000 }) })).opened(),
  )
  const dated = JSON.stringify(review.attempted(0, { confidence: 2 }, 1, '2026-03-02'))
  const done = JSON.stringify(review.finished('2026-03-02', 1, 'completed', { due: 4 }))
  const weighed = JSON.stringify(review.weighed(0, 3))
  const pardon = '{"type":"marked","at":1,"itemId":"a","rev":1,"mark":"pardoned","on":true,"comment":""}'
  const imported = '{"type":"imported","at":1}'
  const goal = '{"type":"goal-set","at":1,"goal":{"role":"dba","day":"2026-03-02"}}'

  test('the lines that are spoiled here are right before', () => {
    const old = [opened, attempted, finished, resumed, interview, written, confirmed, rated, goal]
    const lines = [...old, session, budgeted, dated, done, weighed, pardon, imported]
    expect(lines.map(line => parseLogLine(line)?.type)).toEqual([
      'opened',
      'attempted',
      'finished',
      'resumed',
      'opened',
      'attempted',
      'confirmed',
      'self-rated',
      'goal-set',
      'opened',
      'opened',
      'attempted',
      'finished',
      'weighed',
      'marked',
      'imported',
    ])
  })

  const cases: readonly [name: string, line: string, from: string, to: string][] = [
    ['a type of a newer program', finished, '"finished"', '"archived"'],
    ['a type every object has', finished, '"finished"', '"toString"'],
    ['no type', finished, '"type"', '"kind"'],
    ['no round', finished, '"round":"r"', '"round":""'],
    ['a round called __proto__', finished, '"round":"r"', '"round":"__proto__"'],
    ['a round that is a number', finished, '"round":"r"', '"round":1'],
    ['no time', finished, '"at":3', '"at":null'],
    ['a time before all time', finished, '"at":3', '"at":-3'],
    ['a time after the last day that can be told', finished, '"at":3', '"at":1e300'],
    ['no cause', finished, '"cause"', '"because"'],
    ['a day that is none', finished, '2026-03-02', 'yesterday'],
    ['a day with more behind it', finished, '2026-03-02', '2026-03-02T00:00'],
    ['an owner without a host', resumed, '"host"', '"ghost"'],
    ['an owner that is a list', resumed, '{"pid":7,"host":"desk"}', '[7,"desk"]'],
    ['no plan', opened, '"plan"', '"plans"'],
    ['a mode nobody plays', opened, '"drill"', '"race"'],
    ['a mock without a role', opened, '"drill"', '"mock"'],
    ['items that are no list', opened, '"items":[', '"items":{},"were":['],
    ['an item called __proto__', opened, '"redis.aof.n0"', '"__proto__"'],
    ['a skill called constructor', opened, '"databases"', '"constructor"'],
    ['a limit that is a text', opened, '"limitMs":20000', '"limitMs":"20000"'],
    ['a layout of numbers', opened, '"layout":[]', '"layout":[1]'],
    ['no reading time', opened, '"readingMs"', '"writingMs"'],
    ['an answer to __proto__', attempted, '"redis.aof.n0"', '"__proto__"'],
    ['an answer to hasOwnProperty', attempted, '"redis.aof.n0"', '"hasOwnProperty"'],
    ['a response that is a text', attempted, '{"kind":"boolean","value":true}', '"true"'],
    ['no response at all', attempted, '"response"', '"reply"'],
    ['credit below nothing', attempted, '"credit":1', '"credit":-1'],
    ['a language nobody speaks here', attempted, '"en"', '"fr"'],
    ['a text for a time', attempted, '"ms":3000', '"ms":"3000"'],
    ['credit above all', attempted, '"credit":1', '"credit":2'],
    ['an interview of a setting of a newer program', interview, '"alone"', '"panel"'],
    ['an interview with a phase of a newer program', interview, '"core"', '"lunch"'],
    ['segments that are no list', interview, '"segments":[', '"segments":{},"were":['],
    ['a segment that never ends', interview, '"untilMs":900000', '"untilMs":null'],
    ['a segment of numbers', interview, '"itemIds":["item-1"]', '"itemIds":[1]'],
    ['a follow-up that is a number', interview, '"followUps":["item-9"]', '"followUps":[9]'],
    ['a written answer without a text', written, '"text"', '"texts"'],
    ['hits that are a list', written, '"hits":{', '"hits":[],"were":{'],
    ['a proposal above all', written, '"proposedCredit":0.5', '"proposedCredit":1.5'],
    ['marks of no answer', confirmed, '"seq":0', '"seq":null'],
    ['marks of numbers', confirmed, '["why"]', '[1]'],
    ['marks that do not say whether it was critical', confirmed, '"critical":false', '"critical":0'],
    ['a rating nobody gives', rated, '"rating":3', '"rating":5'],
    ['a source of a newer program', session, '"review"', '"dreams"'],
    ['a drill that never ends', session, '"untilMs":300000', '"untilMs":-1'],
    ['a daily of a day that is none', session, '"day":"2026-03-02"', '"day":"today"'],
    ['a budget that is a text', budgeted, '"budgetMs":7000', '"budgetMs":"7000"'],
    ['an answer on a day that is none', dated, '"day":"2026-03-02"', '"day":"today"'],
    ['an answer on a day that the calendar lacks', dated, '"day":"2026-03-02"', '"day":"2026-13-02"'],
    ['an answer of which somebody is surer than sure', dated, '"confidence":2', '"confidence":4'],
    ['a confidence in words', dated, '"confidence":2', '"confidence":"2"'],
    ['a count of due items below nothing', done, '"due":4', '"due":-1'],
    ['a count of due items in words', done, '"due":4', '"due":"four"'],
    ['a weight of nothing', weighed, '"confidence":3', '"confidence":0'],
    ['no weight at all', weighed, '"confidence"', '"trust"'],
    ['a weight of no answer', weighed, '"seq":0', '"seq":null'],
    ['a weight in no round', weighed, '"round"', '"lap"'],
    ['a mark of a newer program', pardon, '"pardoned"', '"framed"'],
    ['a mark on __proto__', pardon, '"itemId":"a"', '"itemId":"__proto__"'],
    ['an import at no time', imported, '"at":1', '"at":null'],
    ['a goal without a role', goal, '"role"', '"rôle"'],
    ['a goal on a day that is none', goal, '2026-03-02', 'soon'],
    ['no goal at all', goal, '"goal":', '"aim":'],
  ]

  test.each(cases)('%s', (_, line, from, to) => {
    expect(line).toContain(from)
    expect(parseLogLine(line.replace(from, to))).toBeUndefined()
  })

  test.each([
    '',
    ' ',
    'null',
    'true',
    '7',
    '"r"',
    '[]',
    '{}',
    `[${finished}]`,
    `${finished},`,
    '\u0000\u0000',
  ])('%j', line => {
    expect(parseLogLine(line)).toBeUndefined()
  })
})

test('fields of a newer program are kept and harm nothing', () => {
  const line = JSON.stringify({ ...finishedRecord('r'), mood: 'good' })
  expect(parseLogLine(line)).toMatchObject(finishedRecord('r'))
})

test('an interview of a program that knew no stretches is one stretch of all its items', () => {
  const plan = mockPlan({ items: plannedItems(3), lengthMs: 900_000 })
  const { setting: _, segments: __, ...old } = plan
  const line = JSON.stringify({ ...logOf('m').opened(), plan: old })
  const itemIds = ['item-1', 'item-2', 'item-3']
  const segment = { phase: 'core', topic: null, untilMs: 900_000, itemIds }
  expect(parseLogLine(line)).toEqual({
    ...logOf('m').opened(),
    plan: { ...old, setting: 'alone', segments: [segment] },
  })
})
