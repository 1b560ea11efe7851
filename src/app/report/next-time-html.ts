import type { ReportCatalog, ReportNames } from '../../i18n/report-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { bankHtml } from '../page/pieces.ts'
import type { InterviewReport, NextTime, ReportedAnswer } from './interview-report.ts'
import { questionFacts, timeHtml, verdictHtml } from './pieces-html.ts'
import { givenText, isMiss, rightAnswer } from './text.ts'

const row = (label: string, value: Html): Html => html`<dt>${label}</dt><dd>${value}</dd>
`

const list = (texts: readonly string[]): Html =>
  texts.length === 1
    ? bankHtml(texts[0] ?? '')
    : html`<ul>${texts.map(text => html`<li>${bankHtml(text)}</li>`)}</ul>`

const givenRow = (answer: ReportedAnswer, words: ReportCatalog): Html => {
  const given = givenText(answer)
  if (given === null) return html``
  if (given === '') return row(words.next.given, html`${words.next.noAnswer}`)
  switch (answer.kind) {
    case 'open':
      return row(words.next.given, html`<pre class="own">${given.trim()}</pre>`)
    case 'fill':
    case 'number':
      return row(words.next.given, html`<code>${given}</code>`)
    default:
      return row(words.next.given, bankHtml(rightAnswer(answer, given, words)))
  }
}

const answerHtml = (answer: ReportedAnswer, next: NextTime, words: ReportCatalog): Html => {
  const right = rightAnswer(answer, next.answer, words)
  return answer.kind === 'fill' ? html`<code>${right}</code>` : bankHtml(right)
}

const nextRows = (answer: ReportedAnswer, words: ReportCatalog): Html => {
  const next = answer.nextTime
  if (!next) return html``
  const { explanation, pointsMissed, criticalMiss, sources } = next
  const label = answer.kind === 'open' ? words.next.modelAnswer : words.next.answer
  return html`${
    criticalMiss === null
      ? ''
      : row(words.next.criticalMiss, html`<span class="critical">${bankHtml(criticalMiss)}</span>`)
  }${pointsMissed.length === 0 ? '' : row(words.next.pointsMissed, list(pointsMissed))}${row(
    label,
    answerHtml(answer, next, words),
  )}${row(words.next.why, bankHtml(explanation))}${
    sources.length === 0 ? '' : row(words.next.sources, html`<div class="sources">${list(sources)}</div>`)
  }`
}

const card = (answer: ReportedAnswer, place: number, words: ReportCatalog, names: ReportNames): Html =>
  html`<article>
<h3>${place}. ${bankHtml(answer.stem)}</h3>
${answer.exhibit === null ? '' : html`<pre class="exhibit">${answer.exhibit}</pre>`}
<p class="sub">${verdictHtml(answer, names)} · ${timeHtml(answer, words)} · ${questionFacts(answer, words, names)}${
    answer.unconfirmed ? html` · ${words.unconfirmed}` : ''
  }</p>
<dl>${givenRow(answer, words)}${nextRows(answer, words)}</dl>
${answer.nextTime ? '' : html`<p class="sub">${words.next.gone}</p>`}
</article>
`

/** What to say next time, of everything that was missed; numbered as in the table of all answers. */
export const nextTimeHtml = (report: InterviewReport, words: ReportCatalog, names: ReportNames): Html => {
  const cards = report.answers.flatMap((answer, i) =>
    isMiss(answer) ? [card(answer, i + 1, words, names)] : [],
  )
  return html`<section>
<h2>${words.next.title}</h2>
${cards.length === 0 ? html`<p>${words.next.nothing}</p>` : cards}
</section>`
}
