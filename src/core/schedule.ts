import type { Day } from './day.ts'
import { daysAfter, daysBetween } from './day.ts'
import type { Item } from './item.ts'
import type { ItemTally } from './item-tally.ts'
import type { Card } from './memory.ts'
import { recallOn } from './memory.ts'

/** What decides when an item comes back. */
export interface Calendar {
  readonly today: Day
  /** Of the interview; `null` where there is none, or none any more. */
  readonly interview: Day | null
}

/** So many days before the interview nothing is learnt for later any more. */
const CRAM_DAYS = 3

/** The last days: everything that was ever asked is gone through, the weakest first, and the schedule stays as it is. */
export const isCramming = ({ today, interview }: Calendar): boolean =>
  interview !== null && daysBetween(today, interview) <= CRAM_DAYS

/**
 * When a card is due. Before an interview no interval is longer than half of the days that were left, so that everything
 * is seen again in time.
 */
export const dueOn = ({ day, intervalDays }: Card, interview: Day | null): Day => {
  if (interview === null) return daysAfter(day, intervalDays)
  const half = Math.floor(daysBetween(day, interview) / 2)
  return daysAfter(day, Math.min(intervalDays, Math.max(1, half)))
}

/** An item whose meaning has changed since it was last asked is due: memory knows the old one. */
const isOutdated = (item: Pick<Item, 'rev'>, tally: ItemTally): boolean => item.rev > tally.rev

/** When a known item comes back. */
export const comesBackOn = (
  item: Pick<Item, 'rev'>,
  tally: ItemTally,
  { today, interview }: Calendar,
): Day => (isOutdated(item, tally) ? today : dueOn(tally.card, interview))

type Tallies = Readonly<Record<string, ItemTally>>

/**
 * What to go through today, the most urgent first: by the chance that it is recalled today, or on the day of the
 * interview where there is one. In the last days before it that is everything that was ever asked.
 */
export const dueItems = (pool: readonly Item[], tallies: Tallies, calendar: Calendar): readonly Item[] => {
  const { today, interview } = calendar
  const isCram = isCramming(calendar)
  const urgency = interview ?? today
  return pool
    .flatMap(item => {
      const tally = tallies[item.id]
      if (!tally || !(isCram || comesBackOn(item, tally, calendar) <= today)) return []
      return [{ item, recall: isOutdated(item, tally) ? 0 : recallOn(tally.card, urgency) }]
    })
    .sort((a, b) => a.recall - b.recall)
    .map(({ item }) => item)
}

/** How many items come back on each of the next days; today's count holds everything overdue. */
export const forecastOf = (
  pool: readonly Item[],
  tallies: Tallies,
  calendar: Calendar,
  days: number,
): readonly { readonly day: Day; readonly due: number }[] => {
  const { today } = calendar
  const due = Array.from({ length: days }, () => 0)
  for (const item of pool) {
    const tally = tallies[item.id]
    if (!tally) continue
    const ahead = Math.max(0, daysBetween(today, comesBackOn(item, tally, calendar)))
    if (ahead < days) due[ahead] = (due[ahead] ?? 0) + 1
  }
  return due.map((count, i) => ({ day: daysAfter(today, i), due: count }))
}
