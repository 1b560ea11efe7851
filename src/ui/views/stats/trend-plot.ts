import type { Line, Span } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import type { ViewContext } from '../view.ts'
import { columnPlot } from './column-plot.ts'
import { legend } from './columns.ts'
import { dateOf, spacedMonths } from './dates.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

/** Steps from 0 to 100 %: every other row has its number beside it. */
const STEPS = 8

/** Accuracy of the last weeks, each with its range and its n. */
export const trendPlot = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { trend: names } = words.stats
  const { trend } = stats
  if (trend.every(({ n }) => n === 0)) return sectionOf('trend', view, null)
  const step = (share: number) => Math.round(share * STEPS)
  const [mark, range, nothing] = [span(glyphs.full, 'accent'), span(glyphs.bar), span(' ')]
  const cellOf = ({ share, low, high }: (typeof trend)[number], row: number): Span => {
    if (share === null) return nothing
    if (step(share) === row) return mark
    return row >= step(low) && row <= step(high) ? range : nothing
  }
  const percent = (share: number | null) => (share === null ? '' : String(Math.round(share * 100)))
  const plot = columnPlot(
    {
      rows: Array.from({ length: STEPS + 1 }, (_, i) => STEPS - i).map(row => ({
        tick: row % 2 === 0 ? words.stats.percent((row / STEPS) * 100) : '',
        cells: trend.map(week => cellOf(week, row)),
      })),
      foot: '',
      labels: [
        { name: '%', texts: trend.map(({ share }) => percent(share)) },
        { name: 'n', texts: trend.map(({ n }) => (n === 0 ? '' : String(n))) },
        { name: names.week, texts: trend.map(({ week }) => dateOf(week)) },
        {
          name: '',
          texts: spacedMonths(
            trend.map(({ week }) => week),
            words.stats,
          ),
        },
      ],
    },
    view,
  )
  const marks = legend(
    [
      [mark, names.share],
      [range, names.range],
    ],
    width,
  )
  return sectionOf('trend', view, [...plot, ...marks])
}
