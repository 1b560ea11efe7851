/** Files that were written to do harm, made here so that no scanner trips over them. */

export interface NastyFile {
  readonly name: string
  readonly bytes: Buffer
}

const HEAD = 'version: 1\ncategory: own\ntopic: notes\ntitle: { en: Notes, zh: 笔记 }\nitems:\n'

const itemWith = (stem: string, rest = ''): string => `  - id: own.notes.item
    rev: 1
    kind: boolean
    level: mid
    skill: systems
    stem: ${stem}
    key: true
    explanation: { en: It is so., zh: 就是这样。 }
    sources: [ A book ]
${rest}`

const openItem = (pattern: string): string => `  - id: own.notes.open
    rev: 1
    kind: open
    level: mid
    skill: systems
    stem: { en: Say it, zh: 说 }
    rubric:
${['a', 'b', 'c', 'd']
  .map(
    id =>
      `      - { id: ${id}, text: { en: Point, zh: 要点 }, weight: 1, patterns: { en: [ '${pattern}' ], zh: [] } }\n`,
  )
  .join('')}    modelAnswer: { en: ${'a'.repeat(1500)}!, zh: 答 }
    explanation: { en: It is so., zh: 就是这样。 }
    sources: [ A book ]
`

const aliasBomb = (levels: number): string => {
  const lines = Array.from({ length: levels }, (_, i) =>
    i === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
  )
  return `${lines.join('\n')}\n`
}

const MEGABYTE = 1024 * 1024

const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  'only a line break': '\n',
  'only a comment': '# nothing',
  'alias bomb': aliasBomb(12),
  'alias bomb in an item': `${HEAD}${aliasBomb(9).replace(/^/gm, '  - ')}`,
  'alias of itself': '&a [*a]\n',
  'alias to nowhere': `${HEAD}  - *nowhere\n`,
  'anchor on a key': `&a version: 1\n${HEAD.slice(11)}${itemWith('{ en: a, zh: a }')}`,
  'deep brackets': '['.repeat(100_000),
  'deep braces': '{ a: '.repeat(20_000),
  'deep lists': `${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}-`).join('\n')}\n`,
  'deep lists on a line': `${'- '.repeat(20_000)}x\n`,
  'deep maps': `${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n`,
  'fifty megabytes': `${HEAD}${'# x'.repeat((50 * MEGABYTE) / 3)}`,
  'eight megabytes of comment': `${HEAD}#${'x'.repeat(8 * MEGABYTE - 1000)}\n${itemWith('{ en: a, zh: a }')}`,
  'eight megabytes of text': `${HEAD}${itemWith(`{ en: "${'x'.repeat(7 * MEGABYTE)}", zh: a }`)}`,
  'eight megabytes of plain text': `${HEAD}${itemWith('x'.repeat(7 * MEGABYTE))}`,
  'eight megabytes of brackets': `${HEAD}${itemWith(`[${'a, '.repeat(2 * MEGABYTE)}b]`)}`,
  'eight megabytes of a block': `${HEAD}${itemWith(`|\n${'        x\n'.repeat(700_000)}`)}`,
  'a long id': `${HEAD}${itemWith('{ en: a, zh: a }').replace('own.notes.item', `own.${'x'.repeat(MEGABYTE)}`)}`,
  'a long unknown name': `${HEAD}${itemWith('{ en: a, zh: a }', `    ${'x'.repeat(60)}${'.x'.repeat(MEGABYTE)}: 1\n`)}`,
  'a long wrong value': `${HEAD}${itemWith('{ en: a, zh: a }').replace('mid', 'x'.repeat(MEGABYTE))}`,
  'a hundred thousand unknown names': `${HEAD}${itemWith(
    '{ en: a, zh: a }',
    Array.from({ length: 100_000 }, (_, i) => `    n${i}: 1\n`).join(''),
  )}`,
  'a hundred thousand repeated names': `${HEAD}${itemWith('{ en: a, zh: a }', '    n: 1\n'.repeat(100_000))}`,
  'a hundred thousand wrong items': `${HEAD}${'  - x\n'.repeat(100_000)}`,
  'a hundred thousand equal ids': `${HEAD}${itemWith('{ en: a, zh: a }').repeat(12_000)}`,
  'a million blank lines': `${HEAD}${'\n'.repeat(1_000_000)}${itemWith('{ en: a, zh: a }')}`,
  'a million dashes': `${HEAD}${'-\n'.repeat(1_000_000)}`,
  'a hundred thousand colons': `${HEAD}${':'.repeat(100_000)}`,
  'a hundred thousand question marks': `${HEAD}${'? '.repeat(100_000)}`,
  'a hundred thousand quotes': `${HEAD}${'"'.repeat(100_000)}`,
  'a hundred thousand tags': `${HEAD}${'!!str '.repeat(100_000)}x\n`,
  'a hundred thousand anchors': `${HEAD}${Array.from({ length: 50_000 }, (_, i) => `  - &a${i} x\n`).join('')}`,
  NUL: `${HEAD}${itemWith('{ en: "a\0b", zh: a }')}`,
  'byte order mark': `\ufeff${HEAD}${itemWith('{ en: a, zh: a }')}`,
  CRLF: `${HEAD}${itemWith('{ en: a, zh: a }')}`.replaceAll('\n', '\r\n'),
  'lone CR': `${HEAD}${itemWith('{ en: a, zh: a }')}`.replaceAll('\n', '\r'),
  tabs: `${HEAD}${itemWith('{ en: a, zh: a }')}`.replaceAll('    ', '\t'),
  'repeated fields': `${HEAD}${itemWith('{ en: a, zh: a }', '    key: false\n')}`,
  'dangerous names': `${HEAD}${itemWith(
    '{ en: a, zh: a, __proto__: { polluted: true } }',
    '    __proto__: { polluted: true }\n    constructor: { prototype: { polluted: true } }\n    prototype: 1\n',
  )}`,
  'dangerous names above': `__proto__: { polluted: true }\nconstructor: 1\n${HEAD}${itemWith('{ en: a, zh: a }')}`,
  'bidirectional and control characters': `${HEAD}${itemWith('{ en: "a\\u202Eb\\u2066\\e[2J", zh: "\u202e\u2069" }')}`,
  'a link of a terminal': `${HEAD}${itemWith('{ en: "\\e]8;;http://x\\e\\\\click\\e]8;;\\e\\\\", zh: a }')}`,
  'the clipboard of a terminal': `${HEAD}${itemWith('{ en: "\\e]52;c;aGk=\\a", zh: "\u001b]52;c;aGk=\u0007" }')}`,
  'controls in names': `${HEAD}${itemWith('{ en: a, zh: a }', '    "\\e]52;c;aGk=\\a": 1\n    "\\u202e": 2\n')}`,
  'controls in an id': `${HEAD}${itemWith('{ en: a, zh: a }').replace('own.notes.item', '"\\e[2J"')}`,
  'a function': `${HEAD}  - !!js/function "function () { return 1 }"\n  - !!js/undefined ''\n`,
  merges: `base: &base { level: mid }\n${HEAD}${itemWith('{ en: a, zh: a }', '    <<: *base\n')}`,
  'huge numbers': `${HEAD}${itemWith('{ en: a, zh: a }').replace('rev: 1', `rev: 1${'0'.repeat(400)}`)}`,
  'infinite revision': `${HEAD}${itemWith('{ en: a, zh: a }').replace('rev: 1', 'rev: .inf')}`,
  'several documents': `${HEAD}${itemWith('{ en: a, zh: a }')}---\n${HEAD}${itemWith('{ en: a, zh: a }')}`,
  'complex keys': `${HEAD}  - ? [a, b]\n    : c\n  - ? { x: y }\n  - ? |\n      long\n`,
  binary: `${HEAD}  - !!binary aGVsbG8=\n  - !!set { a, b }\n  - !!timestamp 2024-01-01\n`,
  ...Object.fromEntries(
    [
      '(a+)+$',
      '(a|a)*$',
      '(a*)*b',
      '(.*a){20}$',
      '(?:a?){40}a{40}',
      '^(?=(a+))*b',
      '(a+)+\\\\1$',
      '(\\w+\\s?)+:',
    ].map(pattern => [`the pattern ${pattern}`, `${HEAD}${openItem(pattern)}`]),
  ),
}

const BYTES: Readonly<Record<string, Buffer>> = {
  'invalid UTF-8': Buffer.concat([Buffer.from(HEAD), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80])]),
  'overlong UTF-8': Buffer.concat([Buffer.from(HEAD), Buffer.from([0xc0, 0xaf])]),
  'surrogates in UTF-8': Buffer.concat([Buffer.from(HEAD), Buffer.from([0xed, 0xa0, 0x80])]),
  'UTF-16': Buffer.from(HEAD, 'utf16le'),
}

export const nastyFiles = (): readonly NastyFile[] => [
  ...Object.entries(TEXTS).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  ...Object.entries(BYTES).map(([name, bytes]) => ({ name, bytes })),
]
