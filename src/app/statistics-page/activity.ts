import { HEAT_STEPS, heatOf } from '../../core/heat.ts'
import type { Statistics } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { pictureOf } from '../page/picture.ts'
import type { PageContext } from './context.ts'
import { headingId } from './section.ts'
import { foldedTable, tableOf } from './table.ts'

type ActiveDay = Statistics['activity'][number]

const DAYS = 7

/** Side of a day's square by its step, as a share of its place: more answers cover more, whatever the colour. */
const SIDES = [0.16, 0.42, 0.6, 0.76, 0.92] as const

/** As large as on a wide screen: the steps are told by size. */
const SAMPLE = 20

const sideOf = (step: number): number => SIDES[step] ?? 1

const weeksOf = (days: readonly ActiveDay[]): readonly (readonly ActiveDay[])[] =>
  Array.from({ length: Math.ceil(days.length / DAYS) }, (_, i) => days.slice(i * DAYS, (i + 1) * DAYS))

interface Place {
  readonly week: number
  readonly weeks: number
  readonly weekday: number
}

const squareAt = ({ week, weeks, weekday }: Place, look: string, side: number, title: Html | ''): Html => {
  const gap = (1 - side) / 2
  return html`<rect class="${look}" x="${((week + gap) / weeks) * 100}%" y="${((weekday + gap) / DAYS) * 100}%" width="${(side / weeks) * 100}%" height="${(side / DAYS) * 100}%">${title}</rect>`
}

const dayAt = ({ day, n, ms }: ActiveDay, place: Place, { stats, words, names }: PageContext): Html => {
  if (day > stats.today) return html``
  const step = heatOf(n)
  const title = html`<title>${words.heatCell(day, n, names.stats.time(ms))}</title>`
  const today = day === stats.today ? squareAt(place, 'today', 1, '') : ''
  return html`${squareAt(place, `heat-${step}`, sideOf(step), title)}${today}`
}

/** Names of months over the weeks in which they begin. */
const monthsOf = (weeks: readonly (readonly ActiveDay[])[], { names }: PageContext): Html =>
  html`${weeks.map((week, i) => {
    const first = week.find(({ day }) => day.endsWith('-01'))
    if (!first) return ''
    const isLast = i > weeks.length - 3
    return html`<text class="dim" x="${((isLast ? i + 1 : i) / weeks.length) * 100}%" y="-8" text-anchor="${isLast ? 'end' : 'start'}">${
      names.stats.months[Number(first.day.slice(5, 7)) - 1] ?? ''
    }</text>`
  })}`

/** Every second one: on a phone a row is lower than a line of text. */
const weekdaysOf = ({ names }: PageContext): Html =>
  html`${names.stats.shortWeekdays.map((name, i) =>
    i % 2 === 0
      ? html`<text class="dim" x="-8" y="${((i + 0.5) / DAYS) * 100}%" dy=".35em" text-anchor="end">${name}</text>`
      : '',
  )}`

const sumOf = (days: readonly ActiveDay[], { names }: PageContext): string => {
  const answers = days.reduce((sum, { n }) => sum + n, 0)
  const ms = days.reduce((sum, day) => sum + day.ms, 0)
  return names.stats.activity.sum(answers, days.filter(({ n }) => n > 0).length, names.stats.time(ms))
}

const entryOf = (look: string, side: number, name: string): Html => {
  const at = (SAMPLE - side) / 2
  return html`<li><svg width="${SAMPLE}" height="${SAMPLE}" aria-hidden="true"><rect class="${look}" x="${at}" y="${at}" width="${side}" height="${side}"/></svg>${name}</li>
`
}

const legend = ({ words, names }: PageContext): Html => {
  const stepOf = (step: number, name: string) => entryOf(`heat-${step}`, SAMPLE * sideOf(step), name)
  return html`<ul class="legend heat">
<li>${names.stats.activity.unit}</li>
${stepOf(0, names.stats.activity.none)}${HEAT_STEPS.map((from, i) => {
  const next = HEAT_STEPS[i + 1]
  return stepOf(i + 1, words.heat(from, next === undefined ? null : next - 1))
})}${entryOf('today', SAMPLE - 2, names.stats.today)}</ul>`
}

/** Days with answers, the latest first. */
const dayTable = ({ stats, words, names }: PageContext): Html =>
  tableOf({
    columns: [words.columns.day, words.columns.answers, names.stats.totals.time],
    rows: stats.activity
      .filter(({ n }) => n > 0)
      .map(({ day, n, ms }) => [day, words.count(n), names.stats.time(ms)])
      .reverse(),
    labelledBy: headingId('activity'),
    look: 'plain',
  })

/** Answers of each day, a week a column; `null` where no day has any. */
export const activityHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  if (stats.activity.every(({ n }) => n === 0)) return null
  const weeks = weeksOf(stats.activity)
  const days = weeks.flatMap((week, i) =>
    week.map((day, weekday) => dayAt(day, { week: i, weeks: weeks.length, weekday }, context)),
  )
  const sum = sumOf(stats.activity, context)
  return html`<p>${sum}</p>
<figure class="heat">${pictureOf(
    { id: 'activity', title: names.stats.sections.activity, desc: sum, look: 'heat', height: null },
    html`${monthsOf(weeks, context)}${weekdaysOf(context)}
${days}`,
  )}</figure>
${legend(context)}
${foldedTable(words.table, dayTable(context))}`
}
