import { readBlockText } from './block-text.ts'
import { NAME, readFlow } from './flow.ts'
import type { Notes, Places } from './places.ts'
import { newNotes, note } from './places.ts'
import { resolve, withoutEndSpaces } from './scalar.ts'
import { Unusual } from './unusual.ts'

/** Where reading stands: at what a line says, be it behind the dash of a list. */
interface Cursor {
  readonly text: string
  readonly notes: Notes
  at: number
  /** Column of `at`, from 0; -1 at the end. */
  column: number
  /** Where the line ends. */
  end: number
}

const DEEPEST = 20

/** On to the next line, from `start`, that says something. */
const advance = (cursor: Cursor, start: number): void => {
  const { text } = cursor
  let line = start
  while (line < text.length) {
    let at = line
    while (text[at] === ' ') at += 1
    const found = text.indexOf('\n', at)
    cursor.end = found === -1 ? text.length : found
    if (at < cursor.end && text[at] !== '#') {
      cursor.at = at
      cursor.column = at - line
      return
    }
    line = cursor.end + 1
  }
  cursor.column = -1
}

const isAtEnd = ({ column }: Cursor): boolean => column === -1

const nextLine = (cursor: Cursor): void => advance(cursor, cursor.end + 1)

const isDash = ({ text, at, end }: Cursor): boolean =>
  text[at] === '-' && (at + 1 === end || text[at + 1] === ' ')

const readLineText = ({ text, notes, end }: Cursor, at: number): unknown => {
  if (/["'[{]/.test(text.charAt(at))) return readFlow({ text, at, notes }, end)
  const whole = text.slice(at, end)
  const comment = whole.indexOf(' #')
  const plain = withoutEndSpaces(comment === -1 ? whole : whole.slice(0, comment))
  if (plain.endsWith(':') || plain.includes(': ')) throw new Unusual()
  return resolve(plain)
}

/** A value that begins at `at` on the line of the cursor and belongs to what stands in `column`. */
const readValue = (cursor: Cursor, at: number, column: number): unknown => {
  const { text, end } = cursor
  if (text[at] === '|' || text[at] === '>') {
    const block = readBlockText(text, { header: text.slice(at, end), from: end + 1, column })
    advance(cursor, block.end)
    return block.value
  }
  const value = readLineText(cursor, at)
  nextLine(cursor)
  return value
}

/** The value of a field whose name ends at `at`: on that line, in the lines below, or nowhere. */
const readField = (
  cursor: Cursor,
  map: object,
  [name, at]: readonly [string, number],
  depth: number,
): unknown => {
  const { column, text, notes } = cursor
  if (at < cursor.end && text[at] !== '#') {
    note(notes, map, [name, at])
    return readValue(cursor, at, column)
  }
  nextLine(cursor)
  if (cursor.column < column || (cursor.column === column && !isDash(cursor))) {
    note(notes, map, [name, at])
    return null
  }
  note(notes, map, [name, cursor.at])
  return readBlock(cursor, depth + 1)
}

const readMap = (cursor: Cursor, depth: number): unknown => {
  const { column } = cursor
  const map: Record<string, unknown> = {}
  while (cursor.column === column) {
    NAME.lastIndex = cursor.at
    const name = NAME.exec(cursor.text)?.[1]
    if (name === undefined || Object.hasOwn(map, name)) throw new Unusual()
    map[name] = readField(cursor, map, [name, NAME.lastIndex], depth)
  }
  if (cursor.column > column) throw new Unusual()
  return map
}

const readEntry = (cursor: Cursor, list: readonly unknown[], depth: number): unknown => {
  const { text, at: dash, column, end, notes } = cursor
  let at = dash + 1
  while (text[at] === ' ') at += 1
  if (at >= end) throw new Unusual()
  note(notes, list, [list.length, at])
  NAME.lastIndex = at
  if (!NAME.test(text)) return readValue(cursor, at, column)
  cursor.at = at
  cursor.column = column + at - dash
  return readMap(cursor, depth + 1)
}

const readList = (cursor: Cursor, depth: number): unknown => {
  const { column } = cursor
  const list: unknown[] = []
  while (cursor.column === column && isDash(cursor)) list.push(readEntry(cursor, list, depth))
  if (cursor.column > column) throw new Unusual()
  return list
}

const readBlock = (cursor: Cursor, depth: number): unknown => {
  if (depth > DEEPEST) throw new Unusual()
  return isDash(cursor) ? readList(cursor, depth) : readMap(cursor, depth)
}

/** Tabs, other line breaks and control characters have rules of their own. */
const OTHER_CHARACTERS = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff]/

type PlainYaml =
  | { readonly value: object }
  /** Offset of the line, or the character, that isn't in the plain form. */
  | { readonly stuckAt: number }

/**
 * Reads the YAML that people write by hand: block maps and lists, brackets, quotes and plain text, each on its line, and
 * text blocks. Much faster than a whole YAML library, which reads it to the same value. Gets stuck at everything else,
 * right or wrong: anchors, tags, repeated fields, text over several lines. Notes where values begin when asked to.
 */
export const readPlainYaml = (text: string, places?: Places): PlainYaml => {
  const other = text.search(OTHER_CHARACTERS)
  if (other !== -1) return { stuckAt: other }
  const cursor: Cursor = { text, notes: newNotes(places), at: 0, column: -1, end: 0 }
  advance(cursor, text.startsWith('---\n') ? 4 : 0)
  if (cursor.column !== 0 || isDash(cursor)) return { stuckAt: cursor.at }
  if (places) places.root = cursor.at
  try {
    const value = readMap(cursor, 0)
    return isAtEnd(cursor) ? { value: value as object } : { stuckAt: cursor.at }
  } catch (error) {
    /** An expression may run out of room on a line of megabytes. */
    if (error instanceof Unusual || error instanceof RangeError) return { stuckAt: cursor.at }
    throw error
  }
}
