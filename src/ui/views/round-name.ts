import type { Bank, Scope } from '../../core/bank.ts'
import type { RoundPlan } from '../../core/plan.ts'
import type { Lang } from '../../core/text.ts'
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
  if (plan.source === 'missed') return words.drill.missedTitle
  if (plan.source === 'preview') return words.drill.previewTitle(plan.items[0]?.itemId ?? '')
  return `${words.drill.title} ${scopeName(plan.scope, bank, names)}`
}
