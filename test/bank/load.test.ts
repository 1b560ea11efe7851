import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBanks } from '../../src/bank/load.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import { MOST_CHARACTERS } from '../../src/bank/yaml-file.ts'
import { KINDS } from '../../src/core/item.ts'
import {
  bankFrom,
  bankYaml,
  idsIn,
  inShort,
  itemYaml,
  lint,
  listYaml,
  load,
  optionYaml,
  pairYaml,
  placeIn,
  stepYaml,
} from '../support/bank-file.ts'

/** A right item that follows, to see that it plays on. */
const GOOD = itemYaml('boolean', {
  id: 'redis.aof.good',
  stem: '{ en: Quite another text, zh: 说的是另外一回事 }',
})

/** A block of so many lines and columns. */
const exhibit = (rows: number, columns: number): string =>
  `|\n${`      ${'x'.repeat(columns)}\n`.repeat(rows)}`

test('every kind of item loads without a problem', () => {
  const items = KINDS.map(kind => itemYaml(kind, { id: `redis.aof.${kind}` }))
  const loaded = load(bankYaml(items), 'shipped')
  expect(loaded.problems).toEqual([])
  expect(loaded.bank.items.map(item => item.kind)).toEqual(KINDS)
  expect(loaded.bank.topics).toEqual([
    { category: 'redis', topic: 'aof', title: { en: 'Append-only file', zh: 'AOF 日志' } },
  ])
})

describe('a wrong item is named with its place and rule, and left out', () => {
  const cases: readonly [name: string, item: string, at: string, rule: string][] = [
    ['a field nobody knows', itemYaml('boolean', { levle: 'here' }), 'here', 'field-unknown'],
    [
      'an unknown field of an option',
      itemYaml('choice', {
        options: listYaml(['{ id: a, text: A, why: { en: w, zh: w }, hint: here }', optionYaml('b')]),
      }),
      'here',
      'field-unknown',
    ],
    [
      'a missing field',
      itemYaml('boolean', { stem: undefined }),
      'kind: boolean\n    id: redis.aof.item',
      'field-missing',
    ],
    [
      'a missing field of an option',
      itemYaml('choice', { options: listYaml(['{ id: a, text: here }', optionYaml('b')]) }),
      '{ id: a, text: here }',
      'field-missing',
    ],
    ['a text where a number belongs', itemYaml('boolean', { rev: 'one' }), 'one', 'type-wrong'],
    ['a text where a list belongs', itemYaml('boolean', { sources: 'a book' }), 'a book', 'type-wrong'],
    ['a stem without languages', itemYaml('boolean', { stem: 'here' }), 'here', 'type-wrong'],
    [
      'an option text that is a number',
      itemYaml('choice', {
        options: listYaml(['{ id: a, text: 70, why: { en: w, zh: w } }', optionYaml('b')]),
      }),
      '70',
      'type-wrong',
    ],
    ['nothing where a text belongs', itemYaml('boolean', { explanation: 'null' }), 'null', 'type-wrong'],
    [
      'a kind that does not exist',
      itemYaml('boolean').replace('kind: boolean', 'kind: essay'),
      'essay',
      'kind-unknown',
    ],
    ['no kind at all', itemYaml('boolean').replace('kind: boolean', 'sort: boolean'), 'sort', 'kind-unknown'],
    ['an unknown level', itemYaml('boolean', { level: 'expert' }), 'expert', 'value-unknown'],
    ['an unknown skill', itemYaml('boolean', { skill: 'juggling' }), 'juggling', 'value-unknown'],
    ['an unknown unit', itemYaml('number', { unit: 'parsec' }), 'parsec', 'value-unknown'],
    ['an id without dots', itemYaml('boolean', { id: 'Item_1' }), 'Item_1', 'name-format'],
    ['an option too few', itemYaml('choice', { options: '[ ]', key: 'a' }), '[ ]', 'range'],
    ['an item no one has time for', itemYaml('boolean', { timeLimitSeconds: '4' }), '4', 'range'],
    ['no source', itemYaml('boolean', { sources: '[ ]' }), '[ ]', 'range'],
    ['an empty text', itemYaml('boolean', { misconception: "{ en: '', zh: 误 }" }), "''", 'text-empty'],
    ['a key that is no option', itemYaml('choice', { key: 'elsewhere' }), 'elsewhere', 'key-unknown'],
    [
      'one key of several that is no option',
      itemYaml('multi', { key: '[ a, d ]' }),
      '[ a, d ]',
      'key-unknown',
    ],
    [
      'two options with one id',
      itemYaml('choice', {
        options: listYaml([optionYaml('a'), '{ id: "a", text: A, why: { en: w, zh: w } }']),
      }),
      '"a"',
      'part-duplicate',
    ],
    [
      'two steps with one id',
      itemYaml('order', { steps: listYaml([stepYaml('a'), stepYaml('b'), '{ id: "a", text: A }']) }),
      '"a"',
      'part-duplicate',
    ],
    [
      'two pairs with one id',
      itemYaml('match', {
        pairs: listYaml([pairYaml('a'), pairYaml('b'), '{ id: "a", left: l, right: r }']),
      }),
      '"a"',
      'part-duplicate',
    ],
    [
      'two pairs with one right side',
      itemYaml('match', { pairs: listYaml([pairYaml('a', 'same'), pairYaml('b', '"same"'), pairYaml('c')]) }),
      '"same"',
      'part-ambiguous',
    ],
    ['an answer of quotes and spaces', itemYaml('fill', { accept: `[ok, "' '"]` }), `"' '"`, 'fill-empty'],
    [
      'a distractor that counts as right',
      itemYaml('fill', { distractors: listYaml(['{ answer: REDIS-CLI, why: { en: w, zh: w } }']) }),
      'REDIS-CLI',
      'distractor-accepted',
    ],
    [
      'a distractor within the tolerance',
      itemYaml('number', { distractors: listYaml(['{ answer: 3000 ms, why: { en: w, zh: w } }']) }),
      '3000 ms',
      'distractor-accepted',
    ],
  ]

  test.each(cases)('%s', (_, item, at, rule) => {
    const text = bankYaml([item, GOOD])
    for (const audience of ['shipped', 'own'] as const) {
      const loaded = load(text, audience)
      expect(loaded.problems.map(inShort)).toEqual([`${placeIn(text, at)} ${rule} error`])
      expect(loaded.problems[0]).toMatchObject({ file: 'mine.yaml', message: { en: /./, zh: /./ } })
      expect(idsIn(loaded)).toEqual(['redis.aof.good'])
    }
  })
})

describe('what ships meets the whole standard; elsewhere the same is advice and the item plays', () => {
  const cases: readonly [name: string, item: string, at: string, rule: string][] = [
    [
      'a stem in one language',
      itemYaml('boolean', { stem: '{ en: Only }' }),
      '{ en: Only }',
      'language-missing',
    ],
    [
      'an option in one language',
      itemYaml('choice', {
        options: listYaml(['{ id: a, text: { zh: 甲 }, why: { en: w, zh: w } }', optionYaml('b')]),
      }),
      '{ zh: 甲 }',
      'language-missing',
    ],
    [
      'an exhibit with too many lines',
      itemYaml('boolean', { exhibit: exhibit(15, 10) }),
      '|\n',
      'exhibit-size',
    ],
    [
      'an exhibit with too many columns',
      itemYaml('boolean', { exhibit: exhibit(1, 77) }),
      '|\n',
      'exhibit-size',
    ],
    [
      'a lone backtick in the stem',
      itemYaml('boolean', { stem: '{ en: run `ls, zh: 运行 `ls` }' }),
      'run `ls,',
      'backtick-unpaired',
    ],
  ]

  test.each(cases)('%s', (_, item, at, rule) => {
    const text = bankYaml([item, GOOD])
    const shipped = load(text, 'shipped')
    expect(shipped.problems.map(inShort)).toEqual([`${placeIn(text, at)} ${rule} error`])
    expect(idsIn(shipped)).toEqual(['redis.aof.good'])
    const advised = lint(text, 'own')
    expect(advised.problems.map(inShort)).toEqual([`${placeIn(text, at)} ${rule} advice`])
    const own = load(text, 'own')
    expect(own.problems).toEqual([])
    expect(idsIn(own)).toEqual(['redis.aof.item', 'redis.aof.good'])
  })

  test('a lone backtick counts wherever it is asked or explained, and never in an exhibit', () => {
    const lone = "'a ` b'"
    const rules = (item: string) => load(bankYaml([item]), 'shipped').problems.map(problem => problem.rule)
    expect(rules(itemYaml('boolean', { explanation: `{ en: ${lone}, zh: 解 }` }))).toEqual([
      'backtick-unpaired',
    ])
    expect(
      rules(itemYaml('match', { pairs: listYaml([pairYaml('a', lone), pairYaml('b'), pairYaml('c')]) })),
    ).toEqual(['backtick-unpaired'])
    expect(rules(itemYaml('boolean', { exhibit: lone }))).toEqual([])
  })

  test('an exhibit of 14 lines and 76 columns is all right', () => {
    expect(load(bankYaml([itemYaml('boolean', { exhibit: exhibit(14, 76) })]), 'shipped').problems).toEqual(
      [],
    )
  })

  test('an item in one language shows it in both', () => {
    const [item] = load(bankYaml([itemYaml('boolean', { stem: '{ zh: 只有中文 }' })])).bank.items
    expect(item?.stem).toEqual({ en: '只有中文', zh: '只有中文' })
  })
})

describe('characters that a terminal must not see keep an item out', () => {
  const cases: readonly [name: string, written: string, code: string][] = [
    ['the Esc character', '"\\e[2J"', '001B'],
    ['a link of the terminal (OSC 8)', '"\\e]8;;http://a\\e\\\\b"', '001B'],
    ['a carriage return', '"a\\rb"', '000D'],
    ['a tab', '"a\\tb"', '0009'],
    ['a null', '"a\\0b"', '0000'],
    ['a C1 control sequence introducer', '"a\\x9bb"', '009B'],
    ['a bidirectional override', '"a\\u202eb"', '202E'],
    ['a bidirectional isolate', '"a\\u2066b"', '2066'],
    ['an Arabic letter mark', '"a\\u061cb"', '061C'],
    ['an invisible tag', '"a\\U000E0041b"', 'E0041'],
    ['a zero-width space, written as it is', 'a\u200bb', '200B'],
    ['a soft hyphen, written as it is', 'a\u00adb', '00AD'],
  ]

  test.each(cases)('%s', (_, written, code) => {
    const text = bankYaml([itemYaml('boolean', { stem: `{ en: ${written}, zh: 题 }` })])
    const loaded = load(text)
    expect(loaded.problems.map(inShort)).toEqual([`${placeIn(text, written)} unprintable error`])
    expect(loaded.problems[0]?.message.en).toContain(`U+${code}`)
    expect(loaded.bank.items).toEqual([])
  })

  test('in a block, a key or a header, too', () => {
    const rules = (text: string) => load(text).problems.map(problem => problem.rule)
    expect(rules(bankYaml([itemYaml('boolean', { exhibit: '|\n      a\n      b\u0007c' })]))).toEqual([
      'unprintable',
    ])
    expect(rules(bankYaml([itemYaml('boolean', { '"a\\eb"': '1' })]))).toEqual(['field-unknown'])
    expect(rules(bankYaml([GOOD], { title: '{ en: "a\\eb", zh: 甲 }' }))).toEqual(['unprintable'])
  })
})

describe('a file as a whole', () => {
  const cases: readonly [name: string, text: string, problem: string][] = [
    ['an empty file', '', '1:1 type-wrong error'],
    ['a file of comments', '# to do\n', '1:1 type-wrong error'],
    ['a text', 'hello', '1:1 type-wrong error'],
    ['a list', '- a\n', '1:1 type-wrong error'],
    ['no items', bankYaml([]), '5:7 type-wrong error'],
    ['no version', bankYaml([GOOD], { version: undefined }), '1:1 field-missing error'],
    ['a newer version', bankYaml([GOOD], { version: '2' }), '1:10 value-unknown error'],
    ['a version that is a text', bankYaml([GOOD], { version: "'1'" }), '1:10 value-unknown error'],
    ['a category that is no name', bankYaml([GOOD], { category: '../redis' }), '2:11 name-format error'],
    ['an unknown field', bankYaml([GOOD], { author: 'me' }), '5:9 field-unknown error'],
    ['an unfinished quotation', bankYaml(['  - id: "redis\n']), '7:1 yaml-syntax error'],
    [
      'a colon in a plain text',
      bankYaml([itemYaml('boolean', { stem: 'note: this fails' })]),
      '11:11 yaml-syntax error',
    ],
    ['the same field twice', bankYaml([`${GOOD}    rev: 2\n`]), '16:5 field-repeated error'],
    ['two documents', `${bankYaml([GOOD])}---\n${bankYaml([GOOD])}`, '16:1 yaml-syntax error'],
    [
      'an alias that leads nowhere',
      bankYaml([itemYaml('boolean', { stem: '*elsewhere' })]),
      '1:1 yaml-aliases error',
    ],
    ['more than is ever read', `${bankYaml([GOOD])}#${' '.repeat(MOST_CHARACTERS)}`, '1:1 file-size error'],
  ]

  test.each(cases)('%s is a problem of the file', (_, text, problem) => {
    const loaded = load(text)
    expect(loaded.problems.map(inShort)).toEqual([problem])
    expect(loaded.bank).toEqual({ topics: [], items: [], roles: [] })
  })

  test('an alias bomb is refused before it goes off', () => {
    const names = [...'abcdefghi']
    const bomb = names.map(
      (name, i) => `${name}: &${name} [${Array(9).fill(i === 0 ? 'lol' : `*${names[i - 1]}`)}]\n`,
    )
    expect(load(bomb.join('') + bankYaml([GOOD])).problems.map(inShort)).toEqual(['1:1 yaml-aliases error'])
  })

  test('a shared paragraph may be an alias', () => {
    const shared = itemYaml('boolean', { stem: '&stem { en: Shared, zh: 共用 }' })
    const again = itemYaml('boolean', { id: 'redis.aof.again', stem: '*stem' })
    const loaded = load(bankYaml([shared, again]), 'shipped')
    expect(loaded.problems).toEqual([])
    expect(loaded.bank.items[1]?.stem).toEqual({ en: 'Shared', zh: '共用' })
  })

  test.each([
    ['flow lists', (depth: number) => '['.repeat(depth)],
    ['flow maps', (depth: number) => '{a: '.repeat(depth)],
    ['block lists', (depth: number) => '- '.repeat(depth)],
  ])('%s nested however deeply end in a problem', (_, nest) => {
    for (const depth of [30, 500, 5_000]) {
      const loaded = load(bankYaml([itemYaml('boolean', { level: nest(depth) })]))
      expect(loaded.problems).not.toEqual([])
      expect(loaded.bank.items).toEqual([])
    }
  })

  test('`__proto__` is just an unknown field', () => {
    const proto = '__proto__'
    const loaded = load(bankYaml([itemYaml('boolean', { [`${proto} `]: '{ level: senior }' }), GOOD]))
    expect(loaded.problems.map(problem => problem.rule)).toEqual(['field-unknown'])
    expect(idsIn(loaded)).toEqual(['redis.aof.good'])
    expect(load(`${proto}: { polluted: 1 }\n${bankYaml([GOOD])}`).problems.map(inShort)).toEqual([
      '1:12 field-unknown error',
    ])
    expect('polluted' in {}).toBe(false)
  })

  test('the line ends and the byte order mark of Windows change nothing', () => {
    const text = bankYaml([GOOD, itemYaml('boolean', { exhibit: '|\n      first\n      second' })])
    const plain = load(text, 'shipped')
    expect(plain.problems).toEqual([])
    expect(load(text.replaceAll('\n', '\r\n'), 'shipped')).toEqual(plain)
    expect(load(`\ufeff${text}`, 'shipped')).toEqual(plain)
  })
})

describe('several files', () => {
  const named = (file: string, ...items: string[]) => ({ file, text: bankYaml(items) })

  test('every problem of every file is listed, in order, and the right items play', () => {
    const loaded = loadBanks(
      [
        named(
          'a.yaml',
          itemYaml('boolean', { rev: 'x', level: 'y' }),
          GOOD,
          itemYaml('choice', { key: 'nope' }),
        ),
        { file: 'b.yaml', text: 'items: [' },
        named('c.yaml', itemYaml('fill', { id: 'redis.aof.fill' })),
      ],
      'own',
    )
    expect(loaded.problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'a.yaml type-wrong',
      'a.yaml value-unknown',
      'a.yaml key-unknown',
      'b.yaml yaml-syntax',
    ])
    expect(idsIn(loaded)).toEqual(['redis.aof.good', 'redis.aof.fill'])
  })

  test('an id that is taken stays with whoever had it first', () => {
    const one = itemYaml('boolean', { id: 'redis.aof.one' })
    const base = bankFrom([bankYaml([GOOD])])
    const files = [named('a.yaml', one, one, GOOD), named('b.yaml', one)]
    const loaded = loadBanks(files, 'own', base)
    expect(
      loaded.problems.map(problem => `${problem.file}:${inShort(problem)} ${problem.message.en}`),
    ).toEqual([
      'a.yaml:17:9 duplicate-id error The id "redis.aof.one" is taken by a.yaml.',
      'a.yaml:27:9 duplicate-id error The id "redis.aof.good" is taken by ops-interview.',
      'b.yaml:7:9 duplicate-id error The id "redis.aof.one" is taken by a.yaml.',
    ])
    expect(idsIn(loaded)).toEqual(['redis.aof.good', 'redis.aof.one'])
    expect(loaded.bank.topics).toHaveLength(1)
  })

  test('a broken item takes no id', () => {
    const loaded = load(bankYaml([itemYaml('choice', { key: 'nope' }), itemYaml('boolean')]))
    expect(loaded.problems.map(problem => problem.rule)).toEqual(['key-unknown'])
    expect(idsIn(loaded)).toEqual(['redis.aof.item'])
  })

  test('a topic without a right item is not listed', () => {
    expect(load(bankYaml([itemYaml('boolean', { rev: 'x' })])).bank.topics).toEqual([])
  })
})

/** One line, and nothing in it that does more than show a character. */
const HARMLESS = /^[^\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/u

describe('whatever a file holds', () => {
  const valid = bankYaml(
    KINDS.map(kind => itemYaml(kind, { id: `redis.aof.${kind}`, timeLimitSeconds: '30' })),
  )

  const expectLoads = (text: string) => {
    const { bank, problems } = load(text)
    const rows = text.split('\n').length
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThanOrEqual(1)
      expect(problem.line).toBeLessThanOrEqual(rows)
      expect(problem.column).toBeGreaterThanOrEqual(1)
      expect(problem.rule).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(formatProblem(problem, 'en')).toMatch(HARMLESS)
      expect(formatProblem(problem, 'zh')).toMatch(HARMLESS)
    }
    expect(new Set(bank.items.map(item => item.id)).size).toBe(bank.items.length)
  }

  const nasty = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '\n',
    '\n    ',
    '"',
    "'",
    '#',
    '|\n',
    '!!binary ',
    '---\n',
    '\t',
    '\u001b[2J',
    '\u202e',
    '\0',
    '%',
    '`',
    '~',
    '.inf',
    '1e999',
    '__proto__: 1',
  )
  const edit = fc.record({
    at: fc.nat(valid.length),
    cut: fc.nat(12),
    put: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 })),
  })

  test('torn, cut and scribbled on, it loads what is right and lists what is wrong', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
        expectLoads(
          edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), valid),
        )
      }),
      { numRuns: 80 },
    )
  })

  test('any value may stand in any place', () => {
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('a', 'choice', '__proto__', 'constructor', -1),
    )
    const fields = [
      'id',
      'rev',
      'level',
      'skill',
      'stem',
      'explanation',
      'sources',
      'facts',
      'exhibit',
      'misconception',
      'followUps',
      'options',
      'key',
      'steps',
      'pairs',
      'accept',
      'aliases',
      'distractors',
      'value',
      'unit',
      'tolerance',
      'rubric',
      'modelAnswer',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.constantFrom(...fields), leaf, (kind, field, value) => {
        // JSON is YAML
        expectLoads(bankYaml([itemYaml(kind, { [field]: JSON.stringify(value) }), GOOD]))
      }),
      { numRuns: 80 },
    )
  })
})

describe('what a hostile or careless file cannot do', () => {
  test('one unprintable character takes its own item out, and no other', () => {
    const loaded = load(bankYaml([itemYaml('choice', { stem: '{ en: "a\\eb", zh: 甲 }' }), GOOD]))
    expect(loaded.problems.map(problem => problem.rule)).toEqual(['unprintable'])
    expect(loaded.bank.items).toHaveLength(1)
  })

  test.each(['level: &a [*a]', 'kind: &a { kind: *a }'])(
    'a value that holds itself is a problem (%s)',
    written => {
      const [name = '', value = ''] = written.split(/: (.*)/)
      expect(load(bankYaml([itemYaml('boolean', { [name]: value })])).problems).not.toEqual([])
    },
  )

  test('nesting without end is named as such', () => {
    expect(load('['.repeat(20_000)).problems.map(problem => problem.rule)).toEqual(['yaml-nesting'])
  })

  test('texts in no language, blank texts and a title in one language only are found', () => {
    const rules = (yaml: string) => load(yaml, 'shipped').problems.map(problem => problem.rule)
    expect(rules(bankYaml([itemYaml('boolean', { stem: '{}' })]))).toEqual(['text-empty'])
    expect(rules(bankYaml([itemYaml('boolean', { explanation: '{ en: "  ", zh: 甲 }' })]))).toEqual([
      'text-empty',
    ])
    expect(rules(bankYaml([GOOD], { title: '{ en: Only }' }))).toEqual(['language-missing'])
  })

  test('a key named twice is a problem: full credit would be out of reach', () => {
    expect(load(bankYaml([itemYaml('multi', { key: '[a, a]' })])).problems.map(inShort)).toEqual([
      expect.stringContaining('part-duplicate error'),
    ])
  })

  test('an exhibit is measured in columns, not in characters', () => {
    const wide = `|\n      ${'主'.repeat(39)}`
    expect(
      load(bankYaml([itemYaml('boolean', { exhibit: wide })]), 'shipped').problems.map(p => p.rule),
    ).toEqual(['exhibit-size'])
  })
})
