import { calibrationCheck, paysBetween } from '../../../core/calibration.ts'
import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { bar, scale } from './bar.ts'
import { columnOf, legend, padStart } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const WIDEST_BAR = 40

/** How often each confidence was right, where it pays, and what it earned. */
export const calibrationBars = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { calibration: names, percent, n: nOf, labelled } = words.stats
  const { n, points, levels } = stats.calibration
  if (n === 0) return sectionOf('calibration', view, null)
  const first = columnOf(Object.values(names.levels))
  const [second, third] = [
    columnOf(levels.map(level => nOf(level.n))),
    columnOf(levels.map(level => names.points(level.points))),
  ]
  const columns = Math.min(WIDEST_BAR, width - first - 6 - second - third)
  const rows = levels.map((level): Line => {
    const share = level.share ?? 0
    /** Where a scale ends there is nothing to stay within. */
    const marks = paysBetween(level.confidence).filter(place => place > 0 && place < 1)
    return [
      span(padEnd(names.levels[level.confidence], first)),
      ...bar({ full: share, marks }, columns, view),
      span(padStart(level.share === null ? '' : percent(Math.round(share * 100)), 6), 'strong'),
      span(`  ${padEnd(nOf(level.n), second)}${level.n === 0 ? '' : names.points(level.points)}`),
    ]
  })
  const checks = levels.flatMap(level => {
    const check = calibrationCheck(level)
    return check === null
      ? []
      : wrap([span(names.check[check](names.levels[level.confidence]), 'strong')], width)
  })
  const total = words.stats.list([names.points(points), nOf(n)])
  return sectionOf('calibration', view, [
    ...rows,
    scale(first, columns, ['0', '50', percent(100)]),
    ...legend(
      [
        [span(glyphs.full, 'accent'), names.right],
        [span(glyphs.bar, 'strong'), names.pays],
      ],
      width,
    ),
    ...wrap([span(labelled(names.total, total), 'strong')], width),
    ...checks,
  ])
}
