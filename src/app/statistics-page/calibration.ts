import { calibrationCheck, paysBetween } from '../../core/calibration.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { barsSvg } from './bars-svg.ts'
import type { PageContext } from './context.ts'
import { rangeText, shareText } from './context.ts'
import { legendOf } from './legend.ts'
import { headingId } from './section.ts'
import { SHARE_TICKS, spokenRows } from './shares.ts'
import { foldedTable, tableOf } from './table.ts'

/** Where a level promises more, or less, than it keeps. */
const verdicts = ({ stats, names }: PageContext): Html =>
  html`${stats.calibration.levels.map(level => {
    const check = calibrationCheck(level)
    const { levels, check: said } = names.stats.calibration
    return check === null
      ? ''
      : html`<p class="said">${said[check](levels[level.confidence])}</p>
`
  })}`

const table = (context: PageContext): Html => {
  const { stats, words, names } = context
  const { confidence, right, range, pays, points, n } = words.columns
  return tableOf({
    columns: [confidence, right, range, pays, points, n],
    rows: stats.calibration.levels.map(level => [
      names.stats.calibration.levels[level.confidence],
      shareText(level.share, context),
      level.share === null ? words.noEntry : rangeText(level.low, level.high, context),
      rangeText(...paysBetween(level.confidence), context),
      names.stats.calibration.points(level.points),
      words.count(level.n),
    ]),
    labelledBy: headingId('calibration'),
    look: 'stacked',
  })
}

/** How right somebody is by how sure they were; `null` where no answer came with a confidence. */
export const calibrationHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  const { levels, n, points } = stats.calibration
  const { total, pays, points: pointsText, levels: levelNames } = names.stats.calibration
  if (n === 0) return null
  const rows = levels.map(level => ({
    name: levelNames[level.confidence],
    value: `${shareText(level.share, context)} · ${words.shortN(level.n)}`,
    share: level.share,
    range: [level.low, level.high] as const,
    marks: paysBetween(level.confidence).filter(at => at > 0 && at < 1),
  }))
  return html`<p>${names.stats.labelled(total, `${pointsText(points)} · ${names.stats.n(n)}`)}</p>
${verdicts(context)}
${legendOf([
  ['bar', words.axis.right],
  ['mark', pays],
  ['range', names.stats.trend.range],
])}
<figure>${barsSvg({
    id: 'calibration',
    title: names.stats.sections.calibration,
    desc: spokenRows(rows, context),
    unit: words.axis.right,
    ticks: SHARE_TICKS.map(at => ({ at, label: shareText(at, context) })),
    rows,
  })}</figure>
${foldedTable(words.table, table(context))}`
}
