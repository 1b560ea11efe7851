import { readingMs } from '../../core/reading.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Least time to answer once everything is read. */
const LEAST_THINKING_MS = 8000

export const timeShort: ItemRule = {
  id: 'time-short',
  severity: STANDARD,
  reason: 'A limit that ends before the item is read tests eyesight.',
  bad: `- kind: boolean
  timeLimitSeconds: 5`,
  good: `- kind: boolean
  timeLimitSeconds: 30`,
  check: ({ authored, item }) => {
    if (authored.timeLimitSeconds === undefined) return []
    const { en, zh } = readingMs(item)
    const least = Math.ceil((Math.max(en, zh) + LEAST_THINKING_MS) / 1000)
    if (authored.timeLimitSeconds >= least) return []
    return [
      {
        path: ['timeLimitSeconds'],
        message: {
          en: `${authored.timeLimitSeconds} s is too short: reading and answering take ${least} s.`,
          zh: `${authored.timeLimitSeconds} 秒太短：读完并作答需要 ${least} 秒。`,
        },
        help: { en: 'Raise it, or leave it out.', zh: '请调大，或不写。' },
      },
    ]
  },
}
