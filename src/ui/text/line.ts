import { printable } from '../../core/printable.ts'

/** What a piece of text means; the theme decides how that looks. */
export type Token =
  | 'text'
  | 'dim'
  /** A line that says nothing, as between title and body. */
  | 'rule'
  | 'strong'
  | 'accent'
  | 'code'
  /** Code in lines of its own. */
  | 'exhibit'
  | 'good'
  | 'bad'
  | 'warn'
  | 'focus'
  | 'cursor'

export interface Span {
  readonly text: string
  readonly token: Token
  /** Never broken across lines if it fits on one. */
  readonly whole?: true
}

/** One row of the screen. */
export type Line = readonly Span[]

/** The only way text becomes part of a screen: whatever it holds, the terminal sees characters only. */
export const span = (text: string, token: Token = 'text'): Span => ({ text: printable(text), token })

export const BLANK: Line = []

/** Text with `` `code` `` marked up. An unpaired backtick stays as it is. */
export const marked = (text: string, token: Token = 'text'): readonly Span[] => {
  const parts = printable(text).split('`')
  if (parts.length % 2 === 0) return [{ text: printable(text), token }]
  return parts.flatMap((part, i): Span[] => {
    if (part === '') return []
    return i % 2 === 0
      ? [{ text: part, token }]
      : [{ text: part, token: token === 'dim' ? 'dim' : 'code', whole: true }]
  })
}

export const plainText = (line: Line): string => line.map(s => s.text).join('')
