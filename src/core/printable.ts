/**
 * Control characters (C0, DEL, C1), bidirectional overrides, zero-width characters and line separators: the ones
 * that make a terminal do something other than show a character.
 */
const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

const UNPRINTABLE_ALL = new RegExp(UNPRINTABLE, 'gu')

/** Index of the first character that must not reach a terminal, or -1. Line feeds are allowed. */
export const indexOfUnprintable = (text: string): number => text.search(UNPRINTABLE)

/** Foreign text made safe to show: every unprintable character becomes U+FFFD. Line feeds stay. */
export const printable = (text: string): string => text.replace(UNPRINTABLE_ALL, '\ufffd')

/** The same as `\\uXXXX`, for text inside JSON: no character is lost. */
export const escapeUnprintable = (json: string): string =>
  json.replace(UNPRINTABLE_ALL, found =>
    [...Array(found.length).keys()]
      .map(i => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  )
