import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { textsIn } from './texts.ts'

export const backtickUnpaired: ItemRule = {
  id: 'backtick-unpaired',
  severity: STANDARD,
  reason: 'A backtick without its partner would colour the rest of the text as a command.',
  bad: `- kind: boolean
  stem: { en: "\`BGSAVE forks.", zh: "\`BGSAVE\` 会 fork。" }`,
  good: `- kind: boolean
  stem: { en: "\`BGSAVE\` forks.", zh: "\`BGSAVE\` 会 fork。" }`,
  check: ({ authored: { exhibit: _, ...rest } }) =>
    textsIn(rest)
      .filter(({ text }) => text.split('`').length % 2 === 0)
      .map(({ path }) => ({
        path,
        message: {
          en: `Backticks don't pair in "${path.join('.')}".`,
          zh: `"${path.join('.')}" 中的反引号不成对。`,
        },
        help: { en: 'Close the command with a backtick.', zh: '请用反引号结束命令。' },
      })),
}
