import type { Item } from '../../core/item.ts'
import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import { rowsOf } from './columns.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Rows that 80x24 has left for the answer beside frame and question. */
const MOST_ROWS = 14
const INDENT = 6

const rowsFor = (item: Item, lang: Lang): number => {
  const sum = (texts: readonly string[]) => texts.reduce((rows, text) => rows + rowsOf(text, INDENT), 0)
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return sum(item.options.map(option => option.text[lang]))
    case 'order':
      return sum(item.steps.map(step => step.text[lang]))
    case 'match':
      return 1 + sum(item.pairs.flatMap(pair => [pair.left[lang], pair.right[lang]]))
    default:
      return 0
  }
}

export const answerTall: ItemRule = {
  id: 'answer-tall',
  severity: STANDARD,
  reason: 'Options below the edge of an 80x24 window are not weighed.',
  bad: `- kind: match
  pairs:
${[...'abcdefg'].map(id => `    - { id: ${id}, left: { en: "Left ${id} ${'and on '.repeat(12)}", zh: 左 ${id} }, right: { en: "Right ${id}", zh: 右 ${id} } }`).join('\n')}`,
  good: `- kind: match
  pairs:
${[...'abcdef'].map(id => `    - { id: ${id}, left: { en: "Left ${id}", zh: 左 ${id} }, right: { en: "Right ${id}", zh: 右 ${id} } }`).join('\n')}`,
  check: ({ item }) => {
    const rows = Math.max(...LANGS.map(lang => rowsFor(item, lang)))
    if (rows <= MOST_ROWS) return []
    return [
      {
        path: [
          { choice: 'options', multi: 'options', order: 'steps', match: 'pairs' }[item.kind as string] ??
            'stem',
        ],
        message: {
          en: `The answer takes ${rows} rows of a window of 80x24.`,
          zh: `选项部分在 80x24 窗口中占 ${rows} 行。`,
        },
        help: { en: `Cut it to ${MOST_ROWS}.`, zh: `请精简到 ${MOST_ROWS} 行以内。` },
      },
    ]
  },
}
