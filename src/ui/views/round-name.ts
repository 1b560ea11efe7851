import type { Attempt } from '../../core/attempt.ts'
import type { Bank, Scope } from '../../core/bank.ts'
import { reviewPlace } from '../../core/drill-turns.ts'
import type { DrillPlan, RoundPlan } from '../../core/plan.ts'
import { dailyNumber } from '../../core/plan-daily.ts'
import type { Lang } from '../../core/text.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { categoryName } from '../../i18n/words.ts'
import type { ViewContext } from './view.ts'

type Names = Pick<ViewContext, 'words' | 'lang'>

/** A topic by its title; by its name, where the bank is gone. */
export const topicTitle = (
  { category, topic }: { readonly category: string; readonly topic: string },
  bank: Bank,
  lang: Lang,
): string => bank.topics.find(t => t.category === category && t.topic === topic)?.title[lang] ?? topic

/** What a drill is about, as a person would say it. */
export const scopeName = (scope: Scope, bank: Bank, { words, lang }: Names): string => {
  const { category, topic, skill } = scope
  if (category === undefined) return skill === undefined ? words.drill.everything : words.skill[skill]
  const title = bank.topics.find(t => t.category === category && t.topic === topic)?.title[lang]
  return title === undefined ? categoryName(words, category) : `${categoryName(words, category)} / ${title}`
}

export const roundName = (plan: RoundPlan, bank: Bank, names: Names): string => {
  const { words, lang } = names
  if (plan.mode === 'mock') {
    const role = bank.roles.find(candidate => candidate.id === plan.role)
    return `${words.mock.title} ${role?.title[lang] ?? plan.role}`
  }
  switch (plan.source) {
    case 'missed':
      return words.drill.missedTitle
    case 'preview':
      return words.drill.previewTitle(plan.items[0]?.itemId ?? '')
    case 'review':
      return words.study.review.title
    case 'mistakes':
      return words.study.mistakes.title
    case 'placement':
      return words.study.placement.title
    case 'daily':
      return words.study.daily.title(dailyNumber(plan.day ?? ''))
    case 'drawn':
      break
  }
  return `${words.drill.title} ${scopeName(plan.scope, bank, names)}`
}

const MINUTE_MS = 60_000

/**
 * Place in a drill: which item of how many, and how many come back; or how long it goes on, where the clock says when it is
 * over.
 *
 * @param shown the item on screen: its place is told.
 */
export const drillPlace = (
  plan: DrillPlan,
  {
    n,
    shown,
    attempts,
  }: { readonly n: number; readonly shown: string; readonly attempts: readonly Attempt[] },
  { asking, study }: Pick<Catalog, 'asking' | 'study'>,
): string => {
  if (plan.untilMs !== undefined) {
    const leftMs = plan.untilMs - attempts.reduce((sum, { ms }) => sum + ms, 0)
    return `${n} (${study.review.minutesLeft(Math.max(0, Math.ceil(leftMs / MINUTE_MS)))})`
  }
  if (plan.source !== 'review') return asking.progress(n, plan.items.length)
  const { met, back } = reviewPlace(plan, attempts)
  const isNew = attempts.every(({ itemId }) => itemId !== shown)
  return asking.progress(met + (isNew ? 1 : 0), plan.items.length) + (back > 0 ? ` +${back}` : '')
}
