import { indexOfUnprintable } from '../../core/printable.ts'
import type { Finding, ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'
import { textsIn } from './texts.ts'

/** Most values hold none: their paths need not be made. */
const holdsUnprintable = (value: unknown): boolean => {
  if (typeof value === 'string') return indexOfUnprintable(value) !== -1
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsUnprintable)
}

export const findUnprintable = (value: unknown): readonly Finding[] =>
  (holdsUnprintable(value) ? textsIn(value) : []).flatMap(({ path, text }) => {
    const index = indexOfUnprintable(text)
    if (index === -1) return []
    const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return [
      {
        path,
        message: {
          en: `The text holds the control character U+${code}, which must not reach a terminal.`,
          zh: `文本中有控制字符 U+${code}，不能输出到终端。`,
        },
        help: { en: 'Delete it; write a tab as spaces.', zh: '请删除；制表符请改成空格。' },
      },
    ]
  })

export const unprintable: ItemRule = {
  id: 'unprintable',
  severity: BLOCKS,
  reason: 'Foreign text could move the cursor, change the title of the window or set the clipboard.',
  bad: `- kind: boolean
  stem: { en: "Redis \\x1b[2Jis fast.", zh: Redis 很快。 }`,
  good: `- kind: boolean
  stem: { en: Redis is fast., zh: Redis 很快。 }`,
  check: ({ authored }) => findUnprintable(authored),
}
