import type { Attempt } from '../../src/core/attempt.ts'
import { verdictOf } from '../../src/core/attempt.ts'
import type { Bank, Role } from '../../src/core/bank.ts'
import type {
  BooleanItem,
  ChoiceItem,
  FillItem,
  Item,
  Kind,
  MatchItem,
  MultiItem,
  NumberItem,
  OpenItem,
  OrderItem,
} from '../../src/core/item.ts'
import type { DrillPlan, MockPlan, PlannedItem, Segment } from '../../src/core/plan.ts'
import type { Response } from '../../src/core/response.ts'
import { startRound } from '../../src/core/round.ts'
import type { Round } from '../../src/core/round-state.ts'
import type { Text } from '../../src/core/text.ts'

/** Small, valid values of every kind. Name in a test only what the test is about. */

export const text = (en: string, zh = en): Text => ({ en, zh })

const common = (kind: string) => ({
  id: `kubernetes.pods.${kind}`,
  rev: 1,
  category: 'kubernetes',
  topic: 'pods',
  level: 'mid' as const,
  skill: 'systems' as const,
  stem: text(`A ${kind} question?`, `一道 ${kind} 题？`),
  explanation: text('Because.', '原因如此。'),
  timeLimitSeconds: 30,
  sources: [],
  facts: [],
  followUps: [],
})

const option = (id: string) => ({ id, text: text(`Option ${id}`), why: text(`Why ${id}`) })

export const choiceItem = (given: Partial<ChoiceItem> = {}): ChoiceItem => ({
  ...common('choice'),
  kind: 'choice',
  options: ['a', 'b', 'c', 'd'].map(option),
  key: 'b',
  ...given,
})

export const multiItem = (given: Partial<MultiItem> = {}): MultiItem => ({
  ...common('multi'),
  kind: 'multi',
  options: ['a', 'b', 'c', 'd', 'e'].map(option),
  key: ['a', 'c'],
  ...given,
})

export const booleanItem = (given: Partial<BooleanItem> = {}): BooleanItem => ({
  ...common('boolean'),
  kind: 'boolean',
  key: true,
  ...given,
})

export const orderItem = (given: Partial<OrderItem> = {}): OrderItem => ({
  ...common('order'),
  kind: 'order',
  steps: ['first', 'second', 'third', 'fourth'].map(id => ({ id, text: text(`Step ${id}`) })),
  ...given,
})

export const matchItem = (given: Partial<MatchItem> = {}): MatchItem => ({
  ...common('match'),
  kind: 'match',
  pairs: ['p', 'q', 'r', 's'].map(id => ({ id, left: text(`Left ${id}`), right: text(`Right ${id}`) })),
  ...given,
})

export const fillItem = (given: Partial<FillItem> = {}): FillItem => ({
  ...common('fill'),
  kind: 'fill',
  accept: ['kubectl get pods'],
  caseSensitive: false,
  aliases: [],
  distractors: [],
  ...given,
})

export const numberItem = (given: Partial<NumberItem> = {}): NumberItem => ({
  ...common('number'),
  kind: 'number',
  value: 30,
  unit: 's',
  tolerance: 0,
  distractors: [],
  ...given,
})

export const openItem = (given: Partial<OpenItem> = {}): OpenItem => ({
  ...common('open'),
  kind: 'open',
  rubric: [{ id: 'point', text: text('A point'), weight: 1, patterns: { en: ['point'], zh: ['得分点'] } }],
  modelAnswer: text('The point.'),
  ...given,
})

export const oneOfEachKind = (): { readonly [K in Kind]: Extract<Item, { kind: K }> } => ({
  choice: choiceItem(),
  multi: multiItem(),
  boolean: booleanItem(),
  order: orderItem(),
  match: matchItem(),
  fill: fillItem(),
  number: numberItem(),
  open: openItem(),
})

/** The response that earns full credit. */
export const rightResponse = (item: Item): Response => {
  switch (item.kind) {
    case 'choice':
      return { kind: 'choice', option: item.key }
    case 'multi':
      return { kind: 'multi', options: item.key }
    case 'boolean':
      return { kind: 'boolean', value: item.key }
    case 'order':
      return { kind: 'order', steps: item.steps.map(step => step.id) }
    case 'match':
      return { kind: 'match', picks: Object.fromEntries(item.pairs.map(pair => [pair.id, pair.id])) }
    case 'fill':
      return { kind: 'fill', text: item.accept[0] ?? '' }
    case 'number':
      return { kind: 'number', text: String(item.value) }
    case 'open':
      return { kind: 'open', text: item.rubric.map(point => point.patterns.en[0]).join('. ') }
  }
}

/** A response that earns nothing. */
export const wrongResponse = (item: Item): Response => {
  switch (item.kind) {
    case 'choice':
      return { kind: 'choice', option: item.options.find(o => o.id !== item.key)?.id ?? '' }
    case 'multi':
      return { kind: 'multi', options: item.options.map(o => o.id).filter(id => !item.key.includes(id)) }
    case 'boolean':
      return { kind: 'boolean', value: !item.key }
    case 'order':
      return { kind: 'order', steps: item.steps.map(step => step.id).reverse() }
    case 'match':
      return { kind: 'match', picks: {} }
    case 'fill':
      return { kind: 'fill', text: 'something else entirely' }
    case 'number':
      return { kind: 'number', text: String(item.value + item.tolerance + 1) }
    case 'open':
      return { kind: 'open', text: 'something else entirely' }
  }
}

export const role = (given: Partial<Role> = {}): Role => ({
  id: 'sre',
  title: text('SRE'),
  description: text('Keeps it running'),
  skills: { systems: 1 },
  levels: { junior: 1, mid: 1, senior: 1 },
  categories: {},
  opening: [],
  closing: [],
  blueprints: [
    {
      minutes: 15,
      topics: 1,
      phases: { opening: 2, 'warm-up': 2, core: 6, troubleshooting: 4, closing: 1 },
    },
  ],
  ...given,
})

/** A bank of these items; its topics are theirs. */
export const bankOf = (items: readonly Item[], roles: readonly Role[] = [role()]): Bank => {
  const topics = new Map(
    items.map(({ category, topic }) => [`${category}/${topic}`, { category, topic, title: text(topic) }]),
  )
  return { topics: [...topics.values()], items, roles }
}

export const plannedItem = (given: Partial<PlannedItem> = {}): PlannedItem => ({
  itemId: 'kubernetes.pods.choice',
  rev: 1,
  kind: 'choice',
  skill: 'systems',
  level: 'mid',
  limitMs: 30_000,
  readingMs: { en: 4000, zh: 4000 },
  layout: ['a', 'b', 'c', 'd'],
  ...given,
})

/** So many planned items, alike but for their ids `item-1`, `item-2` ... */
export const plannedItems = (count: number, given: Partial<PlannedItem> = {}): readonly PlannedItem[] =>
  Array.from({ length: count }, (_, i) => plannedItem({ ...given, itemId: `item-${i + 1}` }))

export const drillPlan = (given: Partial<DrillPlan> = {}): DrillPlan => ({
  mode: 'drill',
  seed: 'seed',
  scope: {},
  source: 'drawn',
  timing: '1x',
  items: plannedItems(3),
  ...given,
})

/** A stretch that asks these items one after the other. */
const segmentOf = (items: readonly PlannedItem[], given: Partial<Segment> = {}): Segment => ({
  phase: 'core',
  topic: null,
  untilMs: 900_000,
  itemIds: items.map(item => item.itemId),
  ...given,
})

/** An interview of one stretch that asks all its items, unless told otherwise. */
export const mockPlan = (given: Partial<MockPlan> = {}): MockPlan => {
  const { items = plannedItems(3), lengthMs = 900_000 } = given
  return {
    mode: 'mock',
    seed: 'seed',
    role: 'sre',
    lengthMs,
    setting: 'alone',
    segments: [segmentOf(items, { untilMs: lengthMs })],
    items,
    ...given,
  }
}

/** An answer to a planned item; right unless told otherwise. The verdict follows the credit. */
export const attemptAt = (item: PlannedItem, given: Partial<Attempt> = {}): Attempt => ({
  seq: 0,
  itemId: item.itemId,
  rev: item.rev,
  response: { kind: 'choice', option: 'b' },
  credit: 1,
  verdict: verdictOf(given.credit ?? 1),
  ms: 5000,
  lang: 'en',
  ...given,
})

/** A round of three items just started: the first is about to be asked. */
export const drillRound = (given: Partial<DrillPlan> = {}): Round => startRound(drillPlan(given))
export const mockRound = (given: Partial<MockPlan> = {}): Round => startRound(mockPlan(given))
