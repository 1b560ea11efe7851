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

export const UNICODE_GLYPHS: Glyphs = {
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

export const ASCII_GLYPHS: Glyphs = {
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
