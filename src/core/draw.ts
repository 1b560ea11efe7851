import type { Role } from './bank.ts'
import type { Item } from './item.ts'

export const limitMs = (item: Item): number => item.timeLimitSeconds * 1000

/** Of the names that can still be drawn, the one furthest behind its share of what was drawn of them. */
const furthestBehind = <K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
  { drawn, drawable }: { readonly drawn: readonly K[]; readonly drawable: readonly K[] },
): K | undefined => {
  const names = [...new Set(drawable)].filter(name => (weights[name] ?? 0) > 0)
  const total = names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
  const count = (name: K) => drawn.filter(n => n === name).length
  const size = names.reduce((sum, name) => sum + count(name), 0)
  const deficit = (name: K) => ((weights[name] ?? 0) / total) * (size + 1) - count(name)
  return names.sort((a, b) => deficit(b) - deficit(a))[0]
}

interface Draw {
  /** The first that fits is taken: who wants chance shuffles it. */
  readonly pool: readonly Item[]
  /** Ids; what is taken is added. */
  readonly taken: Set<string>
  readonly budgetMs: number
  readonly skills: Role['skills']
  readonly levels: Role['levels']
}

/** Takes items until their budgets are used up; at every step of the skill, then the level, furthest behind its weight. */
export const take = ({ pool, taken, budgetMs, skills, levels }: Draw): readonly Item[] => {
  const drawn: Item[] = []
  let roomMs = budgetMs
  for (;;) {
    const fitting = pool.filter(item => !taken.has(item.id) && limitMs(item) <= roomMs)
    const skill = furthestBehind(skills, {
      drawn: drawn.map(item => item.skill),
      drawable: fitting.filter(item => levels[item.level] > 0).map(item => item.skill),
    })
    const ofSkill = fitting.filter(item => item.skill === skill)
    const level = furthestBehind(levels, {
      drawn: drawn.map(item => item.level),
      drawable: ofSkill.map(item => item.level),
    })
    const next = ofSkill.find(item => item.level === level)
    if (!next) return drawn
    drawn.push(next)
    taken.add(next.id)
    roomMs -= limitMs(next)
  }
}
