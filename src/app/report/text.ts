import type { Verdict } from '../../core/attempt.ts'
import type { Rating } from '../../core/rating.ts'
import type { Result } from '../../core/scorecard.ts'
import type { ReportCatalog } from '../../i18n/report-catalog.ts'
import type { InterviewReport, ReportedAnswer } from './interview-report.ts'

/** What a report says in words, whichever form it takes: plain text that is still to be escaped. */

/** Signs beside the colours of verdicts, so that nothing rests on colour alone. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  correct: '✓',
  partial: '~',
  wrong: '✗',
  timeout: '!',
  skipped: '–',
}

export const percentText = (share: number, words: ReportCatalog): string =>
  words.percent(Math.round(share * 100))

export const ratingText = (rating: Rating | null, words: ReportCatalog): string =>
  rating === null ? words.tooLittle : words.ratingOf(rating, words.rating[rating])

export const meanText = ({ scorecard }: InterviewReport, words: ReportCatalog): string =>
  scorecard.mean === null ? words.tooLittle : words.mean(scorecard.mean.toFixed(1))

/** Nobody can rate themselves closer than this with whole numbers. */
const ABOUT_RIGHT = 0.5

export const selfText = (
  { selfRating, selfGap }: Pick<InterviewReport, 'selfRating' | 'selfGap'>,
  words: ReportCatalog,
): string => {
  if (selfRating === null) return words.self.none
  const rating = ratingText(selfRating, words)
  if (selfGap === null) return words.self.alone(rating)
  const by = Math.abs(selfGap).toFixed(1)
  if (Math.abs(selfGap) <= ABOUT_RIGHT) return words.self.right(rating)
  return selfGap > 0 ? words.self.over(rating, by) : words.self.under(rating, by)
}

export const overText = ({ over }: InterviewReport, words: ReportCatalog): readonly string[] =>
  over === 'completed' ? [] : [words.over[over]]

/** Rows of the scorecard: each skill, then the thin ones together. */
export const skillRows = (
  { scorecard }: InterviewReport,
  words: ReportCatalog,
  names: Readonly<Record<string, string>>,
): readonly (Result & { readonly name: string })[] => [
  ...scorecard.skills.map(result => ({ ...result, name: names[result.skill] ?? result.skill })),
  ...(scorecard.rest ? [{ ...scorecard.rest, name: words.rest }] : []),
]

/** What was right: the bank writes the key of a true-or-false item as a machine does. */
export const rightAnswer = ({ kind }: ReportedAnswer, answer: string, words: ReportCatalog): string =>
  kind === 'boolean' ? (words.truth[answer] ?? answer) : answer

export const timeText = ({ ms, budgetMs }: ReportedAnswer, words: ReportCatalog): string =>
  budgetMs > 0 ? words.timeOf(words.clock(ms), words.clock(budgetMs)) : words.clock(ms)

export const isOverBudget = ({ ms, budgetMs }: ReportedAnswer): boolean => budgetMs > 0 && ms > budgetMs

/** What was typed, or that nothing came; `null` where the report doesn't know what was chosen or said. */
export const givenText = ({ given, verdict }: ReportedAnswer): string | null => {
  if (given !== null && given.trim() !== '') return given
  return given !== null || verdict === 'skipped' || verdict === 'timeout' ? '' : null
}

export const leadText = ({ lead }: ReportedAnswer, words: ReportCatalog): readonly string[] =>
  lead === 'plan' ? [] : [words.lead[lead]]

export const isMiss = ({ verdict }: ReportedAnswer): boolean => verdict !== 'correct'
