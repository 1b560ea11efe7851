import { describe, expect, test } from 'vitest'
import { loadBanks, loadRoles } from '../../src/bank/load.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import { findPlayable, itemsIn } from '../../src/core/bank.ts'
import type { Item } from '../../src/core/item.ts'
import { KINDS, LEVELS, SKILLS } from '../../src/core/item.ts'
import { MOCK_MINUTES, planMock } from '../../src/core/plan-mock.ts'
import type { Lang, Text } from '../../src/core/text.ts'
import { shippedRoles, shippedSources } from '../support/questions.ts'

const sources = shippedSources()
const { bank: items, problems } = loadBanks(sources, 'shipped')
const roles = loadRoles(shippedRoles())
const bank = { ...items, roles: roles.roles }

/** Topics the game promises, with at least four items each. */
const PROMISED = {
  kubernetes: [
    'autoscaling',
    'backup',
    'ci-cd',
    'cluster-management',
    'cni',
    'failure-detection',
    'high-availability',
    'maintenance',
    'release',
    'replicas',
    'resources',
    'stateful',
    'throughput',
  ],
  mysql: ['architecture', 'replication', 'replication-lag', 'replication-status'],
  redis: [
    'aof',
    'ha-overview',
    'persistence',
    'persistence-in-production',
    'persistence-overview',
    'rdb',
    'replication',
    'sentinel',
  ],
  web: ['status-codes'],
}

const isText = (value: unknown): value is Text =>
  value !== null && typeof value === 'object' && 'en' in value && 'zh' in value

/** Every text of an item but the exhibit. */
const proseOf = (item: Item, lang: Lang): readonly string[] => {
  const find = (value: unknown): readonly string[] => {
    if (isText(value)) return [value[lang]]
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(find) : []
  }
  const { exhibit: _, ...rest } = item
  return find(rest)
}

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, '')
const HAN = /\p{Script=Han}/u
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uffef]/

describe('the shipped banks', () => {
  test('load without a problem', () => {
    expect([...problems, ...roles.problems].map(problem => formatProblem(problem, 'en'))).toEqual([])
  })

  test('hold at least 130 items that a round can ask', () => {
    expect(itemsIn(bank, {}).length).toBeGreaterThanOrEqual(130)
  })

  test.each(KINDS.filter(kind => kind !== 'open'))('ask in every kind: %s', kind => {
    expect(bank.items.filter(item => item.kind === kind).length).toBeGreaterThan(0)
  })

  test.each(SKILLS)('ask every skill at least three times: %s', skill => {
    expect(bank.items.filter(item => item.skill === skill).length).toBeGreaterThanOrEqual(3)
  })

  test.each(LEVELS)('ask at every level: %s', level => {
    expect(itemsIn(bank, { level }).length).toBeGreaterThan(0)
  })

  const promised = Object.entries(PROMISED).flatMap(([category, topics]) =>
    topics.map(topic => [category, topic] as const),
  )
  test.each(promised)('hold at least four items of %s/%s', (category, topic) => {
    expect(itemsIn(bank, { category, topic }).length).toBeGreaterThanOrEqual(4)
  })

  test('are filed under the category and topic of their path, as are their ids', () => {
    for (const source of sources) {
      const loaded = loadBanks([source], 'shipped')
      for (const item of loaded.bank.items) {
        expect(source.file).toBe(`questions/${item.category}/${item.topic}.yaml`)
        expect(item.id.startsWith(`${item.category}.${item.topic}.`), item.id).toBe(true)
      }
    }
  })

  test('follow up with items that exist', () => {
    const lost = bank.items.flatMap(item => item.followUps).filter(id => findPlayable(bank, id) === undefined)
    expect(lost).toEqual([])
  })

  test('speak English in English', () => {
    const chinese = bank.items.flatMap(item =>
      proseOf(item, 'en')
        .map(withoutCode)
        .filter(text => HAN.test(text) || FULL_WIDTH.test(text))
        .map(text => `${item.id}: ${text}`),
    )
    expect(chinese).toEqual([])
  })

  test('speak Chinese in Chinese', () => {
    for (const part of ['stem', 'explanation'] as const) {
      expect(bank.items.filter(item => !HAN.test(item[part].zh)).map(item => item.id)).toEqual([])
    }
  })
})

describe('the roles', () => {
  test('have names of their own', () => {
    const ids = bank.roles.map(role => role.id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  const interviews = bank.roles.flatMap(role => MOCK_MINUTES.map(minutes => ({ role, id: role.id, minutes })))
  test.each(interviews)('$id fills $minutes minutes', ({ role, minutes }) => {
    const lengthMs = minutes * 60_000
    for (let n = 0; n < 20; n++) {
      const plan = planMock(bank, { role, lengthMs, seed: `seed-${n}` })
      const budgetMs = plan.items.reduce((sum, item) => sum + (item.limitMs ?? 0), 0)
      expect(budgetMs).toBeLessThanOrEqual(lengthMs)
      expect(budgetMs).toBeGreaterThanOrEqual(0.8 * lengthMs)
    }
  })
})
