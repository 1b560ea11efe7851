import { dayOf } from '../core/day.ts'
import { totalsOf } from '../core/progress.ts'
import type { Streak } from '../core/streak.ts'
import { streakOn } from '../core/streak.ts'
import type { Totals } from '../core/totals.ts'
import type { Ports } from './ports.ts'

/** Progress in numbers: what `stats --json` prints. Times in milliseconds, shares from 0 to 1. */
export interface Stats extends Omit<Totals, 'items' | 'activeDays'> {
  readonly version: 1
  readonly itemsSeen: number
  readonly activeDays: number
  readonly streak: Streak
}

export const statsOf = ({ store, clock }: Pick<Ports, 'store' | 'clock'>): Stats => {
  const { items, activeDays, ...totals } = totalsOf(store.progress())
  const now = clock.now()
  return {
    version: 1,
    ...totals,
    itemsSeen: Object.keys(items).length,
    activeDays: activeDays.length,
    streak: streakOn(dayOf(now, clock.utcOffsetMinutes(now)), activeDays),
  }
}
