import { describe, expect, test } from 'vitest'
import { unanswered } from '../../../src/core/attempt.ts'
import { seededChance } from '../../../src/core/chance.ts'
import { planItem } from '../../../src/core/plan.ts'
import { NO_HITS } from '../../../src/core/response.ts'
import { LANGS } from '../../../src/core/text.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { EMPTY_DRAFT } from '../../../src/ui/draft.ts'
import { bodyHeight, LEAST_QUESTION, textWidth } from '../../../src/ui/layout.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { feedbackView } from '../../../src/ui/views/feedback-view.ts'
import { openQuestionLines, questionView } from '../../../src/ui/views/question-view.ts'
import { rubricLines } from '../../../src/ui/views/rubric-lines.ts'
import { shippedBank } from '../../support/player.ts'

const { items } = shippedBank()
const keyed = items.filter(item => item.kind !== 'open')

describe.each([60, 80, 120])('every shipped item at %i columns', columns => {
  test.each(LANGS)('asks and explains in lines that fit and break as typesetting asks (%s)', lang => {
    const width = textWidth(columns)
    const view = { words: wordsIn(lang), lang, glyphs: GLYPHS.unicode, width }
    const chance = seededChance('views')
    for (const item of items) {
      const planned = planItem(item, '1x', chance)
      const attempt = unanswered(planned, { seq: 0, ms: 1000, lang, verdict: 'timeout' })
      const asked =
        item.kind === 'open'
          ? {
              question: openQuestionLines({ item, said: '' }, view),
              answer: rubricLines({ item, hits: NO_HITS, criticalKey: 'c' }, view),
            }
          : questionView({ item, planned, draft: EMPTY_DRAFT, said: '' }, view)
      const lines = [
        ...asked.question,
        ...asked.answer,
        ...feedbackView({ item, attempt, question: 'first' }, view),
      ].map(plainText)
      for (const line of lines) {
        expect(widthOf(line), `${item.id}: ${line}`).toBeLessThanOrEqual(width)
        expect(line.trimStart(), item.id).not.toMatch(/^[，。、；：？！）」』】》”’]/)
      }
    }
  })
})

test.each(LANGS)(
  'at 80x24 every option of every item is on the screen with the beginning of its stem (%s)',
  lang => {
    const view = { words: wordsIn(lang), lang, glyphs: GLYPHS.unicode, width: textWidth(80) }
    const chance = seededChance('fit')
    for (const item of keyed) {
      const planned = planItem(item, '1x', chance)
      const { answer } = questionView({ item, planned, draft: EMPTY_DRAFT, said: '' }, view)
      expect(answer.length, item.id).toBeLessThanOrEqual(bodyHeight(24) - LEAST_QUESTION)
    }
  },
)
