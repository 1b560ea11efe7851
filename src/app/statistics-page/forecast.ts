import type { Statistics } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { middleOf, roomFor, topOf } from './axis.ts'
import { columnsSvg, heightAt, labelAt } from './columns-svg.ts'
import type { PageContext } from './context.ts'
import { headingId } from './section.ts'
import { foldedTable, tableOf } from './table.ts'

type ForecastDay = Statistics['forecast'][number]

/** Share of a column that its bar takes. */
const BAR = 0.66

/** What a day is, besides a date. */
const remarkOf = (day: ForecastDay, { stats, names }: PageContext): string =>
  day.day === stats.interview ? names.stats.interview : day.day === stats.today ? names.stats.today : ''

const anchorOf = (i: number, of: number): string => (i < 2 ? 'start' : i > of - 3 ? 'end' : 'middle')

const columnOf = (day: ForecastDay, i: number, top: number, context: PageContext): Html => {
  const { stats, words } = context
  const of = stats.forecast.length
  const [x, y] = [middleOf(i, of), heightAt(day.due / top)]
  const remark = remarkOf(day, context)
  const edge =
    anchorOf(i, of) === 'start' ? (i / of) * 100 : anchorOf(i, of) === 'end' ? ((i + 1) / of) * 100 : x
  return html`<rect class="${remark === '' ? 'level' : 'level marked'}" x="${x - (BAR * 50) / of}%" y="${y}" width="${(BAR * 100) / of}%" height="${heightAt(0) - y}"/>
<g text-anchor="middle"><text class="strong ${day.due > 99 ? roomFor(i, 0) : ''}" x="${x}%" y="${y - 7}">${words.short(day.due)}</text>
<text class="${remark === '' ? `dim ${roomFor(i, 0)}` : 'strong'}" x="${x}%" y="${labelAt(0)}">${Number(day.day.slice(8))}</text></g>
${remark === '' ? '' : html`<text class="strong" x="${edge}%" y="${labelAt(1)}" text-anchor="${anchorOf(i, of)}">${remark}</text>`}
`
}

const plot = (context: PageContext): Html => {
  const { stats, names, words } = context
  const { forecast } = stats
  const most = forecast.reduce((before, day) => (day.due > before.due ? day : before), {
    day: stats.today,
    due: 0,
  })
  const sum = forecast.reduce((all, { due }) => all + due, 0)
  const top = topOf(most.due)
  const said = names.stats.forecast.sum(sum, forecast.length)
  return columnsSvg({
    id: 'forecast',
    title: names.stats.sections.forecast,
    desc: words.spoken.forecast(said, most.due, most.day),
    unit: `${names.stats.forecast.unit} · ${names.stats.n(sum)}`,
    ticks: [0, 0.5, 1].map(at => ({ at, label: words.short(at * top) })),
    lines: 2,
    drawing: html`${forecast.map((day, i) => columnOf(day, i, top, context))}`,
  })
}

/** Items due on the coming days; `null` where nothing is. */
export const forecastHtml = (context: PageContext): Html | null => {
  const { stats, words } = context
  if (stats.forecast.every(({ due }) => due === 0)) return null
  const rows = stats.forecast.map(day => {
    const remark = remarkOf(day, context)
    return [remark === '' ? day.day : `${day.day} · ${remark}`, words.count(day.due)]
  })
  return html`<figure class="plot">${plot(context)}</figure>
${foldedTable(
  words.table,
  tableOf({
    columns: [words.columns.day, words.columns.due],
    rows,
    labelledBy: headingId('forecast'),
    look: 'plain',
  }),
)}`
}
