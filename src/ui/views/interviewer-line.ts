import { turnsOf } from '../../core/agenda.ts'
import type { Bank } from '../../core/bank.ts'
import type { Round } from '../../core/round-state.ts'
import { topicTitle } from './round-name.ts'
import type { ViewContext } from './view.ts'

/**
 * What the interviewer says before a question: whether it goes deeper, helps after a miss, or leaves the subject. Never
 * what the answer would have been. Empty outside of interviews.
 */
export const interviewerLine = (
  { plan, attempts }: Round,
  bank: Bank,
  { words, lang }: Pick<ViewContext, 'words' | 'lang'>,
): string => {
  if (plan.mode !== 'mock') return ''
  const { lines } = words.interview
  const turns = turnsOf(plan, attempts)
  const turn = turns[attempts.length]
  const before = turns[attempts.length - 1]
  if (!turn) return ''
  const one = (variants: readonly string[]): string => variants[attempts.length % variants.length] ?? ''
  if (turn.lead !== 'plan') return one(lines[turn.lead])
  if (turn.segment === before?.segment) return one(lines.on)
  const topic = plan.segments[turn.segment]?.topic
  if (topic) return lines.topic(topicTitle(topic, bank, lang))
  return turn.phase === 'core' ? one(lines.on) : lines.phase[turn.phase]
}
