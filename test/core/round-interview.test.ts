import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextItem } from '../../src/core/agenda.ts'
import type { Attempt } from '../../src/core/attempt.ts'
import type { MockPlan, RoundPlan } from '../../src/core/plan.ts'
import { RATINGS } from '../../src/core/rating.ts'
import { currentItem, lastAttempt, markedNow, startRound, step } from '../../src/core/round.ts'
import { GRACE_MS, HOLD_MS, isHeld, remainingMs } from '../../src/core/round-clock.ts'
import type { Given, Round, RoundEffect, RoundEvent } from '../../src/core/round-state.ts'
import { anyInterview, interview, question, stretch } from '../support/interviews.ts'
import { drillPlan } from '../support/items.ts'
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
  weighed,
  wrote,
} from '../support/play.ts'

const LENGTH = 200_000

/** `opening`, which leads deeper and to a rescue, and `second`, in 200 s. */
const plan: MockPlan = interview(
  [
    question('opening', { kind: 'open', followUps: ['deeper', 'easier'] }),
    question('deeper', { kind: 'open', level: 'senior' }),
    question('easier', { level: 'junior' }),
    question('second'),
  ],
  { segments: [stretch(['opening', 'second'], { untilMs: LENGTH })], lengthMs: LENGTH },
)

/** Handing in an answer, whichever way it was given. */
const gave = (at: number, given: Given): RoundEvent => ({ type: 'answered', at, lang: 'en', given })

const types = (effects: readonly RoundEffect[]) => effects.map(effect => effect.type)
const asking = play(startRound(plan), presented(0)).round

/** An interview of which nothing more is asked, because its clock ran out after these answers. */
const over = (...answers: readonly Given[]): Round => {
  let { round } = play(startRound(plan), presented(0))
  let at = 0
  for (const answer of answers) {
    at += 5000
    round = play(round, gave(at, answer), confirmed(at, 1), presented(at)).round
  }
  return play(round, ticked(LENGTH + GRACE_MS)).round
}

describe('an answer typed in own words', () => {
  test('goes on at once: it is marked when nothing more is asked', () => {
    const [round, effects] = step(asking, gave(8000, wrote(1)))
    expect(round.phase).toMatchObject({ name: 'asking', since: null })
    expect(round.attempts).toMatchObject([
      { itemId: 'opening', credit: 1, proposedCredit: 1, unconfirmed: true, ms: 8000, verdict: 'correct' },
    ])
    expect(effects).toEqual([{ type: 'record-attempt', attempt: round.attempts[0] }])
  })

  test.each([
    [1, 'deeper'],
    [0.5, 'second'],
    [0, 'easier'],
  ])('what the program proposes, %d, decides what follows: %s', (credit, next) => {
    expect(currentItem(step(asking, gave(8000, wrote(credit)))[0])?.itemId).toBe(next)
  })

  test('is right from 85 %, as marks are', () => {
    expect(lastAttempt(step(asking, gave(8000, wrote(0.85)))[0])?.verdict).toBe('correct')
    expect(lastAttempt(step(asking, gave(8000, wrote(0.84)))[0])?.verdict).toBe('partial')
  })

  test('cannot be marked while something is asked', () => {
    const { round } = play(asking, gave(8000, wrote(1)))
    expect(step(round, confirmed(9000, 0))[0]).toBe(round)
  })

  test('marks that come later change what it earned, not what was asked', () => {
    const done = play(over(wrote(1)), rated(10 ** 6), confirmed(10 ** 6, 0)).round
    expect(done.attempts).toMatchObject([{ credit: 0, verdict: 'wrong', proposedCredit: 1 }])
    expect(nextItem(plan, done.attempts)?.itemId).toBe('deeper')
  })
})

describe('a spoken answer', () => {
  const spoken = step(asking, gave(8000, spoke()))

  test('is marked at once, before anything more is asked', () => {
    const [round, effects] = spoken
    expect(round.phase.name).toBe('marking')
    expect(round.over).toBeNull()
    expect(markedNow(round)).toBe(round.attempts[0])
    expect(round.attempts).toMatchObject([{ response: { kind: 'aloud' }, credit: 0, unconfirmed: true }])
    expect('proposedCredit' in (round.attempts[0] ?? {})).toBe(false)
    expect(types(effects)).toEqual(['record-attempt'])
  })

  test('the clock stands while it is marked', () => {
    const [round] = spoken
    expect(remainingMs(round, 8000)).toBe(LENGTH - 8000)
    expect(remainingMs(round, 10 ** 7)).toBe(LENGTH - 8000)
    expect(step(round, ticked(10 ** 7))[0]).toBe(round)
    expect(step(round, ticked(10 ** 7, 8000))[0]).toBe(round)
    const { round: next } = play(round, confirmed(10 ** 7, 1), presented(10 ** 7))
    expect(remainingMs(next, 10 ** 7 + 1000)).toBe(LENGTH - 9000)
  })

  test.each([
    [1, 'deeper', 'correct'],
    [0.85, 'deeper', 'correct'],
    [0.65, 'deeper', 'partial'],
    [0.5, 'second', 'partial'],
    [0, 'easier', 'wrong'],
  ])('marks of %d decide what follows: %s', (credit, next, verdict) => {
    const hits = { points: ['point'], critical: false }
    const [round, effects] = step(spoken[0], confirmed(9000, credit, hits))
    expect(currentItem(round)?.itemId).toBe(next)
    expect(round.phase).toMatchObject({ name: 'asking', since: null })
    expect(round.attempts).toMatchObject([{ credit, verdict, hits }])
    expect(round.attempts[0]?.unconfirmed).toBeUndefined()
    expect(effects).toEqual([{ type: 'record-marks', seq: 0, hits, credit }])
  })

  test('as the last one the interview is completed with its marks, not before', () => {
    const only = startRound(interview([question('only', { kind: 'open' })]))
    const [marking, answering] = step(play(only, presented(0)).round, gave(5000, spoke()))
    expect(marking).toMatchObject({ over: null, phase: { name: 'marking' } })
    expect(types(answering)).toEqual(['record-attempt'])
    const [round, effects] = step(marking, confirmed(6000))
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'rating' } })
    expect(types(effects)).toEqual(['record-marks', 'record-finish'])
  })

  test('its marks may lead on though nothing else was left', () => {
    const one = interview([question('only', { kind: 'open', followUps: ['more'] }), question('more')], {
      segments: [stretch(['only'])],
    })
    const { round: marking } = play(startRound(one), presented(0), gave(5000, spoke()))
    expect(currentItem(play(marking, confirmed(6000, 1)).round)?.itemId).toBe('more')
    expect(play(marking, confirmed(6000, 0)).round.over).toBe('completed')
  })

  test('that used up the clock is marked before the clock is said to be out', () => {
    const { round: marking } = play(asking, gave(LENGTH + GRACE_MS - 1, spoke()))
    expect(marking).toMatchObject({ over: null, phase: { name: 'marking' } })
    const { round } = play(marking, confirmed(10 ** 6), presented(10 ** 6), ticked(10 ** 6 + GRACE_MS))
    expect(round).toMatchObject({ over: 'clock', attempts: [{ ms: LENGTH }], phase: { name: 'rating' } })
  })

  test('does not keep one typed before from waiting until the end', () => {
    const { round } = play(asking, gave(8000, wrote(1)), presented(8000), gave(9000, spoke()))
    expect(markedNow(round)?.itemId).toBe('deeper')
    const next = play(round, confirmed(9500, 0.5)).round
    expect(next.attempts.map(({ unconfirmed }) => unconfirmed === true)).toEqual([true, false])
    expect(currentItem(next)?.itemId).toBe('second')
  })
})

test('an answer that somebody else heard is theirs to judge: it waits for no marks', () => {
  const pair = startRound({ ...plan, setting: 'pair' })
  const given: Given = {
    response: { kind: 'heard' },
    judgement: { credit: 0.85, hits: { points: ['point'], critical: false } },
    next: 'easier',
  }
  const [round, effects] = step(play(pair, presented(0)).round, gave(8000, given))
  expect(round.attempts).toMatchObject([{ verdict: 'correct', next: 'easier' }])
  expect(round.attempts[0]?.unconfirmed).toBeUndefined()
  expect(currentItem(round)?.itemId).toBe('easier')
  expect(types(effects)).toEqual(['record-attempt'])
})

describe('when the clock is out', () => {
  const out = LENGTH + GRACE_MS

  test.each<[string, RoundEvent]>([
    ['the clock finds it', ticked(out, out - 200, { written: wrote(0.5) })],
    ['it is handed in too late', gave(out, wrote(0.5))],
  ])('what was written counts: %s', (_, event) => {
    const [round, effects] = step(asking, event)
    expect(round).toMatchObject({ over: 'clock', phase: { name: 'rating' } })
    expect(round.attempts).toMatchObject([{ ms: LENGTH, credit: 0.5, unconfirmed: true }])
    expect(types(effects)).toEqual(['record-attempt', 'record-finish'])
  })

  test('what was written on the last question completes the interview, once', () => {
    const one = play(startRound(interview([question('only', { kind: 'open' })])), presented(0)).round
    const [round, effects] = step(one, ticked(10 ** 6, 10 ** 6 - 200, { written: wrote() }))
    expect(round.over).toBe('completed')
    expect(effects).toMatchObject([{ type: 'record-attempt' }, { type: 'record-finish', cause: 'completed' }])
  })

  test.each<[string, RoundEvent]>([
    ['nothing was written', ticked(out)],
    ['an option was chosen too late', answered(out)],
    ['it was skipped too late', skipped(out)],
  ])('the question on screen was not reached: %s', (_, event) => {
    const before = play(asking, gave(5000, wrote()), presented(5000)).round
    const [round, effects] = step(before, event)
    expect(round.attempts).toBe(before.attempts)
    expect(effects).toEqual([{ type: 'record-finish', cause: 'clock' }])
    expect(round).toMatchObject({ over: 'clock', phase: { name: 'rating' } })
  })

  test('what was being said when the time ran out is marked after the rating', () => {
    const before = play(asking, gave(5000, wrote()), presented(5000)).round
    const [round] = step(before, gave(out, spoke()))
    expect(round).toMatchObject({ over: 'clock', phase: { name: 'rating' } })
    expect(lastAttempt(round)).toMatchObject({ response: { kind: 'aloud' }, unconfirmed: true })
  })

  test('nothing is counted before: what is written at the deadline can still be handed in', () => {
    const early = ticked(out - 1, out - 200, { written: wrote() })
    expect(step(asking, early)[0]).toBe(asking)
    expect(lastAttempt(step(asking, gave(out - 1, wrote()))[0])).toMatchObject({ ms: LENGTH })
  })

  test('keys that were on their way rate nothing', () => {
    const [round] = step(asking, ticked(out, out - 200, { written: wrote() }))
    expect(isHeld(round, out + HOLD_MS - 1)).toBe(true)
    expect(step(round, rated(out + HOLD_MS - 1))[0]).toBe(round)
    expect(step(round, rated(out + HOLD_MS))[0].selfRating).toBe(3)
  })

  test('of an interview without an answer there is nothing to rate', () => {
    const [round, effects] = step(asking, ticked(out))
    expect(round).toMatchObject({ over: 'clock', attempts: [], phase: { name: 'finished' } })
    expect(types(effects)).toEqual(['record-finish'])
  })
})

describe('when nothing more is asked', () => {
  const at = 10 ** 6

  test('the person rates the whole, then marks what was typed, the oldest first, and then it is finished', () => {
    const rating = over(wrote(1), wrote(1))
    expect(rating.phase.name).toBe('rating')
    expect(step(rating, confirmed(at))[0]).toBe(rating)

    const [first, ratingEffects] = step(rating, rated(at, 2))
    expect(first).toMatchObject({ selfRating: 2, phase: { name: 'marking' } })
    expect(ratingEffects).toEqual([{ type: 'record-rating', rating: 2 }])
    expect(markedNow(first)?.itemId).toBe('opening')

    const [second, firstMarks] = step(first, confirmed(at, 0.5))
    expect(second.phase.name).toBe('marking')
    expect(markedNow(second)?.itemId).toBe('deeper')
    expect(firstMarks).toMatchObject([{ type: 'record-marks', seq: 0, credit: 0.5 }])

    const [done, secondMarks] = step(second, confirmed(at, 0))
    expect(done.phase.name).toBe('finished')
    expect(markedNow(done)).toBeUndefined()
    expect(secondMarks).toMatchObject([{ type: 'record-marks', seq: 1, credit: 0 }])
    expect(done.attempts.map(({ credit }) => credit)).toEqual([0.5, 0])
  })

  test('without answers to mark it is finished with the rating', () => {
    const { round } = play(asking, answered(5000), ended(6000))
    expect(round.phase.name).toBe('rating')
    expect(step(round, rated(7000))[0].phase.name).toBe('finished')
  })

  test('it is rated once', () => {
    const { round } = play(over(wrote()), rated(at, 4))
    expect(step(round, rated(at, 1))[0]).toBe(round)
    const done = play(round, confirmed(at)).round
    expect(step(done, rated(at, 1))[0]).toBe(done)
  })

  const rest = {
    presented: presented(at),
    answered: answered(at),
    skipped: skipped(at),
    ticked: ticked(at, at - 200, { written: wrote() }),
    paused: paused(at),
    resumed: resumed(at),
    advanced: advanced(at),
    undone: undone(at),
    ended: ended(at, { written: wrote() }),
  }
  const phases = {
    rating: over(wrote()),
    marking: play(over(wrote()), rated(at)).round,
    finished: play(over(wrote()), rated(at), confirmed(at)).round,
  }

  test.each(
    Object.entries(phases).flatMap(([name, round]) =>
      Object.entries(rest).map(([kind, event]) => ({ name, kind, round, event })),
    ),
  )('$name, $kind: nothing, the very same round', ({ round, event }) => {
    expect(step(round, event)).toEqual([round, []])
    expect(step(round, event)[0]).toBe(round)
  })
})

describe('an interview that the person ends', () => {
  test('counts what was written of the question on screen', () => {
    const [round, effects] = step(asking, ended(9000, { written: wrote(0.5) }))
    expect(round).toMatchObject({ over: 'ended', phase: { name: 'rating' } })
    expect(round.attempts).toMatchObject([{ ms: 9000, credit: 0.5, unconfirmed: true }])
    expect(effects).toMatchObject([{ type: 'record-attempt' }, { type: 'record-finish', cause: 'ended' }])
  })

  test('counts what was written before it was paused, with the time until then', () => {
    const { round } = play(asking, paused(9000), ended(90_000, { written: wrote() }))
    expect(round.attempts).toMatchObject([{ ms: 9000 }])
  })

  test('with nothing written leaves the question on screen out', () => {
    const { round, effects } = play(asking, answered(5000), presented(5000), ended(9000))
    expect(round).toMatchObject({
      over: 'ended',
      attempts: [{ itemId: 'opening' }],
      phase: { name: 'rating' },
    })
    expect(types(effects)).toEqual(['record-attempt', 'record-finish'])
  })

  test('before any answer is finished at once', () => {
    expect(step(asking, ended(9000))[0]).toMatchObject({ over: 'ended', phase: { name: 'finished' } })
  })

  test('while a spoken answer is marked has it marked after the rating', () => {
    const { round, effects } = play(asking, gave(5000, spoke()), ended(6000))
    expect(round).toMatchObject({ over: 'ended', phase: { name: 'rating' } })
    expect(types(effects)).toEqual(['record-attempt', 'record-finish'])
    const marking = play(round, rated(7000)).round
    expect(marking.phase.name).toBe('marking')
    expect(play(marking, confirmed(8000)).round.phase.name).toBe('finished')
  })
})

describe('in a drill', () => {
  const items = [question('a', { kind: 'open' }), question('b', { kind: 'open' })]
  const drill = play(startRound(drillPlan({ items })), presented(0)).round

  test.each([
    ['typed', wrote(0.5)],
    ['spoken', spoke()],
  ])('an answer in own words, %s, is marked before its feedback', (_, given) => {
    const [marking, effects] = step(drill, gave(5000, given))
    expect(marking.phase.name).toBe('marking')
    expect(markedNow(marking)?.itemId).toBe('a')
    expect(types(effects)).toEqual(['record-attempt'])
    const [feedback, marks] = step(marking, confirmed(6000, 1))
    expect(feedback.phase.name).toBe('feedback')
    expect(lastAttempt(feedback)).toMatchObject({ credit: 1, verdict: 'correct' })
    expect(types(marks)).toEqual(['record-marks'])
    expect(play(feedback, advanced(7000)).round.phase.name).toBe('asking')
  })

  test('the last one is completed when it is given, and marked before it is shown as finished', () => {
    const { round, effects } = play(
      drill,
      gave(5000, wrote()),
      confirmed(6000),
      advanced(7000),
      presented(7000),
      gave(8000, wrote()),
    )
    expect(round).toMatchObject({ over: 'completed', phase: { name: 'marking' } })
    expect(types(effects).filter(type => type === 'record-finish')).toHaveLength(1)
    const after = play(round, confirmed(9000))
    expect(after.round.phase.name).toBe('feedback')
    expect(types(after.effects)).toEqual(['record-marks'])
    expect(play(after.round, advanced(9500)).round.phase.name).toBe('finished')
  })

  test('what was written when its time ran out counts, and is marked once the keys on their way are through', () => {
    const at = 60_000 + GRACE_MS
    const [round] = step(drill, ticked(at, at - 200, { written: wrote(0.5) }))
    expect(round).toMatchObject({ attempts: [{ credit: 0.5, ms: 60_000 }], phase: { name: 'marking' } })
    expect(step(round, confirmed(at + HOLD_MS - 1))[0]).toBe(round)
    expect(step(round, confirmed(at + HOLD_MS))[0].phase.name).toBe('feedback')
  })

  test('with nothing written its time ran out', () => {
    const at = 60_000 + GRACE_MS
    const [round] = step(drill, ticked(at))
    expect(round).toMatchObject({ attempts: [{ verdict: 'timeout' }], phase: { name: 'feedback' } })
  })

  test('no clock runs while an answer is marked', () => {
    const { round } = play(drill, gave(5000, wrote()))
    expect(step(round, ticked(10 ** 7))[0]).toBe(round)
    expect(step(round, paused(10 ** 7))[0]).toBe(round)
  })

  test.each([
    ['while it is marked', [] as const],
    ['in its feedback', [confirmed(6000)] as const],
    ['while the next item is asked', [confirmed(6000), advanced(7000), presented(7000)] as const],
  ])('an answer in own words is taken back: %s', (_, events) => {
    const { round } = play(drill, gave(5000, wrote()), ...events)
    const [again, effects] = step(round, undone(9000))
    expect(again).toMatchObject({ attempts: [], phase: { name: 'asking', spentMs: 5000 } })
    expect(currentItem(again)?.itemId).toBe('a')
    expect(effects).toEqual([{ type: 'record-undo', seq: 0 }])
    const next = play(again, presented(10_000), gave(11_000, wrote())).round
    expect(next.attempts).toMatchObject([{ seq: 1, ms: 6000 }])
  })

  test('what was written when the person ends it counts, once it is marked', () => {
    const { round, effects } = play(drill, ended(5000, { written: wrote(0.5) }))
    expect(round).toMatchObject({ over: 'ended', attempts: [{ credit: 0.5 }], phase: { name: 'marking' } })
    expect(play(round, confirmed(9000)).round.phase.name).toBe('finished')
    expect(types(effects)).toEqual(['record-attempt', 'record-finish'])
  })

  test('ends alike with something written of its last item and of one before', () => {
    const last = play(drill, skipped(5000), advanced(6000), presented(6000)).round
    const ending = ended(9000, { written: wrote() })
    expect(step(last, ending)[0].phase.name).toBe(step(drill, ending)[0].phase.name)
  })

  test('ending it once more means nothing', () => {
    const { round } = play(drill, ended(5000))
    expect(step(round, ended(6000))[0]).toBe(round)
  })

  test('nobody rates it', () => {
    const { round } = play(drill, ended(5000))
    expect(step(round, rated(6000))[0]).toBe(round)
  })
})

/** What the log keeps of a round, and what is asked of it when it is taken up again. */
const takenUp = ({ plan: of, attempts, nextSeq, over: cause, selfRating, phase }: Round): Round =>
  startRound(of, {
    attempts,
    nextSeq,
    over: cause,
    selfRating,
    spentMs: phase.name === 'paused' || phase.name === 'asking' ? phase.spentMs : 0,
  })

describe('a round that is taken up again', () => {
  const at = 10 ** 6
  const items = [question('a', { kind: 'open' }), question('b')]
  const drill = play(startRound(drillPlan({ items })), presented(0)).round
  const { round: typed } = play(asking, gave(5000, wrote()))

  test.each<[string, Round]>([
    ['asking the first question', startRound(plan)],
    ['asking after an answer that waits', typed],
    ['marking a spoken answer', play(asking, gave(5000, spoke())).round],
    ['marking a spoken answer after one that waits', play(typed, presented(5000), gave(6000, spoke())).round],
    ['rating', over(wrote())],
    [
      'rating after it was ended in the midst of marking',
      play(asking, gave(5000, spoke()), ended(6000)).round,
    ],
    ['marking', play(over(wrote(), wrote()), rated(at)).round],
    ['marking the second', play(over(wrote(), wrote()), rated(at), confirmed(at)).round],
    ['finished', play(over(wrote()), rated(at), confirmed(at)).round],
    ['finished without an answer', play(asking, ended(5000)).round],
    ['a drill, asking', startRound(drillPlan({ items }))],
    ['a drill, marking', play(drill, gave(5000, wrote())).round],
    [
      'a drill, marking its last answer',
      play(startRound(drillPlan({ items: [question('a')] })), presented(0), gave(5000, wrote())).round,
    ],
    ['a drill, finished', play(drill, gave(5000, wrote()), confirmed(6000), ended(7000)).round],
  ])('goes on where it was: %s', (_, round) => {
    const again = takenUp(round)
    expect(again.phase.name).toBe(round.phase.name)
    expect(again.over).toBe(round.over)
    expect(currentItem(again)).toEqual(currentItem(round))
    expect(markedNow(again)).toEqual(markedNow(round))
    expect(takenUp(again)).toEqual(again)
  })

  test.each<[string, Round]>([
    ['with an answer written', play(drill, ended(5000, { written: wrote() })).round],
    ['while an answer was marked', play(drill, gave(5000, spoke()), ended(6000)).round],
  ])('a drill that was ended %s is where it was, too', (_, round) => {
    expect(takenUp(round).phase.name).toBe(round.phase.name)
  })

  test('paused, it asks with the time that was left', () => {
    const { round } = play(asking, paused(30_000))
    const again = play(takenUp(round), presented(at)).round
    expect(again.phase).toMatchObject({ name: 'asking', spentMs: 30_000 })
    expect(remainingMs(again, at)).toBe(LENGTH - 30_000)
  })

  test('in the feedback of a drill, it asks the next item', () => {
    const { round } = play(drill, gave(5000, wrote()), confirmed(6000))
    expect(round.phase.name).toBe('feedback')
    expect(takenUp(round).phase).toEqual({ name: 'asking', spentMs: 0, since: null })
  })
})

type Kind = RoundEvent['type']
const KINDS: readonly Kind[] = [
  'presented',
  'answered',
  'skipped',
  'ticked',
  'paused',
  'resumed',
  'advanced',
  'undone',
  'ended',
  'confirmed',
  'rated',
  'weighed',
]

const anyGiven: fc.Arbitrary<Given> = fc
  .record({
    kind: fc.constantFrom('open', 'aloud', 'heard', 'boolean'),
    credit: fc.constantFrom(0, 0.5, 0.65, 1),
    next: fc.option(fc.constantFrom('item-1', 'item-2', 'item-3'), { nil: null }),
  })
  .map(({ kind, credit, next }) => {
    if (kind === 'open') return wrote(credit)
    if (kind === 'aloud') return spoke()
    if (kind === 'heard') return { response: { kind }, judgement: { credit }, next }
    return { response: { kind, value: true }, judgement: { credit } }
  })

/** What may happen and how long after what happened before; mostly what moves an interview on. */
const anyHappening = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Kind>('presented', 'answered', 'confirmed') },
    { weight: 1, arbitrary: fc.constantFrom(...KINDS) },
  ),
  afterMs: fc.oneof(fc.nat(2000), fc.nat(60_000)),
  slept: fc.boolean(),
  given: anyGiven,
  written: fc.option(anyGiven, { nil: null }),
  credit: fc.constantFrom(0, 0.5, 1),
  rating: fc.constantFrom(...RATINGS),
})
type Happening = typeof anyHappening extends fc.Arbitrary<infer T> ? T : never

const eventOf = (
  { kind, afterMs, slept, given, written, credit, rating }: Happening,
  at: number,
): RoundEvent => {
  switch (kind) {
    case 'answered':
      return gave(at, given)
    case 'skipped':
      return skipped(at)
    case 'ticked':
      return ticked(at, slept ? at - afterMs : at - 200, { written })
    case 'ended':
      return ended(at, { written })
    case 'confirmed':
      return confirmed(at, credit)
    case 'rated':
      return rated(at, rating)
    case 'weighed':
      return weighed(at, rating === 4 ? null : rating)
    default:
      return { type: kind, at }
  }
}

/** What keeps a round going until nothing is left to say, without answering: the clock, marks and a rating. */
const onward = ({ phase }: Round, at: number): readonly RoundEvent[] => {
  switch (phase.name) {
    case 'asking':
      return [presented(at), ticked(at + 10 ** 6)]
    case 'paused':
      return [resumed(at)]
    case 'marking':
      return [confirmed(at)]
    case 'rating':
      return [rated(at)]
    case 'weighing':
      return [weighed(at)]
    case 'feedback':
      return [advanced(at)]
    case 'finished':
      return []
  }
}

interface Step {
  readonly before: Round
  readonly after: Round
  readonly effects: readonly RoundEffect[]
}

/** Plays whatever happens, and then what keeps the round going, until it is finished or has gone on for too long. */
const played = (of: RoundPlan, happenings: readonly Happening[]): readonly Step[] => {
  const steps: Step[] = []
  let round = startRound(of)
  let at = 0
  const take = (event: RoundEvent) => {
    const [after, effects] = step(round, event)
    steps.push({ before: round, after, effects })
    round = after
    at = Math.max(at, event.at)
  }
  for (const happening of happenings) take(eventOf(happening, at + happening.afterMs))
  for (let i = 0; i < 200 && round.phase.name !== 'finished'; i++) {
    for (const event of onward(round, at + HOLD_MS)) take(event)
  }
  return steps
}

const effectsOf = <T extends RoundEffect['type']>(steps: readonly Step[], type: T) =>
  steps.flatMap(({ effects }) =>
    effects.filter((effect): effect is Extract<RoundEffect, { type: T }> => effect.type === type),
  )

/** What the log would hold after these effects. */
const logged = (steps: readonly Step[]): readonly Attempt[] => {
  let attempts: readonly Attempt[] = []
  for (const { effects } of steps) {
    for (const effect of effects) {
      if (effect.type === 'record-attempt') attempts = [...attempts, effect.attempt]
      if (effect.type === 'record-undo') attempts = attempts.filter(({ seq }) => seq !== effect.seq)
    }
  }
  return attempts
}

const happenings = fc.array(anyHappening, { maxLength: 60, size: 'max' })
const anyMock = fc.oneof(fc.constant(plan), anyInterview('alone'), anyInterview('pair'))

describe('whatever happens in an interview', () => {
  const overAll = (check: (steps: readonly Step[]) => void) => {
    fc.assert(
      fc.property(anyMock, happenings, (of, list) => check(played(of, list))),
      { numRuns: 500 },
    )
  }

  test('answers are only added, one at a time, each recorded as it stands, with a number of its own', () => {
    overAll(steps => {
      for (const { before, after, effects } of steps) {
        const grown = after.attempts.length - before.attempts.length
        const recorded = effects.flatMap(effect => (effect.type === 'record-attempt' ? [effect.attempt] : []))
        expect([0, 1]).toContain(grown)
        expect(recorded).toHaveLength(grown)
        expect(after.attempts.slice(-1).slice(0, grown)).toEqual(recorded)
        expect(after.attempts.map(({ itemId }) => itemId).slice(0, before.attempts.length)).toEqual(
          before.attempts.map(({ itemId }) => itemId),
        )
      }
      const seqs = effectsOf(steps, 'record-attempt').map(({ attempt }) => attempt.seq)
      expect(new Set(seqs).size).toBe(seqs.length)
      expect(effectsOf(steps, 'record-undo')).toEqual([])
    })
  })

  test('asks every item once, and the answers never take longer than the interview', () => {
    overAll(steps => {
      const last = steps.at(-1)?.after
      if (last?.plan.mode !== 'mock') return
      const ids = last.attempts.map(({ itemId }) => itemId)
      expect(new Set(ids).size).toBe(ids.length)
      const ms = last.attempts.reduce((sum, attempt) => sum + attempt.ms, 0)
      expect(ms).toBeLessThanOrEqual(last.plan.lengthMs)
    })
  })

  test('comes to its end when the clock runs, marks are given and it is rated', () => {
    overAll(steps => {
      const last = steps.at(-1)?.after
      if (!last) return
      expect(last.phase.name).toBe('finished')
      expect(last.over).not.toBeNull()
      expect(last.attempts.filter(({ unconfirmed }) => unconfirmed)).toEqual([])
      expect(last.attempts.length === 0 || last.selfRating !== null).toBe(true)
    })
  })

  test('its end is recorded once, the rating at most once, and the marks of each answer at most once', () => {
    overAll(steps => {
      const started = steps[0]?.before.over === null
      expect(effectsOf(steps, 'record-finish')).toHaveLength(started ? 1 : 0)
      expect(effectsOf(steps, 'record-rating').length).toBeLessThanOrEqual(1)
      const marked = effectsOf(steps, 'record-marks').map(({ seq }) => seq)
      expect(new Set(marked).size).toBe(marked.length)
      const waited = effectsOf(steps, 'record-attempt').filter(({ attempt }) => attempt.unconfirmed)
      expect([...marked].sort()).toEqual(waited.map(({ attempt }) => attempt.seq).sort())
    })
  })

  test('an event without effects or a new phase leaves the very same round', () => {
    overAll(steps => {
      for (const { before, after, effects } of steps) {
        if (effects.length > 0 || after === before) continue
        expect(after.phase).not.toEqual(before.phase)
      }
    })
  })

  test('taken up again at any moment it goes on in the same phase', () => {
    overAll(steps => {
      for (const { after } of steps) {
        const again = takenUp(after)
        expect(again.phase.name).toBe(after.phase.name === 'paused' ? 'asking' : after.phase.name)
        expect(again.over).toBe(after.over)
      }
    })
  })
})

describe('whatever happens in a drill of open questions', () => {
  const drill = drillPlan({ items: ['a', 'b', 'c'].map(id => question(id, { kind: 'open' })) })

  test('numbers are never used again, and what is recorded is what stands', () => {
    fc.assert(
      fc.property(happenings, list => {
        const steps = played(drill, list)
        const seqs = effectsOf(steps, 'record-attempt').map(({ attempt }) => attempt.seq)
        expect(new Set(seqs).size).toBe(seqs.length)
        expect(logged(steps).map(({ seq }) => seq)).toEqual(
          steps.at(-1)?.after.attempts.map(({ seq }) => seq),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('feedback is never given on an answer that waits for marks', () => {
    fc.assert(
      fc.property(happenings, list => {
        for (const { after } of played(drill, list)) {
          if (after.phase.name === 'feedback') expect(lastAttempt(after)?.unconfirmed).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })
})
