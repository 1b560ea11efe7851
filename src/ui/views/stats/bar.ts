import type { Line, Span } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { widthOf } from '../../text/width.ts'
import type { ViewContext } from '../view.ts'

/** What a bar shows of a scale from 0 to 1. */
interface Bar {
  readonly full: number
  /** As far as it may reach; nothing where there is no doubt. */
  readonly possible?: number
  /** Places on the scale to compare with. */
  readonly marks?: readonly number[]
}

/** A bar of so many columns. A mark stands right behind the columns that reach its place. */
export const bar = (
  { full, possible = 0, marks = [] }: Bar,
  columns: number,
  { glyphs }: ViewContext,
): Line => {
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * columns)
  const marked = new Set(marks.map(mark => Math.min(columns - 1, at(mark))))
  return Array.from({ length: columns }, (_, i): Span => {
    if (marked.has(i)) return span(glyphs.bar, 'strong')
    if (i < at(full)) return span(glyphs.full, 'accent')
    return i < at(possible) ? span(glyphs.possible, 'accent') : span(glyphs.empty, 'dim')
  })
}

/** The scale below bars: where it begins, its middle and where it ends. */
export const scale = (indent: number, columns: number, labels: readonly [string, string, string]): Line => {
  const [from, middle, to] = labels
  const gap = columns - widthOf(from) - widthOf(middle) - widthOf(to)
  const before = Math.max(1, Math.round((columns - widthOf(middle)) / 2) - widthOf(from))
  return [
    span(
      ' '.repeat(indent) + from + ' '.repeat(before) + middle + ' '.repeat(Math.max(1, gap - before)) + to,
      'dim',
    ),
  ]
}
