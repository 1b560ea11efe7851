import type { Attempt, Verdict } from './attempt.ts'
import { spentAfterUndo } from './attempt.ts'
import type { Day } from './day.ts'
import type { Skill } from './item.ts'
import type { LogRecord, Owner } from './log-record.ts'
import type { RoundPlan } from './plan.ts'
import { plannedById } from './plan.ts'
import type { FinishCause } from './round.ts'
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
  /** Days with a finished session of at least five items. */
  readonly activeDays: readonly Day[]
  /** The latest finished rounds, oldest first. */
  readonly recent: readonly RoundSummary[]
}

/** A round whose answers can still be taken back or added to. */
export interface OpenRound {
  readonly round: string
  readonly openedAt: number
  readonly touchedAt: number
  readonly plan: RoundPlan
  readonly owner: Owner
  readonly attempts: readonly Attempt[]
  /** Wall time of each attempt. */
  readonly answeredAt: readonly number[]
  readonly nextSeq: number
  readonly spentMs: number
  readonly finished: { readonly cause: FinishCause; readonly at: number; readonly day: Day } | null
}

/** Everything known of a person, a fold over the log. Plain JSON, so that it is its own snapshot. */
export interface Progress {
  readonly settled: Totals
  /** Oldest first. */
  readonly open: readonly OpenRound[]
}

/** More open rounds than anybody plays side by side; the oldest then settles. */
const MOST_OPEN = 8
const MOST_RECENT = 50

export const NO_PROGRESS: Progress = {
  settled: {
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
  },
  open: [],
}

/** Rounds with the same setting compete for one personal best; `null` for a round that sets none. */
export const settingOf = (plan: RoundPlan): string | null => {
  if (plan.mode === 'mock') return `mock:${plan.role}:${plan.lengthMs / 60_000}`
  if (plan.source === 'missed') return null
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

const settle = (totals: Totals, round: OpenRound): Totals => {
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

/** The one touched longest ago first. */
const inOrderOfPlay = (rounds: readonly OpenRound[]): readonly OpenRound[] =>
  [...rounds].sort((a, b) => a.touchedAt - b.touchedAt)

const change = (progress: Progress, round: string, edit: (open: OpenRound) => OpenRound): Progress =>
  progress.open.some(open => open.round === round)
    ? { ...progress, open: progress.open.map(open => (open.round === round ? edit(open) : open)) }
    : progress

const open = (progress: Progress, record: LogRecord & { type: 'opened' }): Progress => {
  const isKnown = (known: { readonly round: string }) => known.round === record.round
  if (progress.open.some(isKnown) || progress.settled.recent.some(isKnown)) return progress
  const opened: OpenRound = {
    round: record.round,
    openedAt: record.at,
    touchedAt: record.at,
    plan: record.plan,
    owner: record.owner,
    attempts: [],
    answeredAt: [],
    nextSeq: 0,
    spentMs: 0,
    finished: null,
  }
  const rounds = [...progress.open, opened]
  if (rounds.length <= MOST_OPEN) return { ...progress, open: rounds }
  const idle = inOrderOfPlay(rounds)
  const leaving = idle.find(candidate => candidate.finished) ?? idle[0] ?? opened
  return { settled: settle(progress.settled, leaving), open: rounds.filter(r => r !== leaving) }
}

const isSameOwner = (a: Owner, b: Owner): boolean => a.pid === b.pid && a.host === b.host

/** A round goes on under another process, without the items that its bank no longer holds. */
const takenOver = (round: OpenRound, { owner, dropped, at }: LogRecord & { type: 'resumed' }): OpenRound => ({
  ...round,
  owner,
  plan: { ...round.plan, items: round.plan.items.filter(item => !dropped.includes(item.itemId)) },
  touchedAt: at,
})

/** Folds one line of the log. A line that means nothing here (a settled round, a repeat) changes nothing. */
export const foldRecord = (progress: Progress, record: LogRecord): Progress => {
  const { at } = record
  switch (record.type) {
    case 'opened':
      return open(progress, record)
    case 'resumed':
      return change(progress, record.round, r =>
        isSameOwner(r.owner, record.from) ? takenOver(r, record) : r,
      )
    case 'paused':
      return change(progress, record.round, r => ({ ...r, spentMs: record.spentMs, touchedAt: at }))
    case 'attempted': {
      const { attempt } = record
      return change(progress, record.round, r =>
        attempt.seq < r.nextSeq || r.attempts.length >= r.plan.items.length
          ? r
          : {
              ...r,
              attempts: [...r.attempts, attempt],
              answeredAt: [...r.answeredAt, at],
              nextSeq: attempt.seq + 1,
              spentMs: 0,
              touchedAt: at,
            },
      )
    }
    case 'undone':
      return change(progress, record.round, r => {
        const taken = r.attempts.at(-1)
        if (taken?.seq !== record.seq) return r
        return {
          ...r,
          attempts: r.attempts.slice(0, -1),
          answeredAt: r.answeredAt.slice(0, -1),
          spentMs: spentAfterUndo(taken),
          finished: null,
          touchedAt: at,
        }
      })
    case 'finished':
      return change(progress, record.round, r => ({
        ...r,
        finished: { cause: record.cause, at, day: record.day },
        touchedAt: at,
      }))
  }
}

/** Totals as of now: what is settled and what the open rounds add to it. */
export const totalsOf = (progress: Progress): Totals =>
  inOrderOfPlay(progress.open).reduce(settle, progress.settled)

/** Totals without one round: what its own result is compared with. */
export const totalsBefore = (progress: Progress, round: string): Totals =>
  inOrderOfPlay(progress.open.filter(candidate => candidate.round !== round)).reduce(settle, progress.settled)

/** Rounds to take up again, the one touched last first. */
export const unfinished = (progress: Progress): readonly OpenRound[] =>
  inOrderOfPlay(progress.open.filter(round => round.finished === null)).toReversed()
