import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import type { PlannedItem } from '../../src/core/plan.ts'
import { foldRecord, NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import { accuracyOf, highAccuracyOf } from '../../src/core/readiness.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { playedRound } from '../support/log.ts'

/** Kinds as they come in a bank, and what somebody who knows nothing gets right of each. */
const KINDS: readonly { readonly item: Partial<PlannedItem>; readonly guess: number }[] = [
  { item: { kind: 'choice', layout: ['a', 'b', 'c', 'd'] }, guess: 1 / 4 },
  { item: { kind: 'boolean', layout: [] }, guess: 1 / 2 },
  { item: { kind: 'fill', layout: [] }, guess: 0 },
]
const kindAt = (i: number) => KINDS[i % KINDS.length] ?? { item: {}, guess: 0 }

const COUNTS = Array.from({ length: 98 }, (_, i) => i + 3)
const KNOWN = [0, 0.2, 0.5, 0.8, 0.95]
const LEARNERS = 2000

/** What the statistics hold of a skill after so many answers, all of them right. */
const asked = (n: number) => {
  const items = Array.from({ length: n }, (_, i) => plannedItem({ itemId: `item-${i}`, ...kindAt(i).item }))
  const progress = playedRound('r', drillPlan({ items })).reduce(foldRecord, NO_PROGRESS)
  const tally = totalsOf(progress).skills.systems
  if (!tally) throw new Error('nothing was asked')
  return tally
}

/** Bounds of what is known, for each number of right answers. */
const boundsOf = (n: number) => {
  const tally = asked(n)
  return Array.from({ length: n + 1 }, (_, credit) => ({
    low: accuracyOf({ ...tally, credit }),
    high: highAccuracyOf({ ...tally, credit }),
  }))
}

const BOUNDS = new Map(COUNTS.map(n => [n, boundsOf(n)]))

describe('somebody who knows a share of the items and guesses the rest', () => {
  test('has what guessing earns counted by the kind of every item', () => {
    expect(asked(6)).toEqual({ asked: 6, credit: 6, guess: 2 * (1 / 4 + 1 / 2) })
  })

  test.each(KNOWN)(
    'of whom %d is known: both bounds hold nine times out of ten, for 3 to 100 answers',
    known => {
      const rng = xoroshiro128plus(42)
      const happens = (chance: number) => uniformInt(rng, 0, 999_999) < chance * 1_000_000
      let [worst, tightest] = [1, 1]
      for (const n of COUNTS) {
        const bounds = BOUNDS.get(n) ?? []
        let [below, above] = [0, 0]
        for (let learner = 0; learner < LEARNERS; learner++) {
          let right = 0
          for (let i = 0; i < n; i++) if (happens(known) || happens(kindAt(i).guess)) right += 1
          const { low = 1, high = 0 } = bounds[right] ?? {}
          if (low <= known) below += 1
          if (high >= known) above += 1
        }
        worst = Math.min(worst, below / LEARNERS, above / LEARNERS)
        tightest = Math.min(tightest, (bounds[n]?.high ?? 1) - (bounds[n]?.low ?? 0))
      }
      expect(worst).toBeGreaterThanOrEqual(0.88)
      expect(tightest).toBeLessThan(0.05)
    },
  )

  test('is not said to know less than nothing or more than all', () => {
    for (const bounds of BOUNDS.values()) {
      for (const { low, high } of bounds) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(high)
      }
    }
  })
})
