import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, canonicalText, foldLog, newIn, stampedAfter } from '../../src/core/history.ts'
import type { HistoryRecord, LogRecord } from '../../src/core/log-record.ts'
import { foldRecord, foldRecords, NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import { drillPlan, plannedItem, plannedItems } from '../support/items.ts'
import { logOf, playedRound } from '../support/log.ts'
import { anySteps, historyOf, logsAfter, withImport } from '../support/machines.ts'
import { anyRecord } from '../support/records.ts'

const DAY_MS = 86_400_000

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length })

describe('the text of a record', () => {
  test('is the same whatever the order of its fields', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: undefined, aa: true })).toBe(
      '{"aa":true,"b":[1,{"c":"x","d":null}]}',
    )
  })

  test('is JSON of the record itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('keeps a field of a dangerous name a field', () => {
    const json = '{"__proto__":{"polluted":1},"constructor":2}'
    expect(canonicalText(JSON.parse(json))).toBe(json)
  })
})

describe('canonical order', () => {
  const [early, late] = [logOf('early'), logOf('late')]

  test('keeps a round in one piece and puts it where its last record stands', () => {
    const records = [
      early.opened(1),
      late.opened(2),
      late.attempted(0, {}, 3),
      early.attempted(0, {}, 9),
      late.finished('2026-03-02', 4),
    ] as HistoryRecord[]
    expect(canonical(records).map(({ at }) => at)).toEqual([2, 3, 4, 1, 9])
  })

  test('breaks ties between rounds by their ids', () => {
    const records = ['b', 'a', 'c'].map(id => logOf(id).opened(5)) as HistoryRecord[]
    expect(canonical(records)).toMatchObject([{ round: 'a' }, { round: 'b' }, { round: 'c' }])
  })

  test('knows what came first of what was written in one moment', () => {
    const log = logOf('r')
    const records = [
      log.finished('2026-03-02', 5),
      log.selfRated(3, 5),
      log.confirmed(1, 1, 5),
      log.paused(1, 5),
      log.undone(1, 5),
      log.weighed(1, 2, 5),
      log.attempted(1, {}, 5),
      log.attempted(0, {}, 5),
      log.resumed(5),
      log.opened(5),
    ] as HistoryRecord[]
    expect(canonical(records)).toEqual([...records].reverse())
  })

  test('is a set: the same record twice is one', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), records => {
        const history = historyOf(records)
        const set = canonical(history)
        expect(canonical([...history, ...history])).toEqual(set)
        expect(new Set(set.map(canonicalText)).size).toBe(set.length)
      }),
    )
  })

  test('does not depend on the order that the records came in', () => {
    const mixed = anySteps.chain(steps =>
      fc.tuple(fc.constant(steps), shuffled(historyOf(logsAfter(steps).flat()))),
    )
    fc.assert(
      fc.property(mixed, ([steps, records]) => {
        expect(canonical(records)).toEqual(canonical(historyOf(logsAfter(steps).flat())))
      }),
      { numRuns: 30 },
    )
  })

  test('within a round is the order in which its machine wrote it, even when the clock was set back', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        for (const log of logsAfter(steps, 'stay at home')) {
          const own = historyOf(log)
          const rounds = new Set(own.flatMap(record => ('round' in record ? record.round : [])))
          for (const id of rounds) {
            const written = own.filter(record => 'round' in record && record.round === id)
            const at = written.map(record => record.at)
            if (log.every(record => record.type !== 'imported')) {
              expect(at).toEqual([...new Set(at)].sort((a, b) => a - b))
              expect(canonical(written)).toEqual(written)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is new', () => {
  test('is what the other set has no text of', () => {
    const pools = fc.tuple(
      fc.array(anyRecord, { maxLength: 8 }),
      fc.array(anyRecord, { maxLength: 8 }),
      fc.array(anyRecord, { maxLength: 8 }),
    )
    fc.assert(
      fc.property(pools, ([mine, shared, yours]) => {
        /** As they come out of a file: other objects, keys in another order. */
        const known = historyOf([...mine, ...shared]).map(record => JSON.parse(canonicalText(record)))
        const texts = new Set(known.map(canonicalText))
        const arriving = historyOf([...shared, ...yours])
        expect(newIn(arriving, known)).toEqual(
          canonical(arriving).filter(record => !texts.has(canonicalText(record))),
        )
      }),
    )
  })

  test.each([
    ['a field more', { comment: 'x', more: 1 }],
    ['a field less', {}],
    ['another value', { comment: 'y' }],
    ['a list instead of an object', { comment: ['x'] }],
    ['null instead of a list', { comment: null }],
  ])('tells records of one moment apart: %s', (_, given) => {
    const mark = { type: 'marked', at: 1, itemId: 'a', rev: 1, mark: 'cold', on: true }
    const known = { ...mark, comment: 'x' } as HistoryRecord
    const other = { ...mark, ...given } as HistoryRecord
    expect(newIn([other], [known])).toEqual([other])
    expect(newIn([known, { ...known }], [known])).toEqual([])
  })
})

describe('a log with an import', () => {
  const plan = drillPlan({ items: plannedItems(1) })
  const others = drillPlan({ items: [plannedItem({ itemId: 'other' })] })
  const wrong = { credit: 0, verdict: 'wrong' } as const
  const there = playedRound('there', plan, { answer: wrong, day: '2026-03-02' })
  /** More rounds than are kept open: the first of them can't change any more. */
  const here = [
    ...playedRound('here', plan, { day: '2026-03-03', at: DAY_MS }),
    ...Array.from({ length: 8 }, (_, i) =>
      playedRound(`more-${i}`, others, { at: DAY_MS + 10 * (i + 1) }),
    ).flat(),
  ]
  const itemIn = (log: readonly LogRecord[]) => totalsOf(foldLog(log)).items['item-1']

  test('counts what came from elsewhere where it belongs in time', () => {
    expect(itemIn([...here, ...there])).toMatchObject({ last: 'wrong', run: 0 })
    expect(itemIn(withImport(here, historyOf(there)))).toMatchObject({ last: 'correct', run: 1 })
  })

  test('reads on line by line behind it, whatever the clock says', () => {
    const imported = withImport(here, historyOf(there))
    const later = playedRound('later', plan, { answer: wrong, at: 1 })
    expect(foldLog([...imported, ...later])).toEqual(later.reduce(foldRecord, foldLog(imported)))
  })

  test('that was never imported into is read as it was written', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        for (const log of logsAfter(steps)) {
          const own = log.filter(({ type }) => type !== 'imported')
          expect(foldLog(own)).toEqual(own.reduce(foldRecord, NO_PROGRESS))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('keeps a round that is played now, though eight that wait were touched after it was opened', () => {
    const waiting = Array.from({ length: 8 }, (_, i) => logOf(`waiting-${i}`).opened(100 + i))
    const long = [
      logOf('long').opened(1),
      logOf('long').attempted(0, {}, 500),
      logOf('long').attempted(1, {}, 501),
    ]
    const progress = foldLog(withImport([], historyOf([...long, ...waiting])))
    expect(progress.open.map(({ round }) => round)).toContain('long')
    expect(totalsOf(progress).attempts).toBe(2)
  })
})

describe('folding many lines at once', () => {
  test('gives what folding them one by one gives, and leaves what it began with alone', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(100), (steps, at) => {
        const log = logsAfter(steps).flat()
        const before = foldRecords(log.slice(0, at))
        const kept = structuredClone(before)
        const after = foldRecords(log.slice(at), before)
        expect(after).toEqual(log.reduce(foldRecord, NO_PROGRESS))
        foldRecords(log.slice(at), before)
        expect(before).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the stamp of a record', () => {
  const log = logOf('r', drillPlan())
  const progress = foldRecords([log.opened(10), log.attempted(0, {}, 20)])

  test.each([
    ['later', 21, 21],
    ['the same moment', 20, 21],
    ['earlier: the clock was set back', 5, 21],
  ])('%s', (_, at, stamped) => {
    expect(stampedAfter(progress, log.attempted(1, {}, at)).at).toBe(stamped)
  })

  test('of another round, a mark or a goal is the clock', () => {
    const goal: LogRecord = { type: 'goal-set', at: 5, goal: null }
    expect(stampedAfter(progress, goal)).toBe(goal)
    const other = logOf('s').opened(5)
    expect(stampedAfter(progress, other)).toBe(other)
  })
})
