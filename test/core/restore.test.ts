import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { OpenRound } from '../../src/core/open-round.ts'
import { foldRecords } from '../../src/core/progress.ts'
import { recordsBehind } from '../../src/core/restore.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { logOf } from '../support/log.ts'

const PLAN = drillPlan({ items: ['a', 'b', 'c', 'd'].map(itemId => plannedItem({ itemId })) })
const ROUND = logOf('r', PLAN)

const roundOf = (records: readonly LogRecord[]): OpenRound | undefined =>
  foldRecords([ROUND.opened(1), ...records]).open[0]

interface Steps {
  readonly records: readonly LogRecord[]
  /** Number of the next answer, and numbers of those that were not taken back. */
  readonly seq: number
  readonly kept: readonly number[]
}

type Step = (at: number, last: number) => LogRecord

const REMARKS: readonly Step[] = [
  at => ROUND.paused(700, at),
  at => ROUND.finished('2026-03-10', at, 'ended', { due: 3 }),
  (at, last) => ROUND.confirmed(last, 0.5, at),
  (at, last) => ROUND.weighed(last, 3, at),
  at => ROUND.selfRated(4, at),
  at => ROUND.resumed(at, { pid: 2, host: 'here' }),
]

const takeStep = ({ records, seq, kept }: Steps, step: 'answer' | 'undo' | Step): Steps => {
  const at = 10 + records.length
  const last = kept.at(-1) ?? 0
  if (step === 'undo') return { records: [...records, ROUND.undone(last, at)], seq, kept: kept.slice(0, -1) }
  if (step !== 'answer') return { records: [...records, step(at, last)], seq, kept }
  const itemId = PLAN.items[kept.length % PLAN.items.length]?.itemId ?? ''
  return {
    records: [...records, ROUND.attempted(seq, { itemId }, at)],
    seq: seq + 1,
    kept: [...kept, seq],
  }
}

/** A round in which anything happens, in order of time. */
const anyRound: fc.Arbitrary<readonly LogRecord[]> = fc
  .array(fc.constantFrom<'answer' | 'undo' | Step>('answer', 'answer', 'answer', 'undo', ...REMARKS), {
    maxLength: 12,
  })
  .map(steps => steps.reduce<Steps>(takeStep, { records: [], seq: 0, kept: [] }).records)

/** All of it but the place among answers of other rounds, and the number that an answer taken back had. */
const essence = (round: OpenRound | undefined) =>
  round && {
    ...round,
    nextSeq: 0,
    answered: round.answered.map(({ at, day }) => ({ at, day })),
  }

test('what is known of a round makes the same round anew', () => {
  fc.assert(
    fc.property(anyRound, records => {
      const wanted = roundOf(records)
      if (!wanted) throw new Error('no round')
      expect(essence(foldRecords(recordsBehind(undefined, wanted)).open[0])).toEqual(essence(wanted))
    }),
  )
})

test('a log that knows a round as it was gets the answers it lacks, and none twice', () => {
  fc.assert(
    fc.property(anyRound, fc.nat(12), (records, end) => {
      const before = records.slice(0, end)
      const [known, wanted] = [roundOf(before), roundOf(records)]
      if (!known || !wanted) throw new Error('no round')
      const lacking = recordsBehind(known, wanted)
      const after = roundOf([...before, ...lacking])
      const seqs = after?.attempts.map(({ seq }) => seq) ?? []
      for (const { seq } of wanted.attempts) expect(seqs).toContain(seq)
      expect(lacking.filter(({ type }) => type === 'opened')).toEqual([])
      const again = new Set(known.attempts.map(({ seq }) => seq))
      expect(lacking.filter(r => r.type === 'attempted' && again.has(r.attempt.seq))).toEqual([])
    }),
  )
})
