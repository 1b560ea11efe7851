import type { Lead } from '../../core/agenda.ts'
import type { Verdict } from '../../core/attempt.ts'
import { isMissed } from '../../core/attempt.ts'
import type { Bank, Phase } from '../../core/bank.ts'
import { findItem } from '../../core/bank.ts'
import type { Day } from '../../core/day.ts'
import type { Item, Kind, Level, Skill } from '../../core/item.ts'
import type { OpenRound } from '../../core/open-round.ts'
import type { MockPlan } from '../../core/plan.ts'
import type { Rating } from '../../core/rating.ts'
import { ratingOf } from '../../core/rating.ts'
import { keyText, responseText } from '../../core/report.ts'
import type { FinishCause } from '../../core/round-state.ts'
import type { Result, Scorecard, Span } from '../../core/scorecard.ts'
import { resultOf, scorecardOf, timelineOf } from '../../core/scorecard.ts'
import type { Lang } from '../../core/text.ts'
import type { InterviewSummary } from '../../core/totals.ts'

/** An interview as a report tells it, in one language: what `report --format json` prints. Times in ms, shares 0 to 1. */
export interface InterviewReport {
  readonly version: 1
  /** The round's id. */
  readonly id: string
  readonly lang: Lang
  readonly day: Day
  /** When it ended, ISO 8601. */
  readonly endedAt: string
  readonly role: string
  readonly setting: MockPlan['setting']
  readonly seed: string
  readonly lengthMs: number
  readonly usedMs: number
  readonly over: FinishCause
  readonly scorecard: Scorecard
  readonly selfRating: Rating | null
  /** Self-rating less the mean of the ratings; `null` where either is missing. */
  readonly selfGap: number | null
  readonly strongest: readonly TopicResult[]
  readonly weakest: readonly TopicResult[]
  readonly answers: readonly ReportedAnswer[]
  /** Interviews up to this one, oldest first. */
  readonly trend: readonly TrendPoint[]
}

export interface TopicResult extends Result {
  readonly title: string
}

export interface ReportedAnswer {
  readonly itemId: string
  readonly stem: string
  /** Output that the question is about, line by line as it was shown. */
  readonly exhibit: string | null
  readonly kind: Kind
  readonly level: Level
  readonly skill: Skill
  readonly topic: string
  readonly phase: Phase
  readonly lead: Lead
  readonly fromMs: number
  readonly ms: number
  readonly budgetMs: number
  readonly verdict: Verdict
  readonly credit: number
  /** What was answered; `null` where nothing is known of it. */
  readonly given: string | null
  /** The person has not confirmed the program's proposal. */
  readonly unconfirmed: boolean
  /** What to say next time; `null` for a right answer. */
  readonly nextTime: NextTime | null
}

export interface NextTime {
  readonly answer: string
  readonly explanation: string
  readonly sources: readonly string[]
  /** Key points that were not said. */
  readonly pointsMissed: readonly string[]
  /** The critical mistake, where it was made. */
  readonly criticalMiss: string | null
}

type TrendPoint = Pick<InterviewSummary, 'round' | 'day' | 'mean' | 'selfRating' | 'recommendation' | 'n'>

const MOST_TOPICS = 3

/** The rating that parts strong topics from weak ones. */
const HIRE = 3

const nextTimeOf = (item: Item, { attempt }: Span, lang: Lang): NextTime | null => {
  if (!isMissed(attempt)) return null
  const { points = [], critical = false } = attempt.hits ?? {}
  const missed = item.kind === 'open' ? item.rubric.filter(({ id }) => !points.includes(id)) : []
  return {
    answer: keyText(item, lang),
    explanation: item.explanation[lang],
    sources: item.sources,
    pointsMissed: missed.map(({ text }) => text[lang]),
    criticalMiss: critical && item.kind === 'open' ? (item.criticalMiss?.[lang] ?? null) : null,
  }
}

interface Subject {
  readonly round: OpenRound & { readonly plan: MockPlan }
  readonly bank: Bank
  /** All that are known, oldest first. */
  readonly interviews: readonly InterviewSummary[]
  readonly lang: Lang
  /** Names of categories by id; any other is called by its id. */
  readonly categories: Readonly<Record<string, string>>
}

/** Topic of an answer; of an item that is gone, what its id says. */
const topicName = (itemId: string, { bank, lang, categories }: Subject): string => {
  const item = findItem(bank, itemId)
  const [category = '', topic = ''] = item ? [item.category, item.topic] : itemId.split('.')
  const known = bank.topics.find(t => t.category === category && t.topic === topic)
  return `${categories[category] ?? category} / ${known?.title[lang] ?? topic}`
}

/** Topics by what was earned in them, the best first; of equals, the one that rests on more. */
const topicsOf = (spans: readonly Span[], subject: Subject): readonly TopicResult[] => {
  const names = [...new Set(spans.map(({ item }) => topicName(item.itemId, subject)))]
  return names
    .map(title => {
      const own = spans.filter(({ item }) => topicName(item.itemId, subject) === title)
      return { title, ...resultOf(own.map(({ item, attempt }) => ({ item, credit: attempt.credit }))) }
    })
    .sort((a, b) => b.share - a.share || b.n - a.n)
}

/** The report of an interview that is over. */
export const interviewReport = (subject: Subject): InterviewReport => {
  const { round, bank, interviews, lang } = subject
  const { plan, attempts, finished, selfRating, touchedAt } = round
  const spans = timelineOf(plan, attempts)
  const scorecard = scorecardOf(plan, attempts)
  const topics = topicsOf(spans, subject)
  const at = finished?.at ?? touchedAt
  const before = interviews.filter(interview => interview.at <= at)
  return {
    version: 1,
    id: round.round,
    lang,
    day: finished?.day ?? new Date(at).toISOString().slice(0, 10),
    endedAt: new Date(at).toISOString(),
    role: bank.roles.find(({ id }) => id === plan.role)?.title[lang] ?? plan.role,
    setting: plan.setting,
    seed: plan.seed,
    lengthMs: plan.lengthMs,
    usedMs: attempts.reduce((sum, { ms }) => sum + ms, 0),
    over: finished?.cause ?? 'ended',
    scorecard,
    selfRating,
    selfGap: selfRating === null || scorecard.mean === null ? null : selfRating - scorecard.mean,
    strongest: topics.filter(({ share }) => ratingOf(share) >= HIRE).slice(0, MOST_TOPICS),
    weakest: topics
      .filter(({ share }) => ratingOf(share) < HIRE)
      .slice(-MOST_TOPICS)
      .reverse(),
    answers: spans.map(span => {
      const { item, attempt, phase, lead, fromMs, ms, budgetMs } = span
      const known = findItem(bank, item.itemId)
      return {
        itemId: item.itemId,
        stem: known?.stem[lang] ?? item.itemId,
        exhibit: known?.exhibit?.[lang] ?? null,
        kind: item.kind,
        level: item.level,
        skill: item.skill,
        topic: topicName(item.itemId, subject),
        phase,
        lead,
        fromMs,
        ms,
        budgetMs,
        verdict: attempt.verdict,
        credit: attempt.credit,
        given: known ? responseText(known, attempt.response, lang) : null,
        unconfirmed: attempt.unconfirmed === true,
        nextTime: known ? nextTimeOf(known, span, lang) : null,
      }
    }),
    trend: before.map(({ round: id, day, mean, selfRating: self, recommendation, n }) => ({
      round: id,
      day,
      mean,
      selfRating: self,
      recommendation,
      n,
    })),
  }
}
