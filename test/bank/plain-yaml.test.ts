import { describe, expect, test } from 'vitest'
import { noPlaces, offsetAt } from '../../src/bank/plain-yaml/places.ts'
import { readPlainYaml } from '../../src/bank/plain-yaml/read.ts'
import { readYaml } from '../../src/bank/yaml-file.ts'
import { assertSameYaml } from '../fuzz/bank-target.ts'
import { shippedTexts } from '../support/questions.ts'

const read = (text: string): unknown => {
  const plain = readPlainYaml(text)
  return 'value' in plain ? plain.value : 'stuck'
}

const KINDS = ['bank', 'roles', 'syllabus'] as const

test('the shipped files are read as the whole library reads them, all but a few in the quick way', () => {
  const ways = KINDS.flatMap(shippedTexts).map(assertSameYaml)
  expect(ways.filter(way => way === 'plain').length / ways.length).toBeGreaterThan(0.95)
})

test.each([
  [
    'fields and lists within each other',
    'a:\n  b:\n    - c: 1\n      d: 2\n    - e\n',
    { a: { b: [{ c: 1, d: 2 }, 'e'] } },
  ],
  ['a list as far left as its field', 'a:\n- 1\n- 2\nb: 3\n', { a: [1, 2], b: 3 }],
  ['brackets', "a: { b: [x, \"y, z\", 'it''s'], c: { } }\n", { a: { b: ['x', 'y, z', "it's"], c: {} } }],
  [
    'a text that begins or ends like something else',
    'a: -x\nb: a:b\nc: x#y\n',
    { a: '-x', b: 'a:b', c: 'x#y' },
  ],
  ['comments and blank lines', '# top\n\na: 1 # one\n  # within\nb: 2\n', { a: 1, b: 2 }],
  [
    'numbers and words',
    'a: 7\nb: -1.50\nc: true\nd: ~\ne: yes\nf: 1.2.3\n',
    { a: 7, b: -1.5, c: true, d: null, e: 'yes', f: '1.2.3' },
  ],
  ['nothing', 'a:\nb: 1\n', { a: null, b: 1 }],
  [
    'lines of their own',
    'a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\n\n  three\n',
    { a: 'one\n  two\n\nthree\n', b: 'one two\nthree' },
  ],
  ['escapes', 'a: "x\\n\\"y\\""\n', { a: 'x\n"y"' }],
  ['a mark at the beginning', '---\na: 1\n', { a: 1 }],
])('reads %s', (_, text, value) => {
  expect(read(text)).toEqual(value)
  expect(assertSameYaml(text)).toBe('plain')
})

test.each([
  ['a repeated field', 'a: 1\na: 2\n'],
  ['an anchor', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge', '<<: { a: 1 }\n'],
  ['a field that every object has', '__proto__: { a: 1 }\n'],
  ['text over several lines', 'a: one\n  two\n'],
  ['a colon within a text', 'a: b: c\n'],
  ['a tab', 'a:\t1\n'],
  ['a wrong indent', 'a:\n    b: 1\n  c: 2\n'],
  ['an open bracket', 'a: [1, 2\n'],
  ['an open quote', 'a: "1\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['a number in another form', 'a: 0x1F\n'],
  ['a list and nothing else', '- a\n'],
  ['nothing at all', ''],
])('gets stuck at %s', (_, text) => {
  expect(read(text)).toBe('stuck')
})

test('notes where every value begins', () => {
  const text = 'a:\n  - b: "x"\n    c: [1, { d: y }]\n'
  const places = noPlaces()
  const plain = readPlainYaml(text, places)
  const value = 'value' in plain ? plain.value : undefined
  const at = (...path: readonly (string | number)[]) => text.slice(offsetAt(places, value, path))
  expect(at('a')).toMatch(/^- b/)
  expect(at('a', 0, 'b')).toMatch(/^"x"/)
  expect(at('a', 0, 'c', 1, 'd')).toMatch(/^y/)
  expect(at('a', 0, 'nowhere', 'else')).toMatch(/^b: /)
})

describe('a large file', () => {
  const large = `a: 1\n${'# so that it is large\n'.repeat(40_000)}`

  test('is read in the plain form', () => {
    expect(readYaml({ file: 'mine.yaml', text: `${large}b: 2\n` })).toMatchObject({
      value: { a: 1, b: 2 },
      problems: [],
    })
  })

  test('is refused in any other, with the line', () => {
    const { problems } = readYaml({ file: 'mine.yaml', text: `${large}b: &x 2\n` })
    expect(problems).toMatchObject([{ rule: 'yaml-form', line: 40_002 }])
  })

  test('of more values than anybody writes is refused', () => {
    const { problems } = readYaml({ file: 'mine.yaml', text: `a: [${'x, '.repeat(600_000)}x]\n` })
    expect(problems).toMatchObject([{ rule: 'yaml-form', line: 1 }])
  })
})

test('what Windows adds to a file changes nothing', () => {
  const text = 'a: |\n  one\n  two\nb: [x]\n'
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
  expect(readYaml({ file: 'mine.yaml', text: windows })).toMatchObject({
    value: { a: 'one\ntwo\n', b: ['x'] },
    problems: [],
  })
})
