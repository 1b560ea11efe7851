import type { Bank } from '../../core/bank.ts'
import { categoriesOf } from '../../core/bank.ts'
import { FACT_KINDS } from '../../core/coverage.ts'
import { type Item, KINDS, LEVELS } from '../../core/item.ts'
import type { MarkName } from '../../core/mark.ts'
import { FILTER_NAMES, type FilterName, MEMORY_STATES, type SearchFilter } from '../../core/search.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { categoryName } from '../../i18n/words.ts'
import type { Line } from '../text/line.ts'
import { BLANK, plainText, span } from '../text/line.ts'
import { truncate, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { TextField } from '../text-field.ts'
import { fieldSpans } from './field-spans.ts'
import type { ViewContext } from './view.ts'

/** What each filter can be narrowed to. */
export const filterValues = (bank: Bank): Readonly<Record<FilterName, readonly string[]>> => ({
  category: categoriesOf(bank),
  level: LEVELS,
  kind: KINDS,
  fact: FACT_KINDS,
  memory: MEMORY_STATES,
})

/** A filter moved one value on or back; after the last comes "any" again. */
export const turned = (
  filter: SearchFilter,
  name: FilterName,
  values: readonly string[],
  by: 1 | -1,
): SearchFilter => {
  const all = [undefined, ...values]
  const next = all[(all.indexOf(filter[name]) + by + all.length) % all.length]
  const { [name]: _, ...rest } = filter
  return next === undefined ? rest : { ...rest, [name]: next }
}

const valueName = (name: FilterName, value: string | undefined, words: Catalog): string => {
  if (value === undefined) return words.browse.any
  const names: Readonly<Record<FilterName, Readonly<Record<string, string>>>> = {
    category: { [value]: categoryName(words, value) },
    level: words.level,
    kind: words.kind,
    fact: words.factKind,
    memory: words.study.states,
  }
  return names[name][value] ?? value
}

interface Subject {
  readonly field: TextField
  readonly filter: SearchFilter
  readonly active: FilterName
  readonly found: readonly Item[]
  /** Index of the result one is on. */
  readonly here: number
  readonly isMarked: (item: Item, mark: MarkName) => boolean
}

const GAP = span('   ')

/** Filters side by side in as few rows as they take; none is broken. */
const inRows = (filters: readonly Line[], width: number): readonly Line[] => {
  const rows: Line[] = []
  for (const filter of filters) {
    const row = rows.at(-1)
    const wider = row && [...row, GAP, ...filter]
    if (wider && widthOf(plainText(wider)) <= width) rows[rows.length - 1] = wider
    else rows.push(filter)
  }
  return rows
}

/** Below this width a long value takes a second row; the row is kept, so that the list doesn't jump. */
const ONE_ROW_COLUMNS = 100

const steady = (filters: readonly Line[], width: number): readonly Line[] =>
  width < ONE_ROW_COLUMNS && filters.length < 2 ? [...filters, BLANK] : filters

const markOf = (item: Item, isMarked: Subject['isMarked']): string =>
  isMarked(item, 'doubtful') ? '!' : isMarked(item, 'cold') ? 'x' : ' '

interface BrowseView {
  /** What is searched for and how it is narrowed. */
  readonly head: readonly Line[]
  /** How many lines of results there are. */
  readonly length: number
  /** Results, one line each, from one of them up to another: only what is seen is worth the work. */
  results(from: number, to: number): readonly Line[]
}

/** A search and what it found. */
export const browseView = (
  { field, filter, active, found, here, isMarked }: Subject,
  { words, lang, glyphs, width }: ViewContext,
): BrowseView => {
  const filters = FILTER_NAMES.map((name): Line => {
    const value = valueName(name, filter[name], words)
    const isActive = name === active
    return [
      span(`${words.browse.filters[name]} `, 'dim'),
      span(isActive ? `< ${value} >` : value, isActive ? 'focus' : 'text'),
    ]
  })
  const head = [
    [span(words.browse.prompt, 'accent'), ...fieldSpans(field)],
    ...steady(inRows(filters, width), width),
    BLANK,
  ]
  if (found.length === 0) {
    const nothing = wrap([span(words.browse.nothing)], width)
    return { head, length: nothing.length, results: (from, to) => nothing.slice(from, to) }
  }
  const resultOf = (item: Item, i: number): Line => {
    const pointer = i === here ? `${glyphs.pointer} ` : ' '.repeat(widthOf(glyphs.pointer) + 1)
    const stem = item.stem[lang].replaceAll('`', '')
    const room = width - widthOf(pointer) - 2
    return [
      span(pointer, 'focus'),
      span(`${markOf(item, isMarked)} `, 'warn'),
      span(truncate(stem, room, glyphs.ellipsis), i === here ? 'focus' : 'text'),
    ]
  }
  return {
    head,
    length: found.length,
    results: (from, to) => found.slice(from, to).map((item, i) => resultOf(item, from + i)),
  }
}
