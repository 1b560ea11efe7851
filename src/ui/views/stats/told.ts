import type { Game } from '../../../app/game.ts'
import type { Bank } from '../../../core/bank.ts'
import type { Day } from '../../../core/day.ts'
import { dayOf } from '../../../core/day.ts'
import type { Statistics } from '../../../core/statistics.ts'

/** What the views of statistics tell of. */
export interface Told {
  readonly stats: Statistics
  /** For stems, options, and titles of topics and roles. */
  readonly bank: Bank
  /** The day of a moment, milliseconds since the epoch. */
  readonly dayAt: (wallMs: number) => Day
}

export const toldOf = ({ study, bank, ports }: Pick<Game, 'study' | 'bank' | 'ports'>): Told => ({
  stats: study.statistics(),
  bank,
  dayAt: wallMs => dayOf(wallMs, ports.clock.utcOffsetMinutes(wallMs)),
})
