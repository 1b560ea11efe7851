import type { Verdict } from '../../core/attempt.ts'
import type { Day } from '../../core/day.ts'
import type { RoundPlan } from '../../core/plan.ts'
import { DAILY_ITEMS, dailyNumber } from '../../core/plan-daily.ts'
import type { DailyResult } from '../../core/totals.ts'
import type { Glyphs } from '../text/glyphs.ts'
import type { ViewContext } from './view.ts'

/** `3m12s`: short, and the same in every language. */
const timeText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds}s` : `${minutes}m${String(seconds % 60).padStart(2, '0')}s`
}

const square = (verdict: Verdict | undefined, { squares }: Glyphs): string =>
  verdict === 'correct' ? squares.right : verdict === 'partial' ? squares.partial : squares.missed

/**
 * Result of a daily for others to see: how many, how long, which of the five; nothing of what was asked. What wasn't
 * reached shows as missed.
 */
export const shareCard = (
  day: string,
  { verdicts, ms }: DailyResult,
  { words, glyphs }: Pick<ViewContext, 'words' | 'glyphs'>,
): readonly string[] => {
  const right = verdicts.filter(verdict => verdict === 'correct').length
  return [
    words.study.daily.card(dailyNumber(day), right, DAILY_ITEMS, timeText(ms)),
    Array.from({ length: DAILY_ITEMS }, (_, i) => square(verdicts[i], glyphs)).join(' '),
  ]
}

/** Whose five a round asks, if it is a daily. */
export const dailyDay = (plan: RoundPlan): Day | undefined =>
  plan.mode === 'drill' && plan.source === 'daily' ? plan.day : undefined
