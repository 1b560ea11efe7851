import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/platform/directories.ts'
import { tempDirectories } from '../support/temp-directory.ts'
import { assertBank } from './bank-target.ts'
import { dice } from './dice.ts'
import { fuzz } from './engine.ts'
import { within } from './limit.ts'
import { mutant } from './mutant.ts'
import { nastyFiles } from './nasty-files.ts'
import { allTargets } from './targets.ts'

const newDirectory = tempDirectories()

/** Many times what the slowest takes when nothing else runs: a hang is forever. */
const HANGS_MS = 30_000

const EACH_MS = 8_000

const RUN_MS = 30_000

const KINDS = ['bank', 'roles', 'syllabus'] as const

/** Bytes of a file that is read as one kind only: they are all read by the same code. */
const LARGE = 200_000

describe('files written to do harm', () => {
  test.each(nastyFiles())('$name', { timeout: 4 * HANGS_MS }, ({ bytes }) => {
    const file = join(newDirectory(), 'mine.yaml')
    writeFileSync(file, bytes)
    const source = readSource(file)
    if ('reason' in source) {
      expect(source.reason).toBe('not-utf8')
      return
    }
    for (const kind of bytes.length > LARGE ? KINDS.slice(0, 1) : KINDS) {
      within(HANGS_MS, () => assertBank(source.text, kind))
    }
  })
})

test('the same seed makes the same input', () => {
  const made = (seed: string) => mutant('version: 1\ncategory: own\nitems:\n', dice(seed))
  expect(made('a')).toBe(made('a'))
  expect(new Set(['a', 'b', 'c', 'd'].map(made)).size).toBe(4)
})

test('a target that fails is told with its seed and its input', () => {
  const target = {
    name: 'picky',
    make: () => 'x',
    check: () => {
      throw new Error('no')
    },
  }
  const { failure, counts } = fuzz([target], 'seed', { untilMs: 1000, eachMs: EACH_MS })
  expect(failure).toEqual({ target: 'picky', seed: 'seed-0', input: 'x', error: new Error('no') })
  expect(counts).toEqual({})
})

test('a target that hangs fails', () => {
  const target = { name: 'endless', make: () => 'x', check: () => void /(a+)+$/.test(`${'a'.repeat(100)}b`) }
  const { failure } = fuzz([target], 'seed', { untilMs: 1000, eachMs: 50 })
  expect(failure?.error).toMatchObject({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' })
})

test('whatever stands in banks, progress and imports, the game stands it', { timeout: 4 * RUN_MS }, () => {
  const { failure, counts } = fuzz(allTargets(newDirectory()), 'ci', { untilMs: RUN_MS, eachMs: EACH_MS })
  if (failure)
    throw new Error(`${failure.target} ${failure.seed}: ${failure.input}`, { cause: failure.error })
  expect(Object.keys(counts).sort()).toEqual(['bank', 'import', 'progress', 'roles', 'syllabus', 'yaml'])
})
