import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { pictureOf } from '../page/picture.ts'

/** One row of a bar plot. Places run from 0 to 1 along the axis. */
export interface BarRow {
  readonly name: string
  /** Behind the name, at the end of the line. */
  readonly value: string
  /** `null` where nothing was seen. */
  readonly share: number | null
  /** How far it may reach beyond the bar. */
  readonly reach?: number
  /** Where the truth probably lies. */
  readonly range?: readonly [low: number, high: number]
  /** What the bar is held against. */
  readonly marks?: readonly number[]
  /** From here on it is too much. */
  readonly limit?: number
}

interface Bars {
  readonly id: string
  readonly title: string
  readonly desc: string
  /** What the axis measures. */
  readonly unit: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly rows: readonly BarRow[]
}

const HEAD = 44
const ROW = 50
const BAR = { from: 21, height: 12 } as const
const CAP = 6

const across = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`

const anchorAt = (at: number): string => (at <= 0 ? 'start' : at >= 1 ? 'end' : 'middle')

const stretch = (look: string, [from, to]: readonly [number, number], y: number, fill: string): Html =>
  to <= from
    ? html``
    : html`<rect class="${look}" x="${across(from)}" y="${y}" width="${across(Math.min(1, to) - from)}" height="${BAR.height}" ${fill === '' ? '' : html`fill="${fill}"`}/>`

/** Below its bar, where it is seen from end to end. */
const rangeOf = ([low, high]: readonly [number, number], barY: number): Html => {
  const y = barY + BAR.height + 6
  const caps = [low, high].map(
    at =>
      html`<line class="range" x1="${across(at)}" x2="${across(at)}" y1="${y - CAP / 2}" y2="${y + CAP / 2}"/>`,
  )
  return html`<line class="range" x1="${across(low)}" x2="${across(high)}" y1="${y}" y2="${y}"/>${caps}`
}

const barOf = ({ share, reach, range, marks = [], limit }: BarRow, y: number, id: string): Html => {
  const ticks = marks.map(
    at =>
      html`<line class="mark" x1="${across(at)}" x2="${across(at)}" y1="${y - 4}" y2="${y + BAR.height + 4}"/>`,
  )
  const level =
    share === null
      ? ''
      : html`${stretch('level', [0, share], y, '')}${
          reach === undefined ? '' : stretch('hatched', [share, reach], y, `url(#${id}-thin)`)
        }${limit === undefined ? '' : stretch('late', [limit, share], y, `url(#${id}-late)`)}`
  return html`<rect class="track" x="0" y="${y}" width="100%" height="${BAR.height}"/>${level}${
    range === undefined || share === null ? '' : rangeOf(range, y)
  }${ticks}`
}

const rowOf = (row: BarRow, top: number, id: string): Html =>
  html`<text class="big" x="0" y="${top + 12}">${row.name}</text>
<text class="${row.share === null ? 'dim' : 'strong'}" x="100%" y="${top + 12}" text-anchor="end">${row.value}</text>
${barOf(row, top + BAR.from, id)}
`

/** Patterns that say by their lines what colour says as well. */
const patterns = (id: string): Html => html`<defs>
<pattern id="${id}-thin" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="6"/></pattern>
<pattern id="${id}-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="stripe" x1="0" x2="0" y1="0" y2="6"/></pattern>
</defs>`

/** Rows of bars on one axis. */
export const barsSvg = ({ id, title, desc, unit, ticks, rows }: Bars): Html => {
  const height = HEAD + rows.length * ROW
  const scale = ticks.map(
    ({
      at,
      label,
    }) => html`<text class="dim" x="${across(at)}" y="32" text-anchor="${anchorAt(at)}">${label}</text>
<line class="grid" x1="${across(at)}" x2="${across(at)}" y1="${HEAD - 6}" y2="${height - ROW + BAR.from + BAR.height}"/>`,
  )
  return pictureOf(
    { id, title, desc, look: 'bars over-lines', height },
    html`${patterns(id)}
<text class="dim" x="0" y="12">${unit}</text>
${scale}
${rows.map((row, i) => rowOf(row, HEAD + i * ROW, id))}`,
  )
}
