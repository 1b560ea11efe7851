import type { Item } from './item.ts'
import type { Mark } from './mark.ts'
import type { Response } from './response.ts'
import type { Lang, Text } from './text.ts'

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

/** What a person answered, as one line of text; `null` where nothing is known of it: skipped, or spoken. */
export const responseText = (item: Item, response: Response | null, lang: Lang): string | null => {
  if (response === null) return null
  const named = (parts: readonly { readonly id: string; readonly text: Text }[], ids: readonly string[]) =>
    ids.flatMap(id => parts.find(part => part.id === id)?.text[lang] ?? [])
  switch (response.kind) {
    case 'choice':
    case 'multi': {
      const ids = response.kind === 'choice' ? [response.option] : response.options
      return item.kind === 'choice' || item.kind === 'multi' ? named(item.options, ids).join('; ') : null
    }
    case 'boolean':
      return String(response.value)
    case 'order':
      return item.kind === 'order'
        ? named(item.steps, response.steps)
            .map((step, i) => `${i + 1}. ${step}`)
            .join(' ')
        : null
    case 'match':
      return item.kind === 'match'
        ? item.pairs
            .map(({ id, left }) => {
              const right = item.pairs.find(pair => pair.id === response.picks[id])?.right[lang]
              return `${left[lang]} = ${right ?? '?'}`
            })
            .join('; ')
        : null
    case 'fill':
    case 'number':
    case 'open':
      return response.text
    case 'aloud':
    case 'heard':
      return null
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
