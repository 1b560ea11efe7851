import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import type { ViewContext } from '../view.ts'
import { bar, scale } from './bar.ts'
import { columnOf, legend } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const WIDEST_BAR = 40

/** The scale ends at a multiple of so many seconds. */
const SCALE_STEP = 20

/** Mean time on items of each kind, and the time that was granted. */
export const paceBars = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { pace: names, seconds, n: nOf } = words.stats
  const { pace } = stats
  if (pace.length === 0) return sectionOf('pace', view, null)
  const rows = pace.map(({ kind, n, ms, budgetMs }) => ({
    name: words.kind[kind],
    n: nOf(n),
    used: ms / 1000,
    budget: budgetMs / 1000,
    text: names.of(String(Math.round(ms / 1000)), String(Math.round(budgetMs / 1000))),
  }))
  const most = Math.max(...rows.flatMap(({ used, budget }) => [used, budget]))
  const end = Math.max(1, Math.ceil(most / SCALE_STEP)) * SCALE_STEP
  const [first, second] = [columnOf(rows.map(({ name }) => name)), columnOf(rows.map(({ text }) => text)) + 1]
  const last = Math.max(...rows.map(({ n }) => widthOf(n)))
  const columns = Math.min(WIDEST_BAR, width - first - second - 2 - last)
  const lines = rows.map(({ name, n, used, budget, text }): Line => {
    const isOver = used > budget
    return [
      span(padEnd(name, first)),
      ...bar({ full: used / end, marks: [budget / end] }, columns, view),
      span('  '),
      span(padEnd(`${text}${isOver ? ' !' : ''}`, second), isOver ? 'warn' : 'strong'),
      span(n),
    ]
  })
  return sectionOf('pace', view, [
    ...lines,
    scale(first, columns, ['0', String(end / 2), seconds(end)]),
    ...legend(
      [
        [span(glyphs.full, 'accent'), names.used],
        [span(glyphs.bar, 'strong'), names.budget],
        [span('!', 'warn'), names.over],
      ],
      width,
    ),
  ])
}
