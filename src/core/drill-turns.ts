import type { Attempt } from './attempt.ts'
import { LEVELS } from './item.ts'
import { isForgotten } from './memory.ts'
import type { DrillPlan, PlannedItem } from './plan.ts'

/** An item comes back so many times within a session at most; what isn't kept by then comes back on another day. */
const MOST_RETURNS = 2

/** Other answers before an item comes back: what was just read is no proof of memory. */
const RETURN_GAP = 4

/** Answers that place somebody at most. */
const MOST_PLACING = 20

/** More attempts than this can't belong to a plan. */
export const mostDrillAttempts = ({ source, items }: Pick<DrillPlan, 'source' | 'items'>): number =>
  items.length * (source === 'review' ? 1 + MOST_RETURNS : 1)

/** What was forgotten in this session and hasn't been recalled since, the one answered longest ago first. */
const returning = (
  { lost = [] }: Pick<DrillPlan, 'lost'>,
  attempts: readonly Attempt[],
): readonly { readonly itemId: string; readonly gap: number }[] => {
  const last = new Map<string, { at: number; times: number }>()
  for (const [at, { itemId }] of attempts.entries()) {
    const times = (last.get(itemId)?.times ?? 0) + 1
    last.delete(itemId)
    last.set(itemId, { at, times })
  }
  return [...last].flatMap(([itemId, { at, times }]) => {
    const attempt = attempts[at]
    const isKept = attempt === undefined || !isForgotten(attempt)
    const isBack = !isKept && times <= MOST_RETURNS && !lost.includes(itemId)
    return isBack ? [{ itemId, gap: attempts.length - 1 - at }] : []
  })
}

/** Options in another order, so that nobody remembers a place instead of an answer. */
const rotated = (item: PlannedItem, by: number): PlannedItem => {
  const { layout, kind } = item
  const shift = kind === 'order' || layout.length === 0 ? 0 : by % layout.length
  return shift === 0 ? item : { ...item, layout: [...layout.slice(shift), ...layout.slice(0, shift)] }
}

const reviewItem = (plan: DrillPlan, attempts: readonly Attempt[]): PlannedItem | undefined => {
  const { items } = plan
  const asked = new Set(attempts.map(({ itemId }) => itemId))
  const fresh = items.find(({ itemId }) => !asked.has(itemId))
  const back = returning(plan, attempts)
  const [next] = fresh ? back.filter(({ gap }) => gap >= RETURN_GAP) : back
  const item = next ? items.find(({ itemId }) => itemId === next.itemId) : fresh
  if (!item) return undefined
  const times = attempts.filter(({ itemId }) => itemId === item.itemId).length
  return rotated(item, times)
}

/** Level of the next item: one up after a right answer, one down after any other, from the middle. */
const placingLevel = (attempts: readonly Attempt[]): number =>
  attempts.reduce(
    (level, { verdict }) =>
      Math.min(LEVELS.length - 1, Math.max(0, level + (verdict === 'correct' ? 1 : -1))),
    1,
  )

const placementItem = ({ items }: DrillPlan, attempts: readonly Attempt[]): PlannedItem | undefined => {
  if (attempts.length >= MOST_PLACING) return undefined
  const asked = new Set(attempts.map(({ itemId }) => itemId))
  const left = items.filter(({ itemId }) => !asked.has(itemId))
  const level = LEVELS[placingLevel(attempts)]
  return left.find(item => item.level === level)
}

/**
 * What a drill asks next, determined by its plan and the attempts alone; `undefined`: nothing more. In a review what was
 * forgotten comes back after a few others.
 */
export const drillItem = (plan: DrillPlan, attempts: readonly Attempt[]): PlannedItem | undefined => {
  const { untilMs, source, items } = plan
  if (untilMs !== undefined && attempts.reduce((sum, { ms }) => sum + ms, 0) >= untilMs) return undefined
  if (source === 'review') return reviewItem(plan, attempts)
  return source === 'placement' ? placementItem(plan, attempts) : items[attempts.length]
}

/** Where a review stands: how many of its items have come up, and how many of those come back. */
export const reviewPlace = (
  plan: DrillPlan,
  attempts: readonly Attempt[],
): { readonly met: number; readonly back: number } => ({
  met: new Set(attempts.map(({ itemId }) => itemId)).size,
  back: returning(plan, attempts).length,
})
