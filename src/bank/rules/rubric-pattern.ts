import type { OpenItem } from '../../core/item.ts'
import { isSlow } from '../../core/judge/pattern-cost.ts'
import { compilePattern, proposePoints } from '../../core/judge/rubric.ts'
import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { Finding, ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

const broken = (item: OpenItem): readonly Finding[] =>
  item.rubric.flatMap(({ patterns }, i) =>
    LANGS.flatMap(lang =>
      patterns[lang].flatMap((pattern, j) =>
        compilePattern(pattern)
          ? []
          : [
              {
                path: ['rubric', i, 'patterns', lang, j],
                message: {
                  en: `"${pattern}" is no regular expression.`,
                  zh: `"${pattern}" 不是合法的正则表达式。`,
                },
                help: {
                  en: 'Escape ( ) [ ] { } . * + ? with a backslash to mean themselves.',
                  zh: '( ) [ ] { } . * + ? 表示自身时请加反斜杠。',
                },
              },
            ],
      ),
    ),
  )

/** Another rule names these; they aren't tried. */
const anySlow = ({ rubric }: OpenItem): boolean =>
  rubric.some(({ patterns }) => LANGS.some(lang => patterns[lang].some(isSlow)))

/** Key points of which the model answer, in one language, hits no pattern of that language. */
const missed = (item: OpenItem, written: readonly Lang[]): readonly Finding[] =>
  item.rubric.flatMap((point, i) =>
    written.flatMap(lang => {
      const inLang = { ...point, patterns: { en: [], zh: [], [lang]: point.patterns[lang] } }
      if (proposePoints([inLang], item.modelAnswer[lang]).length > 0) return []
      const { id } = point
      return [
        {
          path: ['rubric', i, 'patterns', lang],
          message: {
            en: `The model answer (${lang}) hits no pattern of "${id}".`,
            zh: `参考答案（${lang}）没有命中得分点 "${id}" 的任何模式。`,
          },
          help: {
            en: 'Mend the pattern, or say the point in the model answer.',
            zh: '请修改模式，或在参考答案中写出这一点。',
          },
        },
      ]
    }),
  )

export const rubricPattern: ItemRule = {
  id: 'rubric-pattern',
  severity: STANDARD,
  reason: 'Patterns that even the model answer fails to hit will not recognise anybody’s.',
  bad: `- kind: open
  modelAnswer: { en: Freeze writes first., zh: 先停写。 }`,
  good: `- kind: open
  modelAnswer: { en: It is so because of that., zh: 因为如此。 }`,
  check: ({ authored, item }) => {
    if (item.kind !== 'open' || authored.kind !== 'open') return []
    const wrong = broken(item)
    const written = LANGS.filter(lang => authored.modelAnswer[lang] !== undefined)
    return wrong.length > 0 || anySlow(item) ? wrong : missed(item, written)
  },
}
