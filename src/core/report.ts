import type { Item } from './item.ts'
import type { Mark } from './mark.ts'
import type { Lang } from './text.ts'

/** The right answer of an item, as one line of text. */
export const keyText = (item: Item, lang: Lang): string => {
  switch (item.kind) {
    case 'choice':
    case 'multi': {
      const keys = [item.key].flat()
      return item.options
        .filter(option => keys.includes(option.id))
        .map(option => option.text[lang])
        .join('; ')
    }
    case 'boolean':
      return String(item.key)
    case 'order':
      return item.steps.map((step, i) => `${i + 1}. ${step.text[lang]}`).join(' ')
    case 'match':
      return item.pairs.map(({ left, right }) => `${left[lang]} = ${right[lang]}`).join('; ')
    case 'fill':
      return item.accept.join(' | ')
    case 'number':
      return item.unit === 'none' ? String(item.value) : `${item.value} ${item.unit}`
    case 'open':
      return item.modelAnswer[lang]
  }
}

interface Reported {
  readonly item: Item
  readonly mark: Pick<Mark, 'comment' | 'rev'>
  readonly lang: Lang
  /** Of the program. */
  readonly version: string
}

/** What a person reports of a doubtful item: Markdown, in English as trackers are, with the item in the language it was read in. */
export const reportText = ({ item, mark, lang, version }: Reported): string =>
  [
    `### Doubtful item: ${item.id} (rev ${mark.rev})`,
    '',
    mark.comment,
    '',
    `- Question: ${item.stem[lang]}`,
    `- Answer in the bank: ${keyText(item, lang)}`,
    `- Facts: ${item.facts.join(', ') || 'none'}`,
    ...item.sources.map(source => `- Source: ${source}`),
    `- ops-interview ${version}, ${lang}`,
  ].join('\n')
