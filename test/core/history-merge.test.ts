import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, canonicalText, foldLog, isCutOff, newIn } from '../../src/core/history.ts'
import type { HistoryRecord, LogRecord } from '../../src/core/log-record.ts'
import { foldRecords, totalsOf } from '../../src/core/progress.ts'
import { anySteps, historyOf, logsAfter, withImport } from '../support/machines.ts'

const merge = (a: readonly HistoryRecord[], b: readonly HistoryRecord[]) => canonical([...a, ...b])
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length })
const logsOf = (steps: Parameters<typeof logsAfter>[0]) => {
  const [a = [], b = [], c = []] = logsAfter(steps)
  return [a, b, c] as const
}

describe('histories of several machines', () => {
  test('the machines that this is tried on share rounds, go on with them on both sides and take answers back', () => {
    const seen = { shared: 0, forked: 0, undone: 0, crowded: 0, setBack: 0 }
    for (const steps of fc.sample(anySteps, { numRuns: 150, seed: 7 })) {
      const logs = logsAfter(steps)
      const texts = logs.map(log => new Set(historyOf(log).map(canonicalText)))
      const [a = new Set(), b = new Set()] = texts
      if ([...a].some(text => b.has(text))) seen.shared += 1
      const roundsOf = (log: readonly LogRecord[], others: ReadonlySet<string>) =>
        new Set(
          historyOf(log)
            .filter(record => !others.has(canonicalText(record)))
            .flatMap(record => ('round' in record ? record.round : [])),
        )
      const mine = roundsOf(logs[0] ?? [], b)
      if ([...roundsOf(logs[1] ?? [], a)].some(round => mine.has(round))) seen.forked += 1
      if (logs.flat().some(({ type }) => type === 'undone')) seen.undone += 1
      if (canonical(historyOf(logs.flat())).filter(({ type }) => type === 'opened').length > 8)
        seen.crowded += 1
      if (steps.some(({ ms }) => ms < 0)) seen.setBack += 1
    }
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10)
  })

  test('unite in any order, any grouping and as often as one likes', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const [a, b, c] = logsOf(steps).map(log => canonical(historyOf(log)))
        if (!a || !b || !c) throw new Error('three machines')
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(a, a)).toEqual(a)
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
      { numRuns: 60 },
    )
  })

  test('mean the same in whichever order they are imported: the fold of all of them in canonical order', () => {
    const orders = anySteps.chain(steps => fc.tuple(fc.constant(steps), shuffled([0, 1, 2, 0, 1, 2])))
    fc.assert(
      fc.property(orders, ([steps, order]) => {
        const logs = logsAfter(steps)
        const all = canonical(historyOf(logs.flat()))
        const imported = order.reduce<readonly LogRecord[]>(
          (log, machine) => withImport(log, historyOf(logs[machine] ?? [])),
          [],
        )
        expect(foldLog(imported)).toEqual(foldRecords(all))
        expect(totalsOf(foldLog(imported))).toEqual(totalsOf(foldRecords(all)))
      }),
      { numRuns: 60 },
    )
  })

  test('mean the same on every machine once each has what the others have', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const logs = logsAfter(steps)
        const all = canonical(historyOf(logs.flat()))
        for (const log of logs) {
          const arriving = newIn(all, historyOf(log))
          const after = withImport(log, all)
          expect(canonical(historyOf(after))).toEqual(all)
          if (arriving.length > 0) expect(foldLog(after)).toEqual(foldRecords(all))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of its own a machine has nothing to import', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        for (const log of logsAfter(steps)) expect(withImport(log, canonical(historyOf(log)))).toBe(log)
      }),
      { numRuns: 60 },
    )
  })

  test('an import that was cut off and is repeated means the same as one that was not', () => {
    const cut = fc.tuple(anySteps, fc.nat(200))
    fc.assert(
      fc.property(cut, ([steps, length]) => {
        const [here, there] = logsOf(steps)
        const whole = withImport(here, historyOf(there))
        fc.pre(whole !== here)
        /** The marker at its end is what is missing at least. */
        const torn = whole.slice(0, Math.min(here.length + 1 + length, whole.length - 1))
        expect(isCutOff(torn)).toBe(true)
        const again = withImport(torn, historyOf(there))
        const ended: readonly LogRecord[] = again === torn ? [...torn, { type: 'imported', at: 0 }] : again
        expect(foldLog(ended)).toEqual(foldLog(whole))
        expect(isCutOff(ended)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('every answer counts once, wherever its round was played', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const logs = logsAfter(steps, 'stay at home')
        const all = canonical(historyOf(logs.flat()))
        const answers =
          all.filter(({ type }) => type === 'attempted').length -
          all.filter(({ type }) => type === 'undone').length
        const totals = totalsOf(foldLog(withImport([], all)))
        expect(totals.attempts).toBe(answers)
        const asked = Object.values(totals.items).reduce((sum, item) => sum + item.asked, 0)
        expect(asked).toBe(answers)
      }),
      { numRuns: 60 },
    )
  })
})
