import assert from 'node:assert/strict'
import type { FileKind } from '../../src/bank/file-kind.ts'
import { lintFiles } from '../../src/bank/lint.ts'
import { EMPTY_BANK } from '../../src/bank/load.ts'
import { loadOwn } from '../../src/bank/own.ts'
import { noPlaces, offsetAt } from '../../src/bank/plain-yaml/places.ts'
import { readPlainYaml } from '../../src/bank/plain-yaml/read.ts'
import type { Problem } from '../../src/bank/problem.ts'
import { formatForGithub, formatProblem } from '../../src/bank/problem.ts'
import type { Path } from '../../src/bank/yaml-file.ts'
import { MOST_CHARACTERS, readAnyYaml } from '../../src/bank/yaml-file.ts'
import { indexOfUnprintable } from '../../src/core/printable.ts'
import { LANGS } from '../../src/core/text.ts'
import { assertShowable, itemLines, problemLines } from './shown.ts'

/** What has to hold for any text that is given to the game as a bank. */

/** Larger ones are too many for the whole library and for a screen. */
const MOST_COMPARED = 200_000

const MOST_SHOWN = 20

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  value !== null && typeof value === 'object'
    ? [
        path,
        ...Object.keys(value).flatMap(name =>
          pathsOf((value as Record<string, unknown>)[name], [
            ...path,
            Array.isArray(value) ? Number(name) : name,
          ]),
        ),
      ]
    : [path]

/** What the quick reader takes, the whole library takes: the same values, the same places. */
export const assertSameYaml = (text: string): 'plain' | 'other' => {
  const places = noPlaces()
  const read = readPlainYaml(text, places)
  if ('stuckAt' in read) return 'other'
  const plain = read.value
  const whole = readAnyYaml({ file: 'mine.yaml', text })
  assert.deepStrictEqual(whole.problems, [])
  assert.deepStrictEqual(plain, whole.value)
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  for (const path of pathsOf(plain)) {
    const offset = offsetAt(places, plain, path)
    const { line, column } = whole.placeOf(path)
    assert.equal(offset, (starts[line - 1] ?? 0) + column - 1, `place of ${path.join('.')}`)
  }
  return 'plain'
}

const assertProblem = (problem: Problem, lines: number): void => {
  const { line, column, rule, severity, message, help } = problem
  assert.ok(Number.isInteger(line) && line >= 1 && line <= lines, `line ${line} of ${lines}`)
  assert.ok(Number.isInteger(column) && column >= 1, `column ${column}`)
  assert.match(rule, /^[a-z]+(-[a-z]+)*$/)
  assert.ok(severity === 'error' || severity === 'advice')
  for (const lang of LANGS) {
    assert.ok(message[lang] !== '' && help[lang] !== '', `${rule} says nothing`)
    for (const told of [formatProblem(problem, lang), formatForGithub(problem, lang)]) {
      assert.equal(indexOfUnprintable(told), -1, JSON.stringify(told))
      assert.ok(!told.includes('\n'))
      assert.ok(told.length < LONGEST_TOLD, `${rule} takes ${told.length} characters`)
    }
  }
}

const LONGEST_TOLD = 4000

/** One item with everything that can be wrong with it. */
const MOST_PROBLEMS = 300

const FILES: Readonly<Record<FileKind, string>> = {
  bank: 'mine.yaml',
  roles: 'roles.yaml',
  syllabus: 'syllabus/mine.yaml',
}

/** Throws where the game would crash, show what must not be shown, or say something without a place. */
export const assertBank = (text: string, kind: FileKind): void => {
  const source = { file: FILES[kind], text }
  const lines = text.split(/\r\n|\r|\n/).length
  if (text.length <= MOST_COMPARED) assertSameYaml(text)
  const { bank, problems } = loadOwn([source], EMPTY_BANK)
  const linted = lintFiles([source], 'own', { facts: [], kindOf: () => kind })
  for (const found of [problems, linted.problems]) {
    assert.ok(found.length <= MOST_PROBLEMS, `${found.length} problems`)
    for (const problem of found) assertProblem(problem, lines)
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined)
  if (text.length > MOST_CHARACTERS) assert.equal(problems.length, 1)
  assertShowable(problemLines(problems.slice(0, MOST_SHOWN)))
  for (const item of bank.items.slice(0, MOST_SHOWN)) assertShowable(itemLines(item, bank))
}
