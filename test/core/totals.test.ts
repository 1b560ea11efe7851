import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { recallOn } from '../../src/core/memory.ts'
import type { DrillPlan, PlannedItem } from '../../src/core/plan.ts'
import { foldRecord, NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import type { Totals } from '../../src/core/totals.ts'
import { drillPlan, mockPlan, plannedItem, plannedItems } from '../support/items.ts'
import { logOf, playedRound } from '../support/log.ts'
import { TODAY } from '../support/memory.ts'

const totalsAfter = (...records: readonly LogRecord[]): Totals =>
  totalsOf(records.reduce(foldRecord, NO_PROGRESS))

const on = (days: number) => daysAfter(TODAY, days)

/** A round of one item, answered on a day. */
const one = (round: string, day: string, given: Partial<Attempt> = {}, plan: Partial<DrillPlan> = {}) =>
  playedRound(round, drillPlan({ items: plannedItems(1), ...plan }), { answer: given, day })

describe('a day', () => {
  test('is the one on which each answer was given, however late the round was finished', () => {
    const log = logOf('r', drillPlan({ items: plannedItems(2) }))
    const { days } = totalsAfter(
      log.opened(),
      log.attempted(0, { ms: 4000 }, 1, on(0)),
      log.attempted(1, { credit: 0.5, ms: 6000 }, 2, on(1)),
      log.finished(on(1)),
    )
    expect(days).toEqual({ [on(0)]: { n: 1, credit: 1, ms: 4000 }, [on(1)]: { n: 1, credit: 0.5, ms: 6000 } })
  })

  test('of a record of an older program is that of Greenwich', () => {
    const log = logOf('r')
    const at = Date.UTC(2026, 10, 22, 3, 59)
    expect(Object.keys(totalsAfter(log.opened(), log.attempted(0, {}, at)).days)).toEqual(['2026-11-21'])
    expect(Object.keys(totalsAfter(log.opened(), log.attempted(0, {}, at + 60_000)).days)).toEqual([
      '2026-11-22',
    ])
  })

  test('counts at most a minute for an answer that no clock limits', () => {
    const untimed = drillPlan({ timing: 'off', items: plannedItems(1, { limitMs: null }) })
    const timed = drillPlan({ items: plannedItems(1, { limitMs: 300_000 }) })
    const ms = (plan: DrillPlan) =>
      totalsAfter(...playedRound('r', plan, { answer: { ms: 200_000 }, day: TODAY })).days[TODAY]?.ms
    expect(ms(untimed)).toBe(60_000)
    expect(ms(timed)).toBe(200_000)
  })
})

describe('an answer that comes back within a round', () => {
  const plan = drillPlan({ source: 'review', items: plannedItems(2) })
  const log = logOf('r', plan)
  const totals = totalsAfter(
    log.opened(),
    log.attempted(0, { credit: 0, confidence: 3 }, 1, TODAY),
    log.attempted(1, { confidence: 3 }, 2, TODAY),
    log.attempted(2, { itemId: 'item-1', confidence: 1 }, 3, TODAY),
    log.finished(TODAY),
  )

  test('counts for memory', () => {
    expect(totals.items['item-1']).toMatchObject({ asked: 2, correct: 1, run: 1, owed: 1 })
  })

  test('counts for nothing else', () => {
    expect(totals).toMatchObject({
      attempts: 2,
      correct: 1,
      skills: { systems: { asked: 2, credit: 1 } },
      days: { [TODAY]: { n: 2, credit: 1 } },
      confidence: { 3: { n: 2, right: 1 } },
    })
    expect(totals.confidence[1]).toBeUndefined()
  })
})

describe('retention', () => {
  const sum = ({ retention }: Totals, of: 'n' | 'kept' | 'predicted') =>
    retention.reduce((total, bucket) => total + bucket[of], 0)

  test('begins with the second day: what was new, or asked on the same day, proves nothing', () => {
    const first = one('a', on(0))
    expect(sum(totalsAfter(...first), 'n')).toBe(0)
    expect(sum(totalsAfter(...first, ...one('b', on(0))), 'n')).toBe(0)
    expect(sum(totalsAfter(...first, ...one('b', on(1))), 'n')).toBe(1)
    expect(sum(totalsAfter(...first, ...one('b', on(-1))), 'n')).toBe(0)
  })

  test('puts each answer where memory predicted it, and keeps whether it came true', () => {
    const first = one('a', on(0))
    const card = totalsAfter(...first).items['item-1']?.card
    for (const days of [1, 3, 30, 300]) {
      const predicted = card ? recallOn(card, on(days)) : 0
      const kept = totalsAfter(...first, ...one('b', on(days), { credit: 0.5, verdict: 'partial' }))
      const lost = totalsAfter(...first, ...one('b', on(days), { credit: 0.49, verdict: 'partial' }))
      const bucket = kept.retention[Math.floor(predicted * 10)]
      expect(bucket).toEqual({ n: 1, kept: 1, predicted })
      expect([sum(kept, 'n'), sum(lost, 'n'), sum(lost, 'kept')]).toEqual([1, 1, 0])
    }
  })

  /** Rounds one after another, each some days after the one before. */
  const anyHistory = fc.array(
    fc.record({
      days: fc.oneof(fc.constant(0), fc.nat(20), fc.constant(-1)),
      answers: fc.array(fc.record({ item: fc.nat(5), credit: fc.constantFrom(0, 0.5, 1) }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { maxLength: 12 },
  )

  test('is asked of as many answers as went to items known from an earlier day', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const records: LogRecord[] = []
        const latest = new Map<string, string>()
        let [day, expected, at] = [TODAY, 0, 0]
        for (const [i, { days, answers }] of history.entries()) {
          day = daysAfter(day, days)
          const items = answers.map(({ item }) => plannedItem({ itemId: `item-${item}` }))
          const log = logOf(`r${i}`, drillPlan({ items }))
          records.push(log.opened(at))
          for (const [seq, { item, credit }] of answers.entries()) {
            const itemId = `item-${item}`
            at += 1
            records.push(log.attempted(seq, { itemId, credit, verdict: verdictOf(credit) }, at, day))
            const before = latest.get(itemId)
            if (before !== undefined && before < day) expected += 1
            if (before === undefined || before < day) latest.set(itemId, day)
          }
          records.push(log.finished(day, at))
        }
        const totals = totalsAfter(...records)
        expect(sum(totals, 'n')).toBe(expected)
        expect(sum(totals, 'kept')).toBeLessThanOrEqual(expected)
        expect(sum(totals, 'predicted')).toBeLessThanOrEqual(expected)
      }),
    )
  })

  test('is not asked of answers that leave the schedule alone: what was gone through yesterday is known better', () => {
    const cram = { source: 'review', cram: true } as const
    const crammed = [on(1), on(2), on(2)].flatMap((day, i) => one(`r${i}`, day, {}, cram))
    const totals = totalsAfter(...one('a', on(0)), ...crammed)
    expect(sum(totals, 'n')).toBe(0)
    expect(totals.items['item-1']).toMatchObject({ asked: 4, card: { day: on(0) } })
  })
})

describe('pace', () => {
  test('is the time taken and the time the author grants, by kind', () => {
    const items = [
      plannedItem({ itemId: 'a', budgetMs: 30_000 }),
      plannedItem({ itemId: 'b', budgetMs: 30_000, limitMs: null }),
      plannedItem({ itemId: 'c', kind: 'fill', budgetMs: 40_000 }),
      plannedItem({ itemId: 'of-an-older-program' }),
    ]
    const { kinds } = totalsAfter(...playedRound('r', drillPlan({ items }), { answer: { ms: 70_000 } }))
    expect(kinds).toEqual({
      choice: { n: 2, ms: 70_000 + 60_000, budgetMs: 60_000 },
      fill: { n: 1, ms: 70_000, budgetMs: 40_000 },
    })
  })
})

describe('how sure somebody was', () => {
  test('is counted with whether they were right, by how sure they were', () => {
    const log = logOf('r', drillPlan({ items: plannedItems(5) }))
    const { confidence } = totalsAfter(
      log.opened(),
      ...[1, 1, 0.5, 0, 1].map((credit, seq) => log.attempted(seq, { credit })),
      log.weighed(0, 3),
      log.weighed(1, 1),
      log.weighed(2, 3),
      log.weighed(3, 3),
    )
    expect(confidence).toEqual({ 3: { n: 3, right: 1 }, 1: { n: 1, right: 1 } })
  })

  test('is gone with an answer that was taken back', () => {
    const log = logOf('r')
    const taken = [log.opened(), log.attempted(0), log.weighed(0, 3), log.undone(0)]
    expect(totalsAfter(...taken).confidence).toEqual({})
    expect(totalsAfter(...taken, log.attempted(1, { itemId: 'item-1' })).confidence).toEqual({})
  })

  test('said of an answer that never was changes nothing', () => {
    const log = logOf('r')
    const known = [log.opened(), log.attempted(0)]
    expect(totalsAfter(...known, log.weighed(7), logOf('other').weighed(0))).toEqual(totalsAfter(...known))
  })
})

describe('a daily', () => {
  const five: readonly PlannedItem[] = plannedItems(5)
  const daily = (day: string) => drillPlan({ source: 'daily', items: five, day })

  test('leaves its verdicts under its own day, even if it was finished on the next', () => {
    const { dailies } = totalsAfter(
      ...playedRound('r', daily(on(0)), { answer: { credit: 0.5 }, day: on(1) }),
    )
    expect(dailies).toEqual({ [on(0)]: { round: 'r', verdicts: Array(5).fill('partial'), ms: 25_000 } })
  })

  test('is the first one finished that day', () => {
    const { dailies } = totalsAfter(
      ...playedRound('a', daily(TODAY), { answer: { credit: 0 }, day: TODAY }),
      ...playedRound('b', daily(TODAY), { day: TODAY, at: 100 }),
    )
    expect(dailies[TODAY]).toMatchObject({ round: 'a', verdicts: Array(5).fill('wrong') })
  })

  test('that was ended early keeps what was answered; one without an answer is none', () => {
    const log = logOf('r', daily(TODAY))
    const ended = log.finished(TODAY, 9, 'ended')
    expect(totalsAfter(log.opened(), log.attempted(0), ended).dailies[TODAY]?.verdicts).toEqual(['correct'])
    expect(totalsAfter(log.opened(), ended).dailies).toEqual({})
    expect(totalsAfter(log.opened(), log.attempted(0)).dailies).toEqual({})
  })

  test.each<[string, number, number | undefined, boolean, boolean]>([
    ['five answers are a day, whatever is due', 5, 7, true, false],
    ['five answers are a day with nothing due, too', 5, 0, true, false],
    ['fewer are none, with nothing due they make it quiet', 4, 0, false, true],
    ['with something due they do not', 4, 1, false, false],
    ['nor where nobody knows what was due', 4, undefined, false, false],
  ])('%s', (_, count, due, isActive, isQuiet) => {
    const log = logOf('r', daily(TODAY))
    const answers = five.map((_item, seq) =>
      log.attempted(seq, seq < count ? {} : { credit: 0, verdict: 'skipped', response: null }),
    )
    const finished = log.finished(TODAY, 9, 'completed', due === undefined ? {} : { due })
    const { activeDays, quietDays } = totalsAfter(log.opened(), ...answers, finished)
    expect([activeDays, quietDays]).toEqual([isActive ? [TODAY] : [], isQuiet ? [TODAY] : []])
  })

  test('alone makes a day quiet: any other short session does not', () => {
    const log = logOf('r', drillPlan({ source: 'review', items: five }))
    const records = [log.opened(), log.attempted(0), log.finished(TODAY, 9, 'ended', { due: 0 })]
    expect(totalsAfter(...records).quietDays).toEqual([])
  })
})

test('only what was drawn sets a best', () => {
  const sources = ['drawn', 'review', 'mistakes', 'daily', 'placement'] as const
  const records = sources.flatMap((source, i) => one(`r${i}`, TODAY, {}, { source }))
  const interview = logOf('m', mockPlan())
  const { bests } = totalsAfter(
    ...records,
    interview.opened(50),
    interview.attempted(0, {}, 51),
    interview.finished(TODAY, 52),
  )
  expect(Object.keys(bests)).toEqual(['drill:*/*:*:1:1x'])
})
