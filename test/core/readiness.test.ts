import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/core/bank.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { Skill } from '../../src/core/item.ts'
import { SKILLS } from '../../src/core/item.ts'
import type { Card } from '../../src/core/memory.ts'
import { recallOn } from '../../src/core/memory.ts'
import { bestNext, NEXT_ROUND, readinessOf } from '../../src/core/readiness.ts'
import type { Totals } from '../../src/core/totals.ts'
import { NO_TOTALS } from '../../src/core/totals.ts'
import { interviewRole, topicOf } from '../support/interviews.ts'
import { bankOf } from '../support/items.ts'

const DAY = '2026-11-22'
const CARD: Card = { stability: 10, difficulty: 5, day: DAY, intervalDays: 10, lapses: 0 }

/** What all of n right answers prove: the share of which all n are right one time in ten. */
const TEN_OF_TEN = 0.1 ** (1 / 10)

/** Ten items of systems and ten of network. */
const bank = bankOf([...topicOf(10), ...topicOf(10, { topic: 'http', skill: 'network' })])
const role = interviewRole({ skills: { systems: 3, network: 1 } })

const totalsOf = (skills: Totals['skills'], cards: Readonly<Record<string, Card>> = {}): Totals => ({
  ...NO_TOTALS,
  skills,
  items: Object.fromEntries(
    Object.entries(cards).map(([id, card]) => [
      id,
      {
        rev: 1,
        asked: 1,
        correct: 1,
        run: 1,
        owed: 0,
        last: 'correct' as const,
        lastAt: 0,
        lastNth: 0,
        lapsedAt: 0,
        card,
      },
    ]),
  ),
})

const cardsOf = (count: number, topic = 'processes', card = CARD): Readonly<Record<string, Card>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${topic}-${i + 1}`, card]))

/** Readiness in systems. */
const systems = (totals: Totals, { day = DAY, given = role }: { day?: string; given?: Role } = {}) => {
  const found = readinessOf(bank, totals, { role: given, day }).find(({ skill }) => skill === 'systems')
  if (!found) throw new Error('systems is not asked')
  return found
}

describe('readiness', () => {
  test('is accuracy times recall times coverage', () => {
    const totals = totalsOf({ systems: { asked: 10, credit: 10, guess: 0 } }, cardsOf(5))
    const day = daysAfter(DAY, 10)
    const found = systems(totals, { day })
    expect(found).toMatchObject({
      skill: 'systems',
      n: 10,
      accuracy: expect.closeTo(TEN_OF_TEN, 6),
      recall: expect.closeTo(0.9, 6),
      coverage: 0.5,
    })
    expect(found.readiness).toBeCloseTo(TEN_OF_TEN * 0.9 * 0.5, 6)
  })

  test('is 0 in everything for somebody who has not answered yet', () => {
    expect(systems(NO_TOTALS)).toMatchObject({
      readiness: 0,
      high: 0,
      n: 0,
      accuracy: 0,
      recall: 0,
      coverage: 0,
    })
  })

  test('may be as high as all that the answers allow', () => {
    const totals = totalsOf({ systems: { asked: 10, credit: 5, guess: 0 } }, cardsOf(5))
    const { readiness, high } = systems(totals)
    expect(readiness).toBeCloseTo(0.2673 * 0.5, 4)
    expect(high).toBeCloseTo((1 - 0.2673) * 0.5, 4)
  })

  test('has the skills that the role asks for, in the order of the skills; those of weight 0 are absent', () => {
    const skills: Role['skills'] = { troubleshooting: 1, databases: 0, network: 2, systems: 1 }
    const found = readinessOf(bank, NO_TOTALS, { role: interviewRole({ skills }), day: DAY })
    expect(found.map(({ skill }) => skill)).toEqual(['systems', 'network', 'troubleshooting'])
  })

  test('in a skill that the bank holds nothing of is 0, and another round of it gains nothing', () => {
    const given = interviewRole({ skills: { databases: 1 } })
    const totals = totalsOf({ databases: { asked: 10, credit: 10, guess: 0 } })
    expect(readinessOf(bank, totals, { role: given, day: DAY })).toMatchObject([
      { skill: 'databases', readiness: 0, coverage: 0, gain: 0, n: 10 },
    ])
  })
})

describe('accuracy', () => {
  const accuracy = (asked: number, credit: number, guess: number) =>
    systems(totalsOf({ systems: { asked, credit, guess } })).accuracy

  test.each<[string, number, number, number, number]>([
    ['10 of 10 that nobody can guess', 10, 10, 0, 0.7943],
    // (0.7943 - 0.5) / 0.5
    ['10 of 10 statements', 10, 10, 5, 0.5887],
    // (0.7943 - 0.25) / 0.75
    ['10 of 10 with four options', 10, 10, 2.5, 0.7258],
    ['5 of 10 statements: luck', 10, 5, 5, 0],
    ['0 of 10', 10, 0, 0, 0],
    ['what luck alone would answer', 10, 10, 10, 0],
  ])('%s', (_, asked, credit, guess, expected) => {
    expect(accuracy(asked, credit, guess)).toBeCloseTo(expected, 3)
  })

  test('lies between 0 and 1, grows with credit and falls with luck', () => {
    const tally = fc.record({
      asked: fc.integer({ min: 1, max: 500 }),
      credit: fc.double({ min: 0, max: 1, noNaN: true }),
      guess: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(tally, fc.double({ min: 0, max: 1, noNaN: true }), ({ asked, credit, guess }, step) => {
        const found = accuracy(asked, credit * asked, guess * asked)
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
        const better = credit + (1 - credit) * step
        expect(accuracy(asked, better * asked, guess * asked)).toBeGreaterThanOrEqual(found - 1e-9)
        const luckier = guess + (1 - guess) * step
        expect(accuracy(asked, credit * asked, luckier * asked)).toBeLessThanOrEqual(found + 1e-9)
      }),
    )
  })
})

describe('coverage', () => {
  const asked = { systems: { asked: 10, credit: 10, guess: 0 } }

  test.each([
    [0, 0],
    [3, 0.3],
    [10, 1],
  ])('%d of ten items asked are %d', (count, coverage) => {
    expect(systems(totalsOf(asked, cardsOf(count))).coverage).toBe(coverage)
  })

  test('counts neither items of other skills nor ones that the bank no longer holds', () => {
    const cards = { ...cardsOf(2), ...cardsOf(9, 'http'), ...cardsOf(9, 'gone') }
    expect(systems(totalsOf(asked, cards)).coverage).toBe(0.2)
  })

  test.each([
    [null, 0.2],
    ['junior', 0.2],
    ['mid', 0.3],
    ['senior', 0.9],
  ] as const)('takes items easier than the level of a placement, %s, as covered', (level, coverage) => {
    const levels = ['junior', 'junior', 'junior', 'mid', 'mid', 'mid', 'mid', 'mid', 'mid', 'senior'] as const
    const items = topicOf(10).map((item, i) => ({ ...item, level: levels[i] ?? 'mid' }))
    const totals: Totals = {
      ...totalsOf(asked, cardsOf(2)),
      placement: level && { day: DAY, level, n: 20 },
    }
    const found = readinessOf(bankOf(items), totals, { role, day: DAY })
    expect(found.find(({ skill }) => skill === 'systems')?.coverage).toBe(coverage)
  })

  test.each<[string, Partial<Role>]>([
    ['levels', { levels: { junior: 1, mid: 0, senior: 1 } }],
    ['categories', { categories: { linux: 0 } }],
  ])('%s of weight 0 are not what is prepared for', (_, given) => {
    const totals = totalsOf(asked, cardsOf(10))
    expect(systems(totals, { given: { ...role, ...given } })).toMatchObject({ coverage: 0, readiness: 0 })
  })
})

describe('recall', () => {
  const asked = { systems: { asked: 10, credit: 10, guess: 0 } }

  test('is the mean over what was answered, on the day of the interview', () => {
    const old: Card = { ...CARD, stability: 2, day: daysAfter(DAY, -30) }
    const day = daysAfter(DAY, 20)
    const totals = totalsOf(asked, { 'processes-1': CARD, 'processes-2': old })
    expect(systems(totals, { day }).recall).toBeCloseTo((recallOn(CARD, day) + recallOn(old, day)) / 2, 12)
  })

  test('falls the further the day is, and with it readiness', () => {
    const totals = totalsOf(asked, cardsOf(10))
    const found = [0, 1, 10, 100].map(days => systems(totals, { day: daysAfter(DAY, days) }))
    expect(found[0]?.recall).toBe(1)
    for (const [i, { recall, readiness, accuracy, coverage }] of found.entries()) {
      const before = found[i - 1]
      if (!before) continue
      expect(recall).toBeLessThan(before.recall)
      expect(readiness).toBeLessThan(before.readiness)
      expect([accuracy, coverage]).toEqual([before.accuracy, before.coverage])
    }
  })
})

const anyTotals: fc.Arbitrary<Totals> = fc
  .record({
    systems: fc.option(
      fc.record({ asked: fc.integer({ min: 1, max: 60 }), right: fc.nat(10), luck: fc.nat(10) }),
    ),
    network: fc.option(
      fc.record({ asked: fc.integer({ min: 1, max: 60 }), right: fc.nat(10), luck: fc.nat(10) }),
    ),
    stability: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ stability, ...skills }) => {
    const tallies = Object.entries(skills).flatMap(([skill, tally]) =>
      tally
        ? [
            [
              skill,
              {
                asked: tally.asked,
                credit: (tally.asked * tally.right) / 10,
                guess: (tally.asked * tally.luck) / 10,
              },
            ],
          ]
        : [],
    )
    const card = { ...CARD, stability }
    return totalsOf(Object.fromEntries(tallies), {
      ...(skills.systems ? cardsOf(Math.min(10, skills.systems.asked), 'processes', card) : {}),
      ...(skills.network ? cardsOf(Math.min(10, skills.network.asked), 'http', card) : {}),
    })
  })

describe('gain', () => {
  test('is what ten more items, answered as those before, would add, by the weight of the skill', () => {
    const totals = totalsOf({ systems: { asked: 2, credit: 2, guess: 0 } }, cardsOf(2))
    // Then 12 of 12: 12 / 13.6425, and every item was asked.
    const after = 0.1 ** (1 / 12)
    const before = 0.1 ** (1 / 2) * 0.2
    expect(systems(totals).gain).toBeCloseTo(((after - before) * 3) / 4, 3)
    expect(NEXT_ROUND).toBe(10)
  })

  test('of a skill that nothing is known of is what half-right answers would add', () => {
    expect(systems(NO_TOTALS).gain).toBeCloseTo((0.2673 * 3) / 4, 3)
  })

  test('is never a loss, and all of it never takes readiness above 1', () => {
    fc.assert(
      fc.property(anyTotals, fc.nat(60), (totals, days) => {
        for (const { gain, readiness } of readinessOf(bank, totals, { role, day: daysAfter(DAY, days) })) {
          expect(gain).toBeGreaterThanOrEqual(-1e-12)
          expect(readiness).toBeGreaterThanOrEqual(0)
          expect(readiness + gain).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('does not depend on how weights are scaled', () => {
    fc.assert(
      fc.property(anyTotals, fc.integer({ min: 2, max: 9 }), (totals, factor) => {
        const scaled = interviewRole({ skills: { systems: 3 * factor, network: factor } })
        const gains = (given: Role) =>
          readinessOf(bank, totals, { role: given, day: DAY }).map(({ gain }) => gain)
        expect(gains(scaled)).toEqual(gains(role).map(gain => expect.closeTo(gain, 9)))
      }),
    )
  })
})

describe('what to practise next', () => {
  test('is the skill that gains most', () => {
    fc.assert(
      fc.property(anyTotals, totals => {
        const skills = readinessOf(bank, totals, { role, day: DAY })
        const best = bestNext(skills)
        for (const { gain } of skills) expect(best?.gain).toBeGreaterThanOrEqual(gain)
      }),
    )
  })

  test('of skills equally unknown, the one that weighs most', () => {
    const given: Role['skills'] = { systems: 1, network: 2 }
    expect(
      bestNext(readinessOf(bank, NO_TOTALS, { role: interviewRole({ skills: given }), day: DAY }))?.skill,
    ).toBe<Skill>('network')
  })

  test('of skills that weigh the same, the one known less', () => {
    const totals = totalsOf({ systems: { asked: 60, credit: 60, guess: 0 } }, cardsOf(10))
    const given = interviewRole({ skills: { systems: 1, network: 1 } })
    expect(bestNext(readinessOf(bank, totals, { role: given, day: DAY }))?.skill).toBe('network')
  })

  test('is nothing where no skill is asked', () => {
    expect(bestNext([])).toBeUndefined()
    expect(readinessOf(bank, NO_TOTALS, { role: interviewRole({ skills: {} }), day: DAY })).toEqual([])
    expect(
      readinessOf(bank, NO_TOTALS, {
        role: interviewRole({ skills: Object.fromEntries(SKILLS.map(s => [s, 0])) }),
        day: DAY,
      }),
    ).toEqual([])
  })
})
