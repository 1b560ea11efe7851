import { confirmedAs, firstUnconfirmed, spentAfterUndo } from './attempt.ts'
import type { Goal } from './goal.ts'
import type { LogRecord, Owner } from './log-record.ts'
import { type Marks, NO_MARKS, withMark } from './mark.ts'
import type { OpenRound } from './open-round.ts'
import type { RoundPlan } from './plan.ts'
import type { Best, Totals } from './totals.ts'
import { NO_TOTALS, settingOf, settle } from './totals.ts'

/** Everything known of a person, a fold over the log. Plain JSON, so that it is its own snapshot. */
export interface Progress {
  readonly settled: Totals
  /** Oldest first. */
  readonly open: readonly OpenRound[]
  readonly marks: Marks
  readonly goal: { readonly goal: Goal | null; readonly at: number }
}

/** More open rounds than anybody plays side by side; the oldest then settles. */
const MOST_OPEN = 8

export const NO_PROGRESS: Progress = {
  settled: NO_TOTALS,
  open: [],
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
    selfRating: null,
    finished: null,
  }
  const rounds = [...progress.open, opened]
  if (rounds.length <= MOST_OPEN) return { ...progress, open: rounds }
  const idle = inOrderOfPlay(rounds)
  const leaving =
    idle.find(candidate => !isUnfinished(candidate)) ??
    idle.find(candidate => candidate.finished) ??
    idle[0] ??
    opened
  return {
    ...progress,
    settled: settle(progress.settled, leaving),
    open: rounds.filter(r => r !== leaving),
  }
}

const isSameOwner = (a: Owner, b: Owner): boolean => a.pid === b.pid && a.host === b.host

/** A round goes on under another process, without the items that its bank no longer holds. */
const takenOver = (round: OpenRound, { owner, dropped, at }: LogRecord & { type: 'resumed' }): OpenRound => ({
  ...round,
  owner,
  plan: { ...round.plan, items: round.plan.items.filter(item => !dropped.includes(item.itemId)) },
  touchedAt: at,
})

/** Folds one line of the log. A line that means nothing here (of a round long settled, or read twice) changes nothing. */
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
    case 'confirmed':
      return change(progress, record.round, r => ({
        ...r,
        attempts: r.attempts.map(attempt =>
          attempt.seq === record.seq ? confirmedAs(attempt, record) : attempt,
        ),
        touchedAt: at,
      }))
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
export const totalsOf = (progress: Progress): Totals =>
  inOrderOfPlay(progress.open).reduce(settle, progress.settled)

/** The personal best that a round has to beat: the one with its setting, from all other rounds. */
export const bestBefore = (progress: Progress, round: string, plan: RoundPlan): Best | undefined => {
  const setting = settingOf(plan)
  if (setting === null) return undefined
  const others = progress.open.filter(candidate => candidate.round !== round)
  return inOrderOfPlay(others).reduce(settle, progress.settled).bests[setting]
}

/** Something is still to be said of it: a question not asked, an answer not marked, an interview not rated. */
const isUnfinished = ({ plan, attempts, finished, selfRating }: OpenRound): boolean =>
  finished === null ||
  firstUnconfirmed(attempts) !== undefined ||
  (plan.mode === 'mock' && attempts.length > 0 && selfRating === null)

/** Rounds to take up again, the one touched last first. */
export const unfinished = (progress: Progress): readonly OpenRound[] =>
  inOrderOfPlay(progress.open.filter(isUnfinished)).toReversed()
