import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followUpsAt, nextItem, turnsOf } from '../../src/core/agenda.ts'
import type { Attempt } from '../../src/core/attempt.ts'
import { confirmedAs } from '../../src/core/attempt.ts'
import { LEVELS } from '../../src/core/item.ts'
import type { MockPlan, PlannedItem } from '../../src/core/plan.ts'
import { planMock } from '../../src/core/plan-mock.ts'
import {
  answersTo,
  anyInterview,
  anyPlayer,
  HALF_RIGHT,
  interview,
  MISSED,
  playedBy,
  question,
  RIGHT,
  stretch,
} from '../support/interviews.ts'
import { attemptAt, drillPlan } from '../support/items.ts'
import { shippedBank } from '../support/player.ts'

/** What is asked, in order, of somebody who gives these answers; the last has no answer yet. */
const asked = (plan: MockPlan, ...answers: readonly Partial<Attempt>[]): readonly string[] =>
  turnsOf(plan, answersTo(plan, answers)).map(turn => turn.item.itemId)

/** Asks `first`, which leads deeper and to a rescue, and `second`. */
const linked = (given: Partial<MockPlan> = {}): MockPlan =>
  interview(
    [
      question('first', { followUps: ['easier', 'deeper'] }),
      question('deeper', { level: 'senior' }),
      question('easier', { level: 'junior' }),
      question('second'),
    ],
    { segments: [stretch(['first', 'second'])], ...given },
  )

describe('an interview', () => {
  test('begins with the first item of its plan', () => {
    expect(turnsOf(linked(), [])).toEqual([
      {
        item: question('first', { followUps: ['easier', 'deeper'] }),
        lead: 'plan',
        phase: 'core',
        segment: 0,
        depth: 0,
      },
    ])
  })

  test('says why each item is asked, in which stretch, and how far into a chain it is', () => {
    const plan = linked({
      segments: [stretch(['first'], { phase: 'warm-up' }), stretch(['second'], { phase: 'closing' })],
    })
    const turns = turnsOf(plan, answersTo(plan, [RIGHT, RIGHT]))
    expect(turns.map(({ lead, phase, segment, depth }) => [lead, phase, segment, depth])).toEqual([
      ['plan', 'warm-up', 0, 0],
      ['deeper', 'warm-up', 0, 1],
      ['plan', 'closing', 1, 0],
    ])
  })

  test('is over when everything was asked', () => {
    const plan = linked()
    const attempts = answersTo(plan, [RIGHT, RIGHT, RIGHT])
    expect(nextItem(plan, attempts)).toBeUndefined()
    expect(turnsOf(plan, attempts)).toHaveLength(3)
  })

  test('without anything to ask has no turns', () => {
    expect(turnsOf(interview([]), [])).toEqual([])
    expect(turnsOf(interview([], { segments: [] }), [])).toEqual([])
    expect(nextItem(interview([]), [])).toBeUndefined()
  })
})

describe('what follows an answer', () => {
  test.each<[string, Partial<Attempt>, string]>([
    ['right', RIGHT, 'deeper'],
    ['just right', { credit: 0.65 }, 'deeper'],
    ['right when the budget is used up', { credit: 1, ms: 60_000 }, 'deeper'],
    ['right, but over the budget', { credit: 1, ms: 60_001 }, 'second'],
    ['not quite right', { credit: 0.64 }, 'second'],
    ['partly right', HALF_RIGHT, 'second'],
    ['partly right, just', { credit: 0.4 }, 'second'],
    ['missed, just', { credit: 0.39 }, 'easier'],
    ['missed', MISSED, 'easier'],
    ['missed and over the budget', { credit: 0, ms: 90_000 }, 'easier'],
    ['skipped', { credit: 0, verdict: 'skipped', response: null }, 'easier'],
  ])('%s', (_, answer, next) => {
    expect(asked(linked(), answer)).toEqual(['first', next])
  })

  test('an item without a budget is never over it', () => {
    const plan = interview(
      [question('first', { limitMs: null, followUps: ['deeper'] }), question('deeper'), question('second')],
      { segments: [stretch(['first', 'second'])] },
    )
    expect(asked(plan, { credit: 1, ms: 500_000 })).toEqual(['first', 'deeper'])
  })

  test.each([
    ['right', RIGHT],
    ['missed', MISSED],
  ])('one rescue, and then another question, though the rescue was %s and leads on', (_, answer) => {
    const plan = interview(
      [
        question('first', { level: 'senior', followUps: ['easier'] }),
        question('easier', { followUps: ['easiest', 'deeper'] }),
        question('easiest', { level: 'junior' }),
        question('deeper', { level: 'senior' }),
        question('second'),
      ],
      { segments: [stretch(['first', 'second'])] },
    )
    expect(asked(plan, MISSED, answer)).toEqual(['first', 'easier', 'second'])
  })

  test('a follow-up of the same level goes deeper', () => {
    const plan = interview(
      [question('first', { followUps: ['next'] }), question('next'), question('second')],
      {
        segments: [stretch(['first', 'second'])],
      },
    )
    expect(asked(plan, RIGHT)).toEqual(['first', 'next'])
    expect(asked(plan, MISSED)).toEqual(['first', 'second'])
  })

  test('where none leads that way, another question', () => {
    const plan = interview(
      [
        question('first', { followUps: ['easier'] }),
        question('easier', { level: 'junior' }),
        question('second'),
      ],
      { segments: [stretch(['first', 'second'])] },
    )
    expect(asked(plan, RIGHT)).toEqual(['first', 'second'])
  })

  test('the first of several that lead that way, if it was not asked', () => {
    const plan = interview(
      [
        question('first', { followUps: ['one', 'two'] }),
        question('one', { followUps: ['first', 'one'] }),
        question('two', { followUps: ['one', 'three'] }),
        question('three'),
      ],
      { segments: [stretch(['first', 'two'])] },
    )
    expect(asked(plan, RIGHT, RIGHT, RIGHT)).toEqual(['first', 'one', 'two', 'three'])
  })

  test('at most two follow-ups in a row; after another question two again', () => {
    const chain = (name: string) =>
      [1, 2, 3, 4].map(n => question(`${name}${n}`, { followUps: [`${name}${n + 1}`] }))
    const plan = interview([...chain('a'), ...chain('b')], { segments: [stretch(['a1', 'b1'])] })
    expect(asked(plan, ...Array.from({ length: 9 }, () => RIGHT))).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
      'b3',
    ])
  })

  test('a rescue counts in the row', () => {
    const plan = interview(
      [
        question('first', { followUps: ['deeper'] }),
        question('deeper', { level: 'senior', followUps: ['easier'] }),
        question('easier', { level: 'junior', followUps: ['more'] }),
        question('more', { level: 'senior' }),
      ],
      { segments: [stretch(['first'])] },
    )
    expect(asked(plan, RIGHT, MISSED, RIGHT)).toEqual(['first', 'deeper', 'easier'])
  })

  test('what was asked as a follow-up is not asked again where it stands in the plan', () => {
    const plan = linked({ segments: [stretch(['first', 'deeper', 'second'])] })
    expect(asked(plan, RIGHT, RIGHT, RIGHT)).toEqual(['first', 'deeper', 'second'])
  })

  test('a link to an item that was not planned leads nowhere', () => {
    const plan = interview([question('first', { followUps: ['gone', 'deeper'] }), question('deeper')], {
      segments: [stretch(['first'])],
    })
    expect(asked(plan, RIGHT)).toEqual(['first', 'deeper'])
  })
})

describe('the stretches of an interview', () => {
  /** `first` leads to a `long` and a `short` question, both deeper. */
  const until = (untilMs: number) =>
    interview(
      [
        question('first', { followUps: ['long', 'short'] }),
        question('long', { limitMs: 100_000 }),
        question('short', { limitMs: 30_000 }),
        question('last'),
      ],
      { segments: [stretch(['first'], { untilMs }), stretch(['last'], { untilMs: untilMs + 60_000 })] },
    )

  test.each([
    [110_000, 'long'],
    [109_999, 'short'],
    [40_000, 'short'],
    [39_999, 'last'],
  ])('until %i ms: 10 s on, a follow-up that no longer fits is not asked, %s is', (untilMs, next) => {
    expect(asked(until(untilMs), { credit: 1, ms: 10_000 })).toEqual(['first', next])
  })

  const items = [
    question('a'),
    question('b'),
    question('short', { limitMs: 20_000 }),
    question('c'),
    question('d'),
  ]
  const two = interview(items, {
    segments: [stretch(['a', 'b', 'short'], { untilMs: 120_000 }), stretch(['c', 'd'], { untilMs: 240_000 })],
  })

  test.each([
    [60_000, 'b'],
    [60_001, 'short'],
    [100_000, 'short'],
    [100_001, 'c'],
    [400_000, 'c'],
  ])('after %i ms of 120 s the next question is %s: what fits, or the next stretch', (ms, next) => {
    expect(asked(two, { credit: 0.5, ms })).toEqual(['a', next])
  })

  test('a stretch that is over does not come back', () => {
    expect(asked(two, { credit: 0.5, ms: 110_000 }, { credit: 0.5, ms: 0 })).toEqual(['a', 'c', 'd'])
  })

  test('the first question is asked though it fits no stretch', () => {
    expect(asked(interview(items, { segments: [stretch(['a'], { untilMs: 1000 })] }))).toEqual(['a'])
  })

  test('the last stretch is asked to its end, whatever time it is', () => {
    expect(asked(two, ...Array.from({ length: 5 }, () => ({ credit: 0.5, ms: 500_000 })))).toEqual([
      'a',
      'c',
      'd',
    ])
  })

  test('a stretch with nothing to ask is passed over', () => {
    const plan = interview([question('a')], { segments: [stretch([]), stretch(['gone']), stretch(['a'])] })
    expect(turnsOf(plan, [])).toMatchObject([{ item: { itemId: 'a' }, segment: 2 }])
  })
})

describe('marks that come later', () => {
  const plan = linked()
  const [typed] = answersTo(plan, [
    { credit: 1, proposedCredit: 1, unconfirmed: true, response: { kind: 'open', text: 'words' } },
  ])
  const [spoken] = answersTo(plan, [{ credit: 0, unconfirmed: true, response: { kind: 'aloud' } }])
  const as = (attempt: Attempt | undefined, credit: number) =>
    attempt ? [confirmedAs(attempt, { hits: { points: [], critical: false }, credit })] : []
  const ids = (attempts: readonly Attempt[]) => turnsOf(plan, attempts).map(turn => turn.item.itemId)

  test.each([0, 0.5, 1])('%d on a typed answer change the result, not what was asked after it', credit => {
    expect(as(typed, credit)[0]).toMatchObject({ credit, proposedCredit: 1 })
    expect(ids(as(typed, credit))).toEqual(['first', 'deeper'])
  })

  test.each([
    [0, 'easier'],
    [0.5, 'second'],
    [1, 'deeper'],
  ])('%d on a spoken answer come before the next question, and decide it: %s', (credit, next) => {
    expect(ids(as(spoken, credit))).toEqual(['first', next])
  })
})

describe('an interview in pairs', () => {
  const plan = linked({ setting: 'pair' })

  test.each<[string, Partial<Attempt>, string]>([
    ['deeper after a right answer', { credit: 1, next: 'deeper' }, 'deeper'],
    ['deeper after a missed one', { credit: 0, next: 'deeper' }, 'deeper'],
    ['a rescue after a right one', { credit: 1, next: 'easier' }, 'easier'],
    ['another question', { credit: 1, next: null }, 'second'],
    ['an item of the plan that is not on offer', { credit: 1, next: 'second' }, 'second'],
    ['the same item once more', { credit: 0, next: 'first' }, 'second'],
    ['an item that there is not', { credit: 1, next: 'gone' }, 'second'],
    ['nothing, because time ran out', { credit: 0, verdict: 'timeout' }, 'second'],
  ])('the interviewer chooses %s', (_, answer, next) => {
    expect(asked(plan, answer)).toEqual(['first', next])
  })

  test('an item that is linked but no longer fits is not asked, though chosen', () => {
    const short = linked({ setting: 'pair', segments: [stretch(['first', 'second'], { untilMs: 60_000 })] })
    expect(asked(short, { credit: 1, next: 'deeper' })).toEqual(['first', 'second'])
  })

  test('alone, a choice means nothing', () => {
    expect(asked(linked(), { credit: 1, next: 'easier' })).toEqual(['first', 'deeper'])
  })
})

describe('followUpsAt', () => {
  const offered = (plan: MockPlan, attempts: readonly Attempt[], spentMs = 0) =>
    followUpsAt(plan, attempts, { spentMs }).map(({ item, lead }) => [item.itemId, lead])

  test('offers what the item that is asked now leads to, in the order of the plan, and which way', () => {
    expect(offered(linked(), [])).toEqual([
      ['easier', 'rescue'],
      ['deeper', 'deeper'],
    ])
  })

  test('leaves out what was asked', () => {
    const plan = interview([
      question('a', { followUps: ['b'] }),
      question('b', { followUps: ['a', 'b', 'c'] }),
      question('c'),
    ])
    expect(offered(plan, answersTo(plan, [RIGHT]))).toEqual([['c', 'deeper']])
  })

  test.each([
    [0, ['easier', 'deeper']],
    [30_000, ['easier', 'deeper']],
    [30_001, []],
  ])('leaves out what no longer fits once %i ms were spent', (spentMs, ids) => {
    const plan = linked({ segments: [stretch(['first', 'second'], { untilMs: 90_000 })] })
    expect(offered(plan, [], spentMs).map(([id]) => id)).toEqual(ids)
  })

  test('offers nothing after a rescue, at the end of a chain, or when nothing is asked', () => {
    const plan = interview(
      ['a', 'b', 'c', 'd']
        .map((id, i, ids) =>
          question(id, { level: 'senior', followUps: [...ids.slice(i + 1, i + 2), 'easier'] }),
        )
        .concat(question('easier', { level: 'junior', followUps: ['d'] })),
      { segments: [stretch(['a'])] },
    )
    expect(offered(plan, answersTo(plan, [MISSED]))).toEqual([])
    expect(offered(plan, answersTo(plan, [RIGHT]))).not.toEqual([])
    expect(offered(plan, answersTo(plan, [RIGHT, RIGHT]))).toEqual([])
    expect(offered(plan, answersTo(plan, [RIGHT, RIGHT, RIGHT, RIGHT]))).toEqual([])
  })
})

describe('a drill', () => {
  test('asks its items in order, whatever the answers were and wherever they lead', () => {
    const items = [question('a', { followUps: ['c'] }), question('b'), question('c', { level: 'junior' })]
    const plan = drillPlan({ items })
    const answers = items.map(item => attemptAt(item, { credit: 0 }))
    const next = [0, 1, 2, 3].map(n => nextItem(plan, answers.slice(0, n))?.itemId)
    expect(next).toEqual(['a', 'b', 'c', undefined])
  })
})

const levelOf = (item: PlannedItem) => LEVELS.indexOf(item.level)

/** What is wrong with an interview, however it was planned and answered; nothing may be. */
const faults = (plan: MockPlan, attempts: readonly Attempt[]): readonly string[] => {
  const turns = turnsOf(plan, attempts)
  const ids = turns.map(turn => turn.item.itemId)
  const items = new Set(plan.items)
  const found: string[] = []
  const must = (rule: string, kept: boolean) => {
    if (!kept) found.push(rule)
  }
  must('no item is asked twice', new Set(ids).size === ids.length)
  must('it ends, with an answer to every turn', attempts.map(attempt => attempt.itemId).join() === ids.join())

  let elapsedMs = 0
  for (const [i, { item, lead, phase, segment, depth }] of turns.entries()) {
    const before = turns[i - 1]
    const answer = attempts[i - 1]
    const stands = plan.segments[segment]
    elapsedMs += answer?.ms ?? 0
    const fits = elapsedMs + (item.limitMs ?? 0) <= (stands?.untilMs ?? 0)
    must('every item is of the plan', items.has(item))
    must('the phase is that of the stretch', phase === stands?.phase)
    must('no stretch comes back', segment >= (before?.segment ?? 0))
    if (lead === 'plan') {
      must('only follow-ups are deep', depth === 0)
      must('it stands in its stretch', stands?.itemIds.includes(item.itemId) === true)
      must('it fits its stretch', fits || elapsedMs === 0 || segment === plan.segments.length - 1)
      continue
    }
    if (!before || !answer) return [...found, 'a follow-up follows an answer']
    must('a follow-up is linked', before.item.followUps?.includes(item.itemId) === true)
    must('a follow-up stays in its stretch', segment === before.segment)
    must('a follow-up fits its stretch', fits)
    must('nothing follows up on a rescue', before.lead !== 'rescue')
    must('a chain grows by one', depth === before.depth + 1)
    must('a chain has at most two follow-ups', depth <= 2)
    must('a rescue is easier', (lead === 'rescue') === levelOf(item) < levelOf(before.item))
    if (plan.setting === 'pair') {
      must('the interviewer chose the follow-up', item.itemId === answer.next)
    } else {
      const credit = answer.proposedCredit ?? answer.credit
      const inTime = before.item.limitMs === null || answer.ms <= before.item.limitMs
      must('the answer earned the follow-up', lead === 'rescue' ? credit < 0.4 : credit >= 0.65 && inTime)
    }
  }

  const planned = new Set(plan.items.map(item => item.itemId))
  const last = (plan.segments.at(-1)?.itemIds ?? []).filter(id => planned.has(id))
  must(
    'the last stretch is asked to its end',
    last.every(id => ids.includes(id)),
  )
  return found
}

/** Turns as one line of text each: quick to compare. */
const told = (plan: MockPlan, attempts: readonly Attempt[]): readonly string[] =>
  turnsOf(plan, attempts).map(({ item, ...turn }) => JSON.stringify({ ...turn, itemId: item.itemId }))

describe.each(['alone', 'pair'] as const)('any interview, %s', setting => {
  const anyPlayed = fc
    .record({ plan: anyInterview(setting), player: anyPlayer })
    .map(({ plan, player }) => ({ plan, player, attempts: playedBy(plan, player) }))

  test('asks what it may, when it may, and ends', () => {
    fc.assert(
      fc.property(anyPlayed, ({ plan, attempts }) => {
        expect(faults(plan, attempts)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('the same plan and answers give the same turns', () => {
    fc.assert(
      fc.property(anyPlayed, ({ plan, attempts }) => {
        expect(turnsOf(structuredClone(plan), structuredClone(attempts))).toEqual(turnsOf(plan, attempts))
      }),
    )
  })

  test('the same answers to another plan give its turns', () => {
    fc.assert(
      fc.property(anyPlayed, anyInterview(setting), ({ plan, attempts }, other) => {
        const anew = told(other, [...attempts])
        told(plan, attempts)
        expect(told(other, attempts)).toEqual(anew)
      }),
    )
  })

  test('every further answer adds a turn and leaves those before as they were', () => {
    fc.assert(
      fc.property(anyPlayed, ({ plan, attempts }) => {
        const turns = told(plan, attempts)
        for (const n of attempts.keys()) {
          expect(told(plan, attempts.slice(0, n))).toEqual(turns.slice(0, n + 1))
        }
      }),
    )
  })

  test('marks that come later leave it as it was', () => {
    fc.assert(
      fc.property(anyPlayed, ({ plan, player, attempts }) => {
        const marked = attempts.map((attempt, i) => {
          const credit = player[i % player.length]?.markedAs ?? null
          return credit === null
            ? attempt
            : confirmedAs(attempt, { hits: { points: [], critical: false }, credit })
        })
        expect(told(plan, marked)).toEqual(told(plan, attempts))
      }),
    )
  })

  test('items that a bank no longer holds, and that were not asked, leave the answers where they were', () => {
    fc.assert(
      fc.property(anyPlayed, fc.nat(12), fc.nat(2 ** 12), ({ plan, attempts }, n, gone) => {
        const before = attempts.slice(0, n)
        const asked = new Set(before.map(attempt => attempt.itemId))
        const items = plan.items.filter(({ itemId }, i) => asked.has(itemId) || ((gone >> i) & 1) === 0)
        const less: MockPlan = { ...plan, items }
        expect(told(less, before).slice(0, before.length)).toEqual(told(plan, before).slice(0, before.length))
      }),
    )
  })
})

test('in pairs, whatever is on offer is asked if it is chosen, and nothing else is', () => {
  fc.assert(
    fc.property(anyInterview('pair'), anyPlayer, fc.nat(12), (plan, player, n) => {
      const before = playedBy(plan, player).slice(0, n)
      const item = nextItem(plan, before)
      if (!item) return
      const ms = 20_000
      const after = (next: string | null) =>
        turnsOf(plan, [...before, attemptAt(item, { seq: before.length, ms, next })])[before.length + 1]
      const offered = followUpsAt(plan, before, { spentMs: ms })
      for (const { item: chosen, lead } of offered) {
        expect(after(chosen.itemId)).toMatchObject({ item: chosen, lead })
      }
      const ids = new Set(offered.map(({ item: { itemId } }) => itemId))
      const another = after(null)
      for (const { itemId } of plan.items) {
        if (!ids.has(itemId)) expect(after(itemId)).toEqual(another)
      }
    }),
  )
})

describe('the shipped interviews', () => {
  const bank = shippedBank()
  const lengths = bank.roles.flatMap(role =>
    role.blueprints.map(({ minutes }) => ({ id: role.id, role, minutes })),
  )

  test.each(lengths)('$id, $minutes minutes: 200 players alone and 200 in pairs', ({ role, minutes }) => {
    const plans = Array.from({ length: 10 }, (_, i) =>
      planMock(bank, { role, minutes, seed: `${i}`, setting: 'alone' }),
    )
    for (const setting of ['alone', 'pair'] as const) {
      fc.assert(
        fc.property(fc.constantFrom(...plans), anyPlayer, (drawn, player) => {
          const plan: MockPlan = { ...drawn, setting }
          const attempts = playedBy(plan, player)
          expect(attempts).not.toEqual([])
          expect(faults(plan, attempts)).toEqual([])
          expect(told(structuredClone(plan), attempts.slice(0, -1))).toEqual(told(plan, attempts))
        }),
        { numRuns: 200 },
      )
    }
  })
})
