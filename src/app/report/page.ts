import type { Verdict } from '../../core/attempt.ts'
import { VERDICTS } from '../../core/attempt.ts'
import { LEAST_ANSWERS } from '../../core/scorecard.ts'
import type { ReportCatalog, ReportNames } from '../../i18n/report-catalog.ts'
import { oneLine } from '../page/foreign-text.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { bankHtml, factHtml, legendEntry } from '../page/pieces.ts'
import { pageOf } from '../page/shell.ts'
import type { InterviewReport, ReportedAnswer, TopicResult } from './interview-report.ts'
import { nextTimeHtml } from './next-time-html.ts'
import { REPORT_STYLE } from './page-style.ts'
import { questionFacts, timeHtml, verdictHtml } from './pieces-html.ts'
import { skillsSvg } from './skills-svg.ts'
import { isOverBudget, meanText, overText, percentText, SIGNS, selfText } from './text.ts'
import { timelineSvg } from './timeline-svg.ts'
import { MOST_POINTS, trendSvg } from './trend-svg.ts'

interface Context {
  readonly report: InterviewReport
  readonly words: ReportCatalog
  readonly names: ReportNames
}

const headline = ({ report, words }: Context): Html => {
  const { role, day, usedMs, lengthMs, setting, scorecard, answers } = report
  const { head } = words
  const unconfirmed = answers.filter(answer => answer.unconfirmed).length
  const remarks = [
    ...overText(report, words),
    ...(unconfirmed > 0 ? [words.unconfirmedCount(unconfirmed)] : []),
    ...(answers.length === 0 ? [words.empty] : []),
  ]
  return html`<header>
<h1>${words.title}</h1>
<p class="headline">${words.recommendation[scorecard.recommendation]}</p>
<dl class="facts">
${factHtml(head.role, html`${role}`)}${factHtml(head.day, html`<time datetime="${day}">${day}</time>`)}${factHtml(
  head.time,
  html`<span class="number">${words.timeOf(words.clock(usedMs), words.clock(lengthMs))}</span>`,
)}${factHtml(head.result, html`${meanText(report, words)}`)}${factHtml(head.self, html`${selfText(report, words)}`)}${
  setting === 'pair' ? factHtml(head.setting, html`${words.setting.pair}`) : ''
}</dl>
${remarks.map(remark => html`<p class="remark">${remark}</p>`)}
</header>`
}

const topics = (title: string, results: readonly TopicResult[], { words }: Context): Html => html`<section>
<h2>${title}</h2>
${
  results.length === 0
    ? html`<p class="note">${words.topics.none}</p>`
    : html`<ul class="topics">${results.map(
        result =>
          html`<li>${bankHtml(result.title)} <span class="sub">${percentText(result.share, words)} · ${words.n(result.n)}</span></li>`,
      )}</ul>`
}
</section>`

const skills = (context: Context): Html => {
  const { report, words, names } = context
  return html`<div class="split">
<section>
<h2>${words.skills.title}</h2>
<figure>${skillsSvg(report, words, names)}
<figcaption class="note">${words.skills.note(LEAST_ANSWERS)}</figcaption></figure>
</section>
<div>${topics(words.topics.strongest, report.strongest, context)}${topics(
    words.topics.weakest,
    report.weakest,
    context,
  )}</div>
</div>`
}

const verdictsIn = (answers: readonly ReportedAnswer[]): readonly Verdict[] =>
  VERDICTS.filter(verdict => answers.some(answer => answer.verdict === verdict))

const timeline = ({ report, words, names }: Context): Html => html`<section>
<h2>${words.timeline.title}</h2>
<p class="note">${words.timeline.note}</p>
<ul class="legend">
${verdictsIn(report.answers).map(
  verdict => html`<li><span class="sign ${verdict}">${SIGNS[verdict]}</span> ${names.verdict[verdict]}</li>`,
)}
${legendEntry(html`<rect class="bar-plain" y="1" width="24" height="9"/>`, words.timeline.used)}
${legendEntry(html`<rect class="budget" x=".5" y=".5" width="23" height="10"/>`, words.timeline.budget)}
${
  report.answers.some(isOverBudget)
    ? legendEntry(
        html`<rect class="bar-plain" y="1" width="24" height="9"/><rect y="1" width="24" height="9" fill="url(#late)"/>`,
        words.timeline.overBudget,
      )
    : ''
}
</ul>
<figure>${timelineSvg(report, words)}</figure>
</section>`

const trendTable = (trend: InterviewReport['trend'], words: ReportCatalog): Html => html`<table>
<thead><tr><th scope="col">${words.trend.date}</th><th scope="col">${words.trend.result}</th>
<th scope="col">${words.trend.self}</th><th scope="col">${words.trend.recommendation}</th></tr></thead>
<tbody>${[...trend].reverse().map(
  ({ day, mean, selfRating, n, recommendation }) => html`<tr>
<th scope="row" class="number tight">${day}<div class="sub">${words.n(n)}</div></th><td class="number">${mean === null ? words.trend.none : mean.toFixed(1)}</td>
<td class="number">${selfRating ?? words.trend.none}</td><td>${words.recommendation[recommendation]}</td></tr>`,
)}</tbody>
</table>`

const trend = ({ report, words }: Context): Html => {
  const latest = report.trend.slice(-MOST_POINTS)
  const note =
    report.trend.length > latest.length
      ? html`<p class="note">${words.trend.latest(latest.length, report.trend.length)}</p>`
      : ''
  const drawn = html`${note}<ul class="legend">
${legendEntry(
  html`<line class="result" x1="0" x2="24" y1="5.5" y2="5.5"/><circle class="result-point" cx="12" cy="5.5" r="4"/>`,
  words.trend.result,
)}
${legendEntry(
  html`<line class="self" x1="0" x2="24" y1="5.5" y2="5.5"/><rect class="self-point" x="8" y="1.5" width="8" height="8"/>`,
  words.trend.self,
)}
${legendEntry(html`<line class="hire" x1="0" x2="24" y1="5.5" y2="5.5"/>`, words.hireBar)}
</ul>
<figure>${trendSvg(latest, words)}</figure>
${trendTable(latest, words)}`
  return html`<section>
<h2>${words.trend.title}</h2>
${report.trend.length < 2 ? html`<p>${words.trend.only}</p>` : drawn}
</section>`
}

const answerRow = (answer: ReportedAnswer, place: number, { words, names }: Context): Html => html`<tr>
<td class="number">${place}</td>
<th scope="row">${bankHtml(answer.stem)}<div class="sub">${questionFacts(answer, words, names)}</div></th>
<td>${timeHtml(answer, words)}</td>
<td>${verdictHtml(answer, names)}<div class="sub">${percentText(answer.credit, words)}${
  answer.unconfirmed ? html` · ${words.unconfirmed}` : ''
}</div></td>
</tr>
`

const allAnswers = (context: Context): Html => {
  const { report, words } = context
  const { title, number, question, time, result } = words.answers
  return html`<section>
<h2 id="answers">${title}</h2>
<table aria-labelledby="answers">
<thead><tr><th scope="col" class="tight">${number}</th><th scope="col">${question}</th><th scope="col">${time}</th><th scope="col">${result}</th></tr></thead>
<tbody>${report.answers.map((answer, i) => answerRow(answer, i + 1, context))}</tbody>
</table>
</section>`
}

/** A report as one page. */
export const reportHtml = (report: InterviewReport, words: ReportCatalog, names: ReportNames): string => {
  const context = { report, words, names }
  const recommendation = words.recommendation[report.scorecard.recommendation]
  const sections = [skills, timeline, trend, () => nextTimeHtml(report, words, names), allAnswers]
  const shown = report.answers.length === 0 ? [trend] : sections
  return pageOf({
    pageLang: words.pageLang,
    title: words.pageTitle(recommendation, oneLine(report.role), report.day),
    style: REPORT_STYLE,
    main: html`${headline(context)}
${shown.map(section => section(context))}
<footer>${words.footer(report.id, report.seed)}</footer>`,
  })
}
