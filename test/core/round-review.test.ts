import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrillPlan } from '../../src/core/plan.ts'
import { SOURCES } from '../../src/core/plan.ts'
import { canUndo, currentItem, lastAttempt, startRound } from '../../src/core/round.ts'
import { remainingMs } from '../../src/core/round-clock.ts'
import type { Round, RoundEffect, RoundEvent } from '../../src/core/round-state.ts'
import { drillPlan, mockPlan, plannedItems } from '../support/items.ts'
import {
  advanced,
  answered,
  confirmed,
  ended,
  play,
  presented,
  skipped,
  ticked,
  undone,
  wrote,
} from '../support/play.ts'

const review = (count: number, given: Partial<DrillPlan> = {}): Round =>
  startRound(drillPlan({ source: 'review', items: plannedItems(count), ...given }))

const types = (effects: readonly RoundEffect[]) => effects.map(({ type }) => type)
const idOf = (round: Round) => currentItem(round)?.itemId

/** One item after another, a minute each: shown, answered with this credit after 5 s, and the feedback left. */
const answering = (credits: readonly number[]): readonly RoundEvent[] =>
  credits.flatMap((credit, n) => [
    presented(n * 60_000),
    answered(n * 60_000 + 5000, { credit }),
    advanced(n * 60_000 + 6000),
  ])

/** Handing in an answer in one's own words. */
const handIn = (at: number): RoundEvent => ({ type: 'answered', at, lang: 'en', given: wrote(1) })

describe('a review', () => {
  test('is completed when what was forgotten has been recalled, and not before', () => {
    const first = play(review(2), ...answering([0, 1]))
    expect(types(first.effects)).not.toContain('record-finish')
    expect(first.round).toMatchObject({ over: null, phase: { name: 'asking' } })
    expect(idOf(first.round)).toBe('item-1')
    const second = play(first.round, ...answering([1]))
    expect(types(second.effects)).toEqual(['record-attempt', 'record-finish'])
    expect(second.round).toMatchObject({ over: 'completed', phase: { name: 'finished' } })
  })

  test('gives up on what is forgotten three times, for today', () => {
    const { round } = play(review(1), ...answering([0, 0, 0]))
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'finished' } })
    expect(round.attempts.map(({ itemId }) => itemId)).toEqual(['item-1', 'item-1', 'item-1'])
    expect(round.attempts.map(({ seq }) => seq)).toEqual([0, 1, 2])
  })

  test.each<[string, RoundEvent]>([
    ['skipped', skipped(5000)],
    ['not answered in time', ticked(40_000)],
  ])('brings back what was %s', (_, event) => {
    const { round } = play(review(1), presented(0), event, advanced(90_000))
    expect(round).toMatchObject({ over: null, phase: { name: 'asking' } })
    expect(idOf(round)).toBe('item-1')
  })

  test('gives what comes back its whole time', () => {
    const { round } = play(review(1), ...answering([0]), presented(60_000))
    expect(remainingMs(round, 60_000)).toBe(30_000)
  })

  test('that was ended brings nothing back', () => {
    const { round, effects } = play(review(3), ...answering([0]), ended(90_000))
    expect(round).toMatchObject({ over: 'ended', phase: { name: 'finished' } })
    expect(effects.at(-1)).toEqual({ type: 'record-finish', cause: 'ended' })
  })

  test('taken up again goes on with the same item, its options in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { maxLength: 14 }), credits => {
        const played = play(review(5), ...answering(credits)).round
        fc.pre(played.over === null)
        const { plan, attempts, nextSeq } = played
        const saved = { attempts, nextSeq, spentMs: 7000, over: null, selfRating: null }
        const taken = startRound(plan, saved)
        expect(currentItem(taken)).toEqual(currentItem(played))
        expect(taken).toMatchObject({ over: null, phase: { name: 'asking', spentMs: 7000 } })
      }),
    )
  })

  test('taken up again after everything was recalled is over', () => {
    const { plan, attempts, nextSeq } = play(review(2), ...answering([1, 1])).round
    const saved = { attempts, nextSeq, spentMs: 0, over: null, selfRating: null }
    expect(startRound(plan, saved)).toMatchObject({ over: 'completed', phase: { name: 'finished' } })
  })
})

describe('undo in a review', () => {
  test('takes back the answer that made an item come back', () => {
    const { round } = play(review(2), ...answering([1]), presented(60_000), answered(65_000, { credit: 0 }))
    expect(idOf(round)).toBe('item-2')
    const { round: again } = play(round, undone(66_000), presented(67_000), answered(70_000))
    expect(again).toMatchObject({ over: 'completed', phase: { name: 'feedback' } })
    expect(again.attempts.map(({ seq, credit }) => [seq, credit])).toEqual([
      [0, 1],
      [2, 1],
    ])
  })

  test('takes back the answer to an item that had come back, which is asked as it was shown', () => {
    const back = play(review(1), ...answering([0])).round
    const shown = currentItem(back)
    const { round, effects } = play(back, presented(60_000), answered(65_000), undone(66_000))
    expect(currentItem(round)).toEqual(shown)
    expect(round).toMatchObject({ over: null, phase: { name: 'asking', spentMs: 5000 } })
    expect(types(effects)).toEqual(['record-attempt', 'record-finish', 'record-undo'])
  })

  test('works on the summary, too', () => {
    const over = play(review(2), ...answering([1, 1])).round
    expect(over.phase.name).toBe('finished')
    const { round } = play(over, undone(200_000))
    expect(round).toMatchObject({ over: null, phase: { name: 'asking' } })
    expect(idOf(round)).toBe('item-2')
  })
})

describe('undo', () => {
  test.each(SOURCES.map(source => [source, source !== 'daily'] as const))(
    'in a drill %s: %s',
    (source, can) => {
      const plan = drillPlan({ source })
      expect(canUndo(plan)).toBe(can)
      const feedback = play(startRound(plan), presented(0), answered(5000)).round
      const { round, effects } = play(feedback, undone(6000))
      expect(types(effects)).toEqual(can ? ['record-undo'] : [])
      expect(round.attempts.length).toBe(can ? 0 : 1)
      if (!can) expect(round).toBe(feedback)
    },
  )

  test('is none of an interview', () => {
    expect(canUndo(mockPlan())).toBe(false)
  })

  test('is none of a daily that is over', () => {
    const plan = drillPlan({ source: 'daily', items: plannedItems(1) })
    const over = play(startRound(plan), ...answering([0])).round
    expect(over.phase.name).toBe('finished')
    expect(play(over, undone(100_000)).round).toBe(over)
  })
})

describe('an answer in own words in a review', () => {
  const open = (count: number) => review(count, { items: plannedItems(count, { kind: 'open' }) })
  const written = (round: Round) => play(round, presented(0), handIn(5000))

  test('is marked before anything else is decided, even if it is the last', () => {
    const { round, effects } = written(open(1))
    expect(round).toMatchObject({ over: null, phase: { name: 'marking' } })
    expect(types(effects)).toEqual(['record-attempt'])
  })

  test('marked as missed it comes back', () => {
    const { round, effects } = play(written(open(1)).round, confirmed(9000, 0), advanced(10_000))
    expect(types(effects)).toEqual(['record-marks'])
    expect(round).toMatchObject({ over: null, phase: { name: 'asking' } })
    expect(idOf(round)).toBe('item-1')
  })

  test('marked as said it completes the review', () => {
    const { round, effects } = play(written(open(1)).round, confirmed(9000, 1))
    expect(effects).toEqual([
      { type: 'record-marks', seq: 0, hits: expect.anything(), credit: 1 },
      { type: 'record-finish', cause: 'completed' },
    ])
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'feedback' } })
    expect(play(round, advanced(10_000)).round.phase.name).toBe('finished')
  })

  test('taken up again before it was marked waits for that', () => {
    const { plan, attempts, nextSeq } = written(open(1)).round
    const saved = { attempts, nextSeq, spentMs: 0, over: null, selfRating: null }
    const taken = startRound(plan, saved)
    expect(taken).toMatchObject({ over: null, phase: { name: 'marking' } })
    expect(play(taken, confirmed(9000, 0), advanced(9500)).round.phase.name).toBe('asking')
  })

  test('can be taken back instead of being marked', () => {
    const { round, effects } = play(written(open(1)).round, undone(8000))
    expect(effects).toEqual([{ type: 'record-undo', seq: 0 }])
    expect(round).toMatchObject({ attempts: [], phase: { name: 'asking', spentMs: 5000 } })
  })

  test('ended meanwhile is marked all the same, and does not come back', () => {
    const { round } = play(written(open(2)).round, ended(8000))
    expect(round).toMatchObject({ over: 'ended', phase: { name: 'marking' } })
    const { round: over } = play(round, confirmed(9000, 0))
    expect(over).toMatchObject({ over: 'ended', phase: { name: 'finished' } })
    expect(lastAttempt(over)).toMatchObject({ credit: 0, verdict: 'wrong' })
  })

  test('in a drill of another kind is over with its last answer, whatever the marks', () => {
    const plan = drillPlan({ items: plannedItems(1, { kind: 'open' }) })
    const { round } = written(startRound(plan))
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'marking' } })
    expect(play(round, confirmed(9000, 0)).round).toMatchObject({
      over: 'completed',
      phase: { name: 'feedback' },
    })
  })
})
