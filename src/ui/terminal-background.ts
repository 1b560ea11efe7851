/** What colours are drawn on. */
export type Background = 'dark' | 'light'

/** Asks a terminal for the colour of its background (OSC 11). Those that don't know the question say nothing. */
export const BACKGROUND_QUESTION = '\u001b]11;?\u001b\\'

const ANSWER = /^\u001b\]11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})/i

/** The darkest that counts as light and the lightest that counts as dark, as relative luminance. */
const LIGHT_FROM = 0.8
const DARK_TO = 0.05

/** Both backgrounds of Solarized: that palette has greys for most bright colours, and no colour of it reads well enough. */
const SOLARIZED = ['002b36', '073642', 'eee8d5', 'fdf6e3']

/** A part of a colour, of one to four digits, as a byte. */
const byteOf = (digits: string): number =>
  Math.round((Number.parseInt(digits, 16) / (16 ** digits.length - 1)) * 255)

const linear = (byte: number): number => {
  const part = byte / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of a colour, 0 (black) to 1 (white), as WCAG 2 has it. */
export const luminanceOf = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** What the terminal answered; `undefined` where colours would not read, or it said something else. */
export const backgroundIn = (answer: string): Background | undefined => {
  const parts = ANSWER.exec(answer)?.slice(1).map(byteOf)
  if (!parts) return undefined
  if (SOLARIZED.includes(parts.map(part => part.toString(16).padStart(2, '0')).join(''))) return undefined
  const luminance = luminanceOf(parts)
  return luminance <= DARK_TO ? 'dark' : luminance >= LIGHT_FROM ? 'light' : undefined
}
