import { closeSync, fstatSync, openSync } from 'node:fs'
import type { Bank, Role, ShelvedBank, Topic } from '../core/bank.ts'
import type { Item } from '../core/item.ts'
import { readBytes } from './read-bytes.ts'

/**
 * A bank in the form that loads fastest. One file: a header as one line of JSON, then for every category a table of what
 * planning and memory want to know of its items, and the items themselves. Opening reads the header; a category's table is
 * read when the category is first asked for (the menu asks for all), and an item when its text is.
 */

/** Of a section of the file: where it begins, counted from the end of the header, and how long it is, in bytes. */
type Section = readonly [at: number, bytes: number]

interface Shelf {
  readonly category: string
  readonly count: number
  readonly table: Section
  readonly items: Section
  /** All items of the category packed together, or one after the other to be read one by one. */
  readonly packed: boolean
}

interface Header<About> {
  readonly format: typeof FORMAT
  readonly about: About
  readonly topics: readonly Topic[]
  readonly roles: readonly Role[]
  /** Fields that some item has and the tables have not. */
  readonly fields: readonly string[]
  readonly shelves: readonly Shelf[]
}

const FORMAT = 2

/** Of few different values, each named once. */
interface Coded {
  readonly values: readonly unknown[]
  /** For every item, which of them. */
  readonly of: readonly number[]
}

/** What planning and memory want to know of a category's items: columns, because they load faster than rows. */
interface Table {
  readonly id: readonly string[]
  readonly timeLimitSeconds: readonly number[]
  readonly topic: Coded
  readonly kind: Coded
  readonly level: Coded
  readonly skill: Coded
  readonly rev: Coded
  /** Of items that have any, by index. */
  readonly followUps: Readonly<Record<number, readonly string[]>>
  /** Where each item ends, counted from the begin of the first, in bytes. Empty where they are packed. */
  readonly ends: readonly number[]
}

const IN_TABLE: readonly string[] = [
  'id',
  'category',
  'timeLimitSeconds',
  'topic',
  'kind',
  'level',
  'skill',
  'rev',
  'followUps',
]

const NONE: readonly string[] = []

const coded = (column: readonly unknown[]): Coded => {
  const values = [...new Set(column)]
  return { values, of: column.map(value => values.indexOf(value)) }
}

const LINE_FEED = 0x0a

/** Enough for the header of the shipped bank. */
const FIRST_READ = 64 * 1024

/** Makes a text smaller, and gives it back. */
export interface Packer {
  pack(text: string): Uint8Array
  unpack(bytes: Uint8Array): string
}

const byCategory = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const shelves = new Map<string, Item[]>()
  for (const item of items) {
    const shelf = shelves.get(item.category)
    if (shelf) shelf.push(item)
    else shelves.set(item.category, [item])
  }
  return shelves
}

/** The file of a bank. `about` is the caller's own, given back on opening. Packed is smaller, and slower by category. */
export const compileBank = <About>(bank: Bank, about: About, packer?: Packer): Uint8Array => {
  const sections: Uint8Array[] = []
  let length = 0
  const add = (bytes: Uint8Array): Section => {
    sections.push(bytes)
    length += bytes.length
    return [length - bytes.length, bytes.length]
  }
  const fields = new Set<string>()
  const textOf = (item: Item): string => {
    const rest = Object.entries(item).filter(([name]) => !IN_TABLE.includes(name))
    for (const [name] of rest) fields.add(name)
    return JSON.stringify(Object.fromEntries(rest))
  }
  const shelves = [...byCategory(bank.items)].map(([category, items]): Shelf => {
    const texts = items.map(textOf)
    let end = 0
    const ends = packer ? [] : texts.map(text => (end += Buffer.byteLength(text)))
    const table: Table = {
      id: items.map(({ id }) => id),
      timeLimitSeconds: items.map(({ timeLimitSeconds }) => timeLimitSeconds),
      topic: coded(items.map(({ topic }) => topic)),
      kind: coded(items.map(({ kind }) => kind)),
      level: coded(items.map(({ level }) => level)),
      skill: coded(items.map(({ skill }) => skill)),
      rev: coded(items.map(({ rev }) => rev)),
      followUps: Object.fromEntries(
        items.flatMap(({ followUps }, index) => (followUps.length > 0 ? [[index, followUps]] : [])),
      ),
      ends,
    }
    return {
      category,
      count: items.length,
      table: add(Buffer.from(JSON.stringify(table))),
      items: add(packer ? packer.pack(texts.join('\n')) : Buffer.from(texts.join(''))),
      packed: packer !== undefined,
    }
  })
  const { topics, roles } = bank
  const header: Header<About> = { format: FORMAT, about, topics, roles, fields: [...fields], shelves }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...sections])
}

/** The same file with something else of the caller's in it. */
export const withAbout = (compiled: Uint8Array, about: unknown): Uint8Array => {
  const end = compiled.indexOf(LINE_FEED)
  const header = JSON.parse(Buffer.from(compiled.subarray(0, end)).toString('utf8')) as object
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...header, about })}\n`), compiled.subarray(end + 1)])
}

type Fields = Readonly<Record<string, unknown>>

/** A category with its table, and with a way to what isn't in that. */
interface OpenShelf {
  readonly category: string
  readonly table: Table
  fieldsAt(index: number): Fields
}

/** An item that looks itself up: in the table, and what isn't there in the file, once. */
class TableItem {
  readonly #shelf: OpenShelf
  readonly #index: number
  #fields: Fields | undefined

  constructor(shelf: OpenShelf, index: number) {
    this.#shelf = shelf
    this.#index = index
  }

  get id(): unknown {
    return this.#shelf.table.id[this.#index]
  }

  get category(): unknown {
    return this.#shelf.category
  }

  get timeLimitSeconds(): unknown {
    return this.#shelf.table.timeLimitSeconds[this.#index]
  }

  get topic(): unknown {
    return this.#decoded(this.#shelf.table.topic)
  }

  get kind(): unknown {
    return this.#decoded(this.#shelf.table.kind)
  }

  get level(): unknown {
    return this.#decoded(this.#shelf.table.level)
  }

  get skill(): unknown {
    return this.#decoded(this.#shelf.table.skill)
  }

  get rev(): unknown {
    return this.#decoded(this.#shelf.table.rev)
  }

  get followUps(): unknown {
    return this.#shelf.table.followUps[this.#index] ?? NONE
  }

  field(name: string): unknown {
    this.#fields ??= this.#shelf.fieldsAt(this.#index)
    return this.#fields[name]
  }

  #decoded({ values, of }: Coded): unknown {
    return values[of[this.#index] ?? -1]
  }
}

/** Items of one bank have the same fields: getters stand on the class, not on every item. */
const itemClass = (fields: readonly string[]): typeof TableItem => {
  const Compiled = class extends TableItem {}
  for (const name of fields) {
    Object.defineProperty(Compiled.prototype, name, {
      enumerable: true,
      get(this: TableItem) {
        return this.field(name)
      },
    })
  }
  return Compiled
}

const readHeader = (descriptor: number): Buffer => {
  const { size } = fstatSync(descriptor)
  for (let length = Math.min(FIRST_READ, size); ; length = Math.min(length * 4, size)) {
    const bytes = readBytes(descriptor, 0, length)
    const end = bytes.indexOf(LINE_FEED)
    if (end !== -1) return bytes.subarray(0, end + 1)
    if (length === size) throw new Error('no compiled bank')
  }
}

export interface Compiled<About> {
  readonly about: About
  readonly bank: ShelvedBank
  /** Where the bank isn't used after all. */
  close(): void
}

/**
 * Opens a compiled bank, and keeps the file open: items are read from it as long as the process lives, even when the file
 * is replaced meanwhile. Throws a file error, or an error where the file is none of ours.
 */
export const openCompiledBank = <About>(path: string, packer?: Pick<Packer, 'unpack'>): Compiled<About> => {
  const descriptor = openSync(path, 'r')
  try {
    const head = readHeader(descriptor)
    const header = JSON.parse(head.toString('utf8')) as Header<About>
    if (header.format !== FORMAT) throw new Error('compiled by another version')
    const end = header.shelves.reduce((most, { items: [at, bytes] }) => Math.max(most, at + bytes), 0)
    if (fstatSync(descriptor).size !== head.length + end) throw new Error('cut short')
    const Compiled = itemClass(header.fields)
    const section = ([at, bytes]: Section) => readBytes(descriptor, head.length + at, bytes)

    const read = (category: string): readonly Item[] => {
      const shelf = header.shelves.find(candidate => candidate.category === category)
      if (!shelf) return []
      const table = JSON.parse(section(shelf.table).toString('utf8')) as Table
      let unpacked: readonly string[] | undefined
      const textAt = (index: number): string => {
        if (shelf.packed) {
          unpacked ??= (packer?.unpack(section(shelf.items)) ?? '').split('\n')
          return unpacked[index] ?? ''
        }
        const from = table.ends[index - 1] ?? 0
        return section([shelf.items[0] + from, (table.ends[index] ?? from) - from]).toString('utf8')
      }
      const fieldsAt = (index: number) => JSON.parse(textAt(index)) as Fields
      const open: OpenShelf = { category, table, fieldsAt }
      return table.id.map((_, index) => new Compiled(open, index) as unknown as Item)
    }

    const counts = new Map(header.shelves.map(({ category, count }) => [category, count]))
    const { about, topics, roles } = header
    return { about, bank: { topics, roles, counts, read }, close: () => closeSync(descriptor) }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}
