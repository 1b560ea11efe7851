import assert from 'node:assert/strict'
import type { Problem } from '../../src/bank/problem.ts'
import { unanswered } from '../../src/core/attempt.ts'
import type { Bank } from '../../src/core/bank.ts'
import { seededChance } from '../../src/core/chance.ts'
import type { Item } from '../../src/core/item.ts'
import { judge } from '../../src/core/judge/judge.ts'
import { planItem } from '../../src/core/plan.ts'
import { indexOfUnprintable, printable } from '../../src/core/printable.ts'
import type { Response } from '../../src/core/response.ts'
import { NO_HITS } from '../../src/core/response.ts'
import type { Lang } from '../../src/core/text.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { EMPTY_DRAFT } from '../../src/ui/draft.ts'
import { textWidth } from '../../src/ui/layout.ts'
import { GLYPHS } from '../../src/ui/text/glyphs.ts'
import type { Line } from '../../src/ui/text/line.ts'
import { plainText, span } from '../../src/ui/text/line.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import { hang, wrap } from '../../src/ui/text/wrap.ts'
import { browseView } from '../../src/ui/views/browse-view.ts'
import { feedbackView } from '../../src/ui/views/feedback-view.ts'
import { itemView } from '../../src/ui/views/item-view.ts'
import { openQuestionLines, questionView } from '../../src/ui/views/question-view.ts'
import { rubricLines } from '../../src/ui/views/rubric-lines.ts'
import type { ViewContext } from '../../src/ui/views/view.ts'

/** Items and problems as the screens show them. */

interface Shown {
  readonly lines: readonly Line[]
  readonly width: number
}

const VIEWS: readonly ViewContext[] = LANGS.flatMap((lang: Lang) =>
  ([60, 80] as const).map(columns => ({
    words: wordsIn(lang),
    lang,
    glyphs: GLYPHS[columns === 60 ? 'ascii' : 'unicode'],
    width: textWidth(columns),
  })),
)

export const assertShowable = (shown: readonly Shown[]): void => {
  for (const { lines, width } of shown) {
    for (const text of lines.map(plainText)) {
      assert.equal(indexOfUnprintable(text), -1, JSON.stringify(text))
      assert.ok(!text.includes('\n'), JSON.stringify(text))
      assert.ok(widthOf(text) <= width, `${widthOf(text)} columns of ${width}: ${JSON.stringify(text)}`)
    }
  }
}

/** As the screen of the problems has them. */
export const problemLines = (problems: readonly Problem[]): readonly Shown[] =>
  VIEWS.map(({ lang, width }) => ({
    width,
    lines: problems.flatMap(({ file, line, column, rule, message, help }) => [
      ...wrap([span(`${printable(file)}:${line}:${column}`, 'accent'), span(` ${rule}`, 'dim')], width),
      ...hang([span('  ')], [span(`${message[lang]} ${help[lang]}`)], width),
    ]),
  }))

const TYPED = `${'a'.repeat(40)} ${'x'.repeat(40)}!`

/** What somebody may answer who only ever presses the same key. */
const answerTo = (item: Item, [first = '', ...rest]: readonly string[]): Response => {
  switch (item.kind) {
    case 'choice':
      return { kind: 'choice', option: first }
    case 'multi':
      return { kind: 'multi', options: [first] }
    case 'boolean':
      return { kind: 'boolean', value: true }
    case 'order':
      return { kind: 'order', steps: [...rest, first] }
    case 'match':
      return { kind: 'match', picks: { [first]: first } }
    case 'fill':
    case 'number':
      return { kind: item.kind, text: TYPED }
    case 'open':
      return { kind: 'open', text: item.modelAnswer.en }
  }
}

/** Every screen of a round and of browsing that shows an item. */
export const itemLines = (item: Item, bank: Bank): readonly Shown[] => {
  const planned = planItem(item, '1x', seededChance('shown'))
  const response = answerTo(item, planned.layout)
  const given = { response, ...judge(item, response) }
  const attempt = { ...unanswered(planned, { seq: 0, ms: 1000, lang: 'en', verdict: 'timeout' }), ...given }
  const found = { field: { text: '', cursor: 0 }, filter: {}, active: 'category', here: 0 } as const
  return VIEWS.map(view => {
    const asked =
      item.kind === 'open'
        ? {
            question: openQuestionLines({ item, said: '' }, view),
            answer: rubricLines({ item, hits: NO_HITS, criticalKey: 'c' }, view),
          }
        : questionView({ item, planned, draft: EMPTY_DRAFT, said: '' }, view)
    const browsed = browseView({ ...found, found: bank.items.slice(0, 3), isMarked: () => false }, view)
    const lines = [
      ...asked.question,
      ...asked.answer,
      ...feedbackView({ item, attempt, question: 'first' }, view),
      ...itemView({ item, facts: [] }, view),
      ...browsed.results(0, browsed.length),
    ]
    return { lines, width: view.width }
  })
}
