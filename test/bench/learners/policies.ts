import { seededChance } from '../../../src/core/chance.ts'
import type { Item } from '../../../src/core/item.ts'
import { recallOn } from '../../../src/core/memory.ts'
import type { Cap } from '../../../src/core/plan-review.ts'
import { introductions, mixed, newShare, planSession } from '../../../src/core/plan-review.ts'
import { dueItems, dueOn, isCramming, knownItems } from '../../../src/core/schedule.ts'
import type { Policy, Situation } from './simulate.ts'

/** In the same kind of session for all, in which what was forgotten comes back: only what is asked differs. */
const session = (
  { seed }: Situation,
  cap: Cap,
  queue: readonly Item[],
  isCram = false,
): ReturnType<typeof planSession> => planSession(queue, { source: 'review', timing: '1x', cap, seed, isCram })

const neverAsked = ({ pool, tallies, seed, placed }: Situation): readonly Item[] =>
  introductions(
    pool.filter(({ id }) => tallies[id] === undefined),
    { placed, seed },
  )

/** Anything, every day anew. */
const random =
  (cap: Cap): Policy =>
  situation =>
    session(situation, cap, seededChance(situation.seed).shuffle(situation.pool))

/** What any flash cards do: everything due by its interval, what is known least first, then new cards. */
const plain =
  (cap: Cap): Policy =>
  situation => {
    const { pool, tallies, calendar } = situation
    const due = pool
      .flatMap(item => {
        const card = tallies[item.id]?.card
        const isDue = card !== undefined && dueOn(card, null) <= calendar.today
        return isDue ? [{ item, recall: recallOn(card, calendar.today) }] : []
      })
      .sort((a, b) => a.recall - b.recall)
      .map(({ item }) => item)
    return session(situation, cap, [...due, ...neverAsked(situation)])
  }

/** As the game's review does. */
const ours =
  (cap: Cap): Policy =>
  situation => {
    const { pool, tallies, calendar } = situation
    const fresh = neverAsked(situation)
    const queue = mixed(
      dueItems(knownItems(pool, tallies), calendar),
      fresh,
      newShare(fresh.length, cap, calendar),
    )
    return session(situation, cap, queue, isCramming(calendar))
  }

/** The same, of somebody who hasn't told the day of the interview. */
const undated =
  (cap: Cap): Policy =>
  situation =>
    ours(cap)({ ...situation, calendar: { ...situation.calendar, interview: null } })

export const POLICIES = { random, plain, undated, ours } as const
