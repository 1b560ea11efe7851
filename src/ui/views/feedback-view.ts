import type { Attempt, Verdict } from '../../core/attempt.ts'
import type { Item } from '../../core/item.ts'
import type { Points } from '../../core/score.ts'
import { totalOf } from '../../core/score.ts'
import type { Glyphs } from '../text/glyphs.ts'
import type { Line, Span, Token } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { answerLines } from './answer-lines.ts'
import { explanationLines, questionLines } from './item-lines.ts'
import type { ViewContext } from './view.ts'

interface Answered {
  readonly item: Item
  readonly attempt: Attempt
}

export const verdictMark = (verdict: Verdict, glyphs: Glyphs): Span => {
  switch (verdict) {
    case 'correct':
      return span(glyphs.right, 'good')
    case 'partial':
      return span(glyphs.partial, 'warn')
    default:
      return span(glyphs.wrong, 'bad')
  }
}

const verdictToken = (verdict: Verdict): Token =>
  verdict === 'correct' ? 'good' : verdict === 'partial' ? 'warn' : 'bad'

const verdictLine = (
  { attempt }: Answered,
  points: Points | undefined,
  { words, glyphs }: ViewContext,
): Line => {
  const { verdict, credit } = attempt
  const share = verdict === 'partial' ? [span(` ${Math.round(credit * 100)}%`, 'warn')] : []
  const earned = points && totalOf(points) > 0 ? words.feedback.earned(totalOf(points)) : undefined
  const parts =
    points && points.speed + points.combo > 0
      ? [span(`  = ${words.feedback.parts(points.base, points.speed, points.combo)}`, 'dim')]
      : []
  return [
    ...(glyphs.way === 'heard' ? [] : [verdictMark(verdict, glyphs), span(' ')]),
    span(words.verdict[verdict], verdictToken(verdict)),
    ...share,
    ...(earned ? [span('  '), span(earned, 'strong'), ...parts] : []),
  ]
}

interface Feedback extends Answered {
  readonly points?: Points | undefined
  /** Just answered, the question is fresh and comes last, so that the first page explains; looked up, it comes first. */
  readonly question: 'first' | 'last'
}

/** An item after it was answered: verdict, the right answer, why each part is right or wrong, and where it's from. */
export const feedbackView = (feedback: Feedback, view: ViewContext): readonly Line[] => {
  const { item, points } = feedback
  return [
    verdictLine(feedback, points, view),
    ...(feedback.question === 'first' ? questionLines(item, view) : [BLANK]),
    ...answerLines(feedback, view),
    ...explanationLines(item, view),
    ...(feedback.question === 'last' ? questionLines(item, view) : []),
  ]
}
