import { LANGS } from '../../core/text.ts'
import type { Rule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Characters that take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

const columnsOf = (line: string): number => [...line].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)

const MOST_LINES = 14
const MOST_COLUMNS = 76

/** Output is shown verbatim, and 80x24 must hold it beside the question. */
export const exhibitSize: Rule = {
  id: 'exhibit-size',
  severity: STANDARD,
  check: ({ item }) => {
    const lines = LANGS.map(lang => item.exhibit?.[lang].split('\n') ?? [])
    const tallest = Math.max(...lines.map(l => l.length))
    const widest = Math.max(0, ...lines.flat().map(columnsOf))
    if (tallest <= MOST_LINES && widest <= MOST_COLUMNS) return []
    return [
      {
        path: ['exhibit'],
        message: {
          en: `The exhibit has ${tallest} lines of up to ${widest} columns.`,
          zh: `exhibit 有 ${tallest} 行，最宽 ${widest} 列。`,
        },
        help: {
          en: `Cut it to ${MOST_LINES} lines of ${MOST_COLUMNS} columns.`,
          zh: `请控制在 ${MOST_LINES} 行、${MOST_COLUMNS} 列以内。`,
        },
      },
    ]
  },
}
