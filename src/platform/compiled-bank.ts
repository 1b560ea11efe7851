import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Bank, Role, ShelvedBank, Topic } from '../core/bank.ts'
import type { Item } from '../core/item.ts'

/**
 * A bank in the form that loads fastest. One file: a header as one line of JSON, then for every category a table of what
 * planning and memory want to know of its items, and the items themselves. A start reads the header; a category's table is
 * read when the category is first asked for, and an item when its text is.
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

const FORMAT = 1

/** What the tables hold of an item: columns, because they load faster than rows. */
const COLUMNS = ['id', 'rev', 'topic', 'kind', 'level', 'skill', 'timeLimitSeconds', 'followUps'] as const

type Table = Readonly<Record<(typeof COLUMNS)[number], readonly unknown[]>> & {
  /** Where each item ends, counted from the begin of the first, in bytes. Empty where they are packed. */
  readonly ends: readonly number[]
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
  const inTable = new Set<string>([...COLUMNS, 'category'])
  const fields = new Set<string>()
  const textOf = (item: Item): string => {
    const rest = Object.entries(item).filter(([name]) => !inTable.has(name))
    for (const [name] of rest) fields.add(name)
    return JSON.stringify(Object.fromEntries(rest))
  }
  const shelves = [...byCategory(bank.items)].map(([category, items]): Shelf => {
    const texts = items.map(textOf)
    let end = 0
    const ends = packer ? [] : texts.map(text => (end += Buffer.byteLength(text)))
    const columns = COLUMNS.map(name => [name, items.map(item => item[name])])
    const table = { ...Object.fromEntries(columns), ends }
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

type Fields = Readonly<Record<string, unknown>>

/** An item as a table knows it. All else of it is read when some of that is first asked for. */
class TableItem {
  #read: () => Fields
  #rest: Fields | undefined
  readonly id: unknown
  readonly rev: unknown
  readonly category: string
  readonly topic: unknown
  readonly kind: unknown
  readonly level: unknown
  readonly skill: unknown
  readonly timeLimitSeconds: unknown
  readonly followUps: unknown

  constructor(table: Table, category: string, index: number, read: () => Fields) {
    this.id = table.id[index]
    this.rev = table.rev[index]
    this.category = category
    this.topic = table.topic[index]
    this.kind = table.kind[index]
    this.level = table.level[index]
    this.skill = table.skill[index]
    this.timeLimitSeconds = table.timeLimitSeconds[index]
    this.followUps = table.followUps[index]
    this.#read = read
  }

  field(name: string): unknown {
    this.#rest ??= this.#read()
    return this.#rest[name]
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

const readBytes = (descriptor: number, from: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const got = readSync(descriptor, bytes, read, length - read, from + read)
    if (got === 0) break
    read += got
  }
  return bytes.subarray(0, read)
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
      return table.id.map(
        (_, index) =>
          new Compiled(table, category, index, () => JSON.parse(textAt(index)) as Fields) as unknown as Item,
      )
    }

    const counts = new Map(header.shelves.map(({ category, count }) => [category, count]))
    const { about, topics, roles } = header
    return { about, bank: { topics, roles, counts, read } }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}
