import type { Scope } from './bank.ts'
import type { OpenRound } from './open-round.ts'
import type { RoundPlan, Timing } from './plan.ts'

/** Rounds with the same setting compete for one personal best. */
export interface Setting {
  readonly scope: Scope
  readonly items: number
  readonly timing: Timing
}

export interface Best extends Setting {
  readonly points: number
  readonly accuracy: number
  readonly at: number
}

/** What a round competes under; `null` for a round that sets no personal best. */
export const settingOf = (plan: RoundPlan): Setting | null => {
  if (plan.mode === 'mock' || plan.source !== 'drawn') return null
  return { scope: plan.scope, items: plan.items.length, timing: plan.timing }
}

/** A setting as a key. */
export const settingKey = ({ scope, items, timing }: Setting): string => {
  const { category = '*', topic = '*', level = '*', skill } = scope
  const of = skill === undefined ? '' : `:${skill}`
  return `drill:${category}/${topic}:${level}${of}:${items}:${timing}`
}

/** Whether a round may set a personal best: every item answered, and none a second time after its explanation. */
export const isUnaided = ({
  plan,
  attempts,
  nextSeq,
}: Pick<OpenRound, 'plan' | 'attempts' | 'nextSeq'>): boolean =>
  attempts.length === plan.items.length && nextSeq === attempts.length
