import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CRITICAL_CAP, creditOf, judgeOpen } from '../../../src/core/judge/open.ts'
import { ratingOf } from '../../../src/core/rating.ts'
import { openItem, text } from '../../support/items.ts'

const point = (id: string, weight = 1, pattern = id) => ({
  id,
  text: text(id),
  weight,
  patterns: { en: [pattern], zh: [] },
})

const marked = (points: readonly string[], critical = false) =>
  creditOf({ rubric: [point('cause', 3), point('proof', 2), point('repair', 1)] }, { points, critical })

describe('the credit of an answer in own words', () => {
  test.each<[readonly string[], number]>([
    [[], 0],
    [['repair'], 1 / 6],
    [['proof'], 2 / 6],
    [['cause'], 3 / 6],
    [['repair', 'cause'], 4 / 6],
    [['cause', 'proof', 'repair'], 1],
  ])('the points %o of weights 3, 2 and 1 earn %d', (points, credit) => {
    expect(marked(points)).toBeCloseTo(credit, 12)
  })

  test('a point named twice, or one that the rubric does not know, earns nothing more', () => {
    expect(marked(['proof', 'proof', 'gone'])).toBe(marked(['proof']))
  })

  test.each<[readonly string[], number]>([
    [[], 0],
    [['repair'], 1 / 6],
    [['proof'], 0.3],
    [['cause', 'proof', 'repair'], 0.3],
  ])('with the critical mistake the points %o earn at most 0.3: %d', (points, credit) => {
    expect(marked(points, true)).toBeCloseTo(credit, 12)
  })

  test('the critical mistake is a "no", whatever else was right', () => {
    expect(ratingOf(CRITICAL_CAP)).toBe(1)
  })

  const anyRubric = fc.array(fc.constantFrom(0.1, 0.2, 0.3, 1, 2, 3), { minLength: 1, maxLength: 8 })
  const ids = (weights: readonly number[]) => weights.map((_, i) => `point-${i}`)
  const rubricOf = (weights: readonly number[]) => weights.map((weight, i) => point(`point-${i}`, weight))

  test('all points are worth exactly 1 and none 0, whatever their weights', () => {
    fc.assert(
      fc.property(anyRubric, weights => {
        const rubric = rubricOf(weights)
        expect(creditOf({ rubric }, { points: ids(weights).reverse(), critical: false })).toBe(1)
        expect(creditOf({ rubric }, { points: [], critical: false })).toBe(0)
      }),
    )
  })

  test('one point more earns more, unless the cap is reached; the order of points means nothing', () => {
    fc.assert(
      fc.property(anyRubric, fc.nat(), fc.boolean(), (weights, hit, critical) => {
        const rubric = rubricOf(weights)
        const some = ids(weights).filter((_, i) => ((hit >> i) & 1) === 1)
        const credit = creditOf({ rubric }, { points: some, critical })
        expect(creditOf({ rubric }, { points: some.toReversed(), critical })).toBe(credit)
        expect(credit).toBeLessThanOrEqual(critical ? CRITICAL_CAP : 1)
        for (const id of ids(weights)) {
          if (some.includes(id)) continue
          const more = creditOf({ rubric }, { points: [...some, id], critical })
          if (credit < CRITICAL_CAP || !critical) expect(more).toBeGreaterThan(credit)
          else expect(more).toBe(CRITICAL_CAP)
        }
      }),
    )
  })
})

describe('what is proposed for a written answer', () => {
  const item = openItem({
    rubric: [point('quorum', 3), point('backup', 1)],
    criticalMiss: text('Deletes the data'),
  })

  test('are the points that it holds, and their credit', () => {
    expect(judgeOpen(item, 'It lost its quorum.')).toEqual({
      credit: 0.75,
      hits: { points: ['quorum'], critical: false },
    })
  })

  test('is nothing for an answer that holds nothing', () => {
    expect(judgeOpen(item, '')).toEqual({ credit: 0, hits: { points: [], critical: false } })
  })

  test('is never the critical mistake: that is for the person to say', () => {
    fc.assert(
      fc.property(fc.string(), words => {
        expect(judgeOpen(item, `${words} deletes the data`).hits?.critical).toBe(false)
      }),
    )
  })
})
