import { describe, expect, test } from 'vitest'
import { lintBanks, loadBanks } from '../../src/bank/load.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import { loadRoles } from '../../src/bank/roles.ts'
import { nextItem } from '../../src/core/agenda.ts'
import type { Attempt } from '../../src/core/attempt.ts'
import { PHASES } from '../../src/core/bank.ts'
import { coverageOf } from '../../src/core/coverage.ts'
import type { Item, Level } from '../../src/core/item.ts'
import { KINDS, SKILLS } from '../../src/core/item.ts'
import { planMock } from '../../src/core/plan-mock.ts'
import type { Lang, Text } from '../../src/core/text.ts'
import { attemptAt } from '../support/items.ts'
import { shippedRoles, shippedSources, shippedSyllabus } from '../support/questions.ts'

const sources = shippedSources()
const { bank: items } = loadBanks(sources, 'shipped')
const syllabus = shippedSyllabus()
const { problems } = lintBanks(sources, 'shipped', { facts: new Set(syllabus.facts.map(({ id }) => id)) })
const roles = loadRoles(shippedRoles(), items)
const bank = { ...items, roles: roles.roles }

/** Least number of items by category. */
const PROMISED = {
  kubernetes: 100,
  mysql: 100,
  redis: 100,
  web: 30,
  systems: 30,
  network: 30,
  databases: 30,
  monitoring: 30,
  automation: 30,
  programming: 30,
  documentation: 30,
  communication: 30,
  troubleshooting: 30,
}

const shareOf = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length

const isText = (value: unknown): value is Text =>
  value !== null && typeof value === 'object' && 'en' in value && typeof value.en === 'string'

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
  test('are clean of errors and advice', () => {
    const found = [...problems, ...syllabus.problems, ...roles.problems]
    expect(found.map(problem => formatProblem(problem, 'en'))).toEqual([])
  })

  test('hold at least 650 items, 40 of them open and 40 with output to read', () => {
    expect(bank.items.length).toBeGreaterThanOrEqual(650)
    expect(bank.items.filter(item => item.kind === 'open').length).toBeGreaterThanOrEqual(40)
    expect(bank.items.filter(item => item.exhibit).length).toBeGreaterThanOrEqual(40)
  })

  test.each(Object.entries(PROMISED))('hold enough of %s: %i', (category, least) => {
    expect(bank.items.filter(item => item.category === category).length).toBeGreaterThanOrEqual(least)
  })

  test('no kind is above 45 %, and order, match, fill and number together are at least 35 %', () => {
    for (const kind of KINDS) {
      expect(
        shareOf(
          bank.items.filter(item => item.kind === kind),
          bank.items,
        ),
        kind,
      ).toBeLessThanOrEqual(0.45)
    }
    const worked = bank.items.filter(({ kind }) => ['order', 'match', 'fill', 'number'].includes(kind))
    expect(shareOf(worked, bank.items)).toBeGreaterThanOrEqual(0.35)
  })

  test.each([
    ['junior', 0.3],
    ['mid', 0.45],
    ['senior', 0.25],
  ])('about as many %s items as promised', (level, share) => {
    const found = shareOf(
      bank.items.filter(item => item.level === level),
      bank.items,
    )
    expect(Math.abs(found - share)).toBeLessThanOrEqual(0.05)
  })

  test.each(SKILLS)('ask every skill at least thirty times: %s', skill => {
    expect(bank.items.filter(item => item.skill === skill).length).toBeGreaterThanOrEqual(30)
  })

  test.each(bank.topics.map(({ category, topic }) => [category, topic]))(
    'hold at least four items of %s/%s',
    (category, topic) => {
      const own = bank.items.filter(item => item.category === category && item.topic === topic)
      expect(own.length).toBeGreaterThanOrEqual(4)
    },
  )

  test('test every fact of the notes that is no opinion', () => {
    const tested = new Set(bank.items.flatMap(item => item.facts))
    const left = syllabus.facts.filter(
      ({ id, document }) => document && document.verdict !== 'opinion' && !tested.has(id),
    )
    expect(left.map(({ id }) => id)).toEqual([])
  })

  test('test at least 85 % of the follow-ups', () => {
    const { kinds } = coverageOf(syllabus.facts, bank.items)
    const { covered = 0, facts = 1 } = kinds['follow-up'] ?? {}
    expect(covered / facts).toBeGreaterThanOrEqual(0.85)
  })

  test('say what the notes get wrong, wherever they are wrong or outdated', () => {
    const corrected = new Set(bank.items.filter(item => item.misconception).flatMap(item => item.facts))
    const left = syllabus.facts.filter(
      ({ id, document }) =>
        (document?.verdict === 'wrong' || document?.verdict === 'outdated') && !corrected.has(id),
    )
    expect(left.map(({ id }) => id)).toEqual([])
  })

  test('lead at least half of the mid items deeper, and every senior item that may be missed to a rescue', () => {
    const framing = new Set(bank.roles.flatMap(({ opening, closing }) => [...opening, ...closing]))
    const levelOf = new Map(bank.items.map(item => [item.id, item.level]))
    const leads = (level: Level, to: readonly Level[]) => {
      const all = bank.items.filter(item => item.level === level && !framing.has(item.id))
      const linked = all.filter(item => item.followUps.some(id => to.includes(levelOf.get(id) ?? 'junior')))
      return shareOf(linked, all)
    }
    expect(leads('mid', ['mid', 'senior'])).toBeGreaterThanOrEqual(0.5)
    expect(leads('senior', ['junior', 'mid'])).toBe(1)
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

  const interviews = bank.roles.flatMap(role => role.blueprints.map(({ minutes }) => ({ role, minutes })))

  test('hold interviews of a quarter, a half and three quarters of an hour', () => {
    for (const { blueprints } of bank.roles) {
      expect(blueprints.map(({ minutes }) => minutes)).toEqual([15, 30, 45])
    }
  })

  test.each(interviews)('$role.id: whoever uses up every budget is asked for $minutes minutes', row => {
    const { role, minutes } = row
    for (let n = 0; n < 20; n++) {
      const plan = planMock(bank, { role, minutes, seed: `seed-${n}`, setting: 'alone' })
      expect(plan.segments.at(-1)?.untilMs).toBe(plan.lengthMs)
      expect([...new Set(plan.segments.map(({ phase }) => phase))]).toEqual(PHASES)
      for (const credit of [0, 0.5, 1]) {
        let attempts: readonly Attempt[] = []
        for (let item = nextItem(plan, attempts); item; item = nextItem(plan, attempts)) {
          attempts = [...attempts, attemptAt(item, { seq: attempts.length, credit, ms: item.limitMs ?? 0 })]
        }
        const usedMs = attempts.reduce((sum, { ms }) => sum + ms, 0)
        expect(usedMs, `seed-${n}, ${credit}`).toBeGreaterThanOrEqual(0.9 * plan.lengthMs)
      }
    }
  })
})
