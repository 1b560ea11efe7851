import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { confirmedAs } from '../../src/core/attempt.ts'
import { currentItem, lastAttempt, markedNow, startRound, step } from '../../src/core/round.ts'
import { GRACE_MS, HOLD_MS, remainingMs, SLEEP_GAP_MS, spentMs } from '../../src/core/round-clock.ts'
import type { Round, RoundEffect, RoundEvent } from '../../src/core/round-state.ts'
import { attemptAt, drillPlan, drillRound, mockPlan, mockRound, plannedItems } from '../support/items.ts'
import {
  advanced,
  answered,
  confirmed,
  ended,
  paused,
  play,
  presented,
  rated,
  resumed,
  skipped,
  spoke,
  ticked,
  undone,
  wrote,
} from '../support/play.ts'

const LIMIT = 30_000
const LENGTH = 100_000

/** Three items of 30 s, or an interview of 100 s. */
const drill = drillRound()
const untimed = drillRound({ timing: 'off', items: plannedItems(3, { limitMs: null }) })
const mock = mockRound({ lengthMs: LENGTH })

const types = (effects: readonly RoundEffect[]) => effects.map(effect => effect.type)
const verdicts = (round: Round) => round.attempts.map(attempt => attempt.verdict)

/** Rounds in each phase a drill can be in. */
const asking = play(drill, presented(1000)).round
const feedback = play(asking, answered(6000)).round
const pausedAsking = play(asking, paused(6000)).round
const pausedFeedback = play(feedback, paused(7000)).round
const finished = play(feedback, ended(7000)).round

describe('a drill', () => {
  test('asks, gives feedback, asks again, and is completed with its last answer, shown after the feedback', () => {
    const events = [1, 2, 3].flatMap(n => [
      presented(n * 10_000),
      answered(n * 10_000 + 4000),
      advanced(n * 10_000 + 5000),
    ])
    const phases: string[] = []
    let round = drill
    const effects = events.flatMap(event => {
      const [next, caused] = step(round, event)
      round = next
      phases.push(round.phase.name)
      return caused
    })
    const item = ['asking', 'feedback', 'asking']
    expect(phases).toEqual([...item, ...item, 'asking', 'feedback', 'finished'])
    expect(types(effects)).toEqual(['record-attempt', 'record-attempt', 'record-attempt', 'record-finish'])
    expect(round.over).toBe('completed')
    expect(round.attempts.map(({ seq, itemId, ms }) => ({ seq, itemId, ms }))).toEqual([
      { seq: 0, itemId: 'item-1', ms: 4000 },
      { seq: 1, itemId: 'item-2', ms: 4000 },
      { seq: 2, itemId: 'item-3', ms: 4000 },
    ])
  })

  test('feedback is about the last attempt while the next item is already the current one', () => {
    expect(lastAttempt(feedback)?.itemId).toBe('item-1')
    expect(currentItem(feedback)?.itemId).toBe('item-2')
  })
})

describe('a mock', () => {
  const events = [1, 2, 3].flatMap(n => [presented(n * 10_000), answered(n * 10_000 + 4000)])

  test('asks one item after another without feedback and is completed with the last answer', () => {
    const { round, effects } = play(mock, ...events)
    expect(types(effects)).toEqual(['record-attempt', 'record-attempt', 'record-attempt', 'record-finish'])
    expect([round.over, round.phase.name]).toEqual(['completed', 'rating'])
  })

  test('is finished once the person has rated it', () => {
    const { round, effects } = play(play(mock, ...events).round, rated(50_000, 2))
    expect([round.selfRating, round.phase.name]).toEqual([2, 'finished'])
    expect(effects).toEqual([{ type: 'record-rating', rating: 2 }])
  })

  test('without an answer there is nothing to rate', () => {
    const { round } = play(mock, presented(0), ended(4000))
    expect([round.over, round.phase.name]).toEqual(['ended', 'finished'])
  })

  test('its clock ends the interview: the item on screen was not reached, like the rest', () => {
    const { round, effects } = play(
      mock,
      presented(0),
      answered(40_000),
      presented(50_000),
      ticked(110_000 + GRACE_MS, 110_000),
    )
    expect(verdicts(round)).toEqual(['correct'])
    expect([round.over, round.phase.name]).toEqual(['clock', 'rating'])
    expect(types(effects)).toEqual(['record-attempt', 'record-finish'])
  })

  test('time between items does not run', () => {
    const { round } = play(mock, presented(0), answered(40_000))
    expect(remainingMs(round, 90_000)).toBe(60_000)
    expect(remainingMs(play(round, presented(90_000)).round, 91_000)).toBe(59_000)
  })

  test('nothing is taken back', () => {
    const { round } = play(mock, presented(0), answered(4000))
    expect(step(round, undone(5000))[0]).toBe(round)
    const over = play(round, ended(6000)).round
    expect(step(over, undone(7000))[0]).toBe(over)
  })
})

describe('each event in each phase of a drill', () => {
  const events = {
    presented: presented(8000),
    answered: answered(8000),
    skipped: skipped(8000),
    ticked: ticked(8000),
    paused: paused(8000),
    resumed: resumed(8000),
    advanced: advanced(8000),
    undone: undone(8000),
    ended: ended(8000),
    confirmed: confirmed(8000),
    rated: rated(8000),
  }

  /** The phase it leads to and its effects; an event not named means nothing there. */
  const transitions: Record<
    string,
    { round: Round; means: Partial<Record<keyof typeof events, [string, ...string[]]>> }
  > = {
    'asking, not drawn yet': {
      round: drill,
      means: {
        presented: ['asking'],
        answered: ['feedback', 'record-attempt'],
        skipped: ['feedback', 'record-attempt'],
        paused: ['paused', 'save-checkpoint'],
        ended: ['finished', 'record-finish'],
      },
    },
    asking: {
      round: asking,
      means: {
        answered: ['feedback', 'record-attempt'],
        skipped: ['feedback', 'record-attempt'],
        paused: ['paused', 'save-checkpoint'],
        ended: ['finished', 'record-finish'],
      },
    },
    'asking the second item': {
      round: play(feedback, advanced(7000), presented(7000)).round,
      means: {
        answered: ['feedback', 'record-attempt'],
        skipped: ['feedback', 'record-attempt'],
        paused: ['paused', 'save-checkpoint'],
        undone: ['asking', 'record-undo'],
        ended: ['finished', 'record-finish'],
      },
    },
    feedback: {
      round: feedback,
      means: {
        advanced: ['asking'],
        paused: ['paused'],
        undone: ['asking', 'record-undo'],
        ended: ['finished', 'record-finish'],
      },
    },
    'paused while asking': {
      round: pausedAsking,
      means: { resumed: ['asking'], ended: ['finished', 'record-finish'] },
    },
    'paused in feedback': {
      round: pausedFeedback,
      means: { resumed: ['feedback'], ended: ['finished', 'record-finish'] },
    },
    finished: { round: finished, means: { undone: ['asking', 'record-undo'] } },
    'finished without an answer': { round: play(asking, ended(7000)).round, means: {} },
  }

  const table = Object.entries(transitions).flatMap(([phase, { round, means }]) =>
    (Object.keys(events) as (keyof typeof events)[]).map(name => ({
      phase,
      round,
      name,
      event: events[name],
      meaning: means[name],
    })),
  )

  test.each(table.filter(row => row.meaning))('$phase, $name: $meaning', ({ round, event, meaning }) => {
    const [next, effects] = step(round, event)
    expect([next.phase.name, ...types(effects)]).toEqual(meaning)
    expect(next).not.toBe(round)
  })

  test.each(table.filter(row => !row.meaning))(
    '$phase, $name: nothing, the very same round',
    ({ round, event }) => {
      const [next, effects] = step(round, event)
      expect(next).toBe(round)
      expect(effects).toEqual([])
    },
  )
})

describe('an attempt', () => {
  test('holds what was answered, in which language, how long it took, and what it earned', () => {
    const response = { kind: 'multi', options: ['a'] } as const
    const event: RoundEvent = {
      type: 'answered',
      at: 6500,
      lang: 'zh',
      given: { response, judgement: { credit: 0.5 } },
    }
    const [round, effects] = step(asking, event)
    const attempt: Attempt = {
      seq: 0,
      itemId: 'item-1',
      rev: 1,
      response,
      verdict: 'partial',
      credit: 0.5,
      ms: 5500,
      lang: 'zh',
    }
    expect(round.attempts).toEqual([attempt])
    expect(effects).toEqual([{ type: 'record-attempt', attempt }])
  })

  test('remembers that an answer was close', () => {
    const { round } = play(asking, answered(6000, { credit: 0, close: true }))
    expect(lastAttempt(round)).toMatchObject({ verdict: 'wrong', credit: 0, close: true })
  })

  test.each([
    ['skipped', skipped(6000), 5000],
    ['timeout', ticked(1000 + LIMIT + GRACE_MS), LIMIT],
  ])('%s holds no response and no credit, but its time', (verdict, event, ms) => {
    const { round } = play(asking, event)
    expect(lastAttempt(round)).toMatchObject({ verdict, response: null, credit: 0, ms })
  })
})

describe('time', () => {
  test('runs from when the item was drawn, not from when it was due', () => {
    expect(spentMs(drill, 60_000)).toBe(0)
    expect(remainingMs(drill, 60_000)).toBe(LIMIT)
    expect(spentMs(asking, 4000)).toBe(3000)
    expect(remainingMs(asking, 4000)).toBe(LIMIT - 3000)
  })

  test('drawing the item again does not restart its clock', () => {
    expect(step(asking, presented(9000))[0]).toBe(asking)
  })

  test('a clock that runs backwards takes nothing and gives nothing', () => {
    expect(spentMs(asking, 500)).toBe(0)
    expect(remainingMs(asking, 500)).toBe(LIMIT)
  })

  test('without a limit nothing remains to run out', () => {
    const { round } = play(untimed, presented(0))
    expect(remainingMs(round, 10 ** 9)).toBeNull()
    expect(step(round, ticked(10 ** 9))[0]).toBe(round)
    expect(lastAttempt(play(round, answered(10 ** 9)).round)).toMatchObject({
      verdict: 'correct',
      ms: 10 ** 9,
    })
  })

  const deadline = 1000 + LIMIT
  test.each<[string, RoundEvent, string | undefined]>([
    ['a tick before the deadline', ticked(deadline - 1), undefined],
    ['a tick at the deadline', ticked(deadline), undefined],
    ['a tick in the grace', ticked(deadline + GRACE_MS - 1), undefined],
    ['a tick after the grace', ticked(deadline + GRACE_MS), 'timeout'],
    ['an answer at the deadline', answered(deadline), 'correct'],
    ['an answer in the grace', answered(deadline + GRACE_MS - 1), 'correct'],
    ['an answer after the grace', answered(deadline + GRACE_MS), 'timeout'],
    ['a skip in the grace', skipped(deadline + GRACE_MS - 1), 'skipped'],
    ['a skip after the grace', skipped(deadline + GRACE_MS), 'timeout'],
  ])('%s: %s', (_, event, verdict) => {
    expect(lastAttempt(step(asking, event)[0])?.verdict).toBe(verdict)
  })

  test('nothing remains in the grace, and it never goes below 0', () => {
    expect(remainingMs(asking, deadline)).toBe(0)
    expect(remainingMs(asking, deadline + 10_000)).toBe(0)
  })

  test('a tick within the limit is a no-op, so that only the countdown is redrawn', () => {
    expect(step(asking, ticked(9000))).toEqual([asking, []])
    expect(step(asking, ticked(9000))[0]).toBe(asking)
  })

  test('keys on their way when the clock ran out neither skip the feedback nor take it back', () => {
    const at = 1_000_000
    const { round } = play(asking, ticked(at))
    expect(round.phase.name).toBe('feedback')
    for (const event of [advanced(at + 100), undone(at + HOLD_MS - 1)])
      expect(step(round, event)[0]).toBe(round)
    expect(step(round, advanced(at + HOLD_MS))[0].phase.name).toBe('asking')
  })
})

describe('sleep', () => {
  const heard = 5000

  test('a gap longer than ticks explain pauses at the last known moment', () => {
    const [round, effects] = step(asking, ticked(heard + SLEEP_GAP_MS + 1, heard))
    expect(round.phase).toEqual({ name: 'paused', spentMs: 4000, from: 'asking' })
    expect(effects).toEqual([{ type: 'save-checkpoint', spentMs: 4000 }])
  })

  test('it pauses even when the limit has long passed: the person was away', () => {
    const round = play(
      asking,
      ticked(heard + 8 * 3_600_000, heard),
      resumed(10 ** 8),
      presented(10 ** 8),
    ).round
    expect(round.attempts).toEqual([])
    expect(remainingMs(round, 10 ** 8)).toBe(LIMIT - 4000)
  })

  test('a gap of 30 s does not', () => {
    const long = play(untimed, presented(0)).round
    expect(step(long, ticked(heard + SLEEP_GAP_MS, heard))[0]).toBe(long)
  })

  test.each([
    ['feedback', feedback],
    ['paused', pausedAsking],
    ['finished', finished],
  ])('means nothing while %s: no clock runs', (_, round) => {
    expect(step(round, ticked(10 ** 8, 9000))[0]).toBe(round)
  })
})

describe('pause', () => {
  test('neither gains nor loses time, however often and however long', () => {
    const stretches = fc.array(
      fc.record({
        drawing: fc.nat(5000),
        playing: fc.nat(20_000),
        away: fc.nat(10 ** 9),
        cause: fc.boolean(),
      }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(stretches, fc.nat(20_000), (list, last) => {
        let at = 1000
        let played = 0
        let { round } = play(untimed, presented(at))
        for (const { drawing, playing, away, cause } of list) {
          at += playing
          played += playing
          const asleep = away > SLEEP_GAP_MS && cause
          round = play(round, asleep ? ticked(at + away, at) : paused(at)).round
          expect(spentMs(round, at + away)).toBe(played)
          at += away
          round = play(round, resumed(at)).round
          at += drawing
          expect(spentMs(round, at)).toBe(played)
          round = play(round, presented(at)).round
        }
        round = play(round, answered(at + last)).round
        expect(lastAttempt(round)?.ms).toBe(played + last)
      }),
    )
  })

  test('in feedback it saves nothing: no item is being asked', () => {
    expect(step(feedback, paused(7000))[1]).toEqual([])
    expect(play(pausedFeedback, resumed(9000)).round.phase).toMatchObject({ name: 'feedback' })
  })

  test('keeps the clock of an interview too', () => {
    const { round } = play(mock, presented(0), answered(20_000), presented(20_000), paused(30_000))
    expect(remainingMs(round, 10 ** 9)).toBe(LENGTH - 30_000)
    expect(remainingMs(play(round, resumed(10 ** 9), presented(10 ** 9)).round, 10 ** 9)).toBe(
      LENGTH - 30_000,
    )
  })
})

describe('undo', () => {
  test.each([
    ['from feedback', feedback],
    ['while the next item is asked', play(feedback, advanced(7000), presented(7000)).round],
    ['from the summary', finished],
  ])('takes back the last answer and asks its item again: %s', (_, round) => {
    const [next, effects] = step(round, undone(9000))
    expect(next.attempts).toEqual([])
    expect(currentItem(next)?.itemId).toBe('item-1')
    expect(next.phase.name).toBe('asking')
    expect(effects).toEqual([{ type: 'record-undo', seq: 0 }])
  })

  test('gives the item the time it had left, and a timed-out one all of it', () => {
    fc.assert(
      fc.property(fc.nat(LIMIT), fc.boolean(), fc.nat(10 ** 6), (ms, skip, later) => {
        const closed = play(drill, presented(1000), (skip ? skipped : answered)(1000 + ms)).round
        const again = play(closed, undone(later), presented(later)).round
        expect(remainingMs(again, later)).toBe(LIMIT - ms)
      }),
    )
    const timedOut = play(asking, ticked(1000 + LIMIT + GRACE_MS), undone(90_000), presented(95_000)).round
    expect(remainingMs(timedOut, 95_000)).toBe(LIMIT)
  })

  test('numbers are never used again, however many answers were taken back', () => {
    const events = [
      answered(9000),
      undone(9100),
      answered(9200),
      advanced(9300),
      answered(9400),
      undone(9500),
    ]
    const { effects } = play(asking, ...events, answered(9600))
    const seqs = effects.flatMap(effect => (effect.type === 'record-attempt' ? [effect.attempt.seq] : []))
    expect(seqs).toEqual([0, 1, 2, 3])
  })

  test('an answer given again gets a new number and counts its whole time', () => {
    const { round, effects } = play(
      feedback,
      undone(9000),
      presented(10_000),
      answered(12_000, { credit: 0 }),
    )
    expect(round.attempts).toMatchObject([{ seq: 1, itemId: 'item-1', verdict: 'wrong', ms: 7000 }])
    expect(types(effects)).toEqual(['record-undo', 'record-attempt'])
  })

  test('goes back as far as the first item', () => {
    const two = play(feedback, advanced(7000), presented(7000), answered(8000)).round
    const { round, effects } = play(two, undone(9000), undone(9100), undone(9200))
    expect(round.attempts).toEqual([])
    expect(effects).toEqual([
      { type: 'record-undo', seq: 1 },
      { type: 'record-undo', seq: 0 },
    ])
  })
})

describe('startRound', () => {
  const items = plannedItems(3)
  const done = items.map((item, seq) => attemptAt(item, { seq }))

  test('begins with the first item, its clock standing still', () => {
    expect(startRound(drillPlan())).toMatchObject({
      attempts: [],
      nextSeq: 0,
      phase: { name: 'asking', spentMs: 0, since: null },
    })
  })

  test('takes up a saved round with the time already spent on its item', () => {
    const saved = { attempts: done.slice(0, 1), nextSeq: 4, spentMs: 9000, over: null, selfRating: null }
    const round = startRound(drillPlan({ items }), saved)
    expect(currentItem(round)?.itemId).toBe('item-2')
    expect(remainingMs(round, 77)).toBe(LIMIT - 9000)
    const next = play(round, presented(100), answered(1100)).round
    expect(lastAttempt(next)).toMatchObject({ seq: 4, ms: 10_000 })
  })

  test.each([
    ['a drill', drillPlan({ items }), null, 'finished'],
    ['an interview nobody rated yet', mockPlan({ items }), null, 'rating'],
    ['a rated interview', mockPlan({ items }), 3, 'finished'],
  ] as const)('of %s whose items were all answered nothing more is asked', (_, plan, selfRating, name) => {
    const saved = { attempts: done, nextSeq: 3, spentMs: 0, over: null, selfRating }
    const round = startRound(plan, saved)
    expect([round.over, round.phase.name]).toEqual(['completed', name])
    expect(currentItem(round)).toBeUndefined()
  })
})

describe('whatever happens', () => {
  const anyEvents = fc.array(
    fc.record({
      type: fc.oneof(
        { weight: 3, arbitrary: fc.constant('presented' as const) },
        { weight: 3, arbitrary: fc.constant('answered' as const) },
        {
          weight: 7,
          arbitrary: fc.constantFrom('skipped', 'ticked', 'paused', 'resumed', 'advanced', 'undone', 'ended'),
        },
        { weight: 3, arbitrary: fc.constantFrom('wrote', 'spoke', 'confirmed', 'rated') },
      ),
      pass: fc.oneof(fc.nat(1000), fc.nat(20_000), fc.nat(200_000)),
      gap: fc.oneof(fc.constant(200), fc.nat(60_000)),
      credit: fc.constantFrom(0, 0.5, 1),
    }),
    { maxLength: 60, size: 'max' },
  )
  const anyRound = fc
    .record({
      mode: fc.constantFrom('drill' as const, 'mock' as const),
      count: fc.integer({ min: 1, max: 5 }),
      limitMs: fc.option(fc.constantFrom(5000, 30_000)),
      lengthMs: fc.constantFrom(20_000, 300_000),
    })
    .map(({ mode, count, limitMs, lengthMs }) =>
      mode === 'drill'
        ? drillRound({ items: plannedItems(count, { limitMs }) })
        : mockRound({ items: plannedItems(count), lengthMs }),
    )

  const eventsOf = (list: typeof anyEvents extends fc.Arbitrary<infer T> ? T : never): RoundEvent[] => {
    let at = 0
    return list.map(({ type, pass, gap, credit }) => {
      at += pass
      switch (type) {
        case 'answered':
          return answered(at, { credit })
        case 'wrote':
          return { type: 'answered', at, lang: 'en', given: wrote(credit) }
        case 'spoke':
          return { type: 'answered', at, lang: 'en', given: spoke() }
        case 'skipped':
          return skipped(at)
        case 'ticked':
          return ticked(at, at - Math.min(pass, gap))
        case 'ended':
          return ended(at)
        case 'confirmed':
          return confirmed(at, credit)
        case 'rated':
          return rated(at)
        default:
          return { type, at }
      }
    })
  }

  /** Plays any round and shows every step of it. */
  const everyStep = (
    check: (before: Round, event: RoundEvent, after: Round, effects: readonly RoundEffect[]) => void,
  ) =>
    fc.assert(
      fc.property(anyRound, anyEvents, (start, list) => {
        let round = start
        for (const event of eventsOf(list)) {
          const [next, effects] = step(round, event)
          check(round, event, next, effects)
          round = next
        }
      }),
      { numRuns: 200 },
    )

  test('an event that changes nothing returns the very same round and no effects', () => {
    everyStep((before, _, after, effects) => {
      if (after === before) expect(effects).toEqual([])
      else expect(after).not.toEqual(before)
    })
  })

  test('attempts follow the plan and never exceed it', () => {
    everyStep((_, __, { plan, attempts }) => {
      const asked = plan.items.slice(0, attempts.length)
      expect(attempts.map(attempt => attempt.itemId)).toEqual(asked.map(item => item.itemId))
    })
  })

  test('one event closes, takes back or marks at most one item, and the effects say exactly which', () => {
    everyStep((before, _, after, effects) => {
      const added = effects.flatMap(effect => (effect.type === 'record-attempt' ? [effect.attempt] : []))
      const taken = effects.flatMap(effect => (effect.type === 'record-undo' ? [effect.seq] : []))
      const marks = effects.filter(effect => effect.type === 'record-marks')
      expect(added.length + taken.length + marks.length).toBeLessThanOrEqual(1)
      const kept = before.attempts.filter(attempt => !taken.includes(attempt.seq))
      expect(kept.length).toBe(before.attempts.length - taken.length)
      const marked = kept.map(attempt => {
        const found = marks.find(({ seq }) => seq === attempt.seq)
        return found ? confirmedAs(attempt, found) : attempt
      })
      expect(after.attempts).toEqual([...marked, ...added])
    })
  })

  test('no two attempts of a round share a number, taken back or not', () => {
    fc.assert(
      fc.property(anyRound, anyEvents, (start, list) => {
        const { effects } = play(start, ...eventsOf(list))
        const seqs = effects.flatMap(effect => (effect.type === 'record-attempt' ? [effect.attempt.seq] : []))
        expect(seqs).toEqual(seqs.map((_, i) => i))
      }),
      { numRuns: 200 },
    )
  })

  test('that nothing more is asked is left by undo only, of a drill, and recorded when it begins', () => {
    everyStep((before, event, after, effects) => {
      const [wasOver, isOver] = [before, after].map(({ over }) => over !== null)
      if (wasOver && !isOver) expect([before.plan.mode, event.type]).toEqual(['drill', 'undone'])
      expect(types(effects).includes('record-finish')).toBe(!wasOver && isOver)
      const isFull = after.attempts.length === after.plan.items.length
      if (isFull && !isOver) expect(markedNow(after)?.response).toEqual({ kind: 'aloud' })
    })
  })

  test('an unfinished round has an item to ask, an answer to mark, feedback to give or a rating to wait for', () => {
    everyStep((_, __, after) => {
      const { plan, phase, over, selfRating } = after
      if (phase.name === 'asking') expect(currentItem(after)).toBeDefined()
      if (phase.name === 'marking') expect(markedNow(after)).toBeDefined()
      if (phase.name === 'feedback') expect(lastAttempt(after)).toBeDefined()
      if (phase.name === 'rating') expect([over === null, selfRating]).toEqual([false, null])
      expect(phase.name).not.toBe(plan.mode === 'mock' ? 'feedback' : 'rating')
      if (phase.name === 'finished') expect(over).not.toBeNull()
    })
  })

  test('what remains is never negative and never more than was given', () => {
    everyStep((_, event, after) => {
      for (const at of [event.at - 1000, event.at, event.at + 10 ** 6]) {
        const remaining = remainingMs(after, at)
        const { plan, attempts } = after
        const allowed = plan.mode === 'mock' ? plan.lengthMs : plan.items[attempts.length]?.limitMs
        if (remaining === null) expect(allowed ?? null).toBeNull()
        else {
          expect(remaining).toBeGreaterThanOrEqual(0)
          expect(remaining).toBeLessThanOrEqual(allowed ?? 0)
        }
      }
    })
  })

  test('time on an item only moves while it is asked, and never faster than the clock', () => {
    everyStep((before, event, after) => {
      const sameItem = after.attempts.length === before.attempts.length
      if (!sameItem || after.over !== null || before.over !== null) return
      if (event.type === 'ticked')
        expect(spentMs(after, event.at)).toBeLessThanOrEqual(spentMs(before, event.at))
      else expect(spentMs(after, event.at)).toBe(spentMs(before, event.at))
    })
  })
})

test('an interview never uses more time than its length, and no item takes negative time', () => {
  const events = fc.array(
    fc.record({ pass: fc.nat(20_000), wait: fc.nat(2000), type: fc.constantFrom(answered, skipped, ticked) }),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(events, list => {
      let at = 0
      let round = mockRound({ lengthMs: 20_000, items: plannedItems(5) })
      for (const { pass, wait, type } of list) {
        round = play(round, presented(at), type(at + pass)).round
        at += pass + wait
      }
      const ms = round.attempts.map(attempt => attempt.ms)
      expect(Math.min(0, ...ms)).toBe(0)
      expect(ms.reduce((sum, m) => sum + m, 0)).toBeLessThanOrEqual(20_000)
    }),
    { numRuns: 1000 },
  )
})
