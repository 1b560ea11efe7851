import type { Attempt, Confidence, Verdict } from './attempt.ts'
import { firstTries } from './attempt.ts'
import type { Best } from './bests.ts'
import { isUnaided, settingKey, settingOf } from './bests.ts'
import type { Day } from './day.ts'
import { dayOf } from './day.ts'
import type { Kind, Level, Skill } from './item.ts'
import { LEVELS } from './item.ts'
import type { ItemTally } from './item-tally.ts'
import { tallyItem } from './item-tally.ts'
import type { OpenRound } from './open-round.ts'
import type { DrillPlan, PlannedItem } from './plan.ts'
import { plannedById } from './plan.ts'
import type { Rating } from './rating.ts'
import { scoreRound } from './score.ts'
import type { Recommendation } from './scorecard.ts'
import { scorecardOf } from './scorecard.ts'
import { ITEMS_FOR_A_DAY } from './streak.ts'
import type { ConfidenceTally, DayTally, Pace, RetentionBucket, SkillTally } from './tallies.ts'
import { activeMs, RETENTION_BUCKETS, withRecall } from './tallies.ts'
import type { Workspace } from './workspace.ts'

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

/** The first daily of a day that was finished; what wasn't reached has no verdict. */
export interface DailyResult {
  readonly round: string
  readonly verdicts: readonly Verdict[]
  readonly ms: number
}

/** What the last placement found. */
export interface Placement {
  readonly day: Day
  /** The highest level that holds; `null`: none yet. */
  readonly level: Level | null
  readonly n: number
}

/** Folded from rounds that nothing can change any more. */
export interface Totals {
  readonly attempts: number
  readonly correct: number
  /** Of all answers, at most a minute each where no clock ran. */
  readonly ms: number
  readonly rounds: number
  readonly bestCombo: number
  readonly items: Readonly<Record<string, ItemTally>>
  readonly skills: Readonly<Partial<Record<Skill, SkillTally>>>
  readonly kinds: Readonly<Partial<Record<Kind, Pace>>>
  readonly days: Readonly<Record<Day, DayTally>>
  readonly retention: readonly RetentionBucket[]
  readonly confidence: Readonly<Partial<Record<Confidence, ConfidenceTally>>>
  /** By `settingKey`. */
  readonly bests: Readonly<Record<string, Best>>
  /** Days with a finished session of at least five answers. */
  readonly activeDays: readonly Day[]
  /** Days on which nothing was due and the daily was played, though not to five answers. */
  readonly quietDays: readonly Day[]
  readonly dailies: Readonly<Record<Day, DailyResult>>
  readonly placement: Placement | null
  /** Ids of the latest finished rounds, oldest first. */
  readonly recent: readonly string[]
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
  kinds: {},
  days: {},
  retention: Array.from({ length: RETENTION_BUCKETS }, () => ({ n: 0, predicted: 0, kept: 0 })),
  confidence: {},
  bests: {},
  activeDays: [],
  quietDays: [],
  dailies: {},
  placement: null,
  recent: [],
  interviews: [],
}

/** Chance of full credit for somebody who knows nothing. */
const guessOf = ({ kind, layout }: PlannedItem): number =>
  kind === 'boolean' ? 1 / 2 : kind === 'choice' ? 1 / Math.max(2, layout.length) : 0

/** Answers at a level that say something of it, and the share of them that has to be right. */
const PLACING_ANSWERS = 3
const PLACING_SHARE = 0.6

/** The highest level at which most of what was asked was right. */
const placementOf = ({ items }: DrillPlan, attempts: readonly Attempt[], day: Day): Placement => {
  const levelOf = new Map(items.map(({ itemId, level }) => [itemId, level]))
  const holds = (level: Level) => {
    const asked = attempts.filter(({ itemId }) => levelOf.get(itemId) === level)
    const right = asked.filter(({ verdict }) => verdict === 'correct').length
    return asked.length >= PLACING_ANSWERS && right >= asked.length * PLACING_SHARE
  }
  return { day, level: LEVELS.findLast(holds) ?? null, n: attempts.length }
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

/** Mostly it is the last one once more. */
const withDay = (days: readonly Day[], day: Day): readonly Day[] =>
  days.at(-1) === day || days.includes(day) ? days : [...days, day]

/** The first of a day counts. */
const withDaily = (
  dailies: Totals['dailies'],
  day: Day | undefined,
  { result, own }: { readonly result: DailyResult; readonly own: Workspace },
): Totals['dailies'] => {
  if (day === undefined || dailies[day]) return dailies
  const more: Record<Day, DailyResult> = own(dailies)
  more[day] = result
  return more
}

/** Adds the answers of a round to what is known of items, skills, days and of memory itself. */
const withAnswers = (
  totals: Totals,
  { plan, attempts, answered, openedAt }: OpenRound,
  own: Workspace,
): Totals => {
  const items: Record<string, ItemTally> = own(totals.items)
  const skills: Partial<Record<Skill, SkillTally>> = { ...totals.skills }
  const kinds: Partial<Record<Kind, Pace>> = { ...totals.kinds }
  const days: Record<Day, DayTally> = own(totals.days)
  const confidence: Partial<Record<Confidence, ConfidenceTally>> = { ...totals.confidence }
  let { retention, ms: activeTotal } = totals
  const planned = plannedById(plan)
  const counted = new Set(firstTries(attempts))
  const isCram = plan.mode === 'drill' && plan.cram === true
  for (const [i, attempt] of attempts.entries()) {
    const item = planned.get(attempt.itemId)
    const { at, day, nth } = answered[i] ?? { at: openedAt, day: dayOf(openedAt, 0), nth: 0 }
    if (!item) continue
    const known = items[attempt.itemId]
    /** A schedule that wasn't told what was gone through yesterday predicts nothing. */
    if (!isCram) retention = withRecall(retention, known?.card, { attempt, day })
    items[attempt.itemId] = tallyItem(known, { attempt, item, at, day, nth, isCram })
    const ms = activeMs(attempt, item)
    activeTotal += ms
    const today = days[day] ?? { n: 0, credit: 0, ms: 0 }
    days[day] = { ...today, ms: today.ms + ms }
    if (!counted.has(attempt)) continue
    const skill = skills[item.skill] ?? { asked: 0, credit: 0, guess: 0 }
    skills[item.skill] = {
      asked: skill.asked + 1,
      credit: skill.credit + attempt.credit,
      guess: skill.guess + guessOf(item),
    }
    days[day] = { n: today.n + 1, credit: today.credit + attempt.credit, ms: today.ms + ms }
    if (item.budgetMs !== undefined) {
      const pace = kinds[item.kind] ?? { n: 0, ms: 0, budgetMs: 0 }
      kinds[item.kind] = { n: pace.n + 1, ms: pace.ms + ms, budgetMs: pace.budgetMs + item.budgetMs }
    }
    if (attempt.confidence !== undefined) {
      const weighed = confidence[attempt.confidence] ?? { n: 0, right: 0 }
      const right = weighed.right + (attempt.verdict === 'correct' ? 1 : 0)
      confidence[attempt.confidence] = { n: weighed.n + 1, right }
    }
  }
  return { ...totals, ms: activeTotal, items, skills, kinds, days, retention, confidence }
}

/** Adds a round to the totals, as a step of a fold. */
export const settle = (totals: Totals, round: OpenRound, own: Workspace): Totals => {
  const { plan, attempts, finished } = round
  if (attempts.length === 0) return totals
  const score = scoreRound(plan, attempts)
  const base: Totals = {
    ...withAnswers(totals, round, own),
    attempts: totals.attempts + score.asked,
    correct: totals.correct + score.correct,
    bestCombo: Math.max(totals.bestCombo, score.bestCombo),
  }
  if (!finished) return base
  const { day, at, due } = finished
  const isActive = score.answered >= ITEMS_FOR_A_DAY
  const isDaily = plan.mode === 'drill' && plan.source === 'daily'
  const isPlacement = plan.mode === 'drill' && plan.source === 'placement'
  const setting = settingOf(plan)
  const key = setting && settingKey(setting)
  const best = key === null ? undefined : totals.bests[key]
  const isBest = isUnaided(round) && (!best || score.points > best.points)
  const { points, accuracy, ms } = score
  const dailyDay = isDaily ? (plan.day ?? day) : undefined
  return {
    ...base,
    rounds: totals.rounds + 1,
    bests:
      setting && key !== null && isBest
        ? { ...totals.bests, [key]: { ...setting, points, accuracy, at } }
        : totals.bests,
    activeDays: isActive ? withDay(totals.activeDays, day) : totals.activeDays,
    quietDays: isDaily && !isActive && due === 0 ? withDay(totals.quietDays, day) : totals.quietDays,
    dailies: withDaily(totals.dailies, dailyDay, {
      result: { round: round.round, verdicts: attempts.map(({ verdict }) => verdict), ms },
      own,
    }),
    placement: isPlacement ? placementOf(plan, attempts, day) : totals.placement,
    recent: [...totals.recent, round.round].slice(-MOST_RECENT),
    interviews: [...totals.interviews, ...interviewOf(round)]
      .sort((a, b) => a.at - b.at)
      .slice(-MOST_INTERVIEWS),
  }
}
