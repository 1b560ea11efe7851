import type { Attempt } from './attempt.ts'
import type { Skill } from './item.ts'
import { SKILLS } from './item.ts'
import type { MockPlan } from './plan.ts'
import { plannedById } from './plan.ts'
import { WEIGHT } from './score.ts'

/** 1 (no) to 4 (strong). The hire bar is 3. */
type Rating = 1 | 2 | 3 | 4

export interface SkillResult {
  readonly skill: Skill
  readonly rating: Rating
  /** Credit weighted by level, 0 to 1. */
  readonly share: number
  /** Items asked: few never look like certainty. */
  readonly n: number
}

/** Sums of credits are not exact in binary: 2.4 of 6 is 40 %. */
const ROUNDING = 1e-9

const rate = (share: number): Rating => {
  const exact = share + ROUNDING
  return exact < 0.4 ? 1 : exact < 0.65 ? 2 : exact < 0.85 ? 3 : 4
}

/** Result of each skill that was asked at least once, in the order of the skills. */
export const rateSkills = (plan: MockPlan, attempts: readonly Attempt[]): readonly SkillResult[] => {
  const sums = new Map<Skill, { earned: number; possible: number; n: number }>()
  const planned = plannedById(plan)
  for (const attempt of attempts) {
    const item = planned.get(attempt.itemId)
    if (!item) continue
    const sum = sums.get(item.skill) ?? { earned: 0, possible: 0, n: 0 }
    sum.earned += WEIGHT[item.level] * attempt.credit
    sum.possible += WEIGHT[item.level]
    sum.n += 1
    sums.set(item.skill, sum)
  }
  return SKILLS.flatMap(skill => {
    const sum = sums.get(skill)
    if (!sum) return []
    const share = sum.earned / sum.possible
    return [{ skill, rating: rate(share), share, n: sum.n }]
  })
}
