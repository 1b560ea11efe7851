import type { Lang } from '../../core/text.ts'
import type { Catalog } from '../../i18n/catalog.ts'

/** Marks of the interface. Only characters on which terminals agree about the width; ASCII for those without UTF-8. */
export interface Glyphs {
  /** Whether marks are seen, or read out. */
  readonly way: 'seen' | 'heard'
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
  /** Answers of a daily, one square each. */
  readonly squares: Readonly<Record<'right' | 'partial' | 'missed', string>>
  /** In a bar, between what is sure and what is not reached: possible. */
  readonly possible: string
  /** A day of the activity map: without answers, and the steps of core/heat.ts. */
  readonly heat: readonly string[]
  /** Days of the streak; a freeze covered the frozen ones. */
  readonly days: Readonly<Record<'active' | 'frozen' | 'missed', string>>
  /** Where the axes of a plot meet. */
  readonly corner: string
  /** Names of the arrow keys. */
  readonly keys: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>
  /** What the other language is called. */
  readonly otherLanguage: Readonly<Record<Lang, string>>
}

const unicode: Glyphs = {
  way: 'seen',
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
  possible: '▒',
  heat: ['·', '░', '▒', '▓', '█'],
  days: { active: '✓', frozen: '*', missed: '✗' },
  corner: '└',
  squares: { right: '█', partial: '▒', missed: '░' },
  keys: { up: '↑', down: '↓', left: '←', right: '→' },
  otherLanguage: { en: '中文', zh: 'English' },
}

const ascii: Glyphs = {
  way: 'seen',
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
  possible: '=',
  heat: ['.', ':', '+', '*', '#'],
  days: { active: '+', frozen: '*', missed: 'x' },
  corner: '+',
  squares: { right: '#', partial: '+', missed: '.' },
  keys: { up: 'Up', down: 'Down', left: 'Left', right: 'Right' },
  otherLanguage: { en: 'Chinese', zh: 'English' },
}

/** What the terminal can show. */
export type Charset = 'unicode' | 'ascii'

export const GLYPHS: Readonly<Record<Charset, Glyphs>> = { unicode, ascii }

/** For a screen reader: words where a mark means something, nothing where it only draws. */
export const spokenGlyphs = ({ spoken }: Catalog): Glyphs => ({
  ...ascii,
  way: 'heard',
  pointer: spoken.selected,
  right: spoken.right,
  wrong: spoken.wrong,
  partial: spoken.partial,
  bar: '',
  rule: '',
  arrow: ':',
  full: '',
  empty: '',
  possible: '',
  heat: ['0', '1', '2', '3', '4'],
  keys: spoken.arrows,
  otherLanguage: unicode.otherLanguage,
})
