import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setAsideIn } from '../../src/platform/set-aside.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const filled = (): string => {
  const directory = tempDirectory()
  mkdirSync(join(directory, 'folder'))
  for (const name of ['a', 'b', join('folder', 'c')]) writeFileSync(join(directory, name), name)
  return directory
}

test('what is named goes into a new folder, a copy of what stays too, and the rest is left alone', () => {
  const directory = filled()
  const folder = setAsideIn(directory, 'aside', { moved: ['a', 'folder', 'none'], copied: ['b', 'nothing'] })
  expect(folder).toBe(join(directory, 'aside'))
  expect(readdirSync(directory).sort()).toEqual(['aside', 'b'])
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'folder'])
  expect(readFileSync(join(folder, 'folder', 'c'), 'utf8')).toBe(join('folder', 'c'))
})

test.each([
  ['something cannot be moved', 'aside', ['a', join('folder', 'c')]],
  ['the folder is there already', 'folder', ['a']],
  ['a file is in its place', 'b', ['a']],
])('where %s, everything is where it was', (_, name, moved) => {
  const directory = filled()
  expect(() => setAsideIn(directory, name, { moved, copied: ['b'] })).toThrow()
  expect(readdirSync(directory).sort()).toEqual(['a', 'b', 'folder'])
  expect(existsSync(join(directory, 'folder', 'c'))).toBe(true)
  expect(readFileSync(join(directory, 'b'), 'utf8')).toBe('b')
})
