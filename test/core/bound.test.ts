import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../src/core/bound.ts'

/** Chances of 0 to n right answers of n, each right with chance p. */
const binomial = (n: number, p: number): readonly number[] => {
  const logs = [0]
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log((n - k + 1) / k))
  return logs.map((log, k) => Math.exp(log + k * Math.log(p) + (n - k) * Math.log(1 - p)))
}

describe('the lower bound of a share', () => {
  test.each<[string, number, number, number]>([
    // All right: p to the power of n is 0.1.
    ['1 of 1', 1, 1, 0.1],
    ['10 of 10', 1, 10, 0.1 ** (1 / 10)],
    ['100 of 100', 1, 100, 0.1 ** (1 / 100)],
    // At least one right: 1 - (1 - p) to the power of n is 0.1.
    ['1 of 10', 0.1, 10, 1 - 0.9 ** (1 / 10)],
    ['1 of 50', 0.02, 50, 1 - 0.9 ** (1 / 50)],
    // Half right: 0.1 is the chance of five or more of ten, each with a chance of 0.2673.
    ['5 of 10', 0.5, 10, 0.2673],
    ['nothing right', 0, 10, 0],
    ['nothing asked', 1, 0, 0],
  ])('%s', (_, share, n, bound) => {
    expect(lowerBound(share, n)).toBeCloseTo(bound, 4)
  })

  test('is the share of which so many or more are right one time in ten', () => {
    for (const n of [1, 2, 3, 7, 20, 50, 100]) {
      for (let hits = 1; hits <= n; hits++) {
        const chances = binomial(n, lowerBound(hits / n, n))
        expect(chances.slice(hits).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(0.1, 6)
      }
    }
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test('lies from 0 to the share, grows with it, and comes nearer with every answer', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 1000 }), (one, other, n) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const bound = lowerBound(low, n)
        expect(bound).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThanOrEqual(low + 1e-9)
        expect(lowerBound(high, n)).toBeGreaterThanOrEqual(bound - 1e-9)
        expect(lowerBound(low, n + 1)).toBeGreaterThanOrEqual(bound - 1e-9)
      }),
    )
  })

  test('of next to nothing is nothing', () => {
    for (const tiny of [5e-324, 1e-300, 1e-30, 1e-9]) expect(lowerBound(tiny, 10)).toBeCloseTo(0, 9)
  })
})

describe('the upper bound of a share', () => {
  test('is to what was missed what the lower one is to what was right', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 100 }), (right, n) => {
        const hits = Math.min(right, n)
        expect(upperBound(hits / n, n)).toBeCloseTo(1 - lowerBound((n - hits) / n, n), 9)
        expect(upperBound(hits / n, n)).toBeGreaterThanOrEqual(hits / n - 1e-9)
        expect(upperBound(hits / n, n)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('of nothing seen is everything', () => {
    expect(upperBound(0, 0)).toBe(1)
  })
})

describe('whatever is true, of ten bounds nine keep their promise', () => {
  const TRUTHS = [0.001, 0.005, ...Array.from({ length: 49 }, (_, i) => (i + 1) / 50), 0.995, 0.999]

  /** Chances that each of the bounds is on its side of the truth, exact: summed over every count of right answers. */
  const coverage = (n: number, truth: number) => {
    let [below, above] = [0, 0]
    for (const [hits, chance] of binomial(n, truth).entries()) {
      const { low, high } = BOUNDS.get(`${hits} of ${n}`) ?? { low: 1, high: 0 }
      if (low <= truth) below += chance
      if (high >= truth) above += chance
    }
    return { below, above }
  }
  const COUNTS = Array.from({ length: 98 }, (_, i) => i + 3)
  const BOUNDS = new Map(
    COUNTS.flatMap(n =>
      Array.from({ length: n + 1 }, (_, hits): [string, { low: number; high: number }] => [
        `${hits} of ${n}`,
        { low: lowerBound(hits / n, n), high: upperBound(hits / n, n) },
      ]),
    ),
  )

  test('for every count of answers from 3 to 100 and every truth from 0.001 to 0.999', () => {
    let [worst, sharpest] = [1, 1]
    for (const n of COUNTS) {
      for (const truth of TRUTHS) {
        const { below, above } = coverage(n, truth)
        worst = Math.min(worst, below, above)
        if (n === 100 && truth > 0.3 && truth < 0.7) sharpest = Math.min(sharpest, below, above)
      }
    }
    expect(worst).toBeGreaterThan(0.9 - 1e-6)
    // And not by being far away: where there are many answers, it is hardly more than nine.
    expect(sharpest).toBeLessThan(0.92)
  })
})
