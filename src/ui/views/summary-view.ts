import type { MemoryAfter } from '../../app/study.ts'
import { firstTries, isMissed } from '../../core/attempt.ts'
import type { Bank } from '../../core/bank.ts'
import { findItem } from '../../core/bank.ts'
import type { Best } from '../../core/bests.ts'
import { isUnaided, settingOf } from '../../core/bests.ts'
import type { DrillPlan } from '../../core/plan.ts'
import type { Round } from '../../core/round-state.ts'
import { scoreRound } from '../../core/score.ts'
import { thousands } from '../../i18n/number.ts'
import { clockFace } from '../../i18n/words.ts'
import type { Line } from '../text/line.ts'
import { BLANK, marked, plainText, span } from '../text/line.ts'
import { padEnd, truncate, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { verdictMark } from './feedback-view.ts'
import { studyRows } from './study-summary-view.ts'
import type { ViewContext } from './view.ts'

interface Finished {
  readonly round: Round
  readonly bank: Bank
  readonly after: MemoryAfter
  /** Best with the same settings before this round. */
  readonly before: Best | undefined
}

/** `label   value`, values aligned over the whole table. */
const table = (rows: readonly (readonly [string, string])[], width: number): readonly Line[] => {
  const column = Math.max(...rows.map(([label]) => widthOf(label))) + 2
  return rows.flatMap(([label, value]) =>
    wrap(
      [span(padEnd(label, column), 'dim'), span(value, 'strong')].map(s => ({ ...s, whole: true as const })),
      width,
    ),
  )
}

/** Personal bests are of drills that were drawn; other rounds say nothing of them. */
const hasBest = ({ source }: DrillPlan): boolean =>
  source === 'drawn' || source === 'missed' || source === 'preview'

const bestText = ({ round, before }: Finished, points: number, { words }: ViewContext): string => {
  const { plan, attempts } = round
  if (plan.mode === 'drill' && plan.source === 'preview') return words.summary.noBestPreview
  if (settingOf(plan) === null) return words.summary.noBestMissed
  if (!isUnaided(round)) {
    const { noBestPartial, noBestRetaken } = words.summary
    const why = attempts.length < plan.items.length ? noBestPartial : noBestRetaken
    return before ? `${thousands(before.points)} (${why})` : why
  }
  if (!before || points > before.points) return words.summary.newBest(before?.points ?? null)
  return thousands(before.points)
}

const missedLines = (
  { round, bank }: Finished,
  { words, lang, glyphs, width }: ViewContext,
): readonly Line[] => {
  const missed = firstTries(round.attempts).filter(isMissed)
  if (round.attempts.length === 0) return []
  if (missed.length === 0) return [BLANK, [span(words.summary.nothingMissed, 'good')]]
  return [
    BLANK,
    [span(words.summary.missed(missed.length), 'accent')],
    ...missed.map((attempt): Line => {
      const stem = findItem(bank, attempt.itemId)?.stem[lang] ?? attempt.itemId
      const text = plainText(marked(stem))
      return [verdictMark(attempt.verdict, glyphs), span(` ${truncate(text, width - 2, glyphs.ellipsis)}`)]
    }),
  ]
}

const drillLines = (plan: DrillPlan, finished: Finished, view: ViewContext): readonly Line[] => {
  const { attempts } = finished.round
  const { words, width } = view
  const score = scoreRound(plan, attempts)
  const placed = plan.source === 'placement' ? placementLines(finished.after, view) : []
  const cram = plan.cram ? [BLANK, ...wrap([span(words.study.summary.cram, 'dim')], width)] : []
  const rows = table(
    [
      [words.summary.score, thousands(score.points)],
      [
        words.summary.accuracy,
        words.summary.accuracyOf(Math.round(score.accuracy * 100), score.correct, score.asked),
      ],
      [words.summary.bestCombo, String(score.bestCombo)],
      [words.summary.time, clockFace(score.ms)],
      ...(hasBest(plan) ? [[words.summary.best, bestText(finished, score.points, view)] as const] : []),
      ...(plan.source === 'preview' ? [] : studyRows(plan, finished.round, finished.after, words)),
    ],
    width,
  )
  return [...placed, ...rows, ...cram]
}

const placementLines = ({ placement }: MemoryAfter, { words, width }: ViewContext): readonly Line[] => {
  const { result, resultNone, effect } = words.study.placement
  if (!placement) return []
  const { level, n } = placement
  return [
    ...wrap([span(level ? result(level, n) : resultNone(n), 'strong')], width),
    ...(level ? wrap([span(effect, 'dim')], width) : []),
    BLANK,
  ]
}

/** What a finished drill came to. */
export const summaryView = (finished: Finished, view: ViewContext): readonly Line[] => {
  const { attempts, over, plan } = finished.round
  const { words, width } = view
  const how = over === 'clock' ? words.summary.clock : over === 'ended' ? words.summary.ended : ''
  return [
    ...(how === '' ? [] : [...wrap([span(how, 'strong')], width), BLANK]),
    ...(attempts.length === 0 || plan.mode === 'mock'
      ? [[span(words.summary.nothing)]]
      : drillLines(plan, finished, view)),
    ...missedLines(finished, view),
  ]
}
