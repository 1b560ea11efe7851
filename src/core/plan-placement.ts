import { seededChance } from './chance.ts'
import type { Item } from './item.ts'
import type { DrillPlan } from './plan.ts'
import { planItem } from './plan.ts'

/** No other item begins after this. */
export const PLACEMENT_MS = 5 * 60_000

/** Longer ones would leave room for too few. */
const LONGEST_SECONDS = 45

/** Items of each skill that could come up at a level. */
const MOST_OF_SKILL = 3

/** A short round that finds somebody's level. Which item comes next is decided by the answers, from what is planned here. */
export const planPlacement = (pool: readonly Item[], seed: string): DrillPlan => {
  const chance = seededChance(seed)
  const short = pool.filter(
    ({ kind, timeLimitSeconds }) => kind !== 'open' && timeLimitSeconds <= LONGEST_SECONDS,
  )
  const shuffled = chance.shuffle(short)
  const rounds = Array.from({ length: MOST_OF_SKILL }, (_, nth) => {
    const seen = new Map<string, number>()
    return shuffled.filter(({ level, skill }) => {
      const key = `${level} ${skill}`
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return count === nth
    })
  })
  const items = rounds.flat().map(item => planItem(item, '1x', chance))
  return { mode: 'drill', seed, scope: {}, source: 'placement', timing: '1x', items, untilMs: PLACEMENT_MS }
}
