import type { Dice } from './dice.ts'

/** What breaks parsers, terminals and programs that trust. */
const TOKENS: readonly string[] = [
  ...[
    '\0',
    '\u0007',
    '\u001b[2J',
    '\u001b]8;;http://x\u001b\\',
    '\u001b]52;c;aGk=\u0007',
    '\u009b31m',
    '\u007f',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\ud800',
    '\u{e0041}',
    '\t',
    '\r',
    '\r\n',
    '\u00a0',
  ],
  ...[
    ': ',
    ' #',
    '- ',
    '? ',
    '|',
    '>',
    '|2',
    '>+',
    '|-',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '\\',
    '%',
    '@',
    '`',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '&a [*a]',
    '!!js/function ',
    '!!binary ',
    '!!set ',
    '!<x> ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
  ],
  ...[
    '__proto__: { a: 1 }',
    '__proto__',
    'constructor',
    'prototype',
    'toString: 1',
    'hasOwnProperty',
    'then: 1',
  ],
  ...[
    'null',
    '~',
    'true',
    'yes',
    '.nan',
    '.inf',
    '-.inf',
    '1e999',
    '0x1F',
    '0o17',
    '017',
    '-0',
    '1_000',
    '1.',
    '.5',
  ],
  ...[
    '9007199254740993',
    '123456789012345678901234567890',
    '2024-01-01',
    '12:30:45',
    '1e-7',
    '-',
    '--',
    '=',
    '""',
    '[]',
    '{}',
  ],
  ...[
    '(a+)+$',
    '(?<=a)b',
    '[',
    '\\',
    '(a|a)*b',
    '(.*)*x',
    '((((((a?)+)+)+)+)+)+$',
    '{ en: x }',
    '\u0130',
    'ﬁ',
    '👩‍👩‍👧‍👦',
    'é',
  ],
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n    - ',
    '  ',
    'x'.repeat(3000),
    '读'.repeat(2500),
    ')'.repeat(2000),
    '。'.repeat(1900),
  ],
]

type Change = (text: string, dice: Dice) => string

const splice = (
  text: string,
  at: number,
  { cut, put }: { readonly cut: number; readonly put: string },
): string => text.slice(0, at) + put + text.slice(at + cut)

const linesChanged =
  (change: (lines: string[], dice: Dice) => void): Change =>
  (text, dice) => {
    const lines = text.split('\n')
    change(lines, dice)
    return lines.join('\n')
  }

const LONGEST_CUT = 40

const CHANGES: readonly Change[] = [
  (text, dice) => splice(text, dice.below(text.length), { cut: 0, put: dice.one(TOKENS) }),
  (text, dice) => splice(text, dice.below(text.length), { cut: 1 + dice.below(LONGEST_CUT), put: '' }),
  (text, dice) => splice(text, dice.below(text.length), { cut: 1, put: dice.one(TOKENS) }),
  (text, dice) => text.slice(0, dice.below(text.length)),
  (text, dice) => text.replaceAll('\n', dice.one(['\r\n', '\n\n', '\r', ' \n'])),
  /** A value becomes another. */
  linesChanged((lines, dice) => {
    const at = dice.below(lines.length)
    const put = dice.one(TOKENS)
    lines[at] = (lines[at] ?? '').replace(/: .*$/, () => `: ${put}`)
  }),
  /** So does a name. */
  linesChanged((lines, dice) => {
    const at = dice.below(lines.length)
    const put = dice.one(TOKENS)
    lines[at] = (lines[at] ?? '').replace(/[\w-]+:/, () => `${put}:`)
  }),
  linesChanged((lines, dice) => {
    const at = dice.below(lines.length)
    lines[at] = ' '.repeat(dice.below(10)) + (lines[at] ?? '').trimStart()
  }),
  linesChanged((lines, dice) => {
    lines.splice(dice.below(lines.length), 1)
  }),
  linesChanged((lines, dice) => {
    const from = dice.below(lines.length)
    const copied = lines.slice(from, from + 1 + dice.below(12))
    lines.splice(dice.below(lines.length), 0, ...copied)
  }),
  linesChanged((lines, dice) => {
    lines.splice(dice.below(lines.length), 0, ' '.repeat(2 * dice.below(4)) + dice.one(TOKENS))
  }),
]

const MOST_CHANGES = 4

/** A text with a few of its parts changed as no author would. */
export const mutant = (text: string, dice: Dice): string => {
  let changed = text
  for (let left = 1 + dice.below(MOST_CHANGES); left > 0; left--) changed = dice.one(CHANGES)(changed, dice)
  return changed
}
