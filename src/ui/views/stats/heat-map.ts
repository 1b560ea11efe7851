import { HEAT_STEPS, heatOf } from '../../../core/heat.ts'
import type { Line, Span } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { columnOf, legend } from './columns.ts'
import { monthNames } from './dates.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const DAYS = 7
/** A mark, and a gap. */
const WEEK = 2

const cell = (step: number, { glyphs }: ViewContext): Span =>
  span(glyphs.heat[step] ?? '', step === 0 ? 'dim' : 'accent')

/** Columns that the map takes. */
export const heatMapColumns = ({ stats }: Told, { words }: ViewContext): number =>
  columnOf(words.stats.weekdays) - 1 + (stats.activity.length / DAYS) * WEEK

/** Names of months above the weeks in which they begin, as far as there is room before the next. */
const monthRow = (names: readonly string[]): string =>
  names.reduce((row, name, i) => {
    const next = names.findIndex((other, j) => j > i && other !== '')
    const room = ((next < 0 ? names.length : next) - i) * WEEK
    return name === '' || widthOf(name) >= room + (next < 0 ? 1 : 0) ? row : padEnd(row, i * WEEK) + name
  }, '')

/** One column a week, one row a weekday. */
export const heatMap = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, width, glyphs } = view
  const { activity, today } = stats
  const { weekdays, activity: names } = words.stats
  const days = activity.filter(({ n }) => n > 0)
  if (days.length === 0) return sectionOf('activity', view, null)
  const column = columnOf(weekdays) - 1
  const mondays = activity.filter((_, i) => i % DAYS === 0).map(({ day }) => day)
  const rows = weekdays.map(
    (name, row): Line => [
      span(padEnd(name, column), 'dim'),
      ...activity
        .filter((_, i) => i % DAYS === row)
        .flatMap(({ day, n }) => [day > today ? span(' ') : cell(heatOf(n), view), span(' ')]),
    ],
  )
  const sum = names.sum(
    days.reduce((all, { n }) => all + n, 0),
    days.length,
    words.stats.time(days.reduce((all, { ms }) => all + ms, 0)),
  )
  const steps = HEAT_STEPS.map((from, i) => {
    const next = HEAT_STEPS[i + 1]
    const range = next === undefined ? `${from}+` : `${from}-${next - 1}`
    return [cell(i + 1, view), range] as const
  })
  return sectionOf('activity', view, [
    [span(' '.repeat(column) + monthRow(monthNames(mondays, words.stats)), 'dim')],
    ...rows,
    ...legend([[span(words.stats.labelled(names.unit, glyphs.heat[0] ?? '')), names.none], ...steps], width),
    ...wrap([span(sum, 'strong')], width),
  ])
}
