import { describe, expect, test } from 'vitest'
import { CONFIDENCES } from '../../src/core/attempt.ts'
import type { DrillPlan } from '../../src/core/plan.ts'
import { SOURCES } from '../../src/core/plan.ts'
import { currentItem, lastAttempt, startRound } from '../../src/core/round.ts'
import type { Given, Round, RoundEvent } from '../../src/core/round-state.ts'
import { drillPlan, mockRound, plannedItems } from '../support/items.ts'
import {
  advanced,
  answered,
  confirmed,
  ended,
  paused,
  play,
  presented,
  resumed,
  skipped,
  spoke,
  ticked,
  undone,
  weighed,
  wrote,
} from '../support/play.ts'

const asked = (given: Partial<DrillPlan> = {}): Round =>
  play(startRound(drillPlan({ confidence: true, ...given })), presented(0)).round

const handIn = (given: Given): RoundEvent => ({ type: 'answered', at: 5000, lang: 'en', given })

/** Answered, and asked how sure one is. */
const weighing = play(asked(), answered(5000)).round

describe('how sure somebody is', () => {
  test.each(SOURCES)('is asked after an answer where the plan says so: %s', source => {
    expect(play(asked({ source }), answered(5000)).round.phase.name).toBe('weighing')
    const { confidence: _, ...plan } = drillPlan({ confidence: true, source })
    expect(play(startRound(plan), presented(0), answered(5000)).round.phase.name).toBe('feedback')
  })

  test.each([0, 0.5, 1])('is asked whatever the answer was worth: %d', credit => {
    expect(play(asked(), answered(5000, { credit })).round.phase.name).toBe('weighing')
  })

  test.each<[string, RoundEvent]>([
    ['an item that was skipped', skipped(5000)],
    ['an item that ran out of time', ticked(40_000)],
  ])('is not asked of %s', (_, event) => {
    expect(play(asked(), event).round.phase.name).toBe('feedback')
  })

  test.each<[string, Given]>([
    ['written', wrote()],
    ['spoken', spoke()],
  ])('is not asked of an answer %s in own words, which is marked', (_, given) => {
    const { round } = play(asked(), handIn(given))
    expect(round.phase.name).toBe('marking')
    expect(play(round, confirmed(9000)).round.phase.name).toBe('feedback')
  })

  test('is not asked in an interview', () => {
    expect(play(mockRound(), presented(0), answered(5000)).round.phase.name).toBe('asking')
  })
})

describe('what is said of it', () => {
  test.each(CONFIDENCES)('%d is kept with the answer, recorded, and followed by the feedback', confidence => {
    const { round, effects } = play(weighing, weighed(7000, confidence))
    expect(effects).toEqual([{ type: 'record-confidence', seq: 0, confidence }])
    expect(lastAttempt(round)).toEqual({ ...lastAttempt(weighing), confidence })
    expect(round.phase.name).toBe('feedback')
  })

  test('may be nothing: then nothing is recorded', () => {
    const { round, effects } = play(weighing, weighed(7000, null))
    expect(effects).toEqual([])
    expect(round.attempts).toEqual(weighing.attempts)
    expect(round.phase.name).toBe('feedback')
  })

  test('is said once', () => {
    const { round } = play(weighing, weighed(7000, 3))
    expect(play(round, weighed(8000, 1)).round).toBe(round)
  })

  test.each<[string, Round]>([
    ['while an item is asked', asked()],
    ['after the feedback was left', play(weighing, weighed(6000, 1), advanced(7000)).round],
  ])('means nothing %s', (_, round) => {
    expect(play(round, weighed(8000, 2))).toEqual({ round, effects: [] })
  })

  test.each<[string, RoundEvent]>([
    ['going on', advanced(6000)],
    ['another answer', answered(6000)],
    ['a skip', skipped(6000)],
    ['a pause', paused(6000)],
    ['the end of a pause', resumed(6000)],
    ['time that passes', ticked(600_000)],
    ['marks', confirmed(6000)],
  ])('is waited for: %s changes nothing', (_, event) => {
    expect(play(weighing, event).round).toBe(weighing)
  })
})

describe('a round that asks it', () => {
  test('is over with its last answer, and shows that after it was said', () => {
    const { round, effects } = play(asked({ items: plannedItems(1) }), answered(5000))
    expect(effects.map(({ type }) => type)).toEqual(['record-attempt', 'record-finish'])
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'weighing' } })
    const { round: said } = play(round, weighed(6000, 2))
    expect(said).toMatchObject({ over: 'completed', phase: { name: 'feedback' } })
    expect(play(said, advanced(7000)).round.phase.name).toBe('finished')
  })

  test('takes an answer back before it was said, and asks anew', () => {
    const { round, effects } = play(weighing, undone(6000))
    expect(effects).toEqual([{ type: 'record-undo', seq: 0 }])
    expect(round).toMatchObject({ attempts: [], phase: { name: 'asking', spentMs: 5000 } })
    expect(play(round, presented(7000), answered(9000)).round.phase.name).toBe('weighing')
  })

  test('takes an answer back with what was said of it', () => {
    const said = play(weighing, weighed(6000, 3)).round
    const { round } = play(said, undone(7000), presented(8000), answered(9000))
    expect(round.phase.name).toBe('weighing')
    expect(lastAttempt(round)?.confidence).toBeUndefined()
  })

  test('can be ended meanwhile', () => {
    const { round, effects } = play(weighing, ended(6000))
    expect(effects).toEqual([{ type: 'record-finish', cause: 'ended' }])
    expect(round).toMatchObject({ over: 'ended', phase: { name: 'finished' } })
  })

  test('can be ended after its last answer, which was already the end', () => {
    const last = play(asked({ items: plannedItems(1) }), answered(5000)).round
    const { round, effects } = play(last, ended(6000))
    expect(effects).toEqual([])
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'finished' } })
  })

  test('left meanwhile goes on with the next item, and what was not said stays unsaid', () => {
    const { plan, attempts, nextSeq } = weighing
    const saved = { attempts, nextSeq, spentMs: 0, over: null, selfRating: null }
    const taken = startRound(plan, saved)
    expect(taken.phase.name).toBe('asking')
    expect(currentItem(taken)?.itemId).toBe('item-2')
    expect(taken.attempts[0]?.confidence).toBeUndefined()
  })

  test('left after its last answer is over', () => {
    const { plan, attempts, nextSeq, over } = play(asked({ items: plannedItems(1) }), answered(5000)).round
    const saved = { attempts, nextSeq, spentMs: 0, over, selfRating: null }
    expect(startRound(plan, saved)).toMatchObject({ over: 'completed', phase: { name: 'finished' } })
  })

  test('brings back what was forgotten in a review, and asks again how sure one is', () => {
    const one = asked({ source: 'review', items: plannedItems(1) })
    const { round } = play(one, answered(5000, { credit: 0 }), weighed(6000, 3), advanced(7000))
    expect(round.phase.name).toBe('asking')
    const back = play(round, presented(8000), answered(9000)).round
    expect(back.phase.name).toBe('weighing')
    expect(back.attempts.map(({ confidence }) => confidence)).toEqual([3, undefined])
  })
})
