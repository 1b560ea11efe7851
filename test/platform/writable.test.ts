import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwritable } from '../../src/platform/writable.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

test('a file, and what can still be made below a folder, can be written; nothing is made to find out', () => {
  const directory = tempDirectory()
  writeFileSync(join(directory, 'file'), '')
  for (const path of [directory, join(directory, 'file'), join(directory, 'deep', 'down', 'file')])
    expect(unwritable(path)).toBeUndefined()
  expect(readdirSync(directory)).toEqual(['file'])
})

test('below a file nothing can be written, and the file is named', () => {
  const file = join(tempDirectory(), 'file')
  writeFileSync(file, '')
  for (const path of [join(file, 'x'), join(file, 'x', 'y')])
    expect(unwritable(path)).toEqual({ path: file, reason: 'ENOTDIR' })
})

test.skipIf(process.getuid?.() === 0)('a place of the system is told with the reason', () => {
  expect(unwritable('/etc/ops-interview')).toMatchObject({
    path: '/etc',
    reason: expect.stringContaining('EACCES'),
  })
})
