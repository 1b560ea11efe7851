import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { columnPlot } from './column-plot.ts'
import { dateOf, spacedMonths, weekdayOf } from './dates.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const ROWS = 6
const STEPS = [1, 2, 5]

/** Items that a row stands for: the least of 1, 2, 5, 10, 20 ... with which all rows hold the most. */
const rowWorth = (most: number): number => {
  for (let tens = 1; ; tens *= 10) {
    const worth = STEPS.map(step => step * tens).find(step => step * ROWS >= most)
    if (worth !== undefined) return worth
  }
}

/** Items that come back on each of the next days. */
export const forecastPlot = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { forecast: names, shortWeekdays, today, interview } = words.stats
  const { forecast } = stats
  const all = forecast.reduce((sum, { due }) => sum + due, 0)
  if (all === 0) return sectionOf('forecast', view, null)
  const worth = rowWorth(Math.max(...forecast.map(({ due }) => due)))
  const days = forecast.map(({ day }) => day)
  const notes = days.map(day => (day === stats.today ? today : day === stats.interview ? interview : ''))
  const plot = columnPlot(
    {
      rows: Array.from({ length: ROWS }, (_, i) => ROWS - i).map(row => ({
        tick: row % 2 === 0 ? String(row * worth) : '',
        cells: forecast.map(({ due }) =>
          span(due > (row - 1) * worth ? glyphs.full.repeat(2) : '', 'accent'),
        ),
      })),
      foot: '0',
      labels: [
        { name: names.due, texts: forecast.map(({ due }) => String(due)) },
        { name: '', texts: days.map(day => shortWeekdays[weekdayOf(day)] ?? '') },
        { name: '', texts: days.map(dateOf) },
        { name: '', texts: spacedMonths(days, words.stats) },
        { name: '', texts: notes },
      ],
    },
    view,
  )
  return sectionOf('forecast', view, [
    ...wrap([span(names.sum(all, forecast.length), 'strong')], width),
    [span(names.unit, 'dim')],
    ...plot,
  ])
}
