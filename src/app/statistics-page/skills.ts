import type { SkillReadiness } from '../../core/readiness.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { barsSvg } from './bars-svg.ts'
import type { PageContext } from './context.ts'
import { rangeText, shareText } from './context.ts'
import { legendOf } from './legend.ts'
import { headingId } from './section.ts'
import { SHARE_TICKS, spokenRows } from './shares.ts'
import { foldedTable, tableOf } from './table.ts'

const barOf = (skill: SkillReadiness, context: PageContext) => {
  const { names, words } = context
  const { readiness, high, n } = skill
  const known = n === 0 ? null : readiness
  return {
    name: names.skill[skill.skill],
    value:
      known === null
        ? names.stats.skills.notAsked
        : `${rangeText(readiness, high, context)} · ${words.shortN(n)}`,
    share: known,
    reach: high,
  }
}

const table = (context: PageContext): Html => {
  const { stats, words, names } = context
  const { skill, readiness, accuracy, recall, coverage, n } = words.columns
  return tableOf({
    columns: [skill, readiness, accuracy, recall, coverage, n],
    rows: stats.skills.map(each => [
      names.skill[each.skill],
      rangeText(each.readiness, each.high, context),
      shareText(each.accuracy, context),
      shareText(each.recall, context),
      shareText(each.coverage, context),
      words.count(each.n),
    ]),
    labelledBy: headingId('skills'),
    look: 'stacked',
  })
}

/** How ready somebody is in each skill; `null` where no role asks for one. */
export const skillsHtml = (context: PageContext): Html | null => {
  const { stats, words, names } = context
  if (stats.skills.length === 0) return null
  const rows = stats.skills.map(skill => barOf(skill, context))
  return html`<p>${names.stats.skills.on(stats.interview)}</p>
${legendOf([
  ['bar', names.stats.skills.sure],
  ['reach', names.stats.skills.possible],
  ['rest', names.stats.skills.rest],
])}
<figure>${barsSvg({
    id: 'skills',
    title: names.stats.sections.skills,
    desc: spokenRows(rows, context),
    unit: words.axis.readiness,
    ticks: SHARE_TICKS.map(at => ({ at, label: shareText(at, context) })),
    rows,
  })}</figure>
${foldedTable(words.table, table(context))}`
}
