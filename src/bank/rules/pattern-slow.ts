import { isSlow } from '../../core/judge/pattern-cost.ts'
import { compilePattern } from '../../core/judge/rubric.ts'
import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { BLOCKS } from './rule.ts'

export const patternSlow: ItemRule = {
  id: 'pattern-slow',
  severity: BLOCKS,
  reason: 'A pattern that can match in millions of ways makes the game hang over an answer.',
  bad: `- kind: open
  rubric:
    - { id: point, weight: 1, text: { en: A point, zh: 一点 }, patterns: { en: ['(\\w+\\s?)+e'], zh: [因为] } }
    - { id: other, weight: 1, text: { en: Other, zh: 另一点 }, patterns: { en: [because], zh: [因为] } }
    - { id: third, weight: 1, text: { en: Third, zh: 第三点 }, patterns: { en: [because], zh: [因为] } }
    - { id: fourth, weight: 1, text: { en: Fourth, zh: 第四点 }, patterns: { en: [because], zh: [因为] } }`,
  good: `- kind: open
  rubric:
    - { id: point, weight: 1, text: { en: A point, zh: 一点 }, patterns: { en: ['(\\w+ ){0,3}\\w+e'], zh: [因为] } }
    - { id: other, weight: 1, text: { en: Other, zh: 另一点 }, patterns: { en: [because], zh: [因为] } }
    - { id: third, weight: 1, text: { en: Third, zh: 第三点 }, patterns: { en: [because], zh: [因为] } }
    - { id: fourth, weight: 1, text: { en: Fourth, zh: 第四点 }, patterns: { en: [because], zh: [因为] } }`,
  check: ({ item }) =>
    item.kind === 'open'
      ? item.rubric.flatMap(({ patterns }, i) =>
          LANGS.flatMap(lang =>
            patterns[lang].flatMap((pattern, j) =>
              compilePattern(pattern) && isSlow(pattern)
                ? [
                    {
                      path: ['rubric', i, 'patterns', lang, j],
                      message: {
                        en: `"${pattern}" can match in too many ways.`,
                        zh: `"${pattern}" 的匹配方式过多，可能长时间无响应。`,
                      },
                      help: {
                        en: 'Bound it, as in .{0,40}, and repeat nothing that is itself repeated.',
                        zh: '请限定长度，如 .{0,40}；不要在重复中再套重复。',
                      },
                    },
                  ]
                : [],
            ),
          ),
        )
      : [],
}
