import type { Bank, Scope } from '../../core/bank.ts'
import type { RoundPlan } from '../../core/plan.ts'
import { categoryName } from '../../i18n/words.ts'
import type { ViewContext } from './view.ts'

type Names = Pick<ViewContext, 'words' | 'lang'>

/** What a drill is about, as a person would say it. */
export const scopeName = (scope: Scope, bank: Bank, { words, lang }: Names): string => {
  const { category, topic } = scope
  if (category === undefined) return words.drill.everything
  const title = bank.topics.find(t => t.category === category && t.topic === topic)?.title[lang]
  return title === undefined ? categoryName(words, category) : `${categoryName(words, category)} / ${title}`
}

export const roundName = (plan: RoundPlan, bank: Bank, names: Names): string => {
  const { words, lang } = names
  if (plan.mode === 'mock') {
    const role = bank.roles.find(candidate => candidate.id === plan.role)
    return `${words.mock.title} ${role?.title[lang] ?? plan.role}`
  }
  if (plan.source === 'missed') return words.drill.missedTitle
  if (plan.source === 'preview') return words.drill.previewTitle(plan.items[0]?.itemId ?? '')
  return `${words.drill.title} ${scopeName(plan.scope, bank, names)}`
}
