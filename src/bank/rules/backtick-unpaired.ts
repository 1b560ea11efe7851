import { textsAsked } from '../../core/reading.ts'
import { LANGS } from '../../core/text.ts'
import type { Rule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** A backtick without its partner would colour the rest of the text as a command. */
export const backtickUnpaired: Rule = {
  id: 'backtick-unpaired',
  severity: STANDARD,
  check: ({ item }) => {
    const { exhibit: _, ...rest } = item
    const texts = [...textsAsked(rest), item.explanation]
    const odd = texts.flatMap(text => LANGS.map(lang => text[lang])).find(t => t.split('`').length % 2 === 0)
    return odd === undefined
      ? []
      : [
          {
            path: ['stem'],
            message: { en: `Backticks don't pair in: ${odd}`, zh: `反引号不成对：${odd}` },
            help: { en: 'Close the command with a backtick.', zh: '请用反引号结束命令。' },
          },
        ]
  },
}
