import type { Line, Span } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { columnOf, padStart } from './columns.ts'

/** A plot that stands: rows of an axis upwards, columns side by side, rows of labels below. */
interface ColumnPlot {
  /** From the top: what the axis says beside a row, and what stands in each of its columns. */
  readonly rows: readonly { readonly tick: string; readonly cells: readonly Span[] }[]
  /** What the axis says at its foot. */
  readonly foot: string
  /** Below the axis: a name, and a text for each column. */
  readonly labels: readonly { readonly name: string; readonly texts: readonly string[] }[]
}

/** Wider columns part what belongs together. */
const WIDEST_COLUMN = 7

/** Whether a label reaches the next one. */
const touch = (texts: readonly string[], column: number): boolean =>
  texts.some((text, i) => {
    const next = texts.findIndex((other, j) => j > i && other !== '')
    return text !== '' && next > 0 && widthOf(text) >= (next - i) * column
  })

/** A row of labels; two that take turns where one can't hold them. */
const rowsOf = (texts: readonly string[], column: number): readonly (readonly string[])[] =>
  touch(texts, column) ? [0, 1].map(turn => texts.map((text, i) => (i % 2 === turn ? text : ''))) : [texts]

/** Each text begins at its column, or as far before as it takes to end with the last one. */
const labelRow = (texts: readonly string[], column: number): string =>
  texts.reduce((row, text, i) => {
    const start = Math.min(i * column, texts.length * column - widthOf(text))
    return text === '' ? row : padEnd(row, start) + text
  }, '')

/** A plot to be heard: what its labels say of each column, one after the other. */
const toldColumns = ({ rows, labels }: ColumnPlot, width: number): readonly Line[] =>
  Array.from({ length: Math.max(1, ...rows.map(({ cells }) => cells.length)) }, (_, i) =>
    labels.flatMap(({ name, texts }) => (texts[i] ? [`${name} ${texts[i]}`.trim()] : [])).join(', '),
  ).flatMap(text => (text === '' ? [] : wrap([span(text)], width)))

export const columnPlot = (plot: ColumnPlot, { glyphs, width }: ViewContext): readonly Line[] => {
  if (glyphs.way === 'heard') return toldColumns(plot, width)
  const { rows, foot, labels } = plot
  const names = columnOf([...rows.map(({ tick }) => tick), ...labels.map(({ name }) => name)]) - 1
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const column = Math.min(WIDEST_COLUMN, Math.floor((width - names - 1) / count))
  return [
    ...rows.map(
      ({ tick, cells }): Line => [
        span(padStart(`${tick} ${glyphs.bar}`, names + 1), 'dim'),
        ...cells.map(cell => ({ ...cell, text: padEnd(cell.text, column) })),
      ],
    ),
    [span(padStart(`${foot} ${glyphs.corner}`, names + 1) + glyphs.rule.repeat(column * count), 'dim')],
    ...labels.flatMap(({ name, texts }) =>
      rowsOf(texts, column).map(
        (row, i): Line => [
          span(padEnd(i === 0 ? padStart(name, names - 1) : '', names + 1), 'dim'),
          span(labelRow(row, column)),
        ],
      ),
    ),
  ]
}
