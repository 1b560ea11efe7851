import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd } from '../../text/width.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { bar, scale } from './bar.ts'
import { columnOf, legend } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

/** Numbers beside a bar: a range in per cent, and n. */
const NUMBERS = '  100-100%  n=99,999'.length
const WIDEST_BAR = 40

/** Readiness in every skill: sure, and as far as it may be. */
export const skillsBars = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { skills: names, percent, percentRange, n: nOf } = words.stats
  const { skills, interview } = stats
  if (skills.every(({ n }) => n === 0)) return sectionOf('skills', view, null)
  const column = columnOf(skills.map(({ skill }) => words.skill[skill]))
  const columns = Math.min(WIDEST_BAR, width - column - NUMBERS)
  const rows = skills.map(({ skill, readiness, high, n }): Line => {
    const range = percentRange(Math.round(readiness * 100), Math.round(high * 100))
    const numbers =
      n === 0 ? [span(names.notAsked, 'dim')] : [span(padEnd(range, 10), 'strong'), span(nOf(n))]
    return [
      span(padEnd(words.skill[skill], column)),
      ...bar({ full: readiness, possible: n === 0 ? 0 : high }, columns, view),
      span('  '),
      ...numbers,
    ]
  })
  return sectionOf('skills', view, [
    ...wrap([span(names.on(interview), 'dim')], width),
    ...rows,
    scale(column, columns, ['0', '50', percent(100)]),
    ...legend(
      [
        [span(glyphs.full, 'accent'), names.sure],
        [span(glyphs.possible, 'accent'), names.possible],
        [span(glyphs.empty, 'dim'), names.rest],
      ],
      width,
    ),
  ])
}
