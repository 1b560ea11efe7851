import { characterEnd, lineEnd } from './boundary.ts'
import { widthOf } from './width.ts'

/**
 * Line breaking of a text that is being written. As in wrap.ts, between words and between Han characters, with no
 * closing mark at the start of a row and no opening one at its end; but nothing is left out, so that every place in
 * the text has its place on the screen.
 */

/** A row on the screen. Offsets into the text; `end` excludes the line feed, and is the next start if there is none. */
export interface Row {
  readonly start: number
  readonly end: number
}

const CLOSING = /^[，。、；：？！）」』】》〉”’…—·%℃,.;:?!)\]}]/u
const OPENING = /[（「『【《〈“‘([{]$/u
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** What line breaking wants to know of a character. */
interface Traits {
  readonly columns: number
  readonly space: boolean
  readonly wide: boolean
  readonly closes: boolean
  readonly opens: boolean
}

const NARROWEST = 2

/** Enough for what one person writes; then it begins anew. */
const MOST_KNOWN = 5000

const known = new Map<string, Traits>()

const traitsOf = (character: string): Traits => {
  const found = known.get(character)
  if (found) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const traits = {
    columns: widthOf(character),
    space: character === ' ',
    wide: WIDE.test(character),
    closes: CLOSING.test(character),
    opens: OPENING.test(character),
  }
  known.set(character, traits)
  return traits
}

const mayPart = (before: Traits, after: Traits): boolean =>
  before.space || (!before.opens && !after.closes && (before.wide || after.wide))

/** End of the row that begins here. It depends on nothing before its start: `relay` builds on that. */
const rowEnd = (text: string, start: number, stop: number, width: number): number => {
  let used = 0
  let parting = start
  let before: Traits | undefined
  let at = start
  while (at < stop) {
    const end = characterEnd(text, at)
    const character = traitsOf(text.slice(at, end))
    if (!character.space) {
      if (before && mayPart(before, character)) parting = at
      if (before && used + character.columns > width) return parting > start ? parting : at
    }
    used += character.columns
    before = character
    at = end
  }
  return stop
}

/** Rows from a place on, until the end of the text or a place where `known` rows go on. */
const lay = (
  text: string,
  width: number,
  from: number,
  goesOn: (start: number) => readonly Row[] | undefined,
): readonly Row[] => {
  const rows: Row[] = []
  let start = from
  for (;;) {
    const rest = goesOn(start)
    if (rest) return [...rows, ...rest]
    const stop = lineEnd(text, start)
    let end = rowEnd(text, start, stop, width)
    rows.push({ start, end })
    if (end === stop) {
      if (stop === text.length) return rows
      end = stop + 1
    }
    start = end
  }
}

interface Layout {
  readonly text: string
  readonly width: number
  readonly rows: readonly Row[]
}

const sharedStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return n
}

const sharedEnd = (a: string, b: string, most: number): number => {
  let n = 0
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++
  return n
}

/** A row looks ahead for the end of a word, which may lie in the row after it or begin the one after that. */
const LOOKED_AHEAD = 3

/** The rows of a text that differs a little from the one before: only those around the difference are laid anew. */
const relay = (text: string, { text: former, width, rows }: Layout): readonly Row[] => {
  const head = sharedStart(former, text)
  const tail = sharedEnd(former, text, Math.min(former.length, text.length) - head)
  const kept = rows.slice(0, Math.max(0, rowAt(rows, head) - LOOKED_AHEAD))
  const moved = text.length - former.length
  let next = kept.length
  const goesOn = (start: number): readonly Row[] | undefined => {
    if (start < text.length - tail) return undefined
    while (next < rows.length && (rows[next]?.start ?? 0) + moved < start) next++
    if (rows[next]?.start !== start - moved) return undefined
    return rows.slice(next).map(row => ({ start: row.start + moved, end: row.end + moved }))
  }
  return [...kept, ...lay(text, width, rows[kept.length]?.start ?? 0, goesOn)]
}

/** One text is edited at a time. */
let latest: Layout = { text: '', width: NARROWEST, rows: [{ start: 0, end: 0 }] }

/**
 * A text in rows of at most `width` columns, of which there are two at least. Spaces stay at the end of the row before
 * a break, where they may reach beyond it. Each offset belongs to the last row that begins at it or before.
 */
export const rowsOf = (text: string, width: number): readonly Row[] => {
  const room = Math.max(NARROWEST, width)
  if (latest.text === text && latest.width === room) return latest.rows
  const rows = latest.width === room ? relay(text, latest) : lay(text, room, 0, () => undefined)
  latest = { text, width: room, rows }
  return rows
}

/** Index of the row an offset belongs to. */
export const rowAt = (rows: readonly Row[], offset: number): number => {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rows[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Columns between two offsets of one row. */
export const columnsBetween = (text: string, start: number, end: number): number => {
  let columns = 0
  for (let at = start; at < end; ) {
    const next = characterEnd(text, at)
    columns += traitsOf(text.slice(at, next)).columns
    at = next
  }
  return columns
}

/** The offset of a row that is shown in a column, or the nearest before it. */
export const offsetAt = (text: string, row: Row, column: number): number => {
  const isBroken = row.end < text.length && text[row.end] !== '\n'
  let used = 0
  let at = row.start
  while (at < row.end) {
    const next = characterEnd(text, at)
    used += traitsOf(text.slice(at, next)).columns
    /** The end of a broken row is the start of the next. */
    if (used > column || (isBroken && next >= row.end)) break
    at = next
  }
  return at
}
