import { LANGS } from '../../core/text.ts'
import { columnsOf } from './columns.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

const MOST_LINES = 14
const MOST_COLUMNS = 76

export const exhibitSize: ItemRule = {
  id: 'exhibit-size',
  severity: STANDARD,
  reason: 'Output is shown verbatim, and 80x24 must hold it beside the question.',
  bad: `- kind: boolean
  exhibit: "01234567890123456789012345678901234567890123456789012345678901234567890123456789"`,
  good: `- kind: boolean
  exhibit: "012345678901234567890123456789012345678901234567890123456789"`,
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
