import type { Day } from './day.ts'
import { daysAfter, daysBetween } from './day.ts'
import type { Item } from './item.ts'
import type { ItemTally } from './item-tally.ts'
import type { Card } from './memory.ts'
import { gainOn, recallOn } from './memory.ts'

/** What decides when an item comes back. */
export interface Calendar {
  readonly today: Day
  /** Of the interview; `null` where there is none, or none any more. */
  readonly interview: Day | null
}

/** So many days before the interview nothing is learnt for later any more. */
const CRAM_DAYS = 3

/** Days left to learn something new, today among them; `null`: no interview sets an end. */
export const daysToLearn = ({ today, interview }: Calendar): number | null =>
  interview === null ? null : Math.max(0, daysBetween(today, interview) - CRAM_DAYS)

/** The last days: everything that was ever asked is gone through, and the schedule stays as it is. */
export const isCramming = (calendar: Calendar): boolean => daysToLearn(calendar) === 0

/**
 * Days from a card's last answer until it is due. Before an interview no interval is longer than half of the days that were
 * left, so that everything is seen again in time.
 */
const waitOf = ({ day, intervalDays }: Card, interview: Day | null): number =>
  interview === null
    ? intervalDays
    : Math.min(intervalDays, Math.max(1, Math.floor(daysBetween(day, interview) / 2)))

export const dueOn = (card: Card, interview: Day | null): Day => daysAfter(card.day, waitOf(card, interview))

/** An item whose meaning has changed since it was last asked is due: memory knows the old one. */
const isOutdated = (item: Pick<Item, 'rev'>, tally: ItemTally): boolean => item.rev > tally.rev

/** Days until a known item comes back; 0 and less: it is due. */
const daysAhead = (item: Pick<Item, 'rev'>, tally: ItemTally, { today, interview }: Calendar): number =>
  isOutdated(item, tally) ? 0 : waitOf(tally.card, interview) - daysBetween(tally.card.day, today)

/** When a known item comes back. */
export const comesBackOn = (item: Pick<Item, 'rev'>, tally: ItemTally, calendar: Calendar): Day =>
  daysAfter(calendar.today, daysAhead(item, tally, calendar))

/** An item that was asked, and what is remembered of it. */
export interface KnownItem {
  readonly item: Item
  readonly tally: ItemTally
}

/** Those of a pool that were ever asked. Nothing is looked up in a large pool while nothing is remembered. */
export const knownItems = (
  pool: readonly Item[],
  tallies: Readonly<Record<string, ItemTally>>,
): readonly KnownItem[] => {
  const known: KnownItem[] = []
  if (Object.keys(tallies).length === 0) return known
  for (const item of pool) {
    const tally = tallies[item.id]
    if (tally) known.push({ item, tally })
  }
  return known
}

/** Lower than any chance, and than any difference of two. */
const FIRST = -2

/** How early an item is gone through: lower comes first. */
const placeOf = (item: Item, tally: ItemTally, { today, interview }: Calendar): number => {
  if (isOutdated(item, tally)) return FIRST
  return interview === null ? recallOn(tally.card, today) : -gainOn(tally.card, today, interview)
}

/**
 * When an item was gone through in the last days before the interview; 0: not yet. The schedule doesn't tell, and without
 * this the same few would come again and again.
 */
const crammedAt = ({ crammedOn, lastAt }: ItemTally, { interview }: Calendar): number =>
  interview !== null && crammedOn !== undefined && crammedOn >= daysAfter(interview, -CRAM_DAYS) ? lastAt : 0

/** What is to be gone through today, in no order: what is due, and in the last days everything that was ever asked. */
const duePool = (known: readonly KnownItem[], calendar: Calendar): readonly KnownItem[] =>
  isCramming(calendar) ? known : known.filter(({ item, tally }) => daysAhead(item, tally, calendar) <= 0)

/** How many items `dueItems` has. */
export const dueCount = (known: readonly KnownItem[], calendar: Calendar): number =>
  duePool(known, calendar).length

/**
 * What to go through today. Without an interview what is known least comes first; before one what an answer today adds most
 * to on the day: neither what is known anyway nor what would be forgotten again. In the last days that is everything that
 * was ever asked, once round before anything comes again.
 */
export const dueItems = (known: readonly KnownItem[], calendar: Calendar): readonly Item[] =>
  duePool(known, calendar)
    .map(({ item, tally }) => ({
      item,
      round: isCramming(calendar) ? crammedAt(tally, calendar) : 0,
      place: placeOf(item, tally, calendar),
    }))
    .sort((a, b) => a.round - b.round || a.place - b.place)
    .map(({ item }) => item)

/** How many items come back on each of the next days; today's count holds everything overdue. */
export const forecastOf = (
  known: readonly KnownItem[],
  calendar: Calendar,
  days: number,
): readonly { readonly day: Day; readonly due: number }[] => {
  const { today } = calendar
  const due = Array.from({ length: days }, () => 0)
  for (const { item, tally } of known) {
    const ahead = Math.max(0, daysAhead(item, tally, calendar))
    if (ahead < days) due[ahead] = (due[ahead] ?? 0) + 1
  }
  return due.map((count, i) => ({ day: daysAfter(today, i), due: count }))
}
