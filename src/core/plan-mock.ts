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

/** Of the names that can still be drawn, the one furthest behind its share of what was drawn of them. */
const furthestBehind = <K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
  { drawn, drawable }: { readonly drawn: readonly K[]; readonly drawable: readonly K[] },
): K | undefined => {
  const names = [...new Set(drawable)].filter(name => (weights[name] ?? 0) > 0)
  const total = names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
  const count = (name: K) => drawn.filter(n => n === name).length
  const size = names.reduce((sum, name) => sum + count(name), 0)
  const deficit = (name: K) => ((weights[name] ?? 0) / total) * (size + 1) - count(name)
  return names.sort((a, b) => deficit(b) - deficit(a))[0]
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
  const drawn: PlayableItem[] = []
  let roomMs = lengthMs
  for (;;) {
    const fitting = pool.filter(item => !drawn.includes(item) && item.timeLimitSeconds * 1000 <= roomMs)
    const skill = furthestBehind(role.skills, {
      drawn: drawn.map(item => item.skill),
      drawable: fitting.filter(item => role.levels[item.level] > 0).map(item => item.skill),
    })
    const ofSkill = fitting.filter(item => item.skill === skill)
    const level = furthestBehind(role.levels, {
      drawn: drawn.map(item => item.level),
      drawable: ofSkill.map(item => item.level),
    })
    const next = ofSkill.find(item => item.level === level)
    if (!next) break
    drawn.push(next)
    roomMs -= next.timeLimitSeconds * 1000
  }
  return {
    mode: 'mock',
    seed,
    role: role.id,
    lengthMs,
    items: drawn.map(item => planItem(item, '1x', chance)),
  }
}
