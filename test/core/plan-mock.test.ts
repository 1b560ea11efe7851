import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item, Level, Skill } from '../../src/core/item.ts'
import { LEVELS, SKILLS } from '../../src/core/item.ts'
import type { MockPlan } from '../../src/core/plan.ts'
import { MOCK_MINUTES, planMock } from '../../src/core/plan-mock.ts'
import { anyBank } from '../support/banks.ts'
import { bankOf, choiceItem, openItem, role } from '../support/items.ts'

const weight = fc.integer({ min: 0, max: 10 })
const anyRole = fc
  .record({
    skills: fc.record(Object.fromEntries(SKILLS.map(skill => [skill, weight]))) as fc.Arbitrary<
      Record<Skill, number>
    >,
    levels: fc.record({ junior: weight, mid: weight, senior: weight }),
  })
  .map(role)

const anyRequest = fc.record({
  role: anyRole,
  lengthMs: fc.constantFrom(...MOCK_MINUTES).map(minutes => minutes * 60_000),
  seed: fc.string(),
})

const budgetOf = (plan: MockPlan) => plan.items.reduce((sum, item) => sum + (item.limitMs ?? 0), 0)

/** More items of every skill and level than the longest interview asks. */
const stocked = bankOf(
  SKILLS.flatMap(skill =>
    LEVELS.flatMap(level =>
      Array.from({ length: 50 }, (_, i) =>
        choiceItem({ id: `${skill}-${level}-${i}`, skill, level, timeLimitSeconds: 60 }),
      ),
    ),
  ),
)

describe('planMock', () => {
  test('the same request and bank give the same plan', () => {
    fc.assert(
      fc.property(anyBank, anyRequest, (bank, request) => {
        expect(planMock(bank, request)).toEqual(planMock(bank, request))
      }),
    )
  })

  test('asks no item twice, and only skills and levels that have weight', () => {
    fc.assert(
      fc.property(anyBank, anyRequest, (bank, request) => {
        const { items } = planMock(bank, request)
        expect(new Set(items.map(item => item.itemId)).size).toBe(items.length)
        for (const { skill, level } of items) {
          expect(request.role.skills[skill]).toBeGreaterThan(0)
          expect(request.role.levels[level]).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('the budgets never exceed the length, and fill it while there are items', () => {
    fc.assert(
      fc.property(anyBank, anyRequest, (bank, request) => {
        const plan = planMock(bank, request)
        const drawn = new Set(plan.items.map(item => item.itemId))
        const left = bank.items.filter(
          ({ id, kind, skill, level }) =>
            kind !== 'open' &&
            !drawn.has(id) &&
            (request.role.skills[skill] ?? 0) > 0 &&
            request.role.levels[level] > 0,
        )
        const room = request.lengthMs - budgetOf(plan)
        expect(room).toBeGreaterThanOrEqual(0)
        if (left.length > 0) {
          expect(room).toBeLessThan(Math.max(...left.map(item => item.timeLimitSeconds * 1000)))
        }
      }),
    )
  })

  test('with items of 60 s an interview of 30 minutes asks 30', () => {
    const plan = planMock(stocked, { role: role(), lengthMs: 1_800_000, seed: 'seed' })
    expect(plan.items.length).toBe(30)
    expect(budgetOf(plan)).toBe(1_800_000)
  })

  /** How far the count of each name is from its share of the weights. */
  const deviations = <K extends string>(
    weights: Partial<Record<K, number>>,
    asked: readonly K[],
  ): number[] => {
    const entries = Object.entries(weights) as [K, number][]
    const total = entries.reduce((sum, [, w]) => sum + w, 0)
    return entries.map(([name, w]) =>
      Math.abs(asked.filter(a => a === name).length - (w / total) * asked.length),
    )
  }

  test('skills and levels are asked in proportion, after any number of items: cut short, it is still fair', () => {
    const someWeight = anyRole.filter(
      ({ skills, levels }) =>
        Object.values(skills).some(w => w > 0) && Object.values(levels).some(w => w > 0),
    )
    fc.assert(
      fc.property(someWeight, fc.string(), fc.integer({ min: 1, max: 45 }), (asked, seed, n) => {
        const items = planMock(stocked, { role: asked, lengthMs: 2_700_000, seed }).items.slice(0, n)
        const skills = items.map(item => item.skill)
        const levels = items.map(item => item.level)
        expect(items.length).toBe(n)
        expect(Math.max(...deviations<Skill>(asked.skills, skills))).toBeLessThan(2)
        expect(Math.max(...deviations<Level>(asked.levels, levels))).toBeLessThan(2)
      }),
    )
  })

  test('a skill without an item of the level wanted is asked at another', () => {
    const juniors = bankOf(Array.from({ length: 5 }, (_, i) => choiceItem({ id: `j${i}`, level: 'junior' })))
    const levels = { junior: 1, mid: 1, senior: 8 }
    expect(planMock(juniors, { role: role({ levels }), lengthMs: 900_000, seed: 'seed' }).items.length).toBe(
      5,
    )
  })

  test('of items alike the least asked come first', () => {
    const timesAsked = (id: string) => (id.endsWith('7') ? 0 : 1)
    const { items } = planMock(stocked, { role: role(), lengthMs: 900_000, seed: 'seed', timesAsked })
    expect(items.length).toBe(15)
    expect(items.every(item => item.itemId.endsWith('7'))).toBe(true)
  })

  test.each<[string, Item[]]>([
    ['no items', []],
    ['open items only', [openItem()]],
    ['items of skills without weight only', [choiceItem({ skill: 'network' })]],
    ['items longer than the interview only', [choiceItem({ timeLimitSeconds: 901 })]],
  ])('a bank with %s gives an empty plan', (_, items) => {
    expect(planMock(bankOf(items), { role: role(), lengthMs: 900_000, seed: 'seed' }).items).toEqual([])
  })

  test('carries role, length and seed', () => {
    expect(planMock(stocked, { role: role({ id: 'dba' }), lengthMs: 900_000, seed: 's' })).toMatchObject({
      mode: 'mock',
      role: 'dba',
      lengthMs: 900_000,
      seed: 's',
    })
  })
})

describe('an uneven bank', () => {
  const of = (skill: 'network' | 'databases' | 'systems', n: number, timeLimitSeconds = 60) =>
    Array.from({ length: n }, (_, i) => choiceItem({ id: `${skill}-${i}`, skill, timeLimitSeconds }))
  const weights = { systems: 5, network: 4, databases: 1 }

  test('skills that have items keep their proportion though another weighted skill has none', () => {
    const bank = bankOf([...of('network', 60), ...of('databases', 60)])
    const { items } = planMock(bank, { role: role({ skills: weights }), lengthMs: 1_200_000, seed: 's' })
    const network = items.filter(item => item.skill === 'network').length
    expect(Math.abs(network - 16)).toBeLessThanOrEqual(2)
  })

  test('one item too long for what is left does not leave the rest of the interview empty', () => {
    const bank = bankOf([choiceItem({ id: 'long', timeLimitSeconds: 901 }), ...of('systems', 10)])
    for (const seed of 'abcdefgh') {
      expect(planMock(bank, { role: role(), lengthMs: 900_000, seed }).items.length).toBe(10)
    }
  })
})
