import { seededChance } from './chance.ts'
import type { Item, Level } from './item.ts'
import { LEVELS } from './item.ts'
import type { DrillPlan, Source, Timing } from './plan.ts'
import { planItem } from './plan.ts'

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
