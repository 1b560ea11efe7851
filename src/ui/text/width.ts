import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const ASCII = /^[\u0020-\u007e]*$/

/** Columns a text takes on a terminal. */
export const widthOf = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text))

/** User-perceived characters. */
export const charactersOf = (text: string): readonly string[] =>
  ASCII.test(text) ? [...text] : [...graphemes.segment(text)].map(part => part.segment)

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
