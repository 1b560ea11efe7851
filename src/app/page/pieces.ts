import { piecesOf } from './foreign-text.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/** Text of a bank, its commands marked. */
export const bankHtml = (text: string): Html =>
  html`${piecesOf(text).map(piece => (piece.type === 'code' ? html`<code>${piece.text}</code>` : piece.text))}`

/** An entry of a list of facts. */
export const factHtml = (
  label: string,
  value: Html,
): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>
`

/** A sample of what a picture draws, and its name. */
export const legendEntry = (sample: Html, name: string): Html =>
  html`<li><svg width="24" height="11" aria-hidden="true">${sample}</svg>${name}</li>`
