import type { Attempt, Verdict } from './attempt.ts'
import type { Day } from './day.ts'
import type { Skill } from './item.ts'
import type { OpenRound } from './open-round.ts'
import type { RoundPlan } from './plan.ts'
import { plannedById } from './plan.ts'
import { scoreRound } from './score.ts'
import { ITEMS_FOR_A_DAY } from './streak.ts'

/** What is remembered of one item. */
interface ItemTally {
  readonly rev: number
  readonly asked: number
  readonly correct: number
  /** Right answers in a row, over rounds. */
  readonly run: number
  readonly last: Verdict
  readonly lastAt: number
}

interface SkillTally {
  readonly asked: number
  readonly credit: number
}

export interface Best {
  readonly points: number
  readonly accuracy: number
  readonly at: number
}

/** A finished round as statistics remember it. */
interface RoundSummary {
  readonly round: string
  readonly at: number
  readonly day: Day
  readonly mode: RoundPlan['mode']
  readonly points: number
  readonly accuracy: number
  readonly asked: number
  readonly planned: number
  readonly ms: number
}

/** Folded from rounds that nothing can change any more. */
export interface Totals {
  readonly attempts: number
  readonly correct: number
  readonly ms: number
  readonly rounds: number
  readonly bestCombo: number
  readonly items: Readonly<Record<string, ItemTally>>
  readonly skills: Readonly<Partial<Record<Skill, SkillTally>>>
  /** By `settingOf(plan)`. */
  readonly bests: Readonly<Record<string, Best>>
  /** Days with a finished session of at least five answers. */
  readonly activeDays: readonly Day[]
  /** The latest finished rounds, oldest first. */
  readonly recent: readonly RoundSummary[]
}

const MOST_RECENT = 50

export const NO_TOTALS: Totals = {
  attempts: 0,
  correct: 0,
  ms: 0,
  rounds: 0,
  bestCombo: 0,
  items: {},
  skills: {},
  bests: {},
  activeDays: [],
  recent: [],
}

/** Rounds with the same setting compete for one personal best; `null` for a round that sets none. */
export const settingOf = (plan: RoundPlan): string | null => {
  if (plan.mode === 'mock') return `mock:${plan.role}:${plan.lengthMs / 60_000}`
  if (plan.source !== 'drawn') return null
  const { category = '*', topic = '*', level = '*' } = plan.scope
  return `drill:${category}/${topic}:${level}:${plan.items.length}:${plan.timing}`
}

/** Whether a round may set a personal best: every item answered, and none a second time after its explanation. */
export const isUnaided = ({
  plan,
  attempts,
  nextSeq,
}: Pick<OpenRound, 'plan' | 'attempts' | 'nextSeq'>): boolean =>
  attempts.length === plan.items.length && nextSeq === attempts.length

const tallyItem = (tally: ItemTally | undefined, attempt: Attempt, at: number): ItemTally => {
  const right = attempt.verdict === 'correct'
  return {
    rev: attempt.rev,
    asked: (tally?.asked ?? 0) + 1,
    correct: (tally?.correct ?? 0) + (right ? 1 : 0),
    run: right ? (tally?.run ?? 0) + 1 : 0,
    last: attempt.verdict,
    lastAt: at,
  }
}

/** Adds a round to the totals. */
export const settle = (totals: Totals, round: OpenRound): Totals => {
  const { plan, attempts, finished } = round
  const score = scoreRound(plan, attempts)
  const items: Record<string, ItemTally> = { ...totals.items }
  const skills: Partial<Record<Skill, SkillTally>> = { ...totals.skills }
  const planned = plannedById(plan)
  for (const [i, attempt] of attempts.entries()) {
    items[attempt.itemId] = tallyItem(items[attempt.itemId], attempt, round.answeredAt[i] ?? round.openedAt)
    const skill = planned.get(attempt.itemId)?.skill
    if (skill) {
      const { asked = 0, credit = 0 } = skills[skill] ?? {}
      skills[skill] = { asked: asked + 1, credit: credit + attempt.credit }
    }
  }
  const base: Totals = {
    ...totals,
    attempts: totals.attempts + score.asked,
    correct: totals.correct + score.correct,
    ms: totals.ms + score.ms,
    bestCombo: Math.max(totals.bestCombo, score.bestCombo),
    items,
    skills,
  }
  if (!finished || attempts.length === 0) return base
  const { day, at } = finished
  const active = score.answered >= ITEMS_FOR_A_DAY && !totals.activeDays.includes(day)
  const setting = settingOf(plan)
  const best = setting === null ? undefined : totals.bests[setting]
  const isBest = setting !== null && isUnaided(round) && (!best || score.points > best.points)
  const { points, accuracy, asked, ms } = score
  const summary: RoundSummary = {
    round: round.round,
    at,
    day,
    mode: plan.mode,
    points,
    accuracy,
    asked,
    planned: plan.items.length,
    ms,
  }
  return {
    ...base,
    rounds: totals.rounds + 1,
    bests: isBest ? { ...totals.bests, [setting]: { points, accuracy, at } } : totals.bests,
    activeDays: active ? [...totals.activeDays, day] : totals.activeDays,
    recent: [...totals.recent, summary].slice(-MOST_RECENT),
  }
}
