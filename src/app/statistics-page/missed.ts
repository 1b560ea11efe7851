import { findItem } from '../../core/bank.ts'
import type { Item } from '../../core/item.ts'
import type { MissedItem } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { bankHtml } from '../page/pieces.ts'
import type { PageContext } from './context.ts'

interface Picked {
  readonly answer: Html
  /** Why it is wrong, where its author says so. */
  readonly why: string | undefined
}

/** The wrong answer given most, as the bank words it now; nothing where it is gone from there. */
const pickedOf = (item: Item, answer: string, { names }: PageContext): Picked | undefined => {
  const { lang, asking } = names
  switch (item.kind) {
    case 'choice':
    case 'multi': {
      const option = item.options.find(({ id }) => id === answer)
      return option && { answer: bankHtml(option.text[lang]), why: option.why[lang] }
    }
    case 'boolean':
      return { answer: html`${answer === 'true' ? asking.true : asking.false}`, why: undefined }
    case 'fill':
    case 'number': {
      const known = item.distractors.find(distractor => distractor.answer === answer)
      return { answer: html`<code>${answer}</code>`, why: known?.why[lang] }
    }
    default:
      return undefined
  }
}

const pickedHtml = (item: Item, { picked }: MissedItem, context: PageContext): Html => {
  const found = picked === null ? undefined : pickedOf(item, picked.answer, context)
  if (!found || picked === null) return html``
  const { words } = context
  return html`<dl><dt>${words.missed.picked(picked.n)}</dt><dd>${found.answer}</dd>${
    found.why === undefined ? '' : html`<dt>${words.missed.why}</dt><dd>${bankHtml(found.why)}</dd>`
  }</dl>`
}

const entryOf = (missed: MissedItem, context: PageContext): Html => {
  const { bank, words, names } = context
  const item = findItem(bank, missed.itemId)
  const facts = [
    words.missed.times(missed.missed, missed.asked),
    ...(missed.owed > 0 ? [names.stats.missed.owed(missed.owed)] : []),
    ...(item ? [names.skill[item.skill], names.level[item.level], names.kind[item.kind]] : []),
  ]
  return html`<li><article>
<h3>${item ? bankHtml(item.stem[names.lang]) : names.stats.missed.gone}</h3>
<p class="sub">${facts.join(' · ')}</p>
${item ? pickedHtml(item, missed, context) : ''}
</article></li>
`
}

/** Items missed most, with the wrong answer given most; `null` where nothing was missed. */
export const missedHtml = (context: PageContext): Html | null =>
  context.stats.missed.length === 0
    ? null
    : html`<ol class="missed">
${context.stats.missed.map(missed => entryOf(missed, context))}</ol>`
