import type { Scope } from './bank.ts'
import type { Chance } from './chance.ts'
import type { Level, PlayableItem, PlayableKind, Skill } from './item.ts'
import { readingMs } from './reading.ts'
import type { Lang } from './text.ts'

/** How an item's limit is scaled in a drill. */
export const TIMINGS = ['off', '1x', '1.5x', '2x'] as const
export type Timing = (typeof TIMINGS)[number]

const FACTOR: Record<Exclude<Timing, 'off'>, number> = { '1x': 1, '1.5x': 1.5, '2x': 2 }

/** One item as a round will ask it. Holds what scoring needs, so that a score never has to open a bank. */
export interface PlannedItem {
  readonly itemId: string
  readonly rev: number
  readonly kind: PlayableKind
  readonly skill: Skill
  readonly level: Level
  /** Drill: the limit. Mock: the budget. `null`: no limit. */
  readonly limitMs: number | null
  readonly readingMs: Readonly<Record<Lang, number>>
  /** Ids of options, steps or right sides in the order they are shown. */
  readonly layout: readonly string[]
}

export interface DrillPlan {
  readonly mode: 'drill'
  readonly seed: string
  readonly scope: Scope
  /** `missed`: made of items missed in an earlier round; `preview`: one item, on trial. Such a round sets no personal best. */
  readonly source: 'drawn' | 'missed' | 'preview'
  readonly timing: Timing
  readonly items: readonly PlannedItem[]
}

export interface MockPlan {
  readonly mode: 'mock'
  readonly seed: string
  readonly role: string
  readonly lengthMs: number
  readonly items: readonly PlannedItem[]
}

/** Everything random about a round, spent. */
export type RoundPlan = DrillPlan | MockPlan

/** Planned items by item id: how an attempt finds what it was planned as, even after a plan lost items. */
export const plannedById = (plan: RoundPlan): ReadonlyMap<string, PlannedItem> =>
  new Map(plan.items.map(item => [item.itemId, item]))

const idsShown = (item: PlayableItem): readonly string[] => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return item.options.map(option => option.id)
    case 'order':
      return item.steps.map(step => step.id)
    case 'match':
      return item.pairs.map(pair => pair.id)
    case 'boolean':
    case 'fill':
    case 'number':
      return []
  }
}

/** Steps shown in the right order would give the answer away. */
const shuffledSteps = (ids: readonly string[], chance: Chance): readonly string[] => {
  const shuffled = chance.shuffle(ids)
  const solved = shuffled.every((id, i) => id === ids[i])
  return solved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}

export const planItem = (item: PlayableItem, timing: Timing, chance: Chance): PlannedItem => {
  const ids = idsShown(item)
  return {
    itemId: item.id,
    rev: item.rev,
    kind: item.kind,
    skill: item.skill,
    level: item.level,
    limitMs: timing === 'off' ? null : item.timeLimitSeconds * 1000 * FACTOR[timing],
    readingMs: readingMs(item),
    layout: item.kind === 'order' ? shuffledSteps(ids, chance) : chance.shuffle(ids),
  }
}
