/** Marks of the interface. Only characters on which terminals agree about the width; ASCII for those without UTF-8. */
export interface Glyphs {
  readonly pointer: string
  readonly right: string
  readonly wrong: string
  readonly partial: string
  readonly bar: string
  readonly rule: string
  readonly arrow: string
  readonly dot: string
  readonly full: string
  readonly empty: string
  readonly ellipsis: string
  readonly times: string
}

const unicode: Glyphs = {
  pointer: '❯',
  right: '✓',
  wrong: '✗',
  partial: '~',
  bar: '│',
  rule: '─',
  arrow: '→',
  dot: '·',
  full: '█',
  empty: '░',
  ellipsis: '…',
  times: '×',
}

const ascii: Glyphs = {
  pointer: '>',
  right: '+',
  wrong: 'x',
  partial: '~',
  bar: '|',
  rule: '-',
  arrow: '->',
  dot: '-',
  full: '#',
  empty: '.',
  ellipsis: '...',
  times: 'x',
}

/** What the terminal can show. */
export type Charset = 'unicode' | 'ascii'

export const GLYPHS: Readonly<Record<Charset, Glyphs>> = { unicode, ascii }
