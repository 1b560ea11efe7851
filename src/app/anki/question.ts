import { seededChance } from '../../core/chance.ts'
import type { Item } from '../../core/item.ts'
import { planItem } from '../../core/plan.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { cardHtml, cardText } from './text.ts'

/** Parts of an item in the order a card shows them: shuffled, but the same with every export. */
export const inShownOrder = <T extends { readonly id: string }>(
  item: Item,
  parts: readonly T[],
): readonly T[] => {
  const { layout } = planItem(item, 'off', seededChance(item.id))
  return layout.flatMap(id => parts.find(part => part.id === id) ?? [])
}

const lettered = (texts: readonly string[]): Html =>
  html`<ol type='A'>${texts.map(text => html`<li>${cardText(text)}</li>`)}</ol>`

/** What there is to choose from, where there is anything. */
const choices = (item: Item, { lang, asking }: Catalog): Html => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return lettered(inShownOrder(item, item.options).map(({ text }) => text[lang]))
    case 'boolean':
      return html`<ul><li>${asking.true}</li><li>${asking.false}</li></ul>`
    case 'order':
      return lettered(inShownOrder(item, item.steps).map(({ text }) => text[lang]))
    case 'match': {
      const left = item.pairs.map(pair => html`<li>${cardText(pair.left[lang])}</li>`)
      return html`<ol>${left}</ol>${lettered(inShownOrder(item, item.pairs).map(({ right }) => right[lang]))}`
    }
    case 'fill':
    case 'number':
    case 'open':
      return html``
  }
}

/** The front of a card: what is asked, of what kind, and all that is needed to answer it. */
export const questionHtml = (item: Item, words: Catalog): Html => {
  const { lang, kind, level, unit, data } = words
  const facts = [kind[item.kind], level[item.level], item.kind === 'number' ? unit[item.unit] : '']
  const shown = item.exhibit?.[lang].trimEnd()
  const exhibit = shown === undefined ? '' : html`<pre style='overflow-x:auto'>${shown}</pre>`
  const head = html`<p><small>${data.anki.facts(facts.filter(Boolean))}</small></p>`
  return cardHtml(html`${head}<p>${cardText(item.stem[lang])}</p>${exhibit}${choices(item, words)}`)
}
