import type { Distractor, Item, OpenItem } from '../../core/item.ts'
import type { Text } from '../../core/text.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { inShownOrder } from './question.ts'
import { cardHtml, cardText } from './text.ts'

const RIGHT = '✓'
const WRONG = '✗'

const reasonHtml = (text: Text | undefined, { lang }: Catalog): Html =>
  text ? html`<br><small>${cardText(text[lang])}</small>` : html``

const labelled = (label: string, value: Html): Html => html`<p><b>${label}</b>${value}</p>`

/** Typed answers are commands or figures, whole: backticks in them are their own. */
const typed = (text: string): Html => html`<code>${text}</code>`

const commas = (parts: readonly Html[]): Html =>
  html`${parts.map((part, i) => html`${i === 0 ? '' : ', '}${part}`)}`

const distractorsHtml = (distractors: readonly Distractor[], words: Catalog): Html =>
  distractors.length === 0
    ? html``
    : html`<ul>${distractors.map(({ answer, why }) => html`<li>${WRONG} ${typed(answer)}${reasonHtml(why, words)}</li>`)}</ul>`

const openHtml = (item: OpenItem, { lang, browse }: Catalog): Html => {
  const total = item.rubric.reduce((sum, { weight }) => sum + weight, 0)
  const points = item.rubric.map(
    ({ text, weight }) =>
      html`<li>${cardText(text[lang])} (${String(Math.round((100 * weight) / total))}%)</li>`,
  )
  const critical = item.criticalMiss ? labelled(browse.criticalMiss, cardText(item.criticalMiss[lang])) : ''
  return html`${labelled(browse.modelAnswer, cardText(item.modelAnswer[lang]))}<p><b>${browse.rubric}</b></p><ul>${points}</ul>${critical}`
}

/** What is right, and of every part why it is or isn't. */
const solution = (item: Item, words: Catalog): Html => {
  const { lang, asking, feedback, unit, data } = words
  switch (item.kind) {
    case 'choice':
    case 'multi': {
      const keys = [item.key].flat()
      const options = inShownOrder(item, item.options).map(({ id, text, why }) => {
        const said = cardText(text[lang])
        const shown = keys.includes(id) ? html`${RIGHT} <b>${said}</b>` : html`${WRONG} ${said}`
        return html`<li>${shown}${reasonHtml(why, words)}</li>`
      })
      return html`<ol type='A'>${options}</ol>`
    }
    case 'boolean':
      return labelled(feedback.answer, html`${item.key ? asking.true : asking.false}`)
    case 'order':
      return html`<ol>${item.steps.map(step => html`<li>${cardText(step.text[lang])}${reasonHtml(step.why, words)}</li>`)}</ol>`
    case 'match': {
      const pairs = item.pairs.map(
        pair =>
          html`<li>${cardText(pair.left[lang])} → <b>${cardText(pair.right[lang])}</b>${reasonHtml(pair.why, words)}</li>`,
      )
      return html`<ol>${pairs}</ol>`
    }
    case 'fill': {
      const [first = '', ...others] = item.accept
      const also = others.length > 0 ? labelled(feedback.alsoAccepted, commas(others.map(typed))) : ''
      return html`${labelled(feedback.answer, typed(first))}${also}${distractorsHtml(item.distractors, words)}`
    }
    case 'number': {
      const figure = data.anki.figure(String(item.value), String(item.tolerance), unit[item.unit])
      return html`${labelled(feedback.answer, html`${figure}`)}${distractorsHtml(item.distractors, words)}`
    }
    case 'open':
      return openHtml(item, words)
  }
}

/** The back of a card: the answer, why, what is often memorised wrong, and where it is from. */
export const answerHtml = (item: Item, words: Catalog): Html => {
  const { lang, feedback } = words
  const { explanation, misconception, checkedOn = [], sources } = item
  const checked = checkedOn.length > 0 ? feedback.checkedOn(checkedOn) : ''
  const why = labelled(feedback.why, html`${cardText(explanation[lang])}${checked}`)
  const belief = misconception ? labelled(feedback.misconception, cardText(misconception[lang])) : ''
  const origins = sources.map(source => html`<p><small>${feedback.sources}${cardText(source)}</small></p>`)
  return cardHtml(html`${solution(item, words)}${why}${belief}${origins}`)
}
