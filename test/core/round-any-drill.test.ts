import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONFIDENCES } from '../../src/core/attempt.ts'
import { mostDrillAttempts } from '../../src/core/drill-turns.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { OpenRound } from '../../src/core/open-round.ts'
import type { DrillPlan } from '../../src/core/plan.ts'
import { SOURCES } from '../../src/core/plan.ts'
import { foldRecord, NO_PROGRESS } from '../../src/core/progress.ts'
import { currentItem, startRound, step } from '../../src/core/round.ts'
import type { Given, Round, RoundEffect, RoundEvent } from '../../src/core/round-state.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { owner } from '../support/log.ts'
import {
  advanced,
  answered,
  confirmed,
  ended,
  paused,
  presented,
  resumed,
  skipped,
  ticked,
  undone,
  weighed,
  wrote,
} from '../support/play.ts'

/** Drills of every source, with open questions among the others, with and without confidence and an end by time. */
const anyPlan: fc.Arbitrary<DrillPlan> = fc
  .record({
    source: fc.oneof(fc.constantFrom(...SOURCES), fc.constant('review' as const)),
    items: fc.array(fc.record({ isOpen: fc.boolean(), isTimed: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
    confidence: fc.boolean(),
    untilMs: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
  })
  .map(({ source, items, confidence, untilMs }) =>
    drillPlan({
      source,
      items: items.map(({ isOpen, isTimed }, i) =>
        plannedItem({
          itemId: `item-${i}`,
          kind: isOpen ? 'open' : 'choice',
          limitMs: isTimed ? 30_000 : null,
        }),
      ),
      ...(confidence ? { confidence } : {}),
      ...(untilMs === undefined ? {} : { untilMs }),
    }),
  )

const handIn = (at: number, given: Given): RoundEvent => ({ type: 'answered', at, lang: 'en', given })

/** What may happen: mostly what moves a round on, and of that what suits the item at hand. */
const anyHappening = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('on' as const) },
    { weight: 1, arbitrary: fc.constantFrom('skipped', 'ticked', 'paused', 'resumed', 'undone', 'advanced') },
    { weight: 1, arbitrary: fc.constantFrom('confirmed', 'weighed', 'presented', 'answered') },
  ),
  afterMs: fc.nat(20_000),
  credit: fc.constantFrom(0, 0.5, 1),
  confidence: fc.constantFrom(...CONFIDENCES, null),
})
type Happening = typeof anyHappening extends fc.Arbitrary<infer T> ? T : never

/** What comes next if the person plays on. */
const onward = (
  round: Round,
  at: number,
  { credit, confidence }: Pick<Happening, 'credit' | 'confidence'>,
) => {
  const { phase } = round
  switch (phase.name) {
    case 'asking':
      if (phase.since === null) return presented(at)
      return currentItem(round)?.kind === 'open' ? handIn(at, wrote(credit)) : answered(at, { credit })
    case 'weighing':
      return weighed(at, confidence)
    case 'marking':
      return confirmed(at, credit)
    case 'feedback':
      return advanced(at)
    case 'paused':
      return resumed(at)
    default:
      return ended(at)
  }
}

const eventOf = (round: Round, at: number, happening: Happening): RoundEvent => {
  const { type, credit, confidence } = happening
  switch (type) {
    case 'on':
      return onward(round, at, happening)
    case 'answered':
      return answered(at, { credit })
    case 'confirmed':
      return confirmed(at, credit)
    case 'weighed':
      return weighed(at, confidence)
    default:
      return { skipped, ticked, paused, resumed, undone, advanced, presented }[type](at)
  }
}

interface Step {
  readonly after: Round
  readonly effects: readonly RoundEffect[]
}

const played = (plan: DrillPlan, happenings: readonly Happening[]): readonly Step[] => {
  let at = 0
  let after = startRound(plan)
  return happenings.map(happening => {
    at += happening.afterMs
    const [next, effects] = step(after, eventOf(after, at, happening))
    after = next
    return { after, effects }
  })
}

const recordOf = (effect: RoundEffect): LogRecord => {
  const stamp = { round: 'r', at: 0 }
  switch (effect.type) {
    case 'record-attempt':
      return { ...stamp, type: 'attempted', attempt: effect.attempt, day: '2026-11-22' }
    case 'record-undo':
      return { ...stamp, type: 'undone', seq: effect.seq }
    case 'save-checkpoint':
      return { ...stamp, type: 'paused', spentMs: effect.spentMs }
    case 'record-finish':
      return { ...stamp, type: 'finished', cause: effect.cause, day: '2026-11-22', due: 0 }
    case 'record-marks':
      return { ...stamp, type: 'confirmed', seq: effect.seq, hits: effect.hits, credit: effect.credit }
    case 'record-confidence':
      return { ...stamp, type: 'weighed', seq: effect.seq, confidence: effect.confidence }
    case 'record-rating':
      return { ...stamp, type: 'self-rated', rating: effect.rating }
  }
}

/** What the log holds of the round after each step. */
const folded = (plan: DrillPlan, steps: readonly Step[]): readonly OpenRound[] => {
  let progress = foldRecord(NO_PROGRESS, { type: 'opened', round: 'r', at: 0, plan, owner: owner() })
  return steps.map(({ effects }) => {
    progress = effects.map(recordOf).reduce(foldRecord, progress)
    const [open] = progress.open
    if (!open) throw new Error('the round is gone')
    return open
  })
}

const happenings = fc.array(anyHappening, { maxLength: 80, size: 'max' })

describe('whatever happens in a drill', () => {
  test('its log holds every answer as it stands, and takes it up again where it was', () => {
    fc.assert(
      fc.property(anyPlan, happenings, (plan, list) => {
        const steps = played(plan, list)
        for (const [i, saved] of folded(plan, steps).entries()) {
          const now = steps[i]?.after ?? startRound(plan)
          const { attempts, nextSeq, over, phase } = now
          expect({ attempts: saved.attempts, nextSeq: saved.nextSeq }).toEqual({ attempts, nextSeq })
          expect(saved.finished?.cause ?? null).toBe(over)
          const again = startRound(plan, { ...saved, over })
          expect(again.over).toBe(over)
          expect(currentItem(again)).toEqual(currentItem(now))
          if (phase.name === 'asking' || phase.name === 'marking') expect(again.phase.name).toBe(phase.name)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('it has no more answers than can belong to it, and each day, time and answer belong together', () => {
    fc.assert(
      fc.property(anyPlan, happenings, (plan, list) => {
        for (const { attempts, answered: when } of folded(plan, played(plan, list))) {
          expect(attempts.length).toBeLessThanOrEqual(mostDrillAttempts(plan))
          expect(when.length).toBe(attempts.length)
        }
      }),
    )
  })

  test('it comes to its end when one plays on', () => {
    fc.assert(
      fc.property(anyPlan, happenings, fc.constantFrom(0, 1), (plan, list, credit) => {
        let round = played(plan, list).at(-1)?.after ?? startRound(plan)
        let at = 10 ** 8
        for (let i = 0; i < 200 && round.phase.name !== 'finished'; i++) {
          at += 5000
          round = step(round, onward(round, at, { credit, confidence: 2 }))[0]
        }
        expect(round.phase.name).toBe('finished')
        expect(round.attempts.filter(({ unconfirmed }) => unconfirmed)).toEqual([])
      }),
    )
  })

  test('only answers that were given to be judged by the program are weighed', () => {
    fc.assert(
      fc.property(anyPlan, happenings, (plan, list) => {
        for (const { after } of played(plan, list)) {
          const sure = after.attempts.filter(({ confidence }) => confidence !== undefined)
          if (plan.confidence === undefined) expect(sure).toEqual([])
          for (const { response } of sure) expect(response?.kind).toBe('choice')
        }
      }),
    )
  })
})
