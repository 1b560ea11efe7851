import { confirmedAs, firstUnconfirmed, spentAfterUndo } from './attempt.ts'
import type { Best } from './bests.ts'
import { settingKey, settingOf } from './bests.ts'
import { dayOf } from './day.ts'
import { mostDrillAttempts } from './drill-turns.ts'
import type { Goal } from './goal.ts'
import type { LogRecord, Owner } from './log-record.ts'
import { type Marks, NO_MARKS, withMark } from './mark.ts'
import type { OpenRound } from './open-round.ts'
import type { RoundPlan } from './plan.ts'
import type { Totals } from './totals.ts'
import { NO_TOTALS, settle } from './totals.ts'
import { type Workspace, workspace } from './workspace.ts'

/** Everything known of a person, a fold over the log. Plain JSON, so that it is its own snapshot. */
export interface Progress {
  readonly settled: Totals
  /** Oldest first. */
  readonly open: readonly OpenRound[]
  /** Attempts read so far: what orders answers of rounds that were played in turns, whatever the clock said. */
  readonly answers: number
  readonly marks: Marks
  readonly goal: { readonly goal: Goal | null; readonly at: number }
}

/** More open rounds than anybody plays side by side; the oldest then settles. */
const MOST_OPEN = 8

const UNKNOWN_DUE = -1

/** An interview asks each of its items once at most. */
const mostAttempts = (plan: RoundPlan): number =>
  plan.mode === 'drill' ? mostDrillAttempts(plan) : plan.items.length

export const NO_PROGRESS: Progress = {
  settled: NO_TOTALS,
  open: [],
  answers: 0,
  marks: NO_MARKS,
  goal: { goal: null, at: 0 },
}

/** The one touched longest ago first. */
const inOrderOfPlay = (rounds: readonly OpenRound[]): readonly OpenRound[] =>
  [...rounds].sort((a, b) => a.touchedAt - b.touchedAt)

const change = (progress: Progress, round: string, edit: (open: OpenRound) => OpenRound): Progress =>
  progress.open.some(open => open.round === round)
    ? { ...progress, open: progress.open.map(open => (open.round === round ? edit(open) : open)) }
    : progress

const open = (progress: Progress, record: LogRecord & { type: 'opened' }, own: Workspace): Progress => {
  const isOpen = progress.open.some(({ round }) => round === record.round)
  if (isOpen || progress.settled.recent.includes(record.round)) return progress
  const opened: OpenRound = {
    round: record.round,
    openedAt: record.at,
    touchedAt: record.at,
    plan: record.plan,
    owner: record.owner,
    attempts: [],
    answered: [],
    nextSeq: 0,
    spentMs: 0,
    selfRating: null,
    finished: null,
  }
  const rounds = [...progress.open, opened]
  if (rounds.length <= MOST_OPEN) return { ...progress, open: rounds }
  /** Never the one that begins: among rounds of other machines it may be the oldest. */
  const idle = inOrderOfPlay(progress.open)
  const leaving =
    idle.find(candidate => !isUnfinished(candidate)) ??
    idle.find(candidate => candidate.finished) ??
    idle[0] ??
    opened
  return {
    ...progress,
    settled: settle(progress.settled, leaving, own),
    open: rounds.filter(r => r !== leaving),
  }
}

const isSameOwner = (a: Owner, b: Owner): boolean => a.pid === b.pid && a.host === b.host

/**
 * A round goes on under another process, without the items that its bank no longer holds: those that were never asked leave
 * the plan, those that would come back don't.
 */
const takenOver = (round: OpenRound, { owner, dropped, at }: LogRecord & { type: 'resumed' }): OpenRound => {
  const { plan, attempts } = round
  const asked = new Set(attempts.map(({ itemId }) => itemId))
  const items = plan.items.filter(({ itemId }) => asked.has(itemId) || !dropped.includes(itemId))
  const lost = dropped.filter(itemId => asked.has(itemId))
  return {
    ...round,
    owner,
    plan: plan.mode === 'drill' && lost.length > 0 ? { ...plan, items, lost } : { ...plan, items },
    touchedAt: at,
  }
}

/** Folds one line of the log. A line that means nothing here (of a round long settled, or read twice) changes nothing. */
export const foldRecord = (progress: Progress, record: LogRecord): Progress =>
  fold(progress, record, workspace())

/** The same for many lines at once, of which a log may hold hundreds of thousands. */
export const foldRecords = (records: readonly LogRecord[], progress: Progress = NO_PROGRESS): Progress => {
  const own = workspace()
  return records.reduce((folded, record) => fold(folded, record, own), progress)
}

const fold = (progress: Progress, record: LogRecord, own: Workspace): Progress => {
  const { at } = record
  switch (record.type) {
    case 'opened':
      return open(progress, record, own)
    case 'resumed':
      return change(progress, record.round, r =>
        isSameOwner(r.owner, record.from) ? takenOver(r, record) : r,
      )
    case 'paused':
      return change(progress, record.round, r => ({ ...r, spentMs: record.spentMs, touchedAt: at }))
    case 'attempted': {
      const { attempt, round } = record
      const asking = progress.open.find(candidate => candidate.round === round)
      if (!asking || attempt.seq < asking.nextSeq) return progress
      if (asking.attempts.length >= mostAttempts(asking.plan)) return progress
      const nth = progress.answers + 1
      const answered = [...asking.answered, { at, day: record.day ?? dayOf(at, 0), nth }]
      const attempts = [...asking.attempts, attempt]
      const nextSeq = attempt.seq + 1
      return change({ ...progress, answers: nth }, round, r => ({
        ...r,
        attempts,
        answered,
        nextSeq,
        spentMs: 0,
        touchedAt: at,
      }))
    }
    case 'undone':
      return change(progress, record.round, r => {
        const taken = r.attempts.at(-1)
        if (taken?.seq !== record.seq) return r
        return {
          ...r,
          attempts: r.attempts.slice(0, -1),
          answered: r.answered.slice(0, -1),
          spentMs: spentAfterUndo(taken),
          finished: null,
          touchedAt: at,
        }
      })
    case 'finished':
      return change(progress, record.round, r => ({
        ...r,
        finished: { cause: record.cause, at, day: record.day, due: record.due ?? UNKNOWN_DUE },
        touchedAt: at,
      }))
    case 'confirmed':
      return change(progress, record.round, r => ({
        ...r,
        attempts: r.attempts.map(attempt =>
          attempt.seq === record.seq ? confirmedAs(attempt, record) : attempt,
        ),
        touchedAt: at,
      }))
    case 'weighed':
      return change(progress, record.round, r => ({
        ...r,
        attempts: r.attempts.map(attempt =>
          attempt.seq === record.seq ? { ...attempt, confidence: record.confidence } : attempt,
        ),
        touchedAt: at,
      }))
    case 'importing':
    case 'imported':
      return progress
    case 'self-rated':
      return change(progress, record.round, r => ({ ...r, selfRating: record.rating, touchedAt: at }))
    case 'goal-set':
      return at < progress.goal.at ? progress : { ...progress, goal: { goal: record.goal, at } }
    case 'marked': {
      const { mark, itemId, on, rev, comment } = record
      return { ...progress, marks: withMark(progress.marks, mark, itemId, { on, at, rev, comment }) }
    }
  }
}

/** Totals as of now: what is settled and what the open rounds add to it. */
export const totalsOf = (progress: Progress): Totals => {
  const known = TOTALS.get(progress)
  if (known) return known
  const own = workspace()
  const totals = inOrderOfPlay(progress.open).reduce(
    (settled, round) => settle(settled, round, own),
    progress.settled,
  )
  TOTALS.set(progress, totals)
  return totals
}

/** A screen asks several times for what only the next record changes. */
const TOTALS = new WeakMap<Progress, Totals>()

/** Totals as they would be without a round that can still be told apart. */
export const totalsWithout = (progress: Progress, round: string): Totals =>
  totalsOf({ ...progress, open: progress.open.filter(candidate => candidate.round !== round) })

/** The personal best that a round has to beat: the one with its setting, from all other rounds. */
export const bestBefore = (progress: Progress, round: string, plan: RoundPlan): Best | undefined => {
  const setting = settingOf(plan)
  if (setting === null) return undefined
  return totalsWithout(progress, round).bests[settingKey(setting)]
}

/** Something is still to be said of it: a question not asked, an answer not marked, an interview not rated. */
const isUnfinished = ({ plan, attempts, finished, selfRating }: OpenRound): boolean =>
  finished === null ||
  firstUnconfirmed(attempts) !== undefined ||
  (plan.mode === 'mock' && attempts.length > 0 && selfRating === null)

/** Rounds to take up again, the one touched last first. */
export const unfinished = (progress: Progress): readonly OpenRound[] =>
  inOrderOfPlay(progress.open.filter(isUnfinished)).toReversed()
