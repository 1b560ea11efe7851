import type { Phase, Scope } from './bank.ts'
import type { Chance } from './chance.ts'
import type { Day } from './day.ts'
import type { Item, Kind, Level, Skill } from './item.ts'
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
  readonly kind: Kind
  readonly skill: Skill
  readonly level: Level
  /** Drill: the limit. Mock: the budget. `null`: no limit. */
  readonly limitMs: number | null
  /** Time that the item's author grants, whether a clock runs or not. Left out in plans of older programs. */
  readonly budgetMs?: number
  readonly readingMs: Readonly<Record<Lang, number>>
  /** Ids of options, steps or right sides in the order they are shown. */
  readonly layout: readonly string[]
  /** Mock: what an interviewer may go on with, the first choice first. */
  readonly followUps?: readonly string[]
}

/**
 * Where the items of a drill come from: `drawn` from a scope; `missed` in one earlier round; `preview`, one item on trial;
 * `review`, what is due; `mistakes`, what is still to be made good; `daily`, the five of a day; `placement`, by level as
 * the answers go. Only a drawn one sets a personal best.
 */
export const SOURCES = ['drawn', 'missed', 'preview', 'review', 'mistakes', 'daily', 'placement'] as const
export type Source = (typeof SOURCES)[number]

/** A round with feedback after every answer. */
export interface DrillPlan {
  readonly mode: 'drill'
  readonly seed: string
  readonly scope: Scope
  readonly source: Source
  readonly timing: Timing
  readonly items: readonly PlannedItem[]
  /** No other item begins after this much time of answering. */
  readonly untilMs?: number
  /** Answers leave the schedule alone: the last days before an interview. */
  readonly cram?: true
  /** Items asked already that the bank has lost or changed since: they don't come back. */
  readonly lost?: readonly string[]
  /** Daily: whose five items these are. */
  readonly day?: Day
  /** The person says how sure they are before they see whether they are right. */
  readonly confidence?: true
}

/** A stretch of an interview. */
export interface Segment {
  readonly phase: Phase
  /** What a stretch of the core goes into. */
  readonly topic: { readonly category: string; readonly topic: string } | null
  /** By the interview's clock: when the next stretch begins at the latest. */
  readonly untilMs: number
  /** In the order they are asked; more than will fit, because nobody takes the whole budget of every item. */
  readonly itemIds: readonly string[]
}

export interface MockPlan {
  readonly mode: 'mock'
  readonly seed: string
  readonly role: string
  readonly lengthMs: number
  /** Who hears the answers: the program, or a person who asks. */
  readonly setting: 'alone' | 'pair'
  readonly segments: readonly Segment[]
  /** Everything that may be asked, follow-ups included. What is asked is `turnsOf`. */
  readonly items: readonly PlannedItem[]
}

/** Everything random about a round, spent. */
export type RoundPlan = DrillPlan | MockPlan

/** Planned items by item id: how an attempt finds what it was planned as, even after a plan lost items. */
export const plannedById = (plan: RoundPlan): ReadonlyMap<string, PlannedItem> =>
  new Map(plan.items.map(item => [item.itemId, item]))

const idsShown = (item: Item): readonly string[] => {
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
    case 'open':
      return []
  }
}

/** Steps shown in the right order would give the answer away. */
const shuffledSteps = (ids: readonly string[], chance: Chance): readonly string[] => {
  const shuffled = chance.shuffle(ids)
  const solved = shuffled.every((id, i) => id === ids[i])
  return solved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}

export const planItem = (item: Item, timing: Timing, chance: Chance): PlannedItem => {
  const ids = idsShown(item)
  return {
    itemId: item.id,
    rev: item.rev,
    kind: item.kind,
    skill: item.skill,
    level: item.level,
    limitMs: timing === 'off' ? null : item.timeLimitSeconds * 1000 * FACTOR[timing],
    budgetMs: item.timeLimitSeconds * 1000,
    readingMs: readingMs(item),
    layout: item.kind === 'order' ? shuffledSteps(ids, chance) : chance.shuffle(ids),
  }
}
