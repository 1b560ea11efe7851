import type { Statistics } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { middleOf, roomFor } from './axis.ts'
import { columnsSvg, heightAt, labelAt } from './columns-svg.ts'
import type { PageContext } from './context.ts'
import { rangeText, shareText } from './context.ts'
import { legendOf } from './legend.ts'
import { headingId } from './section.ts'
import { foldedTable, tableOf } from './table.ts'

type Week = Statistics['trend'][number]

const TICKS = [0, 0.25, 0.5, 0.75, 1] as const

const rangeOf = ({ share, low, high }: Week, x: number): Html =>
  share === null
    ? html``
    : html`<line class="range" x1="${x}%" x2="${x}%" y1="${heightAt(low)}" y2="${heightAt(high)}"/>${[
        low,
        high,
      ].map(
        at =>
          html`<rect class="cap" x="${x}%" y="${heightAt(at)}" width="8" height="1.5" transform="translate(-4 -.75)"/>`,
      )}
`

/** From a week to the next one, where both have answers: a week without has no accuracy to go through. */
const stepOf = (week: Week, i: number, trend: readonly Week[]): Html => {
  const next = trend[i + 1]
  if (!next || week.share === null || next.share === null) return html``
  const [from, to] = [middleOf(i, trend.length), middleOf(i + 1, trend.length)]
  return html`<line class="result" x1="${from}%" x2="${to}%" y1="${heightAt(week.share)}" y2="${heightAt(next.share)}"/>
`
}

const labelsOf = (week: Week, i: number, { stats, words, ...context }: PageContext): Html => {
  const x = middleOf(i, stats.trend.length)
  const room = roomFor(i, stats.trend.length - 1)
  const value = week.share === null ? '–' : shareText(week.share, { stats, words, ...context })
  return html`<g class="${room}" text-anchor="middle"><text class="dim" x="${x}%" y="${labelAt(0)}">${week.week.slice(5)}</text>
<text class="strong" x="${x}%" y="${labelAt(1)}">${value}</text>
<text class="dim" x="${x}%" y="${labelAt(2)}">${words.short(week.n)}</text></g>
`
}

const plot = (context: PageContext): Html => {
  const { stats, names, words } = context
  const { trend } = stats
  const n = trend.reduce((sum, week) => sum + week.n, 0)
  const points = trend.map(({ share }, i) =>
    share === null
      ? ''
      : html`<circle class="result-point" cx="${middleOf(i, trend.length)}%" cy="${heightAt(share)}" r="4.5"/>`,
  )
  return columnsSvg({
    id: 'trend',
    title: names.stats.sections.trend,
    desc: words.spoken.trend(trend.filter(week => week.n > 0).length, names.stats.n(n)),
    unit: `${words.columns.accuracy} · ${names.stats.n(n)}`,
    ticks: TICKS.map(at => ({ at, label: shareText(at, context) })),
    lines: 3,
    drawing: html`${trend.map((week, i) => rangeOf(week, middleOf(i, trend.length)))}${trend.map(stepOf)}${points}
<text class="dim" x="-8" y="${labelAt(2)}" text-anchor="end">${words.columns.n}</text>
${trend.map((week, i) => labelsOf(week, i, context))}`,
  })
}

/** Accuracy by week, with what is known of it; `null` where no week has answers. */
export const trendHtml = (context: PageContext): Html | null => {
  const { stats, names, words } = context
  if (stats.trend.every(week => week.n === 0)) return null
  const { week, accuracy, range, n } = words.columns
  const rows = stats.trend.map(each => [
    each.week,
    shareText(each.share, context),
    each.share === null ? words.noEntry : rangeText(each.low, each.high, context),
    words.count(each.n),
  ])
  return html`${legendOf([
    ['point', names.stats.trend.share],
    ['range', names.stats.trend.range],
  ])}
<figure class="plot">${plot(context)}</figure>
${foldedTable(
  words.table,
  tableOf({ columns: [week, accuracy, range, n], rows, labelledBy: headingId('trend'), look: 'plain' }),
)}`
}
