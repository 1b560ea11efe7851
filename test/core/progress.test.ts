import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import { settingKey, settingOf } from '../../src/core/bests.ts'
import { dayOf } from '../../src/core/day.ts'
import { LEVELS, SKILLS } from '../../src/core/item.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { Card } from '../../src/core/memory.ts'
import { remember } from '../../src/core/memory.ts'
import type { RoundPlan } from '../../src/core/plan.ts'
import type { Progress } from '../../src/core/progress.ts'
import { bestBefore, foldRecord, NO_PROGRESS, totalsOf, unfinished } from '../../src/core/progress.ts'
import { RATINGS } from '../../src/core/rating.ts'
import { startRound } from '../../src/core/round.ts'
import { remainingMs } from '../../src/core/round-clock.ts'
import { ITEMS_FOR_A_DAY } from '../../src/core/streak.ts'
import { drillPlan, mockPlan, plannedItem, plannedItems } from '../support/items.ts'
import { logOf, owner, playedRound } from '../support/log.ts'

const fold = (records: readonly LogRecord[], from: Progress = NO_PROGRESS): Progress =>
  records.reduce(foldRecord, from)

const five = drillPlan({ items: plannedItems(5, { limitMs: null }) })
const ids = (progress: Progress) => progress.open.map(open => open.round)

describe('an open round', () => {
  const log = logOf('r')
  const opened = fold([log.opened(100)])
  const [round] = opened.open

  test('begins as it was planned', () => {
    expect(round).toEqual({
      round: 'r',
      openedAt: 100,
      touchedAt: 100,
      plan: drillPlan(),
      owner: owner(),
      attempts: [],
      answered: [],
      nextSeq: 0,
      spentMs: 0,
      selfRating: null,
      finished: null,
    })
  })

  test('keeps each attempt with its wall time, and counts on', () => {
    const [open] = fold([log.attempted(0, {}, 200), log.attempted(1, { credit: 0 }, 300)], opened).open
    expect(open?.attempts.map(attempt => attempt.verdict)).toEqual(['correct', 'wrong'])
    expect(open).toMatchObject({ answered: [{ at: 200 }, { at: 300 }], nextSeq: 2, touchedAt: 300 })
  })

  test('keeps the time spent on its item until that is answered', () => {
    const paused = fold([log.paused(7000, 200)], opened)
    expect(paused.open[0]).toMatchObject({ spentMs: 7000, touchedAt: 200 })
    expect(fold([log.attempted(0)], paused).open[0]?.spentMs).toBe(0)
  })

  test('changes hands when another process takes it up', () => {
    const [open] = fold([log.resumed(200, owner({ pid: 2, host: 'there' }))], opened).open
    expect(open).toMatchObject({ owner: { pid: 2, host: 'there' }, touchedAt: 200 })
  })

  const unmarked = { response: { kind: 'open', text: 'Because.' }, unconfirmed: true } as const

  test('keeps what the person says of an answer of their own, and of the whole', () => {
    const hits = { points: ['a'], critical: false }
    const waiting = fold([log.attempted(0, { ...unmarked, credit: 0.5 }), log.attempted(1)], opened)
    const [open] = fold([log.confirmed(0, 0.9, 300, hits), log.selfRated(2, 400)], waiting).open
    expect(open?.attempts[0]).toMatchObject({ credit: 0.9, verdict: 'correct', hits })
    expect(open?.attempts.map(attempt => attempt.unconfirmed)).toEqual([undefined, undefined])
    expect(open?.attempts[1]).toEqual(waiting.open[0]?.attempts[1])
    expect(open).toMatchObject({ selfRating: 2, touchedAt: 400, nextSeq: 2 })
  })

  test('undo takes back the last attempt; its number is never used again', () => {
    const [open] = fold([log.attempted(0), log.attempted(1), log.undone(1, 400)], opened).open
    expect(open?.attempts.map(attempt => attempt.seq)).toEqual([0])
    expect(open).toMatchObject({ nextSeq: 2, touchedAt: 400 })
    expect(open?.answered.length).toBe(1)
  })

  test('undo on the summary makes it unfinished again', () => {
    const played = fold(playedRound('r', drillPlan()))
    expect(unfinished(played)).toEqual([])
    expect(ids(fold([log.undone(2)], played))).toEqual(['r'])
    expect(unfinished(fold([log.undone(2)], played)).map(open => open.round)).toEqual(['r'])
  })

  const answered = fold([log.opened(), log.attempted(0), log.attempted(1)])
  test.each<[string, LogRecord]>([
    ['the round opened once more', log.opened()],
    ['an attempt repeated', log.attempted(1)],
    ['an attempt of an older number', log.attempted(0)],
    ['undo of an attempt that is not the last', log.undone(0)],
    ['undo of an attempt that never was', log.undone(7)],
    ['an attempt of a round never opened', logOf('other').attempted(0)],
    ['the end of a round never opened', logOf('other').finished()],
    ['undo of a round never opened', logOf('other').undone(0)],
    ['marks of a round never opened', logOf('other').confirmed(0)],
    ['the rating of a round never opened', logOf('other').selfRated()],
  ])('%s changes nothing', (_, record) => {
    expect(fold([record], answered)).toEqual(answered)
  })

  test('an attempt beyond the plan changes nothing', () => {
    const full = fold([log.attempted(2)], answered)
    expect(fold([log.attempted(3)], full)).toEqual(full)
  })

  test('undo of a number taken back before changes nothing', () => {
    const undone = fold([log.undone(1)], answered)
    expect(fold([log.undone(1)], undone)).toEqual(undone)
  })
})

describe('unfinished', () => {
  test('lists rounds to take up again, the one touched last first', () => {
    const [a, b, c] = [logOf('a'), logOf('b'), logOf('c')]
    const progress = fold([
      a.opened(1),
      b.opened(2),
      c.opened(3),
      b.finished('2026-03-10', 4),
      a.paused(1000, 5),
    ])
    expect(unfinished(progress).map(open => open.round)).toEqual(['a', 'c'])
  })

  const one = plannedItems(1, { kind: 'open' })
  const written = { response: { kind: 'open', text: 'Because.' }, unconfirmed: true } as const
  const interview = logOf('r', mockPlan({ items: one }))
  const held = [interview.opened(), interview.attempted(0, written), interview.finished()]
  const drilled = logOf('r', drillPlan({ items: one }))

  test.each<[string, boolean, readonly LogRecord[]]>([
    ['an interview neither rated nor marked', true, held],
    ['an interview rated and not marked', true, [...held, interview.selfRated()]],
    ['an interview marked and not rated', true, [...held, interview.confirmed(0)]],
    ['an interview rated and marked', false, [...held, interview.selfRated(), interview.confirmed(0)]],
    ['an interview ended before its first answer', false, [interview.opened(), interview.finished()]],
    ['a drill not marked', true, [drilled.opened(), drilled.attempted(0, written), drilled.finished()]],
  ])('%s waits for something: %s', (_, waits, records) => {
    expect(unfinished(fold(records)).length).toBe(waits ? 1 : 0)
  })
})

describe('the goal', () => {
  const goalOf = (...goals: readonly (readonly [at: number, role: string | null])[]) =>
    fold(
      goals.map(([at, role]) => ({ type: 'goal-set', at, goal: role === null ? null : { role, day: null } })),
    ).goal.goal?.role

  test('is none at first, and then the one set last, however the lines are ordered', () => {
    expect(goalOf()).toBeUndefined()
    expect(goalOf([1, 'sre'], [2, 'dba'])).toBe('dba')
    expect(goalOf([2, 'dba'], [1, 'sre'])).toBe('dba')
  })

  test('may be taken away', () => {
    expect(goalOf([1, 'sre'], [2, null])).toBeUndefined()
  })
})

describe('settingOf', () => {
  test.each<[string, RoundPlan, string | null]>([
    ['a mock sets no best: no two are alike', mockPlan({ role: 'dba', lengthMs: 1_800_000 }), null],
    ['a drill of everything', drillPlan(), 'drill:*/*:*:3:1x'],
    ['a drill of a category', drillPlan({ scope: { category: 'redis' } }), 'drill:redis/*:*:3:1x'],
    [
      'a drill of a level of a topic, untimed',
      drillPlan({ scope: { category: 'redis', topic: 'persistence', level: 'senior' }, timing: 'off' }),
      'drill:redis/persistence:senior:3:off',
    ],
    ['a drill of a skill', drillPlan({ scope: { skill: 'network' } }), 'drill:*/*:*:network:3:1x'],
    ['a drill of another length', five, 'drill:*/*:*:5:1x'],
    ['a drill of missed items sets no best', drillPlan({ source: 'missed' }), null],
  ])('%s', (_, plan, setting) => {
    const found = settingOf(plan)
    expect(found && settingKey(found)).toBe(setting)
  })
})

describe('totals', () => {
  test('nobody has nothing', () => {
    expect(totalsOf(NO_PROGRESS)).toEqual(NO_PROGRESS.settled)
  })

  test('count the answers of every round, finished or not, and finished rounds', () => {
    const log = logOf('b', five)
    const totals = totalsOf(
      fold([
        ...playedRound('a', five),
        log.opened(),
        log.attempted(0, { credit: 0, ms: 700 }),
        log.attempted(1),
      ]),
    )
    expect(totals).toMatchObject({
      attempts: 7,
      correct: 6,
      ms: 5 * 5000 + 700 + 5000,
      rounds: 1,
      bestCombo: 5,
    })
  })

  test('forget an attempt that was taken back', () => {
    const log = logOf('a', five)
    const totals = totalsOf(
      fold([log.opened(), log.attempted(0), log.undone(0), log.attempted(1, { itemId: 'item-1' })]),
    )
    expect(totals.attempts).toBe(1)
    expect(totals.items['item-1']?.asked).toBe(1)
  })

  test('remember each item: how often, how well, and the right answers in a row over rounds', () => {
    const one = drillPlan({ items: plannedItems(1) })
    const credits = [1, 0, 1, 1]
    const records = credits.flatMap((credit, i) =>
      playedRound(`r${i}`, one, { answer: { credit, verdict: verdictOf(credit), rev: i + 1 }, at: i * 100 }),
    )
    const grades = ['good', 'again', 'good', 'easy'] as const
    const card = grades.reduce<Card | undefined>(
      (known, grade) => remember(known, grade, '2026-03-10'),
      undefined,
    )
    expect(totalsOf(fold(records)).items).toEqual({
      'item-1': {
        rev: 4,
        asked: 4,
        correct: 3,
        run: 2,
        owed: 0,
        last: 'correct',
        lastAt: 301,
        lastNth: 4,
        lapsedAt: 0,
        card,
        picks: { b: 1 },
      },
    })
  })

  test('of a round that was left for long have no say over what came after it', () => {
    const one = drillPlan({ items: plannedItems(1) })
    const left = logOf('left', one)
    const others = Array.from({ length: 12 }, (_, i) => playedRound(`r${i}`, one, { at: 1000 * (i + 1) }))
    const { items } = totalsOf(fold([left.opened(1), left.attempted(0, { credit: 0 }, 2), ...others.flat()]))
    expect(items['item-1']).toMatchObject({ asked: 13, correct: 12, run: 12, owed: 0, last: 'correct' })
    expect(items['item-1']?.lastAt).toBeGreaterThan(12_000)
  })

  test('remember the credit of each skill, and what of it guessing alone would have earned', () => {
    const items = [
      plannedItem({ itemId: 'a', skill: 'network' }),
      plannedItem({ itemId: 'b', skill: 'systems', kind: 'boolean', layout: [] }),
      plannedItem({ itemId: 'c', skill: 'systems', kind: 'fill', layout: [] }),
      plannedItem({ itemId: 'd', skill: 'systems', kind: 'open', layout: [] }),
    ]
    const log = logOf('r', drillPlan({ items }))
    const answers = [0.5, 1, 1, 1].map((credit, seq) => log.attempted(seq, { credit }))
    expect(totalsOf(fold([log.opened(), ...answers])).skills).toEqual({
      network: { asked: 1, credit: 0.5, guess: 0.25 },
      systems: { asked: 3, credit: 3, guess: 0.5 },
    })
  })

  test('a finished interview leaves a summary with what it came to, and what the person thought of it', () => {
    const plan = mockPlan({ role: 'dba', lengthMs: 1_800_000, items: plannedItems(9) })
    const log = logOf('r', plan)
    const answers = [0, 1, 2, 3].map(seq => log.attempted(seq))
    const totals = totalsOf(
      fold([log.opened(), ...answers, log.finished('2026-03-11', 1000), log.selfRated(3)]),
    )
    expect(totals.interviews).toEqual([
      {
        round: 'r',
        at: 1000,
        day: '2026-03-11',
        role: 'dba',
        lengthMs: 1_800_000,
        n: 4,
        mean: 4,
        recommendation: 'strong-hire',
        selfRating: 3,
      },
    ])
  })

  test('a drill and an interview not finished are no interviews', () => {
    const log = logOf('b', mockPlan())
    const records = [...playedRound('a', five), log.opened(), log.attempted(0)]
    expect(totalsOf(fold(records)).interviews).toEqual([])
  })

  test('a round ended before its first answer leaves none', () => {
    const log = logOf('r')
    const totals = totalsOf(fold([log.opened(), log.finished('2026-03-10', 0, 'ended')]))
    expect(totals).toEqual(NO_PROGRESS.settled)
  })

  test('the latest fifty are known by name', () => {
    const records = Array.from({ length: 60 }, (_, i) => playedRound(`r${i}`, five, { at: i * 10 })).flat()
    const { recent, rounds } = totalsOf(fold(records))
    expect(rounds).toBe(60)
    expect(recent).toEqual(Array.from({ length: 50 }, (_, i) => `r${i + 10}`))
  })
})

describe('bests', () => {
  const setting = `drill:*/*:*:5:1x`
  const round = (id: string, credit: number, at = 0, plan: RoundPlan = five) =>
    playedRound(id, plan, { answer: { credit, verdict: verdictOf(credit) }, at })
  const bests = (...records: readonly LogRecord[]) => totalsOf(fold(records)).bests

  test('the highest score of a setting', () => {
    const all = bests(...round('a', 0.5), ...round('b', 1, 100), ...round('c', 0.5, 200))
    expect(Object.keys(all)).toEqual([setting])
    expect(all[setting]).toMatchObject({ accuracy: 1, at: 106 })
  })

  test('an equal score does not replace the first', () => {
    expect(bests(...round('a', 1), ...round('b', 1, 100))[setting]?.at).toBe(6)
  })

  test('each setting has its own', () => {
    const other = { ...five, timing: 'off' as const }
    expect(Object.keys(bests(...round('a', 1), ...round('b', 0.5, 0, other))).length).toBe(2)
  })

  test.each<[string, readonly LogRecord[]]>([
    ['a round not finished', round('a', 1).slice(0, -1)],
    [
      'a round ended early',
      round('a', 1).filter(record => record.type !== 'attempted' || record.attempt.seq < 4),
    ],
    ['a round of missed items', round('a', 1, 0, { ...five, source: 'missed' } as RoundPlan)],
  ])('%s sets none', (_, records) => {
    expect(bests(...records)).toEqual({})
  })

  test('a round has to beat the best of the others, not its own', () => {
    const progress = fold([...round('a', 0.5), ...round('b', 1, 100)])
    const [worse, better] = [bests(...round('a', 0.5)), bests(...round('b', 1, 100))].map(Object.values)
    expect([bestBefore(progress, 'b', five)]).toEqual(worse)
    expect([bestBefore(progress, 'a', five)]).toEqual(better)
    expect([bestBefore(progress, 'stranger', five)]).toEqual(better)
    expect(bestBefore(progress, 'b', { ...five, source: 'missed' } as RoundPlan)).toBeUndefined()
  })

  test('a round with an answer taken back sets none, however well it ends', () => {
    const log = logOf('r', five)
    const retaken = [log.opened(), log.attempted(0, { credit: 0 }), log.undone(0)]
    const answers = [1, 2, 3, 4, 5].map(seq => log.attempted(seq))
    expect(bests(...retaken, ...answers, log.finished())).toEqual({})
  })
})

describe('active days', () => {
  const log = logOf('r', five)
  const answers = (count: number) =>
    Array.from({ length: count }, (_, seq) => log.attempted(seq, { credit: 0 }))
  const daysOf = (...records: readonly LogRecord[]) => totalsOf(fold(records)).activeDays

  test('a finished session of five items makes a day, right or wrong', () => {
    expect(daysOf(log.opened(), ...answers(ITEMS_FOR_A_DAY), log.finished('2026-03-10'))).toEqual([
      '2026-03-10',
    ])
  })

  test('four items, or a session not finished, do not', () => {
    expect(daysOf(log.opened(), ...answers(ITEMS_FOR_A_DAY - 1), log.finished('2026-03-10'))).toEqual([])
    expect(daysOf(log.opened(), ...answers(ITEMS_FOR_A_DAY))).toEqual([])
  })

  test('a day counts once, and belongs to when the session was finished', () => {
    const rounds = ['2026-03-10', '2026-03-10', '2026-03-12'].flatMap((day, i) =>
      playedRound(`r${i}`, five, { day }),
    )
    expect(daysOf(...rounds)).toEqual(['2026-03-10', '2026-03-12'])
  })
})

describe('settling', () => {
  const opening = (count: number) => Array.from({ length: count }, (_, i) => logOf(`r${i}`, five).opened(i))

  test('eight rounds stay open; with the ninth the oldest settles', () => {
    expect(ids(fold(opening(8)))).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'])
    expect(ids(fold(opening(9)))).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'])
  })

  test('a finished round settles before an older one that can still be taken up', () => {
    const finished = logOf('r3', five).finished()
    expect(ids(fold([...opening(8), finished, logOf('r8', five).opened(8)]))).not.toContain('r3')
  })

  test('what settled still counts, and nothing can change it any more', () => {
    const log = logOf('r0', five)
    const settled = fold([log.opened(), log.attempted(0), ...opening(9).slice(1)])
    expect(ids(settled)).not.toContain('r0')
    expect(totalsOf(settled).attempts).toBe(1)
    for (const late of [log.attempted(1), log.undone(0), log.paused(9000), log.resumed(), log.finished()]) {
      expect(fold([late], settled)).toEqual(settled)
    }
  })
})

/** Any log over up to fourteen rounds that share their items, played side by side, sense and nonsense alike. */
const anyLog: fc.Arbitrary<readonly LogRecord[]> = fc
  .record({
    plans: fc.array(
      fc.record({
        mode: fc.constantFrom('drill' as const, 'drill' as const, 'mock' as const),
        source: fc.constantFrom('drawn' as const, 'missed' as const),
        items: fc.subarray(
          SKILLS.map((skill, i) =>
            plannedItem({
              itemId: `item-${i}`,
              skill,
              level: LEVELS[i % 3] ?? 'mid',
              limitMs: i % 2 === 0 ? null : 30_000,
            }),
          ),
          { minLength: 1 },
        ),
      }),
      { minLength: 1, maxLength: 14, size: 'max' },
    ),
    lines: fc.array(
      fc.record({
        round: fc.nat(13),
        type: fc.oneof(
          { weight: 5, arbitrary: fc.constant('opened' as const) },
          { weight: 6, arbitrary: fc.constant('attempted' as const) },
          { weight: 4, arbitrary: fc.constantFrom('undone', 'paused', 'resumed', 'finished', 'repeated') },
          { weight: 2, arbitrary: fc.constantFrom('confirmed', 'self-rated', 'goal-set') },
        ),
        stale: fc.boolean(),
        credit: fc.constantFrom(0, 1 / 3, 0.5, 1),
        ms: fc.nat(40_000),
        pass: fc.nat(30_000_000),
      }),
      { maxLength: 100, size: 'max' },
    ),
  })
  .map(({ plans, lines }) => {
    const records: LogRecord[] = []
    const seqs = new Map<string, number>()
    let at = Date.parse('2026-03-01')
    let opened = 0
    for (const { round: number, type, stale, credit, ms, pass } of lines) {
      at += pass
      const isNew = type === 'opened' && !stale && opened < plans.length
      const index = isNew ? opened : number % plans.length
      if (isNew) opened += 1
      const { mode = 'drill', source = 'drawn', items = [] } = plans[index] ?? {}
      const plan = mode === 'drill' ? drillPlan({ source, items }) : mockPlan({ items })
      const round = `r${index}`
      const log = logOf(round, plan)
      const seq = seqs.get(round) ?? 0
      switch (type) {
        case 'opened':
          records.push(log.opened(at))
          break
        case 'attempted': {
          const given = stale ? seq - 1 : seq
          if (given < 0) break
          const { itemId = '' } = items[given % items.length] ?? {}
          const own = ms % 2 === 0 ? ({ unconfirmed: true, proposedCredit: credit } as const) : {}
          const verdict = verdictOf(credit)
          records.push(log.attempted(given, { itemId, credit, ms, verdict, ...own }, at))
          seqs.set(round, given + 1)
          break
        }
        case 'undone':
          records.push(log.undone(Math.max(0, stale ? seq - 2 : seq - 1), at))
          break
        case 'paused':
          records.push(log.paused(ms, at))
          break
        case 'resumed':
          records.push(log.resumed(at, owner({ pid: ms })))
          break
        case 'finished':
          records.push(log.finished(dayOf(at, 0), at, stale ? 'ended' : 'completed'))
          break
        case 'repeated':
          records.push(...records.slice(-1))
          break
        case 'confirmed':
          records.push(log.confirmed(Math.max(0, stale ? seq - 2 : seq - 1), credit, at))
          break
        case 'self-rated':
          records.push(log.selfRated(RATINGS[number % RATINGS.length], at))
          break
        case 'goal-set':
          records.push({ type, at, goal: stale ? null : { role: round, day: dayOf(at, 0) } })
          break
      }
    }
    return records
  })

describe('the fold', () => {
  test('any prefix kept as a JSON snapshot, then the tail, equals folding the whole log', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (records, cut) => {
        const offset = cut % (records.length + 1)
        const snapshot = JSON.parse(JSON.stringify(fold(records.slice(0, offset)))) as Progress
        const resumed = fold(records.slice(offset), snapshot)
        const whole = fold(records)
        expect(resumed).toStrictEqual(whole)
        expect(totalsOf(resumed)).toStrictEqual(totalsOf(whole))
        expect(unfinished(resumed)).toStrictEqual(unfinished(whole))
      }),
      { numRuns: 200 },
    )
  })

  test('the logs it is tried on open more than eight rounds, take answers back and finish rounds', () => {
    const logs = fc.sample(anyLog, { numRuns: 100, seed: 1 })
    const roundsOf = (log: readonly LogRecord[], type: LogRecord['type']) =>
      new Set(log.flatMap(record => (record.type === type && 'round' in record ? [record.round] : []))).size
    expect(logs.filter(log => roundsOf(log, 'opened') > 8).length).toBeGreaterThan(10)
    expect(logs.filter(log => roundsOf(log, 'opened') <= 8).length).toBeGreaterThan(10)
    expect(logs.filter(log => roundsOf(log, 'undone') > 0).length).toBeGreaterThan(50)
    expect(logs.filter(log => totalsOf(fold(log)).rounds > 0).length).toBeGreaterThan(20)
  })

  test('a line written twice in a row counts once', () => {
    fc.assert(
      fc.property(anyLog, records => {
        expect(fold(records.flatMap(record => [record, record]))).toEqual(fold(records))
      }),
    )
  })

  test('never holds more than eight open rounds, nor the same round twice', () => {
    fc.assert(
      fc.property(anyLog, records => {
        let progress = NO_PROGRESS
        for (const record of records) {
          progress = foldRecord(progress, record)
          expect(progress.open.length).toBeLessThanOrEqual(8)
          expect(new Set(ids(progress)).size).toBe(progress.open.length)
        }
      }),
    )
  })

  test('leaves the progress it was given as it was', () => {
    fc.assert(
      fc.property(anyLog, records => {
        let progress = NO_PROGRESS
        for (const record of records) {
          const before = JSON.stringify(progress)
          const next = foldRecord(progress, record)
          expect(JSON.stringify(progress)).toBe(before)
          progress = next
        }
      }),
      { numRuns: 30 },
    )
  })

  test('totals agree with themselves: items, skills and rounds add up to the answers', () => {
    fc.assert(
      fc.property(anyLog, records => {
        const totals = totalsOf(fold(records))
        const tallies = Object.values(totals.items)
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        // An item that is asked again within a round counts for memory, not for the result.
        expect(sum(tallies.map(tally => tally.asked))).toBeGreaterThanOrEqual(totals.attempts)
        expect(sum(tallies.map(tally => tally.correct))).toBeGreaterThanOrEqual(totals.correct)
        expect(sum(Object.values(totals.days).map(({ n }) => n))).toBe(totals.attempts)
        expect(sum(Object.values(totals.skills).map(skill => skill.asked))).toBe(totals.attempts)
        expect(new Set(totals.activeDays).size).toBe(totals.activeDays.length)
        for (const { run, correct, asked } of tallies) {
          expect(run).toBeLessThanOrEqual(correct)
          expect(correct).toBeLessThanOrEqual(asked)
        }
      }),
    )
  })

  test('while no more than eight rounds were opened, every first answer not taken back is counted', () => {
    fc.assert(
      fc.property(anyLog, records => {
        const rounds = new Set(records.flatMap(record => (record.type === 'opened' ? [record.round] : [])))
        fc.pre(rounds.size <= 8)
        const kept = new Map<string, { plan: RoundPlan; attempts: Attempt[]; next: number }>()
        for (const record of records) {
          if (!('round' in record)) continue
          const known = kept.get(record.round)
          if (record.type === 'opened' && !known)
            kept.set(record.round, { plan: record.plan, attempts: [], next: 0 })
          if (!known) continue
          if (record.type === 'undone' && known.attempts.at(-1)?.seq === record.seq) known.attempts.pop()
          if (record.type !== 'attempted' || record.attempt.seq < known.next) continue
          if (known.attempts.length === known.plan.items.length) continue
          known.attempts.push(record.attempt)
          known.next = record.attempt.seq + 1
        }
        const expected = [...kept.values()].reduce(
          (sum, { attempts }) => sum + new Set(attempts.map(({ itemId }) => itemId)).size,
          0,
        )
        expect(totalsOf(fold(records)).attempts).toBe(expected)
      }),
    )
  })
})

describe('undo, repeats and order of play', () => {
  test('a game killed right after undo resumes the item with the time it had left, not with that of another', () => {
    const items = [
      plannedItem({ itemId: 'a', limitMs: 20_000 }),
      plannedItem({ itemId: 'b', limitMs: 90_000 }),
    ]
    const log = logOf('r', drillPlan({ items }))
    const [open] = fold([
      log.opened(),
      log.attempted(0, { ms: 4000 }),
      log.paused(60_000),
      log.undone(0),
    ]).open
    if (!open) throw new Error('no round')
    expect(remainingMs(startRound(open.plan, { ...open, over: null }), 0)).toBe(16_000)
  })

  test('a settled round opened once more changes nothing', () => {
    const five = drillPlan({ items: plannedItems(5) })
    const records = Array.from({ length: 9 }, (_, i) => playedRound(`r${i}`, five)).flat()
    expect(totalsOf(fold([...records, ...records])).attempts).toBe(45)
  })

  test('what was answered last is what is remembered, whichever round was opened first', () => {
    const one = drillPlan({ items: plannedItems(1) })
    const [a, b] = [logOf('a', one), logOf('b', one)]
    const totals = totalsOf(
      fold([
        a.opened(1),
        b.opened(2),
        b.attempted(0, {}, 3),
        b.finished('2026-03-10', 4),
        a.attempted(0, { credit: 0 }, 5),
        a.finished('2026-03-11', 6),
      ]),
    )
    expect(totals.items['item-1']).toMatchObject({ last: 'wrong', run: 0, lastAt: 5 })
    expect(totals.recent).toEqual(['b', 'a'])
  })
})

test('of two processes that take over at once, the first line wins and the other is void', () => {
  const log = logOf('r', drillPlan({ items: plannedItems(2) }))
  const [one, two] = [owner({ pid: 11 }), owner({ pid: 12 })]
  const opened = log.opened()
  const first = opened.type === 'opened' ? opened.owner : one
  const [open] = fold([opened, log.resumed(1, one, first), log.resumed(2, two, first)]).open
  expect(open?.owner).toEqual(one)
})
