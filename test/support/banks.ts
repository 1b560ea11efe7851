import fc from 'fast-check'
import type { Bank } from '../../src/core/bank.ts'
import type { Item } from '../../src/core/item.ts'
import { KINDS, LEVELS, SKILLS } from '../../src/core/item.ts'
import {
  bankOf,
  booleanItem,
  choiceItem,
  fillItem,
  matchItem,
  multiItem,
  numberItem,
  openItem,
  orderItem,
} from './items.ts'

type Facts = Pick<Item, 'id' | 'category' | 'topic' | 'level' | 'skill' | 'timeLimitSeconds'>

const itemOf = (kind: Item['kind'], facts: Facts): Item => {
  switch (kind) {
    case 'choice':
      return choiceItem(facts)
    case 'multi':
      return multiItem(facts)
    case 'boolean':
      return booleanItem(facts)
    case 'order':
      return orderItem(facts)
    case 'match':
      return matchItem(facts)
    case 'fill':
      return fillItem(facts)
    case 'number':
      return numberItem(facts)
    case 'open':
      return openItem(facts)
  }
}

const anyFacts = fc.record({
  kind: fc.constantFrom(...KINDS),
  category: fc.constantFrom('kubernetes', 'mysql', 'redis'),
  topic: fc.constantFrom('basics', 'failures'),
  level: fc.constantFrom(...LEVELS),
  skill: fc.constantFrom(...SKILLS),
  timeLimitSeconds: fc.integer({ min: 1, max: 60 }).map(fives => fives * 5),
})

/** Any bank of up to 60 items, every id different. */
export const anyBank: fc.Arbitrary<Bank> = fc
  .array(anyFacts, { maxLength: 60, size: 'max' })
  .map(list => bankOf(list.map(({ kind, ...facts }, i) => itemOf(kind, { id: `item-${i + 1}`, ...facts }))))
