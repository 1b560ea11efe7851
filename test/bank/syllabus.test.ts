import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/bank/problem.ts'
import { loadSyllabus, parseProven, withServers } from '../../src/bank/syllabus.ts'
import { coverageOf } from '../../src/core/coverage.ts'
import { inShort } from '../support/bank-file.ts'
import { fact } from '../support/facts.ts'
import { booleanItem } from '../support/items.ts'

const fileOf = (facts: string) => ({
  file: 'syllabus/redis.aof.yaml',
  text: `version: 1\ncategory: redis\ntopic: aof\nfacts:\n${facts}`,
})

const FACT = `  - id: redis-p-1
    level: mid
    truth: { en: It is so., zh: 就是这样。 }
    sources: [ redis.conf 7.0 ]
    checked: 2026-11-22
`

describe('loadSyllabus', () => {
  test('reads facts with the servers on which they were proven', () => {
    const { facts, problems } = loadSyllabus([fileOf(FACT)], { 'redis-server 7.0.15': ['redis-p-1'] })
    expect(problems).toEqual([])
    expect(facts).toEqual([
      fact({ topic: 'aof', truth: { en: 'It is so.', zh: '就是这样。' }, provenOn: ['redis-server 7.0.15'] }),
    ])
  })

  test('a fact that stands twice is an error, in whichever file', () => {
    const { problems } = loadSyllabus([fileOf(FACT), fileOf(FACT)])
    expect(problems.map(inShort)).toEqual(['5:9 duplicate-id error'])
  })

  test.each([
    ['no source', FACT.replace('[ redis.conf 7.0 ]', '[ ]'), 'range'],
    ['no day', FACT.replace('2026-11-22', 'lately'), 'name-format'],
    ['an unknown verdict', `${FACT}    document: { says: { en: x }, verdict: maybe }\n`, 'value-unknown'],
    [
      'a proof on an unknown server',
      `${FACT}    proof: { server: oracle, steps: [ { run: x } ] }\n`,
      'value-unknown',
    ],
    ['a field nobody knows', `${FACT}    note: x\n`, 'field-unknown'],
  ])('%s is named with its place', (_, text, rule) => {
    const { facts, problems } = loadSyllabus([fileOf(text)])
    expect(facts).toEqual([])
    expect(problems.map(problem => problem.rule)).toEqual([rule])
    expect(formatProblem(problems[0] as (typeof problems)[number], 'en')).toMatch(
      /^syllabus\/redis\.aof\.yaml:\d+:\d+ /,
    )
  })
})

describe('withServers', () => {
  test('an item says where one of its facts was proven, once', () => {
    const proven = fact({ provenOn: ['redis-server 7.0.15'] })
    const items = withServers(
      [booleanItem({ facts: ['redis-p-1', 'redis-p-2'] }), booleanItem({ facts: ['redis-p-3'] })],
      [proven, { ...proven, id: 'redis-p-2' }, fact({ id: 'redis-p-3' })],
    )
    expect(items.map(item => item.checkedOn)).toEqual([['redis-server 7.0.15'], undefined])
    expect(coverageOf([proven], items).proven).toBe(1)
  })
})

test('parseProven refuses what is no list of ids by server', () => {
  expect(parseProven('{"nginx 1.22.1": ["web-001"]}')).toEqual({ 'nginx 1.22.1': ['web-001'] })
  expect(() => parseProven('{"nginx": 3}')).toThrow()
})
