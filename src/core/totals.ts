import type { Attempt, Verdict } from './attempt.ts'
import type { Day } from './day.ts'
import { dayOf } from './day.ts'
import type { Skill } from './item.ts'
import type { Card } from './memory.ts'
import { gradeOf, remember } from './memory.ts'
import type { OpenRound } from './open-round.ts'
import type { PlannedItem, RoundPlan } from './plan.ts'
import { plannedById } from './plan.ts'
import type { Rating } from './rating.ts'
import { scoreRound } from './score.ts'
import type { Recommendation } from './scorecard.ts'
import { scorecardOf } from './scorecard.ts'
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
  readonly card: Card
}

interface SkillTally {
  readonly asked: number
  readonly credit: number
  /** Credit that guessing alone would have earned. */
  readonly guess: number
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

/** A finished interview as trends remember it. */
export interface InterviewSummary {
  readonly round: string
  readonly at: number
  readonly day: Day
  readonly role: string
  readonly lengthMs: number
  readonly n: number
  readonly mean: number | null
  readonly recommendation: Recommendation
  readonly selfRating: Rating | null
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
  /** The latest finished interviews, oldest first. */
  readonly interviews: readonly InterviewSummary[]
}

const MOST_RECENT = 50
const MOST_INTERVIEWS = 100

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
  interviews: [],
}

/** Rounds with the same setting compete for one personal best; `null` for a round that sets none. */
export const settingOf = (plan: RoundPlan): string | null => {
  if (plan.mode === 'mock' || plan.source !== 'drawn') return null
  const { category = '*', topic = '*', level = '*', skill } = plan.scope
  const of = skill === undefined ? '' : `:${skill}`
  return `drill:${category}/${topic}:${level}${of}:${plan.items.length}:${plan.timing}`
}

/** Whether a round may set a personal best: every item answered, and none a second time after its explanation. */
export const isUnaided = ({
  plan,
  attempts,
  nextSeq,
}: Pick<OpenRound, 'plan' | 'attempts' | 'nextSeq'>): boolean =>
  attempts.length === plan.items.length && nextSeq === attempts.length

/** Chance of full credit for somebody who knows nothing. */
const guessOf = ({ kind, layout }: PlannedItem): number =>
  kind === 'boolean' ? 1 / 2 : kind === 'choice' ? 1 / Math.max(2, layout.length) : 0

interface Answered {
  readonly attempt: Attempt
  readonly item: PlannedItem
  readonly at: number
  readonly day: Day
}

const tallyItem = (tally: ItemTally | undefined, { attempt, item, at, day }: Answered): ItemTally => {
  const right = attempt.verdict === 'correct'
  const grade = gradeOf(attempt, item, tally?.run ?? 0)
  return {
    rev: attempt.rev,
    asked: (tally?.asked ?? 0) + 1,
    correct: (tally?.correct ?? 0) + (right ? 1 : 0),
    run: right ? (tally?.run ?? 0) + 1 : 0,
    last: attempt.verdict,
    lastAt: at,
    card: remember(tally?.card, grade, day),
  }
}

/** A finished interview, for the list of interviews; nothing for any other round. */
const interviewOf = (round: OpenRound): readonly InterviewSummary[] => {
  const { plan, attempts, finished, selfRating } = round
  if (plan.mode !== 'mock' || !finished || attempts.length === 0) return []
  const { mean, recommendation } = scorecardOf(plan, attempts)
  const { at, day } = finished
  const { role, lengthMs } = plan
  const n = attempts.length
  return [{ round: round.round, at, day, role, lengthMs, n, mean, recommendation, selfRating }]
}

/** Adds a round to the totals. */
export const settle = (totals: Totals, round: OpenRound): Totals => {
  const { plan, attempts, finished } = round
  const score = scoreRound(plan, attempts)
  const items: Record<string, ItemTally> = { ...totals.items }
  const skills: Partial<Record<Skill, SkillTally>> = { ...totals.skills }
  const planned = plannedById(plan)
  for (const [i, attempt] of attempts.entries()) {
    const item = planned.get(attempt.itemId)
    if (!item) continue
    const at = round.answeredAt[i] ?? round.openedAt
    /** The log knows the local day of a round's end only. */
    const day = finished?.day ?? dayOf(at, 0)
    items[attempt.itemId] = tallyItem(items[attempt.itemId], { attempt, item, at, day })
    const { asked = 0, credit = 0, guess = 0 } = skills[item.skill] ?? {}
    skills[item.skill] = { asked: asked + 1, credit: credit + attempt.credit, guess: guess + guessOf(item) }
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
    planned: plan.mode === 'drill' ? plan.items.length : asked,
    ms,
  }
  return {
    ...base,
    rounds: totals.rounds + 1,
    bests: isBest ? { ...totals.bests, [setting]: { points, accuracy, at } } : totals.bests,
    activeDays: active ? [...totals.activeDays, day] : totals.activeDays,
    recent: [...totals.recent, summary].slice(-MOST_RECENT),
    interviews: [...totals.interviews, ...interviewOf(round)]
      .sort((a, b) => a.at - b.at)
      .slice(-MOST_INTERVIEWS),
  }
}
