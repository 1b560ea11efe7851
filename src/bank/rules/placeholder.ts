import { PLACEHOLDERS } from '../template.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { textsIn } from './texts.ts'

export const placeholder: ItemRule = {
  id: 'placeholder',
  severity: STANDARD,
  reason: 'What `bank new` wrote to be overwritten says nothing to the person who answers.',
  bad: `- kind: boolean
  explanation: { en: "${PLACEHOLDERS[0]}", zh: 就是这样。 }`,
  good: `- kind: boolean
  explanation: { en: The child shares the parent's pages., zh: 子进程与父进程共享内存页。 }`,
  check: ({ authored }) =>
    textsIn(authored)
      .filter(({ text }) => PLACEHOLDERS.includes(text))
      .map(({ path }) => ({
        path,
        message: {
          en: `"${path.join('.')}" is still to be written.`,
          zh: `"${path.join('.')}" 还没有填写。`,
        },
        help: { en: 'Overwrite it.', zh: '请改写。' },
      })),
}
