import type { MemoryAfter } from '../../app/study.ts'
import { firstTries } from '../../core/attempt.ts'
import { isForgotten } from '../../core/memory.ts'
import type { DrillPlan } from '../../core/plan.ts'
import type { Round } from '../../core/round-state.ts'
import type { Catalog } from '../../i18n/catalog.ts'

type Row = readonly [string, string]

const reviewRows = ({ attempts }: Round, { known }: MemoryAfter, { study }: Catalog): readonly Row[] => {
  const { summary } = study
  const tries = firstTries(attempts)
  const old = tries.filter(({ itemId }) => known.has(itemId))
  const kept = old.filter(attempt => !isForgotten(attempt)).length
  const back = tries.filter(isForgotten)
  const recalled = back.filter(
    ({ itemId }) => attempts.filter(a => a.itemId === itemId && !isForgotten(a)).length > 0,
  ).length
  return [
    ...(old.length > 0 ? [[summary.kept, summary.keptOf(kept, old.length)] as const] : []),
    ...(back.length > 0 ? [[summary.back, summary.backOf(recalled, back.length)] as const] : []),
  ]
}

/** What a round did for memory: what was kept, and what comes tomorrow. */
export const studyRows = (
  plan: DrillPlan,
  round: Round,
  after: MemoryAfter,
  words: Catalog,
): readonly Row[] => {
  const { summary } = words.study
  return [
    ...(plan.source === 'review' ? reviewRows(round, after, words) : []),
    ...(plan.source === 'mistakes' || after.mastered > 0
      ? [[summary.owed, summary.owedNow(after.owed, after.mastered)] as const]
      : []),
    [summary.tomorrow, summary.due(after.dueTomorrow)],
  ]
}
