import type { ReportCatalog, ReportNames } from '../../i18n/report-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import type { ReportedAnswer } from './interview-report.ts'
import { isOverBudget, leadText, SIGNS, timeText } from './text.ts'

/** The sign is for eyes; whoever listens hears the word. */
export const verdictHtml = ({ verdict }: ReportedAnswer, names: ReportNames): Html =>
  html`<span class="${verdict}"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span> ${names.verdict[verdict]}</span>`

export const timeHtml = (answer: ReportedAnswer, words: ReportCatalog): Html => {
  const over = isOverBudget(answer)
    ? html` <span class="over">${words.timeline.over(words.clock(answer.ms - answer.budgetMs))}</span>`
    : ''
  return html`<span class="number">${timeText(answer, words)}</span>${over}`
}

/** What kind of question it was, and how it came up. */
export const questionFacts = (answer: ReportedAnswer, words: ReportCatalog, names: ReportNames): string =>
  [
    answer.topic,
    names.skill[answer.skill],
    names.level[answer.level],
    names.kind[answer.kind],
    words.phase[answer.phase],
    ...leadText(answer, words),
  ].join(' · ')
