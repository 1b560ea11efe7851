import { kindOf } from './coverage.ts'
import type { Fact } from './fact.ts'
import type { Item } from './item.ts'
import { LANGS, type Lang } from './text.ts'

/** How an item stands in the person's memory. */
export const MEMORY_STATES = ['due', 'mistake', 'leech', 'cold', 'doubtful', 'new'] as const
export type MemoryState = (typeof MEMORY_STATES)[number]

/**
 * What a search can be narrowed by: of an item its category, level and kind, the kind of a fact that it tests, and how it
 * stands in memory.
 */
export const FILTER_NAMES = ['category', 'level', 'kind', 'fact', 'memory'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** A field left out doesn't narrow. */
export type SearchFilter = Readonly<Partial<Record<FilterName, string>>>

interface Entry {
  readonly item: Item
  readonly stem: string
  readonly text: string
  readonly factKinds: ReadonlySet<string>
}

export interface SearchIndex {
  readonly entries: readonly Entry[]
}

/** Width, letter case and the marks of code make no difference to a search. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('`', '')

const textsOf = (item: Item, lang: Lang): readonly string[] => {
  const parts =
    item.kind === 'choice' || item.kind === 'multi'
      ? item.options.flatMap(({ text, why }) => [text, why])
      : item.kind === 'order'
        ? item.steps.flatMap(({ text, why }) => [text, why])
        : item.kind === 'match'
          ? item.pairs.flatMap(({ left, right, why }) => [left, right, why])
          : item.kind === 'open'
            ? [...item.rubric.map(({ text }) => text), item.modelAnswer]
            : []
  const texts = [item.stem, item.exhibit, ...parts, item.explanation, item.misconception]
  const typed = item.kind === 'fill' ? item.accept : []
  return [...texts.flatMap(text => (text ? [text[lang]] : [])), ...typed]
}

/** Prepares a bank for searching: everything an item says in both languages. */
export const indexItems = (items: readonly Item[], facts: readonly Fact[]): SearchIndex => {
  const kinds = new Map(facts.map(fact => [fact.id, kindOf(fact)]))
  return {
    entries: items.map(item => ({
      item,
      stem: fold(`${item.id}\n${item.stem.en}\n${item.stem.zh}`),
      text: fold([item.id, ...item.facts, ...LANGS.flatMap(lang => textsOf(item, lang))].join('\n')),
      factKinds: new Set(item.facts.flatMap(id => kinds.get(id) ?? [])),
    })),
  }
}

const fits = ({ item, factKinds }: Entry, { category, level, kind, fact }: SearchFilter): boolean =>
  (category === undefined || item.category === category) &&
  (level === undefined || item.level === level) &&
  (kind === undefined || item.kind === kind) &&
  (fact === undefined || factKinds.has(fact))

/** Which items stand how in memory, by id. */
export type MemoryStates = Readonly<Record<MemoryState, ReadonlySet<string>>>

const NONE: ReadonlySet<string> = new Set()
const NO_STATES: MemoryStates = {
  due: NONE,
  mistake: NONE,
  leech: NONE,
  cold: NONE,
  doubtful: NONE,
  new: NONE,
}

/** Items that hold every word, those with all of them in id or stem first; otherwise in the order of the bank. */
export const search = (
  index: SearchIndex,
  query: string,
  filter: SearchFilter,
  states: MemoryStates = NO_STATES,
): readonly Item[] => {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const state = MEMORY_STATES.find(name => name === filter.memory)
  const found = index.entries.filter(
    entry =>
      fits(entry, filter) &&
      (state === undefined || states[state].has(entry.item.id)) &&
      words.every(word => entry.text.includes(word)),
  )
  const isNamed = ({ stem }: Entry) => words.every(word => stem.includes(word))
  return [...found.filter(isNamed), ...found.filter(entry => !isNamed(entry))].map(({ item }) => item)
}
