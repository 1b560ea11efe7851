import type { Catalog } from '../../i18n/catalog.ts'
import { clockFace } from '../../i18n/words.ts'
import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'

/** Share of the time that is the last stretch. */
const URGENT = 0.2

/** Columns the longest face of a clock takes. */
export const CLOCK_WIDTH = 10

/** Time left; urgent in the last stretch, and not by colour alone. */
export const countdownLine = (remainingMs: number, totalMs: number): Line =>
  remainingMs <= totalMs * URGENT
    ? [span(`! ${clockFace(remainingMs)}`, 'warn')]
    : [span(clockFace(remainingMs), 'strong')]

/** Time left, for whoever hears it. */
export const spokenCountdown = (remainingMs: number, { spoken }: Catalog): Line => [
  span(spoken.left(clockFace(remainingMs))),
]

/** What is left of an item's budget in a mock, or by how much it is overrun. */
export const budgetLine = (spentMs: number, budgetMs: number, { asking }: Catalog): Line =>
  spentMs <= budgetMs
    ? [span(asking.budget(clockFace(budgetMs - spentMs)), 'dim')]
    : [span(asking.overBudget(clockFace(spentMs - budgetMs)), 'warn')]
