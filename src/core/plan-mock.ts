import type { Bank, Role } from './bank.ts'
import { itemsIn } from './bank.ts'
import { seededChance } from './chance.ts'
import type { PlayableItem } from './item.ts'
import type { MockPlan } from './plan.ts'
import { planItem } from './plan.ts'

/** Interview lengths on offer, minutes. */
export const MOCK_MINUTES = [15, 30, 45] as const

interface MockRequest {
  readonly role: Role
  readonly lengthMs: number
  readonly seed: string
  /** As in a drill: the least asked come first. */
  readonly timesAsked?: (itemId: string) => number
}

/** Names still in the running, the one furthest behind its share of the draw first. */
const byDeficit = <K extends string>(weights: Partial<Record<K, number>>, drawn: readonly K[]): K[] => {
  const entries = (Object.entries(weights) as [K, number][]).filter(([, weight]) => weight > 0)
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  const deficit = ([name, weight]: [K, number]) =>
    (weight / total) * (drawn.length + 1) - drawn.filter(n => n === name).length
  return entries.sort((a, b) => deficit(b) - deficit(a)).map(([name]) => name)
}

/**
 * Draws an interview from a role's blueprint until the items' budgets fill its length. At every step the skill, then
 * the level, furthest behind its weight is asked, so that an interview cut short by the clock has still touched
 * everything in proportion. Empty when the role's skills hold no items.
 */
export const planMock = (bank: Bank, { role, lengthMs, seed, timesAsked }: MockRequest): MockPlan => {
  const chance = seededChance(seed)
  const pool = chance.shuffle(itemsIn(bank, {}))
  if (timesAsked) pool.sort((a, b) => timesAsked(a.id) - timesAsked(b.id))
  const left = new Set(pool)
  const drawn: PlayableItem[] = []
  let budgetMs = 0
  for (;;) {
    const skills = byDeficit(
      role.skills,
      drawn.map(item => item.skill),
    )
    const levels = byDeficit(
      role.levels,
      drawn.map(item => item.level),
    )
    const next = skills
      .flatMap(skill =>
        levels.map(level => pool.find(i => left.has(i) && i.skill === skill && i.level === level)),
      )
      .find(item => item !== undefined)
    const nextMs = next ? next.timeLimitSeconds * 1000 : 0
    if (!next || budgetMs + nextMs > lengthMs) break
    left.delete(next)
    drawn.push(next)
    budgetMs += nextMs
  }
  return {
    mode: 'mock',
    seed,
    role: role.id,
    lengthMs,
    items: drawn.map(item => planItem(item, '1x', chance)),
  }
}
