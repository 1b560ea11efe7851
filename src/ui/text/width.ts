import stringWidth from 'string-width'
import { clustersOf } from './clusters.ts'

/** Characters that never combine, and whose width is plain: ASCII, quotes and dashes, Han and full-width marks. */
const PLAIN = /^[\u0020-\u007e\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/

/** Of those, the first that takes two columns. */
const FIRST_WIDE = 0x3001

/** Columns a text takes on a terminal. */
export const widthOf = (text: string): number => {
  if (!PLAIN.test(text)) return stringWidth(text)
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < FIRST_WIDE ? 1 : 2
  return width
}

/** User-perceived characters. */
export const charactersOf = (text: string): readonly string[] =>
  PLAIN.test(text) ? [...text] : [...clustersOf(text)].map(part => part.segment)

/** Cut to a width with an ellipsis, never through a character. */
export const truncate = (text: string, width: number, ellipsis: string): string => {
  if (widthOf(text) <= width) return text
  const room = width - widthOf(ellipsis)
  let kept = ''
  let used = 0
  for (const character of charactersOf(text)) {
    const w = widthOf(character)
    if (used + w > room) break
    kept += character
    used += w
  }
  return kept + ellipsis
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))
