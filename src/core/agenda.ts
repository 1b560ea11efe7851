import type { Attempt } from './attempt.ts'
import type { Phase } from './bank.ts'
import { drillItem } from './drill-turns.ts'
import type { Level } from './item.ts'
import { LEVELS } from './item.ts'
import type { MockPlan, PlannedItem, RoundPlan, Segment } from './plan.ts'
import { plannedById } from './plan.ts'
import { ratingOf } from './rating.ts'

/** Why an item is asked: it stood in the plan, or it follows up on the answer before. */
export type Lead = 'plan' | 'deeper' | 'rescue'

/** One item of an interview, as it is asked. */
export interface Turn {
  readonly item: PlannedItem
  readonly lead: Lead
  readonly phase: Phase
  /** Index of the plan's segment. */
  readonly segment: number
  /** Follow-ups in a row up to here. */
  readonly depth: number
}

/** Follow-ups in a row before the interviewer asks something else. */
const LONGEST_CHAIN = 2

/** What an answer was worth when the next question was chosen: later marks change the result, not what was asked. */
const creditThen = (attempt: Attempt): number => attempt.proposedCredit ?? attempt.credit

const rank = (level: Level): number => LEVELS.indexOf(level)

const leadTo = (from: PlannedItem, to: PlannedItem): Lead =>
  rank(to.level) < rank(from.level) ? 'rescue' : 'deeper'

interface Asked {
  readonly plan: MockPlan
  readonly planned: ReadonlyMap<string, PlannedItem>
  readonly ids: ReadonlySet<string>
  readonly elapsedMs: number
}

const fits = (item: PlannedItem, { elapsedMs }: Asked, { untilMs }: Segment): boolean =>
  elapsedMs + (item.limitMs ?? 0) <= untilMs

/** What an interviewer could follow up with here: linked to the last item, not asked yet, within the chain and the time. */
const candidates = (turn: Turn, asked: Asked): readonly PlannedItem[] => {
  const segment = asked.plan.segments[turn.segment]
  if (!segment || turn.depth >= LONGEST_CHAIN || turn.lead === 'rescue') return []
  return (turn.item.followUps ?? []).flatMap(id => {
    const item = asked.ids.has(id) ? undefined : asked.planned.get(id)
    return item && fits(item, asked, segment) ? [item] : []
  })
}

/** Right (rated 3 or 4) and within its budget: deeper. Missed (rated 1): one that helps. Anything between: another question. */
const leadAfter = (turn: Turn, attempt: Attempt): Lead => {
  const rating = ratingOf(creditThen(attempt))
  const withinBudget = turn.item.limitMs === null || attempt.ms <= turn.item.limitMs
  return rating >= 3 && withinBudget ? 'deeper' : rating === 1 ? 'rescue' : 'plan'
}

const followUp = (turn: Turn, attempt: Attempt, asked: Asked): Turn | undefined => {
  const offered = candidates(turn, asked)
  const lead = leadAfter(turn, attempt)
  const next =
    asked.plan.setting === 'pair'
      ? offered.find(item => item.itemId === attempt.next)
      : offered.find(item => leadTo(turn.item, item) === lead)
  return next && { ...turn, item: next, lead: leadTo(turn.item, next), depth: turn.depth + 1 }
}

/** The first item from a segment on that can still be asked before its segment is over. The last word is always given. */
const fromPlan = (from: number, asked: Asked): Turn | undefined => {
  const { plan } = asked
  for (const [index, segment] of plan.segments.entries()) {
    if (index < from) continue
    const open = segment.itemIds.flatMap(id => (asked.ids.has(id) ? [] : (asked.planned.get(id) ?? [])))
    const isLast = index === plan.segments.length - 1
    const item = open.find(candidate => isLast || asked.elapsedMs === 0 || fits(candidate, asked, segment))
    if (item) return { item, lead: 'plan', phase: segment.phase, segment: index, depth: 0 }
  }
  return undefined
}

/**
 * Every turn of an interview so far and, while there is one, the turn that comes now: determined by the plan and the
 * attempts alone. Never asks an item twice.
 */
const mockTurns = (plan: MockPlan, attempts: readonly Attempt[]): readonly Turn[] => {
  const planned = plannedById(plan)
  const ids = new Set<string>()
  let elapsedMs = 0
  let turn = fromPlan(0, { plan, planned, ids, elapsedMs })
  const turns: Turn[] = []
  for (const attempt of attempts) {
    if (!turn) break
    turns.push(turn)
    ids.add(turn.item.itemId)
    elapsedMs += attempt.ms
    const asked = { plan, planned, ids, elapsedMs }
    turn = followUp(turn, attempt, asked) ?? fromPlan(turn.segment, asked)
  }
  return turn ? [...turns, turn] : turns
}

/** The turns of an interview: one for each attempt, and the one that comes now. */
export const turnsOf: typeof mockTurns = (plan, attempts) => {
  const known = TURNS.get(attempts)
  if (known?.plan === plan) return known.turns
  const turns = mockTurns(plan, attempts)
  TURNS.set(attempts, { plan, turns })
  return turns
}

/** The clock asks several times a second, and nothing changes until the next attempt. */
const TURNS = new WeakMap<
  readonly Attempt[],
  { readonly plan: MockPlan; readonly turns: ReturnType<typeof mockTurns> }
>()

/** What is asked now; `undefined` when everything was. */
export const nextItem = (plan: RoundPlan, attempts: readonly Attempt[]): PlannedItem | undefined =>
  plan.mode === 'drill' ? drillItem(plan, attempts) : turnsOf(plan, attempts)[attempts.length]?.item

/** What an interviewer can choose from after the item that is asked now, once it was answered. */
export const followUpsAt = (
  plan: MockPlan,
  attempts: readonly Attempt[],
  { spentMs }: { readonly spentMs: number },
): readonly { readonly item: PlannedItem; readonly lead: Lead }[] => {
  const turns = turnsOf(plan, attempts)
  const turn = turns[attempts.length]
  if (!turn) return []
  const elapsedMs = attempts.reduce((sum, attempt) => sum + attempt.ms, spentMs)
  const ids = new Set(turns.map(({ item }) => item.itemId))
  return candidates(turn, { plan, planned: plannedById(plan), ids, elapsedMs }).map(item => ({
    item,
    lead: leadTo(turn.item, item),
  }))
}
