import type { Bank, Role } from '../core/bank.ts'
import type { Day } from '../core/day.ts'
import { daysAfter } from '../core/day.ts'
import type { Item } from '../core/item.ts'
import { isLeech } from '../core/item-tally.ts'
import { isMarked, type Marks } from '../core/mark.ts'
import type { DrillPlan, Timing } from '../core/plan.ts'
import { planDaily } from '../core/plan-daily.ts'
import { planPlacement } from '../core/plan-placement.ts'
import type { Cap } from '../core/plan-review.ts'
import { introductions, mixed, newShare, planSession } from '../core/plan-review.ts'
import { totalsOf, totalsWithout, unfinished } from '../core/progress.ts'
import { asksFor } from '../core/readiness.ts'
import type { Calendar } from '../core/schedule.ts'
import { dueCount, dueItems, forecastOf, isCramming, knownItems } from '../core/schedule.ts'
import type { MemoryStates } from '../core/search.ts'
import type { Statistics } from '../core/statistics.ts'
import { statisticsOf } from '../core/statistics.ts'
import type { DailyResult, Placement } from '../core/totals.ts'
import { kept } from './kept.ts'
import type { Ports } from './ports.ts'
import type { RoundSession } from './round-session.ts'

export interface ReviewChoice {
  readonly cap: Cap
  readonly timing: Timing
  /** Items never asked before have their share, and the room that is left after what is due; none in the last days. */
  readonly withNew: boolean
}

/** What a review has to go through. */
interface ReviewQueue {
  readonly due: number
  /** The last days before the interview: everything that was asked, and the schedule stays as it is. */
  readonly isCram: boolean
}

/** What memory asks for, over ports: which plans come out of history, and what history says. */
export interface Study {
  calendar(): Calendar
  reviewQueue(): ReviewQueue
  /** How many items were never asked. */
  freshCount(): number
  planReview(choice: ReviewChoice, seed: string): DrillPlan
  /** What a review of this choice would be made of. */
  reviewParts(choice: ReviewChoice): { readonly due: number; readonly fresh: number }
  /** Missed in any mode and not made good yet, the one asked longest ago first. */
  mistakes(): readonly Item[]
  mistakeCount(): number
  planMistakes(choice: Pick<ReviewChoice, 'cap' | 'timing'>, seed: string): DrillPlan
  planDaily(): DrillPlan
  /** The round of today's daily if it was begun and not finished. */
  dailyBegun(): string | undefined
  /** Of a day's, once it was finished. */
  dailyResult(day: Day): DailyResult | undefined
  planPlacement(seed: string): DrillPlan
  placement(): Placement | null
  /** How often a leech was forgotten; 0 for an item that is none. */
  lapsesOfLeech(item: Item): number
  /** How items stand in memory, by id. */
  memoryStates(): MemoryStates
  /** How memory stands after a drill. */
  after(session: Pick<RoundSession, 'id' | 'round'>): MemoryAfter
  statistics(): Statistics
}

/** How memory stands after a round. */
export interface MemoryAfter {
  /** Items of the round that had been asked before it. */
  readonly known: ReadonlySet<string>
  readonly dueTomorrow: number
  /** Mistakes still to be made good, and those that this round made good. */
  readonly owed: number
  readonly mastered: number
  readonly placement: Placement | null
}

interface Setup {
  readonly bank: Bank
  /** Without the person's own items. */
  readonly shipped: Bank
  readonly today: () => Day
  readonly interviews: () => Parameters<typeof statisticsOf>[0]['interviews']
}

export const createStudy = (
  { store }: Pick<Ports, 'store'>,
  { bank, shipped, today, interviews }: Setup,
): Study => {
  const totals = () => totalsOf(store.progress())
  const marks = () => store.progress().marks
  /** All but what is put away as known cold; most people put nothing away. */
  const poolUnder = kept((given: Marks): readonly Item[] =>
    Object.keys(given.cold).length === 0
      ? bank.items
      : bank.items.filter(item => !isMarked(given, 'cold', item)),
  )
  const pool = () => poolUnder(marks())
  const knownOf = kept(knownItems)
  /** Of the pool, what was ever asked. */
  const known = () => knownOf(pool(), totals().items)
  const calendarOn = (on: Day): Calendar => {
    const day = store.progress().goal.goal?.day ?? null
    return { today: on, interview: day !== null && day >= on ? day : null }
  }
  const calendar = () => calendarOn(today())
  const due = () => dueItems(known(), calendar())

  const role = (): Role | undefined => {
    const { goal } = store.progress().goal
    return bank.roles.find(({ id }) => id === goal?.role)
  }

  /** Never asked, and asked of the person's role where they have one. */
  const fresh = (): readonly Item[] => {
    const { items } = totals()
    const wanted = role()
    const isAsked = wanted ? asksFor(wanted) : () => true
    return pool().filter(item => items[item.id] === undefined && isAsked(item))
  }

  const owed = () => known().filter(({ tally }) => tally.owed > 0)

  const mistakes = (): readonly Item[] =>
    owed()
      .sort((a, b) => a.tally.lastAt - b.tally.lastAt)
      .map(({ item }) => item)

  const isLeechNow = ({ id }: Item): boolean => {
    const tally = totals().items[id]
    return tally !== undefined && isLeech(tally, marks().pardoned[id])
  }

  const dueTomorrow = (): number => {
    const tomorrow = daysAfter(today(), 1)
    return forecastOf(known(), calendarOn(tomorrow), 1)[0]?.due ?? 0
  }

  const planReview: Study['planReview'] = ({ cap, timing, withNew }, seed) => {
    const placed = totals().placement?.level ?? null
    const unseen = withNew && !isCramming(calendar()) ? introductions(fresh(), { placed, seed }) : []
    const queue = mixed(due(), unseen, newShare(unseen.length, cap, calendar()))
    return planSession(queue, { source: 'review', cap, timing, seed, isCram: isCramming(calendar()) })
  }

  return {
    calendar,
    reviewQueue: () => ({
      due: dueCount(known(), calendar()),
      isCram: isCramming(calendar()),
    }),
    freshCount: () => fresh().length,
    planReview,
    reviewParts: choice => {
      const { items } = totals()
      const planned = planReview(choice, '').items
      const fresh = planned.filter(({ itemId }) => items[itemId] === undefined).length
      return { due: planned.length - fresh, fresh }
    },
    mistakes,
    mistakeCount: () => owed().length,
    planMistakes: ({ cap, timing }, seed) =>
      planSession(mistakes(), { source: 'mistakes', cap, timing, seed, isCram: false }),
    planDaily: () => planDaily(shipped, today()),
    dailyBegun: () =>
      unfinished(store.progress()).find(
        ({ plan }) => plan.mode === 'drill' && plan.source === 'daily' && plan.day === today(),
      )?.round,
    dailyResult: day => totals().dailies[day],
    planPlacement: seed => planPlacement(pool(), seed),
    placement: () => totals().placement,
    lapsesOfLeech: item => (isLeechNow(item) ? (totals().items[item.id]?.card.lapses ?? 0) : 0),
    memoryStates: () => {
      const { items } = totals()
      const given = marks()
      const ids = (chosen: readonly Item[]) => new Set(chosen.map(({ id }) => id))
      return {
        due: ids(due()),
        mistake: ids(mistakes()),
        leech: ids(pool().filter(isLeechNow)),
        cold: ids(bank.items.filter(item => isMarked(given, 'cold', item))),
        doubtful: ids(bank.items.filter(item => isMarked(given, 'doubtful', item))),
        new: ids(bank.items.filter(({ id }) => items[id] === undefined)),
      }
    },
    after: ({ id, round }) => {
      const before = totalsWithout(store.progress(), id).items
      const { items } = totals()
      const ids = [...new Set(round().attempts.map(({ itemId }) => itemId))]
      const isOwed = (tallies: typeof items, itemId: string) => (tallies[itemId]?.owed ?? 0) > 0
      return {
        known: new Set(ids.filter(itemId => before[itemId] !== undefined)),
        dueTomorrow: dueTomorrow(),
        owed: owed().length,
        mastered: ids.filter(itemId => isOwed(before, itemId) && !isOwed(items, itemId)).length,
        placement: totals().placement,
      }
    },
    statistics: () =>
      statisticsOf({
        bank,
        totals: totals(),
        marks: marks(),
        calendar: calendar(),
        role: role() ?? bank.roles[0],
        interviews: interviews(),
      }),
  }
}
