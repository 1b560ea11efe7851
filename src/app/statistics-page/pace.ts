import type { Statistics } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { barsSvg } from './bars-svg.ts'
import type { PageContext } from './context.ts'
import { shareText } from './context.ts'
import { legendOf } from './legend.ts'
import { headingId } from './section.ts'
import { spokenRows } from './shares.ts'
import { foldedTable, tableOf } from './table.ts'

type Pace = Statistics['pace'][number]

/** The axis goes up to so much of a budget; what took longer fills it. */
const LONGEST = 2

/** Kinds differ tenfold in their budgets: as shares of them they stand on one axis. */
const TICKS = [0, 0.5, 1, 1.5, 2] as const

const shareOf = ({ ms, budgetMs }: Pace): number => (budgetMs > 0 ? ms / budgetMs : 0)

const secondsOf = (ms: number): number => Math.round(ms / 1000)

const barOf = (pace: Pace, { names, words }: PageContext) => {
  const [used, budget] = [pace.ms, pace.budgetMs].map(ms => words.count(secondsOf(ms)))
  return {
    name: names.kind[pace.kind],
    value: `${names.stats.pace.of(used ?? '', budget ?? '')} · ${words.shortN(pace.n)}`,
    share: shareOf(pace) / LONGEST,
    marks: [1 / LONGEST],
    limit: 1 / LONGEST,
  }
}

const table = ({ stats, words, names }: PageContext): Html => {
  const { kind, time, budget, n } = words.columns
  return tableOf({
    columns: [kind, time, budget, n],
    rows: stats.pace.map(pace => [
      names.kind[pace.kind],
      names.stats.seconds(secondsOf(pace.ms)),
      names.stats.seconds(secondsOf(pace.budgetMs)),
      words.count(pace.n),
    ]),
    labelledBy: headingId('pace'),
    look: 'plain',
  })
}

const tickText = (at: number, context: PageContext): string =>
  at === LONGEST && context.stats.pace.some(pace => shareOf(pace) > LONGEST)
    ? context.words.orMore(shareText(at, context))
    : shareText(at, context)

/** Time per item of each kind, against its budget; `null` where nothing with a budget was answered. */
export const paceHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  if (stats.pace.length === 0) return null
  const rows = stats.pace.map(pace => barOf(pace, context))
  return html`${legendOf([
    ['bar', names.stats.pace.used],
    ['mark', names.stats.pace.budget],
    ...(stats.pace.some(pace => shareOf(pace) > 1) ? [['late', names.stats.pace.over] as const] : []),
  ])}
<figure>${barsSvg({
    id: 'pace',
    title: names.stats.sections.pace,
    desc: spokenRows(rows, context),
    unit: words.axis.pace,
    ticks: TICKS.map(at => ({ at: at / LONGEST, label: tickText(at, context) })),
    rows,
  })}</figure>
${foldedTable(words.table, table(context))}`
}
