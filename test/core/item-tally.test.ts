import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { ItemTally } from '../../src/core/item-tally.ts'
import { isLeech, tallyItem } from '../../src/core/item-tally.ts'
import { remember } from '../../src/core/memory.ts'
import type { Response } from '../../src/core/response.ts'
import { attemptAt, plannedItem } from '../support/items.ts'
import { card, TODAY, tally } from '../support/memory.ts'

const item = plannedItem()
const RIGHT = { credit: 1 }
const HALF = { credit: 0.5 }
const WRONG = { credit: 0 }

interface When {
  readonly day?: string
  readonly at?: number
  readonly isCram?: boolean
  readonly nth?: number
}

const answered = (
  known: ItemTally | undefined,
  given: Partial<Attempt>,
  { day = TODAY, at = 0, isCram = false, nth = 0 }: When = {},
): ItemTally => tallyItem(known, { attempt: attemptAt(item, given), item, at, day, nth, isCram })

/** After these answers, each a day and a thousand milliseconds later than the one before. */
const having = (...answers: readonly Partial<Attempt>[]): ItemTally => {
  const last = answers.reduce<ItemTally | undefined>(
    (known, given, i) => answered(known, given, { day: daysAfter(TODAY, i), at: i * 1000 }),
    undefined,
  )
  if (!last) throw new Error('no answers')
  return last
}

describe('what is remembered of an item', () => {
  test('is how often it was asked and right, the answer last given, and its card', () => {
    expect(having(RIGHT, WRONG, { ...RIGHT, rev: 3 })).toMatchObject({
      rev: 3,
      asked: 3,
      correct: 2,
      run: 1,
      last: 'correct',
      lastAt: 2000,
      card: { day: daysAfter(TODAY, 2), lapses: 1 },
    })
  })

  test('a fast answer right twice in a row is remembered longer than one right the first time', () => {
    const fast = { ...RIGHT, ms: 1000 }
    const twice = having(fast, fast).card
    expect(twice).toEqual(remember(remember(undefined, 'good', TODAY), 'easy', daysAfter(TODAY, 1)))
  })

  test('holds when it was forgotten last after it had been known', () => {
    expect(having(RIGHT, RIGHT).lapsedAt).toBe(0)
    expect(having(RIGHT, WRONG, RIGHT).lapsedAt).toBe(1000)
    expect(having(WRONG).lapsedAt).toBe(0)
  })
})

describe('a missed item', () => {
  test.each<[string, readonly Partial<Attempt>[], number]>([
    ['right: nothing is owed', [RIGHT], 0],
    ['missed: two right answers in a row', [WRONG], 2],
    ['partly right is missed', [HALF], 2],
    ['skipped is missed', [{ ...WRONG, verdict: 'skipped', response: null }], 2],
    ['one right answer leaves one more', [WRONG, RIGHT], 1],
    ['two make it good', [WRONG, RIGHT, RIGHT], 0],
    ['more than two change nothing', [WRONG, RIGHT, RIGHT, RIGHT], 0],
    ['missed in between: both again', [WRONG, RIGHT, WRONG], 2],
    ['missed in between, then right once', [WRONG, RIGHT, HALF, RIGHT], 1],
    ['missed after it was made good', [WRONG, RIGHT, RIGHT, WRONG], 2],
  ])('%s', (_, answers, owed) => {
    expect(having(...answers).owed).toBe(owed)
  })

  test('is made good exactly when its last two answers were right, or all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 12 }), credits => {
        const { owed, run, asked, correct } = having(...credits.map(credit => ({ credit })))
        const isGood = credits.slice(-2).every(credit => credit === 1)
        expect(owed === 0).toBe(isGood)
        expect(asked).toBe(credits.length)
        expect(correct).toBe(credits.filter(credit => credit === 1).length)
        expect(run).toBe(credits.length - 1 - credits.findLastIndex(credit => credit < 1))
      }),
    )
  })
})

describe('what was picked instead', () => {
  const picking = (...responses: readonly (Response | null)[]) =>
    having(...responses.map(response => ({ ...WRONG, response }))).picks

  test.each<[string, Response | null, Record<string, number> | undefined]>([
    ['an option', { kind: 'choice', option: 'c' }, { c: 1 }],
    ['every option of several', { kind: 'multi', options: ['a', 'c'] }, { a: 1, c: 1 }],
    ['a statement taken for false', { kind: 'boolean', value: false }, { false: 1 }],
    ['what was typed, without blanks around it', { kind: 'fill', text: '  chmod 777 ' }, { 'chmod 777': 1 }],
    ['a number as it was typed', { kind: 'number', text: '30 s' }, { '30 s': 1 }],
    [
      'a long answer up to its fortieth character',
      { kind: 'fill', text: 'x'.repeat(90) },
      { [`${'x'.repeat(40)}`]: 1 },
    ],
    ['an order has no name', { kind: 'order', steps: ['b', 'a'] }, undefined],
    ['nor have pairs', { kind: 'match', picks: { p: 'q' } }, undefined],
    ['nor an answer in own words', { kind: 'open', text: 'Because.' }, undefined],
    ['nothing, out of time', null, undefined],
  ])('%s', (_, response, picks) => {
    expect(picking(response)).toEqual(picks)
  })

  test('is counted', () => {
    const pick = (option: string): Response => ({ kind: 'choice', option })
    expect(picking(pick('c'), pick('d'), null, pick('c'))).toEqual({ c: 2, d: 1 })
  })

  test('is nothing of a right answer, and a right one takes nothing away', () => {
    const response: Response = { kind: 'choice', option: 'b' }
    expect(having({ ...RIGHT, response }).picks).toBeUndefined()
    const wrong: Response = { kind: 'choice', option: 'c' }
    expect(having({ ...WRONG, response: wrong }, { ...RIGHT, response }).picks).toEqual({ c: 1 })
  })

  test('is kept of eight different answers, and those go on being counted', () => {
    const typed = (n: number): Response => ({ kind: 'fill', text: `answer ${n}` })
    const picks = picking(...Array.from({ length: 12 }, (_, n) => typed(n)), typed(0), typed(11))
    expect(Object.keys(picks ?? {})).toEqual(Array.from({ length: 8 }, (_, n) => `answer ${n}`))
    expect(picks?.['answer 0']).toBe(2)
  })

  test.each(['__proto__', 'constructor', 'toString'])('may be called %s', name => {
    const typed: Response = { kind: 'fill', text: name }
    const picks = picking(typed, typed)
    expect(Object.entries(picks ?? {})).toEqual([[name, 2]])
    const again = JSON.parse(JSON.stringify(having({ ...WRONG, response: typed }))) as ItemTally
    expect(Object.entries(answered(again, { ...WRONG, response: typed }).picks ?? {})).toEqual([[name, 2]])
  })
})

describe('in the last days before an interview', () => {
  test('an answer counts and leaves the schedule alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 8 }),
        fc.constantFrom(0, 1),
        (credits, last) => {
          const known = having(RIGHT, ...credits.map(credit => ({ credit })))
          const later = answered(known, { credit: last }, { day: daysAfter(TODAY, 20), isCram: true })
          expect(later.card).toEqual(known.card)
          expect(later.lapsedAt).toBe(known.lapsedAt)
          expect(later).toMatchObject({
            asked: known.asked + 1,
            correct: known.correct + last,
            last: verdictOf(last),
            owed: last === 1 ? Math.max(0, known.owed - 1) : 2,
          })
        },
      ),
    )
  })

  test('an item never asked before gets its card all the same', () => {
    expect(answered(undefined, RIGHT, { isCram: true }).card).toEqual(remember(undefined, 'good', TODAY))
  })
})

describe('a leech', () => {
  const mark = (at: number, on = true) => ({ on, at, rev: 1, comment: '' })
  const forgotten = (lapses: number, lapsedAt = 500) => tally({ card: card({ lapses }), lapsedAt })

  test.each([
    [7, false],
    [8, true],
    [9, true],
  ])('forgotten %d times: %s', (lapses, isOne) => {
    expect(isLeech(forgotten(lapses), undefined)).toBe(isOne)
  })

  test('needs eight lapses, however often it was recalled in between', () => {
    const known = Array.from({ length: 8 }, () => [RIGHT, WRONG]).flat()
    expect(isLeech(having(...known), undefined)).toBe(true)
    expect(isLeech(having(...known.slice(0, -1)), undefined)).toBe(false)
  })

  test('is none while it is pardoned, until it is forgotten once more', () => {
    const known = having(...Array.from({ length: 8 }, () => [RIGHT, WRONG]).flat())
    const pardon = mark(known.lapsedAt + 100)
    expect(isLeech(known, pardon)).toBe(false)
    const recalled = answered(known, RIGHT, { day: daysAfter(TODAY, 30), at: pardon.at + 100 })
    expect(isLeech(recalled, pardon)).toBe(false)
    const again = answered(recalled, WRONG, { day: daysAfter(TODAY, 40), at: pardon.at + 200 })
    expect(isLeech(again, pardon)).toBe(true)
  })

  test('is one again when the pardon is taken back', () => {
    expect(isLeech(forgotten(8), mark(900, false))).toBe(true)
  })

  test('is one in spite of a pardon from before it was last forgotten', () => {
    expect(isLeech(forgotten(8, 500), mark(499))).toBe(true)
    expect(isLeech(forgotten(8, 500), mark(500))).toBe(false)
  })
})
