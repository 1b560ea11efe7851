import { LEAST_RECALLS, memoryCheck } from '../../core/memory-check.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { barsSvg } from './bars-svg.ts'
import type { PageContext } from './context.ts'
import { percentOf, rangeText, shareText } from './context.ts'
import { legendOf } from './legend.ts'
import { headingId } from './section.ts'
import { SHARE_TICKS, spokenRows } from './shares.ts'
import { foldedTable, tableOf } from './table.ts'

/** Whether memory is right about this person, in one sentence. */
const verdict = ({ stats, names }: PageContext): Html => {
  const { share, predicted, n } = stats.retention
  const check = memoryCheck(stats.retention)
  if (check === null || share === null || predicted === null) return html``
  const said = names.stats.retention.check[check](percentOf(predicted), percentOf(share), n, LEAST_RECALLS)
  return html`<p class="said">${said}</p>`
}

const table = (context: PageContext): Html => {
  const { stats, words } = context
  const { predicted, recalled, range, n } = words.columns
  return tableOf({
    columns: [predicted, recalled, range, n],
    rows: stats.retention.buckets.map(bucket => [
      shareText(bucket.predicted, context),
      shareText(bucket.share, context),
      rangeText(bucket.low, bucket.high, context),
      words.count(bucket.n),
    ]),
    labelledBy: headingId('retention'),
    look: 'plain',
  })
}

/** What memory predicted, held against what was recalled; `null` where nothing was predicted yet. */
export const retentionHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  const { predicted, recalled } = names.stats.retention
  if (stats.retention.n === 0) return null
  const rows = [...stats.retention.buckets].reverse().map(bucket => ({
    name: `${predicted} ${shareText(bucket.predicted, context)}`,
    value: `${recalled} ${shareText(bucket.share, context)} · ${words.shortN(bucket.n)}`,
    share: bucket.share,
    range: [bucket.low, bucket.high] as const,
    marks: [bucket.predicted],
  }))
  return html`${verdict(context)}
${legendOf([
  ['bar', recalled],
  ['mark', predicted],
  ['range', names.stats.trend.range],
])}
<figure>${barsSvg({
    id: 'retention',
    title: names.stats.sections.retention,
    desc: spokenRows(rows, context),
    unit: words.axis.recall,
    ticks: SHARE_TICKS.map(at => ({ at, label: shareText(at, context) })),
    rows,
  })}</figure>
${foldedTable(words.table, table(context))}`
}
