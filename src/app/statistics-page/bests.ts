import type { Best } from '../../core/bests.ts'
import type { BestInterview } from '../../core/statistics.ts'
import type { Html } from '../page/html.ts'
import type { PageContext } from './context.ts'
import { shareText } from './context.ts'
import { headingId } from './section.ts'
import { tableOf } from './table.ts'

const MINUTE_MS = 60_000

const bestRow = (best: Best, context: PageContext): readonly string[] => {
  const { words, names, dayAt, scopeName } = context
  const { scope, items, timing, points, accuracy, at } = best
  const level = scope.level === undefined ? null : names.level[scope.level]
  const { setting, timing: timings } = names.stats.bests
  return [
    setting(scopeName(scope), level, items, timings[timing]),
    words.count(points),
    shareText(accuracy, context),
    dayAt(at),
  ]
}

/** The best round of each setting; `null` where there is none. */
export const bestsHtml = (context: PageContext): Html | null => {
  const { stats, words } = context
  const { setting, points, accuracy, day } = words.columns
  if (stats.bests.length === 0) return null
  return tableOf({
    columns: [setting, points, accuracy, day],
    rows: stats.bests.map(best => bestRow(best, context)),
    labelledBy: headingId('bests'),
    look: 'stacked',
  })
}

const interviewRow = (best: BestInterview, context: PageContext): readonly string[] => {
  const { bank, names, dayAt } = context
  const role = bank.roles.find(({ id }) => id === best.role)?.title[names.lang] ?? best.role
  return [
    names.stats.bests.interview(role, best.lengthMs / MINUTE_MS),
    names.stats.bests.mean(best.mean),
    dayAt(best.at),
  ]
}

/** The best interview of each role and length; `null` where none has a result. */
export const interviewsHtml = (context: PageContext): Html | null => {
  const { stats, words } = context
  const { role, mean, day } = words.columns
  if (stats.bestInterviews.length === 0) return null
  return tableOf({
    columns: [role, mean, day],
    rows: stats.bestInterviews.map(best => interviewRow(best, context)),
    labelledBy: headingId('interviews'),
    look: 'stacked',
  })
}
