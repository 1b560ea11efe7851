import { clustersOf } from './clusters.ts'

/**
 * Where characters and words begin and end, asked one at a time: a key press in a long text must not pay for the whole
 * of it. Offsets are in UTF-16 units.
 */

/** What may join a neighbour into one character, or never does: marks, controls, half flags, skin tones, Hangul jamo. */
const JOINING =
  /[\p{M}\p{C}\p{Zl}\p{Zp}\p{Regional_Indicator}\p{Emoji_Modifier}\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7fb\uff9e\uff9f\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}\u{16d63}\u{16d67}-\u{16d6a}]/u

const LINE_FEED = 10

/** Of those, what joins the character before it and nothing else: accents, key caps, emoji style, skin tones. */
const ATTACHED = /[\u0300-\u036f\u20d0-\u20f0\ufe0f\p{Emoji_Modifier}]/u

const isPlain = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)

const isAttached = (code: number): boolean => !isPlain(code) && ATTACHED.test(String.fromCodePoint(code))

/** A character by itself whatever stands next to it, unless that is joining. */
const standsAlone = (code: number): boolean => isPlain(code) || !JOINING.test(String.fromCodePoint(code))

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? LINE_FEED

const sizeOf = (code: number): number => (code > 0xffff ? 2 : 1)

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

const codeStartBefore = (text: string, at: number): number =>
  at > 1 && isLowSurrogate(text, at - 1) ? at - 2 : at - 1

/** Segments are found lazily, but to ask for them copies the text: once for all questions about one text. */
let asked: { readonly text: string; readonly segments: Intl.Segments } | undefined

const characterAround = (text: string, at: number): { readonly start: number; readonly end: number } => {
  if (asked?.text !== text) asked = { text, segments: clustersOf(text) }
  const found = asked.segments.containing(at)
  return found ? { start: found.index, end: found.index + found.segment.length } : { start: at, end: at }
}

/** End of the character that begins here. */
export const characterEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const code = codeAt(text, at)
  const isAlone = standsAlone(code)
  let next = at + sizeOf(code)
  while (isAlone && next < text.length && isAttached(codeAt(text, next))) next += sizeOf(codeAt(text, next))
  if (code === LINE_FEED || next >= text.length) return next
  const follower = codeAt(text, next)
  if (follower === LINE_FEED || (isAlone && standsAlone(follower))) return next
  return characterAround(text, at).end
}

/** Start of the character that ends here. */
export const characterStart = (text: string, at: number): number => {
  if (at <= 0) return 0
  const last = codeStartBefore(text, at)
  const code = codeAt(text, last)
  if (code === LINE_FEED || last === 0) return last
  const former = codeAt(text, codeStartBefore(text, last))
  if (former === LINE_FEED || (standsAlone(code) && standsAlone(former))) return last
  return characterAround(text, last).start
}

/** The first place between two characters, here or further on. */
export const boundaryFrom = (text: string, at: number): number => {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(0, at), text.length)
  const { start, end } = characterAround(text, at)
  return start === at ? at : end
}

/** The last place between two characters, here or before. */
export const boundaryUpTo = (text: string, at: number): number => {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(0, at), text.length)
  return characterAround(text, at).start
}

export const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1

export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

let words: Intl.Segmenter | undefined

const IN_WORD = /[\p{L}\p{N}_]/u

const MARK = /\p{M}/u

/** Scripts that write words without a space between: a dictionary has to part them. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export const isInWord = (character: string): boolean => IN_WORD.test(character)

type Kind = 'none' | 'spaced' | 'unspaced' | 'mark'

const kindAt = (text: string, at: number): Kind => {
  const character = String.fromCodePoint(codeAt(text, at))
  if (IN_WORD.test(character)) return UNSPACED.test(character) ? 'unspaced' : 'spaced'
  return MARK.test(character) ? 'mark' : 'none'
}

/** The last code point before here that is no mark: what the marks behind it belong to. */
const baseBefore = (text: string, at: number): number => {
  let base = codeStartBefore(text, at)
  while (base > 0 && kindAt(text, base) === 'mark') base = codeStartBefore(text, base)
  return base
}

/** How far the dictionary looks: a clause. Given more, it would read a whole text without spaces at every key. */
const SIGHT = 32

const runStart = (text: string, at: number, kind: Kind, stop: number): number => {
  let start = at
  while (start > stop) {
    const base = baseBefore(text, start)
    if (kindAt(text, base) !== kind) break
    start = base
  }
  return start
}

const runEnd = (text: string, at: number, kind: Kind, stop: number): number => {
  let end = at
  while (end < stop) {
    const found = kindAt(text, end)
    if (found !== kind && found !== 'mark') break
    end += sizeOf(codeAt(text, end))
  }
  return end
}

/** The word of a dictionary around a place, within its run of one script. */
const dictionaryWord = (text: string, at: number): { readonly start: number; readonly end: number } => {
  const start = runStart(text, at, 'unspaced', Math.max(0, at - SIGHT))
  const end = runEnd(text, at, 'unspaced', Math.min(text.length, at + SIGHT))
  words ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const found = words.segment(text.slice(start, end)).containing(at - start)
  return found
    ? { start: start + found.index, end: start + found.index + found.segment.length }
    : { start, end }
}

/** End of the word here, or of the next one; a word is a run of letters, digits and underscores. */
export const wordEnd = (text: string, at: number): number => {
  let from = at
  let kind: Kind = 'none'
  while (from < text.length) {
    kind = kindAt(text, from)
    if (kind === 'spaced' || kind === 'unspaced') break
    from += sizeOf(codeAt(text, from))
  }
  const end = kind === 'unspaced' ? dictionaryWord(text, from).end : runEnd(text, from, kind, text.length)
  return boundaryFrom(text, end)
}

/** Start of the word that reaches here, or of the one before. */
export const wordStart = (text: string, at: number): number => {
  let to = at
  let kind: Kind = 'none'
  while (to > 0) {
    const base = baseBefore(text, to)
    kind = kindAt(text, base)
    if (kind === 'spaced' || kind === 'unspaced') break
    to = base
  }
  if (to === 0) return 0
  const start =
    kind === 'unspaced' ? dictionaryWord(text, baseBefore(text, to)).start : runStart(text, to, kind, 0)
  return boundaryUpTo(text, start)
}
