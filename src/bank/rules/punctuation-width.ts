import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { proseIn, withoutCode } from './texts.ts'

/** Half-width marks beside Chinese, and anything full-width in English. */
const WRONG: Readonly<Record<Lang, RegExp>> = {
  en: /[\u3000-\u303f\uff01-\uff60]/,
  zh: /[\p{Script=Han}）】”」][,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u,
}

export const punctuationWidth: ItemRule = {
  id: 'punctuation-width',
  severity: STANDARD,
  reason:
    'Chinese is set with full-width punctuation and English with half-width; the other kind reads as a typo.',
  bad: `- kind: boolean
  stem: { en: Redis forks., zh: "Redis 会 fork,然后写盘。" }`,
  good: `- kind: boolean
  stem: { en: Redis forks., zh: "Redis 会 fork，然后写盘。" }`,
  check: ({ authored: { exhibit: _, ...rest } }) =>
    LANGS.flatMap(lang =>
      proseIn(rest, lang).flatMap(({ path, text }) => {
        const found = WRONG[lang].exec(withoutCode(text))
        if (!found) return []
        return [
          {
            path,
            message: {
              en: `Punctuation of the wrong width: "${found[0]}".`,
              zh: `标点全半角不对：“${found[0]}”。`,
            },
            help: {
              en: 'Full-width in Chinese, half-width in English.',
              zh: '中文用全角标点，英文用半角标点。',
            },
          },
        ]
      }),
    ),
}
