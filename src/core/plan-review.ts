import { seededChance } from './chance.ts'
import type { Item, Level } from './item.ts'
import { LEVELS } from './item.ts'
import type { DrillPlan, Source, Timing } from './plan.ts'
import { planItem } from './plan.ts'
import type { Calendar } from './schedule.ts'
import { daysToLearn } from './schedule.ts'

/** How much of what could be asked a session takes on. */
export type Cap = { readonly items: number } | { readonly minutes: number }

/** More items than anybody answers in a minute. */
const MOST_PER_MINUTE = 6

/** Items never asked in the order they are introduced: at the person's own level and above first. */
export const introductions = (
  fresh: readonly Item[],
  { placed, seed }: { readonly placed: Level | null; readonly seed: string },
): readonly Item[] => {
  const isEasier = ({ level }: Item) => placed !== null && LEVELS.indexOf(level) < LEVELS.indexOf(placed)
  const shuffled = seededChance(seed).shuffle(fresh)
  return [...shuffled.filter(item => !isEasier(item)), ...shuffled.filter(isEasier)]
}

/** Items that somebody answers in a minute, as a rule. */
const PER_MINUTE = 2

/** Without an interview. */
const NEW_SHARE = 1 / 2

/** What comes back has its place in every session. */
const MOST_NEW = 3 / 4

/**
 * Share of a session for items never asked. Before an interview they are spread evenly over the days left to learn them:
 * whoever goes only through what is due has met a small part of a large bank by then.
 */
export const newShare = (fresh: number, cap: Cap, calendar: Calendar): number => {
  const days = daysToLearn(calendar)
  if (days === null) return NEW_SHARE
  const items = 'items' in cap ? cap.items : cap.minutes * PER_MINUTE
  return days === 0 ? 0 : Math.min(MOST_NEW, fresh / (items * days))
}

/** What is due and what is new as one queue, in any stretch of which that share is new. Where one runs out the other goes on. */
export const mixed = (due: readonly Item[], fresh: readonly Item[], share: number): readonly Item[] => {
  const isNew = (i: number) => Math.ceil((i + 1) * share) > Math.ceil(i * share)
  const queue: Item[] = []
  let met = 0
  while (met < fresh.length && queue.length - met < due.length) {
    const next = isNew(queue.length) ? fresh[met++] : due[queue.length - met]
    if (next) queue.push(next)
  }
  return [...queue, ...due.slice(queue.length - met), ...fresh.slice(met)]
}

interface Session {
  readonly source: Extract<Source, 'review' | 'mistakes'>
  readonly cap: Cap
  readonly timing: Timing
  readonly seed: string
  /** Answers leave the schedule alone. */
  readonly isCram: boolean
}

/** A session of items in the order given, as many as its cap takes on. Only their options are shuffled. */
export const planSession = (
  queue: readonly Item[],
  { source, cap, timing, seed, isCram }: Session,
): DrillPlan => {
  const chance = seededChance(seed)
  const count = 'items' in cap ? cap.items : cap.minutes * MOST_PER_MINUTE
  const items = queue.slice(0, count).map(item => planItem(item, timing, chance))
  return {
    mode: 'drill',
    seed,
    scope: {},
    source,
    timing,
    items,
    ...('minutes' in cap ? { untilMs: cap.minutes * 60_000 } : {}),
    ...(isCram ? { cram: true } : {}),
  }
}
