import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'

type Cell = Html | string

interface Table {
  readonly columns: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[]
  /** What it is about; an element with this id says it. */
  readonly labelledBy: string
  /** `stacked`: on a phone every row becomes a block. */
  readonly look: 'stacked' | 'plain'
}

const rowOf = ([first = '', ...rest]: readonly Cell[], columns: readonly string[]): Html => html`<tr>
<th scope="row">${first}</th>${rest.map(
  (cell, i) => html`<td class="number" data-label="${columns[i + 1] ?? ''}">${cell}</td>`,
)}</tr>
`

export const tableOf = ({ columns, rows, labelledBy, look }: Table): Html =>
  html`<table class="${look}" aria-labelledby="${labelledBy}">
<thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(row => rowOf(row, columns))}</tbody>
</table>`

/** The numbers behind a plot, a click away. */
export const foldedTable = (summary: string, table: Html): Html => html`<details>
<summary>${summary}</summary>
${table}
</details>`
