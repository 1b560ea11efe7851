import type { Bank } from './bank.ts'
import { seededChance } from './chance.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Item, Level } from './item.ts'
import type { DrillPlan } from './plan.ts'
import { planItem } from './plan.ts'

/** Levels of the five, the easiest first. */
const LEVELS_OF_DAILY: readonly Level[] = ['junior', 'mid', 'mid', 'senior', 'senior']

/** How many there are every day. */
export const DAILY_ITEMS = LEVELS_OF_DAILY.length

/** The day of number 1. */
const FIRST_DAY: Day = '2026-11-01'

/** By which people speak of a daily. */
export const dailyNumber = (day: Day): number => daysBetween(FIRST_DAY, day) + 1

/** Same items, same revisions: the same version. */
const versionOf = ({ items }: Bank): string => items.map(({ id, rev }) => `${id}@${rev}`).join(' ')

/** What is graded by the program is graded alike for everybody. */
const isKeyed = ({ kind }: Item): boolean => kind !== 'open'

/**
 * The five items of a day, the same for everybody who has the same shipped bank: drawn from the day and the bank alone,
 * one level after the other, each from another category as long as there are any.
 */
export const planDaily = (shipped: Bank, day: Day): DrillPlan => {
  const seed = `daily ${day}`
  const chance = seededChance(`${seed} ${versionOf(shipped)}`)
  const pool = chance.shuffle(shipped.items.filter(isKeyed))
  const drawn: Item[] = []
  for (const level of LEVELS_OF_DAILY) {
    const left = pool.filter(item => !drawn.includes(item))
    const isNew = ({ category }: Item) => drawn.every(other => other.category !== category)
    const next =
      left.find(item => item.level === level && isNew(item)) ??
      left.find(item => item.level === level) ??
      left[0]
    if (next) drawn.push(next)
  }
  const items = drawn.map(item => planItem(item, '1x', chance))
  return { mode: 'drill', seed, scope: {}, source: 'daily', timing: '1x', items, day }
}
