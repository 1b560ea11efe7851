import type { Bank, Scope } from './bank.ts'
import { findItem } from './bank.ts'
import { seededChance } from './chance.ts'
import type { Item } from './item.ts'
import type { DrillPlan, Timing } from './plan.ts'
import { planItem } from './plan.ts'

interface DrillRequest {
  readonly scope: Scope
  /** At most so many; fewer when the scope holds fewer. */
  readonly count: number
  readonly timing: Timing
  readonly seed: string
  /** How often each item was asked before: the least asked come first. Leave it out and only the seed decides. */
  readonly timesAsked?: (itemId: string) => number
}

/** Draws a drill from the items of a scope. The same request and pool give the same plan; an empty pool an empty one. */
export const planDrill = (
  pool: readonly Item[],
  { scope, count, timing, seed, timesAsked }: DrillRequest,
): DrillPlan => {
  const chance = seededChance(seed)
  const drawn = chance.shuffle(pool)
  if (timesAsked) drawn.sort((a, b) => timesAsked(a.id) - timesAsked(b.id))
  const items = chance.shuffle(drawn.slice(0, count)).map(item => planItem(item, timing, chance))
  return { mode: 'drill', seed, scope, source: 'drawn', timing, items }
}

/** A drill of exactly these items, in random order. Ids that the bank doesn't hold are left out. */
export const planMissed = (
  bank: Bank,
  {
    itemIds,
    scope,
    timing,
    seed,
  }: Omit<DrillRequest, 'count' | 'timesAsked'> & { itemIds: readonly string[] },
): DrillPlan => {
  const chance = seededChance(seed)
  const found = itemIds.map(id => findItem(bank, id)).filter(item => item !== undefined)
  const items = chance.shuffle(found).map(item => planItem(item, timing, chance))
  return { mode: 'drill', seed, scope, source: 'missed', timing, items }
}
