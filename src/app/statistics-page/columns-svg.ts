import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { pictureOf } from '../page/picture.ts'

/** Where a plot of columns has its axis, in pixels. */
const TOP = 40
const HEIGHT = 168
const BOTTOM = TOP + HEIGHT
const LINE = 17

/** Height at which a share of the axis lies. */
export const heightAt = (share: number): number => BOTTOM - share * HEIGHT

interface Columns {
  readonly id: string
  readonly title: string
  readonly desc: string
  /** What the axis measures. */
  readonly unit: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  /** Lines of labels below the axis. */
  readonly lines: number
  readonly drawing: Html
}

/** Baseline of a line of labels below the axis, from 0. */
export const labelAt = (line: number): number => BOTTOM + 18 + line * LINE

/** A plot of columns: its axis, with unit, and room for labels. Tick labels hang out on the left. */
export const columnsSvg = ({ id, title, desc, unit, ticks, lines, drawing }: Columns): Html => {
  const scale = ticks.map(({ at, label }) => {
    const y = heightAt(at)
    return html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>
<text class="dim" x="-8" y="${y + 4}" text-anchor="end">${label}</text>
`
  })
  return pictureOf(
    { id, title, desc, look: 'columns over-lines', height: labelAt(lines - 1) + 6 },
    html`${scale}<text class="dim unit" x="0" y="12">${unit}</text>
${drawing}`,
  )
}
