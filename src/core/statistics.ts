import type { Confidence } from './attempt.ts'
import { CONFIDENCES } from './attempt.ts'
import type { Bank, Role } from './bank.ts'
import { findItem } from './bank.ts'
import type { Best } from './bests.ts'
import { lowerBound, upperBound } from './bound.ts'
import type { Day } from './day.ts'
import { daysAfter, daysBetween } from './day.ts'
import type { Item, Kind } from './item.ts'
import { KINDS } from './item.ts'
import { isLeech } from './item-tally.ts'
import { isMarked, type Marks } from './mark.ts'
import type { SkillReadiness } from './readiness.ts'
import { readinessOf } from './readiness.ts'
import type { Calendar } from './schedule.ts'
import { dueCount, forecastOf, knownItems } from './schedule.ts'
import type { Streak, StreakDay } from './streak.ts'
import { streakCalendar, streakOn } from './streak.ts'
import { CONFIDENCE_POINTS } from './tallies.ts'
import type { InterviewSummary, Placement, Totals } from './totals.ts'

/** A share with what is known of it: bounds are one-sided 90 % each, so the truth lies between them in 8 of 10. */
interface Estimate {
  readonly n: number
  /** `null` where nothing was seen. */
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** A best result of interviews of one role and length. */
export interface BestInterview {
  readonly role: string
  readonly lengthMs: number
  /** 1 to 4. */
  readonly mean: number
  readonly at: number
}

export interface MissedItem {
  readonly itemId: string
  readonly asked: number
  readonly missed: number
  /** Right answers in a row that are still owed. */
  readonly owed: number
  /** The wrong answer given most, by option id or as it was typed; `null` where none has a name. */
  readonly picked: { readonly answer: string; readonly n: number } | null
}

/** Everything that statistics show. Times in milliseconds, shares from 0 to 1, days begin at 04:00 local time. */
export interface Statistics {
  readonly today: Day
  /** Of the interview; `null` where none is ahead. */
  readonly interview: Day | null
  readonly attempts: number
  readonly correct: number
  readonly ms: number
  readonly rounds: number
  readonly bestCombo: number
  readonly itemsSeen: number
  readonly items: number
  readonly streak: Streak
  /** Six weeks up to the end of this one, from a Monday on; `null` for days still ahead. */
  readonly streakDays: readonly { readonly day: Day; readonly fate: StreakDay | null }[]
  /** 26 weeks up to the end of this one, from a Monday on. */
  readonly activity: readonly { readonly day: Day; readonly n: number; readonly ms: number }[]
  /** The last 12 weeks, by their Monday. */
  readonly trend: readonly ({ readonly week: Day } & Estimate)[]
  readonly skills: readonly SkillReadiness[]
  /** Items that memory knew: how many it said would be recalled, and how many were. */
  readonly retention: Estimate & {
    readonly predicted: number | null
    readonly buckets: readonly (Estimate & { readonly predicted: number })[]
  }
  /** Items due on each of the next 14 days; today's count holds everything overdue. */
  readonly forecast: readonly { readonly day: Day; readonly due: number }[]
  readonly pace: readonly {
    readonly kind: Kind
    readonly n: number
    readonly ms: number
    readonly budgetMs: number
  }[]
  /** The ten best, the latest first. */
  readonly bests: readonly Best[]
  /** The latest first. */
  readonly bestInterviews: readonly BestInterview[]
  /** The ten missed most. */
  readonly missed: readonly MissedItem[]
  readonly calibration: {
    readonly n: number
    readonly points: number
    readonly levels: readonly (Estimate & { readonly confidence: Confidence; readonly points: number })[]
  }
  readonly memory: {
    readonly due: number
    readonly owed: number
    readonly leeches: number
    readonly cold: number
  }
  readonly placement: Placement | null
}

const ACTIVITY_WEEKS = 26
const STREAK_WEEKS = 6
const TREND_WEEKS = 12
const FORECAST_DAYS = 14
const MOST_BESTS = 10
const MOST_MISSED = 10

const estimate = (hits: number, n: number): Estimate => ({
  n,
  share: n === 0 ? null : hits / n,
  low: n === 0 ? 0 : lowerBound(hits / n, n),
  high: n === 0 ? 1 : upperBound(hits / n, n),
})

/** 1970-01-05, a Monday. */
const A_MONDAY: Day = '1970-01-05'

export const mondayOf = (day: Day): Day => {
  const since = daysBetween(A_MONDAY, day) % 7
  return daysAfter(day, -((since + 7) % 7))
}

const weeksUpTo = (today: Day, weeks: number): readonly Day[] => {
  const monday = mondayOf(today)
  return Array.from({ length: weeks }, (_, i) => daysAfter(monday, (i + 1 - weeks) * 7))
}

const daysOfWeeks = (weeks: readonly Day[]): readonly Day[] =>
  weeks.flatMap(monday => Array.from({ length: 7 }, (_, i) => daysAfter(monday, i)))

const trendOf = ({ days }: Totals, today: Day): Statistics['trend'] =>
  weeksUpTo(today, TREND_WEEKS).map(week => {
    const tallies = daysOfWeeks([week]).flatMap(day => days[day] ?? [])
    const n = tallies.reduce((sum, tally) => sum + tally.n, 0)
    const credit = tallies.reduce((sum, tally) => sum + tally.credit, 0)
    return { week, ...estimate(credit, n) }
  })

const retentionOf = ({ retention }: Totals): Statistics['retention'] => {
  const n = retention.reduce((sum, bucket) => sum + bucket.n, 0)
  const kept = retention.reduce((sum, bucket) => sum + bucket.kept, 0)
  const predicted = retention.reduce((sum, bucket) => sum + bucket.predicted, 0)
  return {
    ...estimate(kept, n),
    predicted: n === 0 ? null : predicted / n,
    buckets: retention
      .filter(bucket => bucket.n > 0)
      .map(bucket => ({ ...estimate(bucket.kept, bucket.n), predicted: bucket.predicted / bucket.n })),
  }
}

/** A right answer that stands among what was picked is no mistake. */
const isKey = (item: Item, answer: string): boolean =>
  (item.kind === 'multi' && item.key.includes(answer)) ||
  (item.kind === 'choice' && item.key === answer) ||
  (item.kind === 'boolean' && String(item.key) === answer)

const missedOf = ({ items }: Totals, bank: Bank): readonly MissedItem[] =>
  Object.entries(items)
    .flatMap(([itemId, tally]) => {
      const item = findItem(bank, itemId)
      const missed = tally.asked - tally.correct
      return item && missed > 0 ? [{ item, tally, missed }] : []
    })
    .sort((a, b) => b.missed - a.missed || b.missed / b.tally.asked - a.missed / a.tally.asked)
    .slice(0, MOST_MISSED)
    .map(({ item, tally, missed }) => {
      const { asked, owed, picks = {} } = tally
      const [picked] = Object.entries(picks)
        .filter(([answer]) => !isKey(item, answer))
        .sort(([, a], [, b]) => b - a)
      return {
        itemId: item.id,
        asked,
        missed,
        owed,
        picked: picked ? { answer: picked[0], n: picked[1] } : null,
      }
    })

const calibrationOf = ({ confidence }: Totals): Statistics['calibration'] => {
  const levels = CONFIDENCES.map(level => {
    const { n, right } = confidence[level] ?? { n: 0, right: 0 }
    const worth = CONFIDENCE_POINTS[level]
    return {
      confidence: level,
      ...estimate(right, n),
      points: right * worth.right + (n - right) * worth.wrong,
    }
  })
  return {
    n: levels.reduce((sum, { n }) => sum + n, 0),
    points: levels.reduce((sum, { points }) => sum + points, 0),
    levels,
  }
}

const bestInterviewsOf = (interviews: readonly InterviewSummary[]): readonly BestInterview[] => {
  const best = new Map<string, BestInterview>()
  for (const { role, lengthMs, mean, at } of interviews) {
    const key = `${role} ${lengthMs}`
    if (mean !== null && mean > (best.get(key)?.mean ?? 0)) best.set(key, { role, lengthMs, mean, at })
  }
  return [...best.values()].sort((a, b) => b.at - a.at)
}

interface Known {
  readonly bank: Bank
  readonly totals: Totals
  readonly marks: Marks
  readonly calendar: Calendar
  readonly role: Role | undefined
  /** Those whose result may be shown. */
  readonly interviews: readonly InterviewSummary[]
}

/** Statistics as of today. */
export const statisticsOf = ({ bank, totals, marks, calendar, role, interviews }: Known): Statistics => {
  const { today, interview } = calendar
  const pool = bank.items.filter(item => !isMarked(marks, 'cold', item))
  const known = knownItems(pool, totals.items)
  const streakEnd = daysAfter(mondayOf(today), 6)
  const ahead = daysBetween(today, streakEnd)
  return {
    today,
    interview,
    attempts: totals.attempts,
    correct: totals.correct,
    ms: totals.ms,
    rounds: totals.rounds,
    bestCombo: totals.bestCombo,
    itemsSeen: knownItems(bank.items, totals.items).length,
    items: bank.items.length,
    streak: streakOn(today, totals),
    streakDays: [
      ...streakCalendar(today, totals, STREAK_WEEKS * 7 - ahead),
      ...Array.from({ length: ahead }, (_, i) => ({ day: daysAfter(today, i + 1), fate: null })),
    ],
    activity: daysOfWeeks(weeksUpTo(today, ACTIVITY_WEEKS)).map(day => {
      const { n, ms } = totals.days[day] ?? { n: 0, ms: 0 }
      return { day, n, ms }
    }),
    trend: trendOf(totals, today),
    skills: role ? readinessOf(bank, totals, { role, day: interview ?? today }) : [],
    retention: retentionOf(totals),
    forecast: forecastOf(known, calendar, FORECAST_DAYS),
    pace: KINDS.flatMap(kind => {
      const pace = totals.kinds[kind]
      return pace ? [{ kind, n: pace.n, ms: pace.ms / pace.n, budgetMs: pace.budgetMs / pace.n }] : []
    }),
    bests: Object.values(totals.bests)
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_BESTS),
    bestInterviews: bestInterviewsOf(interviews),
    missed: missedOf(totals, bank),
    calibration: calibrationOf(totals),
    memory: {
      due: dueCount(known, calendar),
      owed: known.filter(({ tally }) => tally.owed > 0).length,
      leeches: known.filter(({ item, tally }) => isLeech(tally, marks.pardoned[item.id])).length,
      cold: bank.items.filter(item => isMarked(marks, 'cold', item)).length,
    },
    placement: totals.placement,
  }
}
