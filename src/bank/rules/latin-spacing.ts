import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { proseIn, withoutCode } from './texts.ts'

const CLOSE = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u

export const latinSpacing: ItemRule = {
  id: 'latin-spacing',
  severity: STANDARD,
  reason: 'Chinese text that is full of commands and numbers is easier to read with a space around them.',
  bad: `- kind: boolean
  stem: { en: Redis forks., zh: Redis会fork子进程。 }`,
  good: `- kind: boolean
  stem: { en: Redis forks., zh: Redis 会 fork 子进程。 }`,
  check: ({ authored: { exhibit: _, ...rest } }) =>
    proseIn(rest, 'zh').flatMap(({ path, text }) => {
      const found = path.includes('patterns') ? null : CLOSE.exec(withoutCode(text))
      if (!found) return []
      return [
        {
          path,
          message: { en: `No space in "${found[0]}".`, zh: `“${found[0]}” 之间缺少空格。` },
          help: {
            en: 'Put a space between Chinese and Latin letters or digits.',
            zh: '中文与英文、数字之间请加空格。',
          },
        },
      ]
    }),
}
