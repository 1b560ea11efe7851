import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bankFilesBelow, dataDirectory, readSource } from '../../src/platform/directories.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

describe('where progress lives', () => {
  test('the option stands above the environment, that above the usual place', () => {
    const environment = { OPS_INTERVIEW_HOME: '/srv/home' }
    expect(dataDirectory('/srv/option', environment)).toBe('/srv/option')
    expect(dataDirectory(undefined, environment)).toBe('/srv/home')
    const usual = dataDirectory(undefined, {})
    expect(isAbsolute(usual)).toBe(true)
    expect(usual).toContain('ops-interview')
  })

  test('an empty variable is none, and a relative path is made whole', () => {
    expect(dataDirectory(undefined, { OPS_INTERVIEW_HOME: '' })).toBe(dataDirectory(undefined, {}))
    expect(dataDirectory('here', {})).toBe(resolve('here'))
  })
})

describe('reading a bank file', () => {
  const written = (bytes: string | Uint8Array): string => {
    const file = join(tempDirectory(), 'bank.yaml')
    writeFileSync(file, bytes)
    return file
  }

  test('gives its text, without the byte order mark', () => {
    const file = written('\ufeffversion: 1 # 题库\n')
    expect(readSource(file)).toEqual({ file, text: 'version: 1 # 题库\n' })
  })

  test('says why it cannot', () => {
    const directory = tempDirectory()
    expect(readSource(join(directory, 'none.yaml'))).toMatchObject({ reason: 'missing' })
    expect(readSource(directory)).toMatchObject({ reason: 'directory' })
    expect(readSource(written(Uint8Array.of(0x66, 0xff, 0xfe)))).toMatchObject({ reason: 'not-utf8' })
    const large = written('version: 1\n')
    truncateSync(large, 300 * 1024 * 1024)
    expect(readSource(large)).toMatchObject({ reason: 'too-large' })
  })
})

describe('the banks of a folder', () => {
  test('are its YAML files at any depth, in order', () => {
    const directory = tempDirectory()
    mkdirSync(join(directory, 'redis'))
    for (const name of ['b.yml', 'a.yaml', 'notes.md', join('redis', 'aof.yaml')])
      writeFileSync(join(directory, name), '')
    expect(bankFilesBelow(directory)).toEqual(
      ['a.yaml', 'b.yml', join('redis', 'aof.yaml')].map(n => join(directory, n)),
    )
  })

  test('are none where there is no folder', () => {
    expect(bankFilesBelow(join(tempDirectory(), 'none'))).toEqual([])
  })
})
