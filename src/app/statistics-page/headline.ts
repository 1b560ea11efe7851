import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { factHtml } from '../page/pieces.ts'
import type { PageContext } from './context.ts'
import { percentOf } from './context.ts'

const totals = ({ stats, words, names }: PageContext): readonly (readonly [string, string])[] => {
  const said = names.stats.totals
  const { placement } = stats
  const level = placement?.level ? names.level[placement.level] : null
  return [
    [said.answered, words.count(stats.attempts)],
    [said.time, names.stats.time(stats.ms)],
    [said.rounds, words.count(stats.rounds)],
    [said.bestCombo, words.count(stats.bestCombo)],
    [said.seen, said.seenOf(stats.itemsSeen, stats.items)],
    ...(placement === null
      ? []
      : [[said.placement, said.placed(level, placement.day, placement.n)] as const]),
  ]
}

/** What it comes to, in one line and a few facts. */
export const headlineHtml = (context: PageContext): Html => {
  const { stats, words, names } = context
  const said =
    stats.attempts === 0
      ? words.nothing
      : words.headline(percentOf(stats.correct / stats.attempts), stats.attempts)
  const facts =
    stats.attempts === 0
      ? html`<p class="remark">${names.stats.empty.totals}</p>`
      : html`<dl class="facts">
${totals(context).map(([label, value]) => factHtml(label, html`<span class="number">${value}</span>`))}</dl>`
  return html`<header>
<h1>${names.stats.title}</h1>
<p class="headline">${said}</p>
${facts}
<p class="note">${words.asOf(stats.today, stats.interview)}</p>
</header>
`
}

/** What memory holds; `null` where nothing was answered and nothing marked. */
export const memoryHtml = ({ stats, words, names }: PageContext): Html | null => {
  const { memory, itemsSeen } = stats
  if (itemsSeen === 0 && memory.cold === 0) return null
  const counts = ['due', 'owed', 'leeches', 'cold'] as const
  return html`<dl class="facts four">
${counts.map(count => factHtml(names.stats.memory[count], html`<span class="number">${words.count(memory[count])}</span>`))}</dl>`
}
