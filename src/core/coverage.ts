import type { Fact, FactVerdict } from './fact.ts'
import type { Item } from './item.ts'

/** What a fact comes from: a statement of the notes with its verdict, or a follow-up that none of them makes. */
export const FACT_KINDS = ['correct', 'imprecise', 'outdated', 'wrong', 'opinion', 'follow-up'] as const
export type FactKind = FactVerdict | 'follow-up'

export const kindOf = ({ document }: Fact): FactKind => document?.verdict ?? 'follow-up'

interface Share {
  readonly facts: number
  /** Facts that at least one item tests. */
  readonly covered: number
}

interface TopicCoverage extends Share {
  readonly category: string
  readonly topic: string
  readonly items: number
  readonly kinds: Readonly<Partial<Record<FactKind, Share>>>
  /** Facts that a proof has shown on a real server. */
  readonly proven: number
  /** Ids of the facts that no item tests, opinions aside: those have no right answer. */
  readonly uncovered: readonly string[]
}

export interface Coverage extends Share {
  readonly items: number
  readonly proven: number
  readonly kinds: Readonly<Partial<Record<FactKind, Share>>>
  readonly topics: readonly TopicCoverage[]
}

const shareOf = (facts: readonly Fact[], tested: ReadonlySet<string>): Share => ({
  facts: facts.length,
  covered: facts.filter(fact => tested.has(fact.id)).length,
})

const kindsOf = (facts: readonly Fact[], tested: ReadonlySet<string>): TopicCoverage['kinds'] =>
  Object.fromEntries(
    FACT_KINDS.map(kind => [kind, facts.filter(fact => kindOf(fact) === kind)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([kind, found]) => [kind, shareOf(found, tested)]),
  )

const provenIn = (facts: readonly Fact[]): number => facts.filter(fact => fact.provenOn.length > 0).length

/** How much of a syllabus a bank tests, whole and by topic. */
export const coverageOf = (facts: readonly Fact[], items: readonly Item[]): Coverage => {
  const tested = new Set(items.flatMap(item => item.facts))
  const names = [...new Set([...facts, ...items].map(({ category, topic }) => `${category}/${topic}`))].sort()
  const topics = names.map((name): TopicCoverage => {
    const [category = '', topic = ''] = name.split('/')
    const isHere = (one: Fact | Item) => one.category === category && one.topic === topic
    const own = facts.filter(isHere)
    return {
      category,
      topic,
      items: items.filter(isHere).length,
      ...shareOf(own, tested),
      kinds: kindsOf(own, tested),
      proven: provenIn(own),
      uncovered: own.filter(fact => !tested.has(fact.id) && kindOf(fact) !== 'opinion').map(fact => fact.id),
    }
  })
  return {
    items: items.length,
    ...shareOf(facts, tested),
    kinds: kindsOf(facts, tested),
    proven: provenIn(facts),
    topics,
  }
}
