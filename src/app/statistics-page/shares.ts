import type { BarRow } from './bars-svg.ts'
import type { PageContext } from './context.ts'

/** Ticks of an axis of shares. */
export const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1] as const

/** Rows of a bar plot, read out. */
export const spokenRows = (rows: readonly BarRow[], { names }: PageContext): string =>
  names.stats.list(rows.map(({ name, value }) => names.stats.labelled(name, value)))
