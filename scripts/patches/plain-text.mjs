/**
 * Text that needs no table to be measured or parted: every character is one UTF-16 unit, one cluster and of a known
 * width. Left out is whatever joins a neighbour, is invisible, or may be drawn as an emoji. Bundled into Ink.
 */
const CHARACTERS =
  '\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u00ff\\u2010-\\u2027\\u2030-\\u203b\\u2190-\\u2193\\u2500-\\u25fc\\u2605\\u2606' +
  '\\u2713-\\u2718\\u276f\\u2800-\\u28ff\\u3000-\\u3029\\u3041-\\u3096\\u30a1-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff60'

/** The first that takes two columns; those before it take one. */
const FIRST_WIDE = 0x3000

const PLAIN = new RegExp(`^[${CHARACTERS}]*$`)

/** With line breaks and escape sequences, whose first character joins nothing either. */
const PLAIN_OR_STYLED = new RegExp(`^[\\n\\u001b${CHARACTERS}]*$`)

export const isPlain = text => PLAIN.test(text)

export const isPlainOrStyled = text => PLAIN_OR_STYLED.test(text)

/** Columns of a plain text. */
export const plainWidth = text => {
  let width = text.length
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) width++
  return width
}

let known

/** The first `Intl.Segmenter` of a process takes 12 ms. Most games need none. */
export const segmenter = {
  segment: text => {
    known ??= new Intl.Segmenter()
    return known.segment(text)
  },
}

function* unitsOf(text) {
  for (let index = 0; index < text.length; index++) yield { segment: text[index], index }
}

/** Clusters of a text, one by one. */
export const graphemes = {
  segment: text => (isPlainOrStyled(text) ? unitsOf(text) : segmenter.segment(text)),
}
