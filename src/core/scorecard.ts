import type { Turn } from './agenda.ts'
import { turnsOf } from './agenda.ts'
import type { Attempt } from './attempt.ts'
import type { Skill } from './item.ts'
import { SKILLS } from './item.ts'
import type { MockPlan, PlannedItem } from './plan.ts'
import { plannedById } from './plan.ts'
import type { Rating } from './rating.ts'
import { ratingOf } from './rating.ts'
import { WEIGHT } from './score.ts'

/** Fewer answers than this are too little to tell. */
export const LEAST_ANSWERS = 3

export interface Result {
  /** `null`: too little to tell. */
  readonly rating: Rating | null
  /** Credit weighted by level, 0 to 1. */
  readonly share: number
  /** Items asked. */
  readonly n: number
}

interface SkillResult extends Result {
  readonly skill: Skill
}

export const RECOMMENDATIONS = ['strong-hire', 'hire', 'lean-no', 'no', 'too-little'] as const
export type Recommendation = (typeof RECOMMENDATIONS)[number]

export interface Scorecard {
  /** Every skill that was asked, in the order of the skills. */
  readonly skills: readonly SkillResult[]
  /** Skills with too few answers, taken together: enough wrong answers are not forgiven for being spread. */
  readonly rest: Result | null
  /** Mean of all ratings; `null` where there is none. */
  readonly mean: number | null
  readonly recommendation: Recommendation
}

interface Marked {
  readonly item: PlannedItem
  readonly credit: number
}

/** Credit weighted by level, over some answers. */
export const resultOf = (answers: readonly Marked[]): Result => {
  const possible = answers.reduce((sum, { item }) => sum + WEIGHT[item.level], 0)
  const earned = answers.reduce((sum, { item, credit }) => sum + WEIGHT[item.level] * credit, 0)
  const share = possible === 0 ? 0 : earned / possible
  const n = answers.length
  return { rating: n < LEAST_ANSWERS ? null : ratingOf(share), share, n }
}

/** Strong hire: mean 3.5 and no 1. Hire: 3 and no 1. Lean no: 2.5. Else no. */
const recommend = (ratings: readonly Rating[], mean: number | null): Recommendation => {
  if (mean === null) return 'too-little'
  const hasNo = ratings.includes(1)
  if (mean >= 3.5 && !hasNo) return 'strong-hire'
  if (mean >= 3 && !hasNo) return 'hire'
  return mean >= 2.5 ? 'lean-no' : 'no'
}

export const scorecardOf = (plan: MockPlan, attempts: readonly Attempt[]): Scorecard => {
  const planned = plannedById(plan)
  const answers = attempts.flatMap(({ itemId, credit }): readonly Marked[] => {
    const item = planned.get(itemId)
    return item ? [{ item, credit }] : []
  })
  const skills = SKILLS.flatMap((skill): readonly SkillResult[] => {
    const own = answers.filter(({ item }) => item.skill === skill)
    return own.length === 0 ? [] : [{ skill, ...resultOf(own) }]
  })
  const thin = skills.filter(({ rating }) => rating === null).map(({ skill }) => skill)
  const rest = thin.length < 2 ? null : resultOf(answers.filter(({ item }) => thin.includes(item.skill)))
  const ratings = [...skills, ...(rest ? [rest] : [])].flatMap(({ rating }) => rating ?? [])
  const mean = ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
  return { skills, rest, mean, recommendation: recommend(ratings, mean) }
}

/** An answer on the interview's clock. */
export interface Span {
  readonly attempt: Attempt
  readonly item: PlannedItem
  readonly phase: Turn['phase']
  readonly lead: Turn['lead']
  /** When it was asked. */
  readonly fromMs: number
  readonly ms: number
  readonly budgetMs: number
}

/** Where the time went: every answer with its budget, in order. */
export const timelineOf = (plan: MockPlan, attempts: readonly Attempt[]): readonly Span[] => {
  const turns = turnsOf(plan, attempts)
  let fromMs = 0
  return attempts.flatMap((attempt, i) => {
    const turn = turns[i]
    if (!turn) return []
    const { item, phase, lead } = turn
    const span = { attempt, item, phase, lead, fromMs, ms: attempt.ms, budgetMs: item.limitMs ?? 0 }
    fromMs += attempt.ms
    return [span]
  })
}
