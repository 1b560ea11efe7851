import { LANGS } from '../../core/text.ts'
import { rowsOf } from './columns.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { textsIn } from './texts.ts'

/** Most rows at 80 columns, by the name of the field that holds the text. */
const MOST_ROWS: Readonly<Record<string, number>> = {
  stem: 5,
  text: 2,
  left: 2,
  right: 2,
  why: 3,
  explanation: 7,
  misconception: 6,
  modelAnswer: 16,
  criticalMiss: 3,
}

/** Marks and indent before a part of an item. */
const INDENT = 8

const fieldOf = (path: readonly (string | number)[]): string =>
  String(path.findLast(name => typeof name === 'string' && !LANGS.some(lang => lang === name)) ?? '')

export const textLong: ItemRule = {
  id: 'text-long',
  severity: STANDARD,
  reason: 'A window of 80x24 shows a question at once, and nobody reads a page under a clock.',
  bad: `- kind: boolean
  stem: { en: "${'A long story about a node. '.repeat(16)}", zh: 节点的故事。 }`,
  good: `- kind: boolean
  stem: { en: "${'A long story about a node. '.repeat(3)}", zh: 节点的故事。 }`,
  check: ({ authored: { exhibit: _, ...rest } }) =>
    textsIn(rest).flatMap(({ path, text }) => {
      const field = fieldOf(path)
      const most = MOST_ROWS[field]
      const rows = rowsOf(text, path.length > 2 ? INDENT : 0)
      if (most === undefined || rows <= most) return []
      return [
        {
          path,
          message: {
            en: `"${path.join('.')}" takes ${rows} rows of a window of 80 columns.`,
            zh: `"${path.join('.')}" 在 80 列窗口中占 ${rows} 行。`,
          },
          help: { en: `Cut it to ${most}.`, zh: `请精简到 ${most} 行以内。` },
        },
      ]
    }),
}
