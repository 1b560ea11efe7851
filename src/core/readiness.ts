import type { Bank, Role } from './bank.ts'
import type { Day } from './day.ts'
import type { Item, Skill } from './item.ts'
import { SKILLS } from './item.ts'
import { recallOn } from './memory.ts'
import type { Totals } from './totals.ts'

/** How ready somebody is in one skill. All shares from 0 to 1. */
export interface SkillReadiness {
  readonly skill: Skill
  /** `accuracy x recall x coverage`. */
  readonly readiness: number
  /** Answers it rests on. */
  readonly n: number
  /** Lower 90 % bound, guessing corrected. */
  readonly accuracy: number
  /** Mean chance that what was answered is still known on the day. */
  readonly recall: number
  /** Share of the skill's items that were asked at least once. */
  readonly coverage: number
  /** What one more round of this skill is likely to add, weighted by the role. */
  readonly gain: number
}

/** One-sided 90 %. */
const Z = 1.2816

/** Items of the round that `gain` imagines. */
export const NEXT_ROUND = 10

/**
 * Lower bound of a share, Wilson score interval, one-sided 90 %.
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209-212.
 */
export const lowerBound = (share: number, n: number): number => {
  if (n === 0) return 0
  const z2 = Z * Z
  const centre = share + z2 / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return Math.max(0, (centre - spread) / (1 + z2 / n))
}

interface Tally {
  readonly asked: number
  readonly credit: number
  readonly guess: number
}

/** The part of the accuracy's lower bound that isn't luck: `(p - g) / (1 - g)`, with g the mean chance of guessing right. */
const accuracyOf = ({ asked, credit, guess }: Tally): number => {
  if (asked === 0) return 0
  const luck = guess / asked
  return luck >= 1 ? 0 : Math.max(0, (lowerBound(credit / asked, asked) - luck) / (1 - luck))
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** One more round of new items, answered as those before. */
const oneRoundOn = ({ asked, credit, guess }: Tally): Tally => {
  const factor = asked === 0 ? 0 : (asked + NEXT_ROUND) / asked
  return asked === 0
    ? { asked: NEXT_ROUND, credit: NEXT_ROUND / 2, guess: 0 }
    : { asked: asked + NEXT_ROUND, credit: credit * factor, guess: guess * factor }
}

interface Asked {
  readonly role: Role
  /** Of the interview, or today where none is set. */
  readonly day: Day
}

/** Readiness in every skill that the role asks for, in the order of the skills. */
export const readinessOf = (bank: Bank, totals: Totals, { role, day }: Asked): readonly SkillReadiness[] => {
  const weights = SKILLS.reduce((sum, skill) => sum + (role.skills[skill] ?? 0), 0)
  const isAsked = ({ skill, category, level }: Item) =>
    (role.skills[skill] ?? 0) > 0 && (role.categories[category] ?? 1) > 0 && role.levels[level] > 0
  const pool = bank.items.filter(isAsked)
  return SKILLS.flatMap((skill): readonly SkillReadiness[] => {
    const weight = role.skills[skill] ?? 0
    if (weight === 0) return []
    const items = pool.filter(item => item.skill === skill)
    const cards = items.flatMap(({ id }) => totals.items[id]?.card ?? [])
    const tally: Tally = totals.skills[skill] ?? { asked: 0, credit: 0, guess: 0 }
    const share = (seen: number) => (items.length === 0 ? 0 : Math.min(1, seen / items.length))
    const recall = mean(cards.map(card => recallOn(card, day)))
    const accuracy = accuracyOf(tally)
    const coverage = share(cards.length)
    const readiness = accuracy * recall * coverage
    const after =
      accuracyOf(oneRoundOn(tally)) * (cards.length === 0 ? 1 : recall) * share(cards.length + NEXT_ROUND)
    return [
      {
        skill,
        readiness,
        n: tally.asked,
        accuracy,
        recall,
        coverage,
        gain: items.length === 0 ? 0 : ((after - readiness) * weight) / weights,
      },
    ]
  })
}

/** The skill in which one more round is likely to raise readiness most. */
export const bestNext = (skills: readonly SkillReadiness[]): SkillReadiness | undefined =>
  [...skills].sort((a, b) => b.gain - a.gain)[0]
