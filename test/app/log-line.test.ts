import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLogLine, parseLogLine } from '../../src/app/log-line.ts'
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
  const finished = JSON.stringify(finishedRecord('r'))
  const resumed =
    '{"type":"resumed","round":"r","at":1,"owner":{"pid":7,"host":"desk"},"from":{"pid":6,"host":"desk"},"dropped":[]}'

  test('the lines that are spoiled here are right before', () => {
    expect([opened, attempted, finished, resumed].map(line => parseLogLine(line)?.type)).toEqual([
      'opened',
      'attempted',
      'finished',
      'resumed',
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
