import fc from 'fast-check'
import type { Grade } from 'ts-fsrs'
import { createEmptyCard, fsrs, generatorParameters } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { Card } from '../../src/core/memory.ts'
import { gainOn, gradeOf, recallOn, remember } from '../../src/core/memory.ts'
import { question } from '../support/interviews.ts'
import { attemptAt } from '../support/items.ts'

const DAY = '2026-11-22'
const GRADES = ['again', 'hard', 'good', 'easy'] as const

describe('the grade of an answer', () => {
  // Of a limit of 60 s; fast is half of it.
  test.each<[string, Partial<Attempt>, number, ReturnType<typeof gradeOf>]>([
    ['wrong', { credit: 0 }, 0, 'again'],
    ['wrong and fast, after right ones', { credit: 0, ms: 1000 }, 5, 'again'],
    ['skipped', { credit: 0, verdict: 'skipped', response: null }, 0, 'again'],
    ['out of time', { credit: 0, verdict: 'timeout', response: null, ms: 60_000 }, 0, 'again'],
    ['less than half right', { credit: 0.49 }, 3, 'again'],
    ['half right', { credit: 0.5 }, 0, 'hard'],
    ['nearly right, fast, after right ones', { credit: 0.99, ms: 1000 }, 5, 'hard'],
    ['right over time', { credit: 1, ms: 60_001 }, 5, 'hard'],
    ['right in time', { credit: 1, ms: 60_000 }, 5, 'good'],
    ['right, not quite fast', { credit: 1, ms: 30_001 }, 5, 'good'],
    ['right and fast, the first time', { credit: 1, ms: 1000 }, 0, 'good'],
    ['right and fast, the second time in a row', { credit: 1, ms: 30_000 }, 1, 'easy'],
    ['right in own words', { credit: 0.85, verdict: 'correct', ms: 40_000 }, 0, 'good'],
  ])('%s', (_, given, run, grade) => {
    const item = question('a')
    expect(gradeOf(attemptAt(item, given), item, run)).toBe(grade)
  })

  test('without a limit is never over it; fast is what its author would call fast', () => {
    const item = question('a', { limitMs: null, budgetMs: 20_000 })
    expect(gradeOf(attemptAt(item, { ms: 10 ** 7 }), item, 3)).toBe('good')
    expect(gradeOf(attemptAt(item, { ms: 10_001 }), item, 3)).toBe('good')
    expect(gradeOf(attemptAt(item, { ms: 10_000 }), item, 3)).toBe('easy')
  })

  test('with twice the time is fast only by the time of its author', () => {
    const item = question('a', { limitMs: 40_000, budgetMs: 20_000 })
    expect(gradeOf(attemptAt(item, { ms: 10_001 }), item, 3)).toBe('good')
    expect(gradeOf(attemptAt(item, { ms: 20_001 }), item, 3)).toBe('good')
  })

  test('in a plan of an older program, without a limit, is never fast', () => {
    const item = question('a', { limitMs: null })
    expect(gradeOf(attemptAt(item, { ms: 1 }), item, 3)).toBe('good')
  })
})

/** Answers, each so many days after the one before. */
const anyHistory = fc.array(
  fc.record({ grade: fc.constantFrom(...GRADES), days: fc.oneof(fc.constant(0), fc.nat(10), fc.nat(2000)) }),
  { minLength: 1, maxLength: 20 },
)

const cardOf = (history: readonly { grade: (typeof GRADES)[number]; days: number }[]) => {
  let day = DAY
  let card: Card | undefined
  for (const { grade, days } of history) {
    day = daysAfter(day, days)
    card = remember(card, grade, day)
  }
  if (!card) throw new Error('no history')
  return { card, day }
}

describe('a card', () => {
  test('is what ts-fsrs makes of the same answers, reviewed as cards of its own', () => {
    const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }))
    fc.assert(
      fc.property(anyHistory, history => {
        let at = new Date(`${DAY}T12:00:00Z`)
        let direct = createEmptyCard(at)
        let lapses = 0
        for (const [i, { grade, days }] of history.entries()) {
          if (i > 0 && days > 0 && grade === 'again') lapses += 1
          at = new Date(at.getTime() + days * 86_400_000)
          direct = scheduler.next(direct, at, (GRADES.indexOf(grade) + 1) as Grade).card
        }
        const { card, day } = cardOf(history)
        expect(card.stability).toBeCloseTo(direct.stability, 6)
        expect(card.difficulty).toBeCloseTo(direct.difficulty, 6)
        expect(card.day).toBe(day)
        expect(daysAfter(card.day, card.intervalDays)).toBe(direct.due.toISOString().slice(0, 10))
        // The library counts what comes back within a day once more.
        expect(card.lapses).toBe(lapses)
        expect(card.lapses).toBeLessThanOrEqual(direct.lapses)
        const later = new Date(at.getTime() + 30 * 86_400_000)
        expect(recallOn(card, daysAfter(day, 30))).toBeCloseTo(
          scheduler.get_retrievability(direct, later, false),
          6,
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('the histories it is held against know gaps of no days, lapses and long intervals', () => {
    const cards = fc.sample(anyHistory, { numRuns: 1000, seed: 1 }).map(history => cardOf(history).card)
    const histories = fc.sample(anyHistory, { numRuns: 1000, seed: 1 })
    const sameDay = histories.filter(history => history.slice(1).some(({ days }) => days === 0))
    expect(sameDay.length).toBeGreaterThan(300)
    expect(cards.filter(({ lapses }) => lapses > 1).length).toBeGreaterThan(200)
    expect(cards.filter(({ intervalDays }) => intervalDays > 30).length).toBeGreaterThan(100)
  })

  test('is due on a later day, whatever was answered', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const { intervalDays } = cardOf(history).card
        expect(intervalDays).toBeGreaterThanOrEqual(1)
        expect(Number.isInteger(intervalDays)).toBe(true)
      }),
    )
  })

  test('begins as the weights of FSRS say: 0.212, 1.2931, 2.3065 and 8.2956 days', () => {
    const first = GRADES.map(grade => remember(undefined, grade, DAY).stability)
    expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956].map(days => expect.closeTo(days, 4)))
  })

  test('is the same for the same history, and plain JSON', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const { card } = cardOf(history)
        expect(cardOf(history).card).toEqual(card)
        expect(JSON.parse(JSON.stringify(card))).toEqual(card)
      }),
    )
  })

  test('stays within what memory can be: stability above 0, difficulty from 1 to 10', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const { stability, difficulty } = cardOf(history).card
        expect(stability).toBeGreaterThan(0)
        expect(difficulty).toBeGreaterThanOrEqual(1)
        expect(difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })

  test('a better answer is remembered longer', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(100), (history, days) => {
        const { card, day } = cardOf(history)
        const on = daysAfter(day, days)
        const [again = 0, hard = 0, good = 0, easy = 0] = GRADES.map(
          grade => remember(card, grade, on).stability,
        )
        expect(again).toBeLessThanOrEqual(hard)
        expect(hard).toBeLessThanOrEqual(good)
        expect(good).toBeLessThanOrEqual(easy)
      }),
    )
  })

  test('an answer given by a clock that was set back counts as of the same day', () => {
    const card = remember(undefined, 'good', DAY)
    const before = remember(card, 'good', daysAfter(DAY, -40))
    expect(before).toEqual(remember(card, 'good', DAY))
    expect(before.day).toBe(DAY)
  })
})

describe('recall', () => {
  test('is certain on the day of the answer, and by a clock that was set back', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(100), (history, days) => {
        const { card, day } = cardOf(history)
        expect(recallOn(card, day)).toBe(1)
        expect(recallOn(card, daysAfter(day, -days))).toBe(1)
      }),
    )
  })

  test('falls with every day, and never to nothing', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(1000), (history, days) => {
        const { card, day } = cardOf(history)
        const recall = recallOn(card, daysAfter(day, days))
        const next = recallOn(card, daysAfter(day, days + 1))
        // ts-fsrs rounds to eight places: what is very stable may not fall visibly in a day.
        expect(next).toBeLessThanOrEqual(recall)
        expect(recallOn(card, daysAfter(day, days + 3650))).toBeLessThan(recall)
        expect(next).toBeGreaterThan(0)
      }),
    )
  })

  test('is 90 % after as many days as the card is stable', () => {
    expect(recallOn({ stability: 7, day: DAY }, daysAfter(DAY, 7))).toBeCloseTo(0.9, 6)
  })
})

describe('what an answer adds to the chance of recall on a later day', () => {
  test('is what it is worth right and wrong, each as likely as it is, over no answer', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(100), fc.nat(100), (history, ago, left) => {
        const { card, day } = cardOf(history)
        const on = daysAfter(day, ago)
        const later = daysAfter(on, left)
        const recall = recallOn(card, on)
        const having = (grade: (typeof GRADES)[number]) => recallOn(remember(card, grade, on), later)
        const expected = recall * having('good') + (1 - recall) * having('again') - recallOn(card, later)
        expect(gainOn(card, on, later)).toBeCloseTo(expected, 6)
      }),
    )
  })

  test('is next to nothing where it was answered right a moment ago', () => {
    const card = remember(undefined, 'good', DAY)
    expect(gainOn(card, DAY, daysAfter(DAY, 30))).toBeCloseTo(0, 6)
  })
})
