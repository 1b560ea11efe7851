import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level, Skill } from '../../src/core/item.ts'
import { SKILLS } from '../../src/core/item.ts'
import { judgeOrder } from '../../src/core/judge/order.ts'
import type { Rating } from '../../src/core/rating.ts'
import { ratingOf } from '../../src/core/rating.ts'
import type { Recommendation, Scorecard } from '../../src/core/scorecard.ts'
import { scorecardOf, timelineOf } from '../../src/core/scorecard.ts'
import {
  answersTo,
  anyInterview,
  anyPlayer,
  interview,
  playedBy,
  question,
  stretch,
} from '../support/interviews.ts'
import { attemptAt, orderItem, text } from '../support/items.ts'

interface Answered {
  readonly skill?: Skill
  readonly level?: Level
  readonly credit: number
}

/** The card of an interview in which each of these was asked and earned its credit. */
const rated = (asked: readonly Answered[]): Scorecard => {
  const items = asked.map(({ skill = 'systems', level = 'mid' }, i) =>
    question(`item-${i}`, { skill, level }),
  )
  const attempts = items.map((item, seq) => attemptAt(item, { seq, credit: asked[seq]?.credit ?? 0 }))
  return scorecardOf(interview(items), attempts)
}

/** So many answers of a skill, each with that credit. */
const answers = (count: number, credit: number, skill: Skill = 'systems'): readonly Answered[] =>
  Array.from({ length: count }, () => ({ skill, credit }))

describe('the rating of a skill', () => {
  test.each<[number, Rating]>([
    [0, 1],
    [0.39, 1],
    [0.4, 2],
    [0.64, 2],
    [0.65, 3],
    [0.84, 3],
    [0.85, 4],
    [1, 4],
  ])('a share of %d rates %d', (credit, rating) => {
    expect(rated(answers(3, credit)).skills).toEqual([
      { skill: 'systems', rating, share: expect.closeTo(credit, 9), n: 3 },
    ])
  })

  test('sums that binary cannot hold still reach their bound', () => {
    // 0, 100 % and 20 % are 40 %; 13 of 20 right are 65 %; 17 of 20 are 85 %.
    expect(rated([0, 1, 0.2].map(credit => ({ level: 'senior', credit }))).skills[0]?.rating).toBe(2)
    expect(rated([...answers(13, 1), ...answers(7, 0)]).skills[0]?.rating).toBe(3)
    expect(rated([...answers(17, 1), ...answers(3, 0)]).skills[0]?.rating).toBe(4)
    // 7 of 10 pairs of steps in their order are 40 %.
    const item = orderItem({ steps: [...'abcde'].map(id => ({ id, text: text(id) })) })
    expect(rated(answers(3, judgeOrder(item, [...'adcbe']).credit)).skills[0]?.rating).toBe(2)
  })

  test('credit counts by level: 1, 1.5, 2', () => {
    const [result] = rated([
      { level: 'junior', credit: 1 },
      { level: 'mid', credit: 0 },
      { level: 'senior', credit: 0.5 },
    ]).skills
    expect(result).toEqual({ skill: 'systems', share: 2 / 4.5, n: 3, rating: 2 })
  })

  test.each([1, 2])('%d answers are too little to tell, though the share is known', count => {
    expect(rated(answers(count, 1)).skills).toEqual([{ skill: 'systems', rating: null, share: 1, n: count }])
  })

  test('skills come in their own order, each with what was asked of it; one not asked has no result', () => {
    const { skills } = rated([
      { skill: 'troubleshooting', credit: 1 },
      { skill: 'network', credit: 0 },
      { skill: 'systems', credit: 1 },
      { skill: 'network', credit: 1 },
    ])
    expect(skills.map(({ skill, n, share }) => ({ skill, n, share }))).toEqual([
      { skill: 'systems', n: 1, share: 1 },
      { skill: 'network', n: 2, share: 0.5 },
      { skill: 'troubleshooting', n: 1, share: 1 },
    ])
  })

  test('an item that was not reached counts neither way', () => {
    const items = ['a', 'b', 'c', 'unasked'].map(id => question(id))
    const attempts = items.slice(0, 3).map(item => attemptAt(item))
    expect(scorecardOf(interview(items), attempts).skills).toMatchObject([{ rating: 4, n: 3 }])
  })

  test('an item that was skipped counts as missed', () => {
    const items = ['a', 'b', 'c'].map(id => question(id))
    const attempts = items.map((item, i) =>
      attemptAt(item, i === 0 ? { credit: 0, verdict: 'skipped', response: null } : {}),
    )
    expect(scorecardOf(interview(items), attempts).skills).toMatchObject([{ rating: 3, n: 3 }])
  })

  test('an attempt at an item that the plan lost counts neither way', () => {
    expect(scorecardOf(interview([]), [attemptAt(question('lost'))])).toEqual({
      skills: [],
      rest: null,
      mean: null,
      recommendation: 'too-little',
    })
  })
})

describe('skills with too few answers', () => {
  test('are rated together, by the answers of all of them', () => {
    const card = rated([
      ...answers(3, 1, 'systems'),
      ...answers(2, 0, 'network'),
      { skill: 'databases', level: 'senior', credit: 1 },
    ])
    expect(card.rest).toEqual({ rating: 2, share: 2 / 5, n: 3 })
    expect(card.mean).toBe(3)
  })

  test('one alone stays untold, however often the others were asked', () => {
    const card = rated([...answers(3, 1, 'systems'), ...answers(2, 0, 'network')])
    expect(card.rest).toBeNull()
    expect(card.mean).toBe(4)
  })

  test('that are too few together, too, have no rating', () => {
    const card = rated([...answers(1, 0, 'systems'), ...answers(1, 0, 'network')])
    expect(card.rest).toEqual({ rating: null, share: 0, n: 2 })
    expect(card).toMatchObject({ mean: null, recommendation: 'too-little' })
  })

  test('are not forgiven for being spread: three wrong answers on three skills are a 1', () => {
    const wrong = SKILLS.slice(0, 3).flatMap(skill => answers(1, 0, skill))
    const card = rated([...wrong, ...answers(3, 1, 'troubleshooting')])
    expect(card.rest).toEqual({ rating: 1, share: 0, n: 3 })
    expect(card).toMatchObject({ mean: 2.5, recommendation: 'lean-no' })
  })
})

describe('the recommendation', () => {
  /** An interview whose skills get these ratings. */
  const withRatings = (ratings: readonly Rating[]) => {
    const credit = { 1: 0, 2: 0.5, 3: 0.7, 4: 1 }
    return rated(ratings.flatMap((rating, i) => answers(3, credit[rating], SKILLS[i])))
  }

  test.each<[readonly Rating[], number, Recommendation]>([
    [[4, 4], 4, 'strong-hire'],
    [[4, 3], 3.5, 'strong-hire'],
    [[4, 4, 4, 2], 3.5, 'strong-hire'],
    [[4, 3, 3], 10 / 3, 'hire'],
    [[3], 3, 'hire'],
    [[4, 2], 3, 'hire'],
    [[3, 3, 2], 8 / 3, 'lean-no'],
    [[3, 2], 2.5, 'lean-no'],
    [[3, 2, 2], 7 / 3, 'no'],
    [[2], 2, 'no'],
    [[1], 1, 'no'],
  ])('ratings %o, mean %d: %s', (ratings, mean, recommendation) => {
    expect(withRatings(ratings)).toMatchObject({ mean, recommendation })
  })

  test.each<[readonly Rating[], number]>([
    [[4, 4, 4, 4, 4, 1], 3.5],
    [[4, 4, 4, 4, 4, 4, 4, 4, 1], 33 / 9],
    [[4, 4, 1], 3],
    [[4, 1], 2.5],
  ])('a 1 spoils hire: ratings %o, mean %d, lean no', (ratings, mean) => {
    expect(withRatings(ratings)).toMatchObject({ mean, recommendation: 'lean-no' })
  })

  test('a 1 in what was rated together spoils it, too', () => {
    const skills = SKILLS.slice(0, 5).flatMap(skill => answers(3, 1, skill))
    const thin = SKILLS.slice(5, 8).flatMap(skill => answers(1, 0, skill))
    expect(rated([...skills, ...thin])).toMatchObject({
      rest: { rating: 1 },
      mean: 3.5,
      recommendation: 'lean-no',
    })
  })

  test('of nothing is that it is too little', () => {
    expect(rated([])).toEqual({ skills: [], rest: null, mean: null, recommendation: 'too-little' })
  })
})

const anyAnswers = fc.array(
  fc.record({
    skill: fc.constantFrom(...SKILLS),
    level: fc.constantFrom('junior', 'mid', 'senior'),
    credit: fc.constantFrom(0, 0.25, 0.4, 0.5, 0.65, 0.85, 1),
  }),
  { maxLength: 40 },
)

describe('any scorecard', () => {
  test('every answer counts in one skill, every share lies between 0 and 1, and the mean is that of the ratings', () => {
    fc.assert(
      fc.property(anyAnswers, asked => {
        const { skills, rest, mean } = rated(asked)
        expect(skills.reduce((sum, { n }) => sum + n, 0)).toBe(asked.length)
        const results = [...skills, ...(rest ? [rest] : [])]
        for (const { share, n, rating } of results) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
          expect(rating).toBe(n < 3 ? null : ratingOf(share))
        }
        const ratings = results.flatMap(({ rating }) => rating ?? [])
        const sum = ratings.reduce<number>((total, rating) => total + rating, 0)
        expect(mean).toEqual(ratings.length === 0 ? null : expect.closeTo(sum / ratings.length, 9))
      }),
    )
  })

  test('an answer that earns more never makes the mean worse', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(39), (asked, i) => {
        const better = asked.map((answer, at) => (at === i ? { ...answer, credit: 1 } : answer))
        expect(rated(better).mean ?? 0).toBeGreaterThanOrEqual(rated(asked).mean ?? 0)
      }),
    )
  })
})

describe('the timeline', () => {
  test('says of every answer when it was asked, why, how long it took and what it had', () => {
    const plan = interview(
      [
        question('a', { limitMs: 30_000, followUps: ['deep'] }),
        question('deep', { limitMs: 40_000 }),
        question('b', { limitMs: null }),
      ],
      { segments: [stretch(['a'], { phase: 'warm-up' }), stretch(['b'], { phase: 'closing' })] },
    )
    const attempts = answersTo(plan, [{ ms: 20_000 }, { ms: 50_000 }, { ms: 7_000 }])
    const spans = timelineOf(plan, attempts).map(({ item, attempt, ...span }) => [
      item.itemId,
      attempt.seq,
      span,
    ])
    expect(spans).toEqual([
      ['a', 0, { phase: 'warm-up', lead: 'plan', fromMs: 0, ms: 20_000, budgetMs: 30_000 }],
      ['deep', 1, { phase: 'warm-up', lead: 'deeper', fromMs: 20_000, ms: 50_000, budgetMs: 40_000 }],
      ['b', 2, { phase: 'closing', lead: 'plan', fromMs: 70_000, ms: 7_000, budgetMs: 0 }],
    ])
  })

  test('has no gaps, and sums to the time of all answers', () => {
    fc.assert(
      fc.property(anyInterview('alone'), anyPlayer, (plan, player) => {
        const attempts = playedBy(plan, player)
        const spans = timelineOf(plan, attempts)
        let fromMs = 0
        for (const span of spans) {
          expect(span.fromMs).toBe(fromMs)
          expect(span.item.itemId).toBe(span.attempt.itemId)
          fromMs += span.ms
        }
        expect(spans).toHaveLength(attempts.length)
        expect(fromMs).toBe(attempts.reduce((sum, { ms }) => sum + ms, 0))
      }),
    )
  })
})
