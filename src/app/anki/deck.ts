import type { Item } from '../../core/item.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { oneLine } from '../page/foreign-text.ts'
import { answerHtml } from './answer.ts'
import { questionHtml } from './question.ts'
import { fieldOf } from './text.ts'

const NAME = 'ops-interview'

/**
 * What Anki is told of the file. The note type is called what the person's Anki calls it; a name it doesn't know
 * changes nothing, and the last known one holds. Columns are not named: Anki would match names with those of fields,
 * which differ by language too, while without names it takes the columns in order.
 */
const HEADER = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#notetype:问答题',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
]

/** Anki parts tags at spaces and nests them at `::`. */
const tag = (...names: readonly string[]): string =>
  [NAME, ...names].map(name => oneLine(name).replaceAll(' ', '-')).join('::')

interface Setup {
  readonly words: Catalog
  /** Missed and not made good yet. */
  readonly isMissed: (item: Item) => boolean
}

/** Stable ids: importing once more updates a note instead of adding one. */
const row = (item: Item, { words, isMissed }: Setup): string =>
  [
    `${NAME}/${oneLine(item.id)}`,
    `${NAME}::${oneLine(item.category)}`,
    fieldOf(questionHtml(item, words)),
    fieldOf(answerHtml(item, words)),
    [
      tag(item.category, item.topic),
      tag('level', item.level),
      ...(isMissed(item) ? [tag('missed')] : []),
    ].join(' '),
  ].join('\t')

/** Items as a text file that Anki imports: one row a note. */
export const ankiDeck = (items: readonly Item[], setup: Setup): string =>
  `${[...HEADER, ...items.map(item => row(item, setup))].join('\n')}\n`
