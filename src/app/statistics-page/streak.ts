import type { Statistics } from '../../core/statistics.ts'
import type { StreakDay } from '../../core/streak.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { factHtml } from '../page/pieces.ts'
import type { PageContext } from './context.ts'
import { headingId } from './section.ts'

type CalendarDay = Statistics['streakDays'][number]

const DAYS = 7

/** Shapes, so that no fate is told by colour alone. A freeze is a snowflake. */
const SHAPES: Readonly<Record<StreakDay, Html>> = {
  active: html`<circle class="counted" cx="8" cy="8" r="6"/>`,
  quiet: html`<circle class="ring" cx="8" cy="8" r="5"/>`,
  frozen: html`<path class="frozen" d="M8 1.5V14.5M2.4 4.75L13.6 11.25M13.6 4.75L2.4 11.25"/>`,
  missed: html`<path class="missed" d="M4 4L12 12M12 4L4 12"/>`,
  open: html`<circle class="ring waiting" cx="8" cy="8" r="5"/>`,
}

const FATES = Object.keys(SHAPES) as readonly StreakDay[]

const signOf = (shape: Html): Html =>
  html`<svg class="fate" width="16" height="16" aria-hidden="true">${shape}</svg>`

const cellOf = ({ day, fate }: CalendarDay, { stats, words, names }: PageContext): Html => {
  const isAhead = day > stats.today && fate === null
  const said = fate === null ? (isAhead ? words.ahead : words.beforeStreak) : names.stats.streak.fates[fate]
  return html`<td class="${day === stats.today ? 'today' : ''}"><span class="date" aria-hidden="true">${Number(day.slice(8))}</span>${signOf(
    fate === null ? html`` : SHAPES[fate],
  )}<span class="spoken">${words.fate(day, said)}</span></td>`
}

const weekOf = (week: readonly CalendarDay[], context: PageContext): Html => html`<tr>
<th scope="row">${week[0]?.day.slice(5) ?? ''}</th>${week.map(day => cellOf(day, context))}</tr>
`

const facts = ({ stats, names }: PageContext): Html => {
  const { now, longest, freezes, days, left } = names.stats.streak
  return html`<dl class="facts">
${factHtml(now, html`${days(stats.streak.days)}`)}${factHtml(longest, html`${days(stats.streak.longest)}`)}${factHtml(
  freezes,
  html`${left(stats.streak.freezes)}`,
)}</dl>`
}

/** Six weeks of the streak as a calendar; `null` where it never began. */
export const streakHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  const { streakDays, streak } = stats
  if (streak.longest === 0 && streakDays.every(({ fate }) => fate === null)) return null
  const weeks = Array.from({ length: Math.ceil(streakDays.length / DAYS) }, (_, i) =>
    streakDays.slice(i * DAYS, (i + 1) * DAYS),
  )
  const shown = FATES.filter(each => streakDays.some(({ fate }) => fate === each))
  return html`${facts(context)}
<table class="calendar" aria-labelledby="${headingId('streak')}">
<thead><tr><th scope="col">${words.columns.week}</th>${names.stats.shortWeekdays.map(
    name => html`<th scope="col">${name}</th>`,
  )}</tr></thead>
<tbody>
${weeks.map(week => weekOf(week, context))}</tbody>
</table>
<ul class="legend">
${shown.map(fate => html`<li>${signOf(SHAPES[fate])} ${names.stats.streak.fates[fate]}</li>`)}
</ul>`
}
