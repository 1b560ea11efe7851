import type { Line, Span } from './line.ts'
import { charactersOf, widthOf } from './width.ts'

/**
 * Line breaking as English and Chinese typesetting ask (the part of UAX #14 that our texts need): between words and
 * between Han characters; no line begins with a closing mark or ends with an opening one; code stays whole while it
 * fits on a line of its own.
 */

const CLOSING = /^[，。、；：？！）」』】》〉”’…—·%℃,.;:?!)\]}]/u
const OPENING = /[（「『【《〈“‘([{]$/u

/** Scripts whose characters may be parted anywhere. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** An unbreakable piece of one style. */
interface Atom {
  readonly spans: readonly Span[]
  readonly width: number
  readonly space: boolean
}

const atom = (span: Span): Atom => ({
  spans: [span],
  width: widthOf(span.text),
  space: /^ +$/.test(span.text),
})

const PIECES = /( +)|([^ ]+)/g

/** A word of Latin letters, a Han character, or a run of spaces. */
const atomsOf = (span: Span): readonly Atom[] => {
  if (span.whole) return [atom(span)]
  const atoms: Atom[] = []
  for (const [piece] of span.text.matchAll(PIECES)) {
    if (!WIDE.test(piece)) {
      atoms.push(atom({ ...span, text: piece }))
      continue
    }
    let word = ''
    const flush = () => {
      if (word !== '') atoms.push(atom({ ...span, text: word }))
      word = ''
    }
    for (const character of charactersOf(piece)) {
      if (WIDE.test(character)) {
        flush()
        atoms.push(atom({ ...span, text: character }))
      } else {
        word += character
      }
    }
    flush()
  }
  return atoms
}

const textOf = (a: Atom): string => a.spans.map(s => s.text).join('')

const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character)

/** Whether a mark keeps two neighbours on one line. */
const markHolds = (before: Atom, after: Atom): boolean =>
  !before.space && !after.space && (CLOSING.test(textOf(after)) || OPENING.test(textOf(before)))

/** Whether two neighbours must stay on one line: a mark holds them, or no space parts two Latin pieces. */
const sticks = (before: Atom, after: Atom): boolean => {
  if (before.space || after.space) return false
  if (markHolds(before, after)) return true
  return !isWide(charactersOf(textOf(before)).at(-1)) && !isWide(charactersOf(textOf(after))[0])
}

const join = (a: Atom, b: Atom): Atom => ({
  spans: [...a.spans, ...b.spans],
  width: a.width + b.width,
  space: false,
})

const glue = (atoms: readonly Atom[], holds: typeof sticks): readonly Atom[] => {
  const glued: Atom[] = []
  for (const next of atoms) {
    const last = glued.at(-1)
    if (last && holds(last, next)) glued[glued.length - 1] = join(last, next)
    else glued.push(next)
  }
  return glued
}

/** A piece wider than a line: between its spans, then at spaces inside code, then between characters. */
const breakUp = ({ spans }: Atom, width: number): readonly Atom[] => {
  const parted = glue(spans.map(atom), markHolds)
  const words = parted.flatMap(part =>
    part.width <= width ? [part] : part.spans.flatMap(({ text, token }) => atomsOf({ text, token })),
  )
  return words.flatMap(word => {
    if (word.width <= width) return [word]
    const parts: Atom[] = []
    for (const { text, token } of word.spans) {
      let part = ''
      for (const character of charactersOf(text)) {
        if (widthOf(part + character) > width) {
          parts.push(atom({ text: part, token }))
          part = ''
        }
        part += character
      }
      if (part !== '') parts.push(atom({ text: part, token }))
    }
    return parts
  })
}

const mergeSpans = (spans: readonly Span[]): Line => {
  const merged: Span[] = []
  for (const { text, token } of spans) {
    const last = merged.at(-1)
    if (last?.token === token) merged[merged.length - 1] = { text: last.text + text, token }
    else merged.push({ text, token })
  }
  return merged
}

/** Breaks styled text into lines of at most `width` columns. */
export const wrap = (spans: readonly Span[], width: number): readonly Line[] => {
  const room = Math.max(2, width)
  const lines: Line[] = []
  let line: Atom[] = []
  let used = 0
  const flush = () => {
    while (line.at(-1)?.space) line.pop()
    lines.push(mergeSpans(line.flatMap(a => a.spans)))
    line = []
    used = 0
  }
  const place = (next: Atom) => {
    if (used + next.width > room && !next.space) flush()
    if (next.space && line.length === 0) return
    line.push(next)
    used += next.width
  }
  for (const next of glue(spans.flatMap(atomsOf), sticks)) {
    if (next.width <= room) place(next)
    else breakUp(next, room).forEach(place)
  }
  if (line.length > 0) flush()
  return lines.length === 0 ? [[]] : lines
}

/** Wrapped text behind a mark: the first line begins with `first`, the others are indented to match. */
export const hang = (first: readonly Span[], spans: readonly Span[], width: number): readonly Line[] => {
  const indent = first.reduce((sum, s) => sum + widthOf(s.text), 0)
  return wrap(spans, width - indent).map((line, i) =>
    i === 0 ? [...first, ...line] : [{ text: ' '.repeat(indent), token: 'text' as const }, ...line],
  )
}
