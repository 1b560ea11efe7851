import type { Verdict } from '../../core/attempt.ts'
import { dailyNumber } from '../../core/plan-daily.ts'
import type { DailyResult } from '../../core/totals.ts'
import type { Glyphs } from '../text/glyphs.ts'
import type { ViewContext } from './view.ts'

/** Items of a daily: what wasn't reached shows as missed. */
const FIVE = 5

/** `3m12s`: short, and the same in every language. */
const timeText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds}s` : `${minutes}m${String(seconds % 60).padStart(2, '0')}s`
}

const square = (verdict: Verdict | undefined, { squares }: Glyphs): string =>
  verdict === 'correct' ? squares.right : verdict === 'partial' ? squares.partial : squares.missed

/** Result of a daily for others to see: how many, how long, which of the five; nothing of what was asked. */
export const shareCard = (
  day: string,
  { verdicts, ms }: DailyResult,
  { words, glyphs }: Pick<ViewContext, 'words' | 'glyphs'>,
): readonly string[] => {
  const right = verdicts.filter(verdict => verdict === 'correct').length
  return [
    words.study.daily.card(dailyNumber(day), right, FIVE, timeText(ms)),
    Array.from({ length: FIVE }, (_, i) => square(verdicts[i], glyphs)).join(' '),
  ]
}
