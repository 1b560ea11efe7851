import type { Line, Span } from '../../text/line.ts'
import { plainText, span } from '../../text/line.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import { hang, wrap } from '../../text/wrap.ts'

/** Things below and beside each other. */

/** Columns for labels, with a gap behind them. */
export const columnOf = (labels: readonly string[]): number => Math.max(0, ...labels.map(widthOf)) + 2

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Labels and their values, one a row, the values below each other. */
export const pairs = (
  rows: readonly (readonly [label: string, value: string])[],
  width: number,
): readonly Line[] => {
  const column = columnOf(rows.map(([label]) => label))
  return rows.flatMap(([label, value]) =>
    hang([span(padEnd(label, column), 'dim')], [span(value, 'strong')], width),
  )
}

/** What the marks of a plot mean. A mark stays with its meaning; one that isn't drawn means nothing. */
export const legend = (
  marks: readonly (readonly [mark: Span, meaning: string])[],
  width: number,
): readonly Line[] =>
  wrap(
    marks
      .filter(([mark]) => mark.text !== '')
      .flatMap(([mark, meaning], i): readonly Span[] => [
        ...(i === 0 ? [] : [span('  ')]),
        { ...mark, text: `${mark.text} ${meaning}`, whole: true },
      ]),
    width,
  )

/** Two blocks side by side, the left one in so many columns. */
export const beside = (left: readonly Line[], column: number, right: readonly Line[]): readonly Line[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i): Line => {
    const [here = [], there = []] = [left[i], right[i]]
    if (there.length === 0) return here
    return [...here, span(' '.repeat(Math.max(0, column - widthOf(plainText(here))))), ...there]
  })
