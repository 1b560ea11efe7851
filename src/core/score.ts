import type { Attempt } from './attempt.ts'
import { firstTries } from './attempt.ts'
import type { Level } from './item.ts'
import type { PlannedItem, RoundPlan } from './plan.ts'
import { plannedById } from './plan.ts'

export const WEIGHT: Record<Level, number> = { junior: 1, mid: 1.5, senior: 2 }

/** What an item of weight 1 earns. */
const BASE_POINTS = 1000

/** All bonuses of a round together stay below one junior item, so that more right always beats faster. */
const SPEED_POOL = 500
const COMBO_POOL = 499

/** A combo grows no further in value after this many right in a row beyond the first. */
const COMBO_CAP = 5

/** Shortest time anybody is given to read, whatever the item. */
const SHORTEST_READING_MS = 2000

const clamp01 = (x: number): number => Math.min(1, Math.max(0, x))

export interface Points {
  readonly base: number
  readonly speed: number
  readonly combo: number
}

export const totalOf = (points: Points): number => points.base + points.speed + points.combo

/** Share of the speed bonus: whole while one could still be reading, none at the limit. */
const speedShare = (item: PlannedItem, attempt: Attempt): number => {
  if (item.limitMs === null) return 0
  const readingMs = Math.min(item.limitMs / 2, Math.max(SHORTEST_READING_MS, item.readingMs[attempt.lang]))
  return clamp01(1 - Math.max(0, attempt.ms - readingMs) / (item.limitMs - readingMs))
}

/** Right answers in a row up to and including each attempt. What comes back neither adds to them nor breaks them. */
export const combosOf = (attempts: readonly Attempt[]): readonly number[] => {
  const counted = new Set(firstTries(attempts))
  let combo = 0
  return attempts.map(attempt => {
    if (counted.has(attempt)) combo = attempt.verdict === 'correct' ? combo + 1 : 0
    return combo
  })
}

export const bestCombo = (attempts: readonly Attempt[]): number => Math.max(0, ...combosOf(attempts))

/**
 * Points of each attempt, for the first answer to an item only: `1000 x weight x credit`, and for a right answer in a
 * drill a speed bonus of at most `500 / N` and a combo bonus of at most `499 / N`, N being the items of the round. A
 * mock knows no bonuses.
 */
export const pointsOf = (plan: RoundPlan, attempts: readonly Attempt[]): readonly Points[] => {
  const combos = combosOf(attempts)
  const planned = plannedById(plan)
  const n = Math.max(1, plan.items.length)
  const counted = new Set(firstTries(attempts))
  return attempts.map((attempt, i) => {
    const item = planned.get(attempt.itemId)
    if (!item || !counted.has(attempt)) return { base: 0, speed: 0, combo: 0 }
    const base = Math.round(BASE_POINTS * WEIGHT[item.level] * attempt.credit)
    if (plan.mode === 'mock' || attempt.verdict !== 'correct') return { base, speed: 0, combo: 0 }
    const inRow = Math.min((combos[i] ?? 0) - 1, COMBO_CAP)
    return {
      base,
      speed: Math.floor((SPEED_POOL / n) * speedShare(item, attempt)),
      combo: Math.floor((COMBO_POOL / n) * (inRow / COMBO_CAP)),
    }
  })
}

/** What a round came to, by the first answer to each item; time is that of all answers. */
export interface RoundScore {
  readonly points: number
  /** Mean credit, 0 to 1; 0 when nothing was asked. */
  readonly accuracy: number
  readonly correct: number
  /** Items closed, whichever way. */
  readonly asked: number
  /** Of those, the ones with a response: neither skipped nor out of time. */
  readonly answered: number
  readonly bestCombo: number
  readonly ms: number
}

export const scoreRound = (plan: RoundPlan, attempts: readonly Attempt[]): RoundScore => {
  const tries = firstTries(attempts)
  return {
    points: pointsOf(plan, attempts).reduce((sum, points) => sum + totalOf(points), 0),
    accuracy: tries.length === 0 ? 0 : tries.reduce((sum, a) => sum + a.credit, 0) / tries.length,
    correct: tries.filter(a => a.verdict === 'correct').length,
    asked: tries.length,
    answered: tries.filter(a => a.response !== null).length,
    bestCombo: bestCombo(attempts),
    ms: attempts.reduce((sum, a) => sum + a.ms, 0),
  }
}
