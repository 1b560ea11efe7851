import { piecesOf } from '../page/foreign-text.ts'
import type { Html } from '../page/html.ts'
import { html, markupOf } from '../page/html.ts'

/** Anki sets what stands between `\(` and `\)`, or `\[` and `\]`, as a formula, but for code. A tag in between prevents it. */
const FORMULA = /(?<=\\)(?=[()[\]])/

const prose = (text: string): Html =>
  html`${text.split(FORMULA).map((part, i) => (i === 0 ? part : html`<span></span>${part}`))}`

/** Text of a bank for a card, its commands marked. */
export const cardText = (text: string): Html =>
  html`${piecesOf(text).map(piece => (piece.type === 'code' ? html`<code>${piece.text}</code>` : prose(piece.text)))}`

/** Anki centres cards, and a phone is narrow. */
export const cardHtml = (content: Html): Html =>
  html`<div style='text-align:left;overflow-wrap:anywhere'>${content}</div>`

/**
 * One field of a row: nothing in it can end the row or the field, and nothing reads as sound, formula or speech, all of
 * which Anki writes in brackets.
 */
export const fieldOf = (markup: Html): string =>
  markupOf(markup).replaceAll('[', '&#91;').replaceAll('\n', '<br>')
