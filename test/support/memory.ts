import type { BooleanItem, Item } from '../../src/core/item.ts'
import type { ItemTally } from '../../src/core/item-tally.ts'
import type { Card } from '../../src/core/memory.ts'
import { booleanItem } from './items.ts'

/** What is remembered of items, written as short as it reads. */

/** The Sunday that memory's tests call today. */
export const TODAY = '2026-11-22'

/** Answered today, and due in ten days. */
export const card = (given: Partial<Card> = {}): Card => ({
  stability: 10,
  difficulty: 5,
  day: TODAY,
  intervalDays: 10,
  lapses: 0,
  ...given,
})

/** Asked once, and answered right. */
export const tally = (given: Partial<ItemTally> = {}): ItemTally => ({
  rev: 1,
  asked: 1,
  correct: 1,
  run: 1,
  owed: 0,
  last: 'correct',
  lastAt: 0,
  lastNth: 0,
  lapsedAt: 0,
  card: card(),
  ...given,
})

/** A tally of which only the card matters. */
export const remembered = (given: Partial<Card> = {}): ItemTally => tally({ card: card(given) })

/** A statement. */
export const statement = (id: string, given: Partial<BooleanItem> = {}): BooleanItem =>
  booleanItem({ id, ...given })

/** Statements of these ids. */
export const statements = (...ids: readonly string[]): readonly Item[] => ids.map(id => statement(id))
