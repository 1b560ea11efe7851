import type { Bank, Role } from './bank.ts'
import { lowerBound, upperBound } from './bound.ts'
import type { Day } from './day.ts'
import type { Item, Skill } from './item.ts'
import { LEVELS, SKILLS } from './item.ts'
import { recallOn } from './memory.ts'
import type { Totals } from './totals.ts'

/** How ready somebody is in one skill. All shares from 0 to 1. */
export interface SkillReadiness {
  readonly skill: Skill
  /** `accuracy x recall x coverage`. */
  readonly readiness: number
  /** The same with the upper 90 % bound of accuracy. */
  readonly high: number
  /** Answers it rests on. */
  readonly n: number
  /** Lower 90 % bound, guessing corrected. */
  readonly accuracy: number
  /** Mean chance that what was answered is still known on the day. */
  readonly recall: number
  /** Share of the skill's items that were asked at least once, or that are easier than the level of a placement. */
  readonly coverage: number
  /** What one more round of this skill is likely to add, weighted by the role. */
  readonly gain: number
}

/** Items of the round that `gain` imagines. */
export const NEXT_ROUND = 10

interface Tally {
  readonly asked: number
  readonly credit: number
  readonly guess: number
}

/** The part of a share of right answers that isn't luck: `(p - g) / (1 - g)`, with g the mean chance of guessing right. */
const withoutLuck = (share: number, { asked, guess }: Tally): number => {
  const luck = guess / asked
  return luck >= 1 ? 0 : Math.max(0, (share - luck) / (1 - luck))
}

/** What was really known is above this nine times out of ten. */
export const accuracyOf = (tally: Tally): number =>
  tally.asked === 0 ? 0 : withoutLuck(lowerBound(tally.credit / tally.asked, tally.asked), tally)

/** What was really known is below this nine times out of ten. */
export const highAccuracyOf = (tally: Tally): number =>
  tally.asked === 0 ? 1 : withoutLuck(upperBound(tally.credit / tally.asked, tally.asked), tally)

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** One more round of new items, answered as those before. */
const oneRoundOn = ({ asked, credit, guess }: Tally): Tally => {
  const factor = asked === 0 ? 0 : (asked + NEXT_ROUND) / asked
  return asked === 0
    ? { asked: NEXT_ROUND, credit: NEXT_ROUND / 2, guess: 0 }
    : { asked: asked + NEXT_ROUND, credit: credit * factor, guess: guess * factor }
}

/** Whether an interview for a role may ask an item. */
export const asksFor =
  (role: Role) =>
  ({ skill, category, level }: Item): boolean =>
    (role.skills[skill] ?? 0) > 0 && (role.categories[category] ?? 1) > 0 && role.levels[level] > 0

interface Asked {
  readonly role: Role
  /** Of the interview, or today where none is set. */
  readonly day: Day
}

/** Readiness in every skill that the role asks for, in the order of the skills. */
export const readinessOf = (bank: Bank, totals: Totals, { role, day }: Asked): readonly SkillReadiness[] => {
  const weights = SKILLS.reduce((sum, skill) => sum + (role.skills[skill] ?? 0), 0)
  const bySkill = new Map<Skill, Item[]>(SKILLS.map(skill => [skill, []]))
  for (const item of bank.items.filter(asksFor(role))) bySkill.get(item.skill)?.push(item)
  const placed = LEVELS.indexOf(totals.placement?.level ?? 'junior')
  const isCovered = ({ id, level }: Item) => totals.items[id] !== undefined || LEVELS.indexOf(level) < placed
  return SKILLS.flatMap((skill): readonly SkillReadiness[] => {
    const weight = role.skills[skill] ?? 0
    if (weight === 0) return []
    const items = bySkill.get(skill) ?? []
    const cards = items.flatMap(({ id }) => totals.items[id]?.card ?? [])
    const tally: Tally = totals.skills[skill] ?? { asked: 0, credit: 0, guess: 0 }
    const share = (seen: number) => (items.length === 0 ? 0 : Math.min(1, seen / items.length))
    const recall = mean(cards.map(card => recallOn(card, day)))
    const accuracy = accuracyOf(tally)
    const covered = items.filter(isCovered).length
    const coverage = share(covered)
    const readiness = accuracy * recall * coverage
    const after =
      accuracyOf(oneRoundOn(tally)) * (cards.length === 0 ? 1 : recall) * share(covered + NEXT_ROUND)
    return [
      {
        skill,
        readiness,
        high: highAccuracyOf(tally) * recall * coverage,
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
