import { LEAST_RECALLS, memoryCheck } from '../../../core/memory-check.ts'
import type { Line, Token } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { bar, scale } from './bar.ts'
import { columnOf, legend, padStart } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const WIDEST_BAR = 40

const percentOf = (share: number): number => Math.round(share * 100)

/** What was recalled of what memory predicted, from the most certain on. */
export const retentionBars = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { retention: names, percent, n: nOf } = words.stats
  const { retention } = stats
  const check = memoryCheck(retention)
  if (check === null) return sectionOf('retention', view, null)
  const verdict = names.check[check](
    percentOf(retention.predicted ?? 0),
    percentOf(retention.share ?? 0),
    retention.n,
    LEAST_RECALLS,
  )
  const token: Token = check === 'fits' ? 'good' : 'strong'
  const [first, second] = [
    columnOf([names.predicted, percent(100)]),
    columnOf([names.recalled, percent(100)]),
  ]
  const columns = Math.min(WIDEST_BAR, width - first - second - '  n=99,999'.length)
  const rows = [...retention.buckets]
    .reverse()
    .map(
      ({ predicted, share, n }): Line => [
        span(padEnd(padStart(percent(percentOf(predicted)), first - 2), first)),
        ...bar({ full: share ?? 0, marks: [predicted] }, columns, view),
        span(`${padStart(percent(percentOf(share ?? 0)), second)}  `, 'strong'),
        span(nOf(n)),
      ],
    )
  return sectionOf('retention', view, [
    ...wrap([span(verdict, token)], width),
    [span(padEnd(names.predicted, first + columns) + padStart(names.recalled, second), 'dim')],
    ...rows,
    scale(first, columns, ['0', '50', percent(100)]),
    ...legend(
      [
        [span(glyphs.full, 'accent'), names.recalled],
        [span(glyphs.bar, 'strong'), names.predicted],
      ],
      width,
    ),
  ])
}
