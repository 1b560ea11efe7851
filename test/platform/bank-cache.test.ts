import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bankOnShelves } from '../../src/core/bank.ts'
import { bankCache } from '../../src/platform/bank-cache.ts'
import { bankOf, choiceItem } from '../support/items.ts'
import { plainBank } from '../support/plain-bank.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

let cache = ''

beforeEach(() => {
  cache = tempDirectory()
})

const bank = bankOf([choiceItem({ id: 'redis.a.b', category: 'redis' })])

/** A file of a bank, read and kept. */
const kept = () => {
  const file = join(tempDirectory(), 'mine.yaml')
  writeFileSync(file, 'one')
  const files = { sources: [{ file, text: 'one' }], unreadable: [] }
  bankCache(cache, [file], 'build').keep(files, { bank, problems: [] })
  return { file, files }
}

const keptFile = (): string => {
  const folder = join(cache, 'banks')
  return join(folder, readdirSync(folder)[0] ?? '')
}

describe('the cache of own banks', () => {
  test('knows files that nobody touched', () => {
    const { file } = kept()
    const known = bankCache(cache, [file], 'build').ofFiles()
    expect(known && plainBank(bankOnShelves(known.bank))).toEqual(bank)
  })

  test('knows a file that was touched by its content, and the next time without reading it', () => {
    const { file, files } = kept()
    utimesSync(file, 1, 1)
    const touched = bankCache(cache, [file], 'build')
    expect(touched.ofFiles()).toBeUndefined()
    expect(touched.ofContent(files)).toBeDefined()
    const known = bankCache(cache, [file], 'build').ofFiles()
    expect(known && plainBank(bankOnShelves(known.bank))).toEqual(bank)
  })

  test('knows nothing of other content, of another program, or of other files', () => {
    const { file, files } = kept()
    writeFileSync(file, 'two')
    expect(bankCache(cache, [file], 'build').ofFiles()).toBeUndefined()
    const changed = { ...files, sources: [{ file, text: 'two' }] }
    expect(bankCache(cache, [file], 'build').ofContent(changed)).toBeUndefined()
    expect(bankCache(cache, [file], 'another').ofContent(files)).toBeUndefined()
    expect(bankCache(cache, [file, file], 'build').ofFiles()).toBeUndefined()
  })

  test('tells a file that cannot be read from one that can', () => {
    const { file, files } = kept()
    const worse = { ...files, unreadable: [{ file: 'other.yaml', reason: 'not-utf8' }] } as const
    expect(bankCache(cache, [file], 'build').ofContent(worse)).toBeUndefined()
  })

  test('of a file that was cut short knows nothing', () => {
    const { file } = kept()
    const whole = readFileSync(keptFile())
    writeFileSync(keptFile(), whole.subarray(0, whole.length - 10))
    expect(bankCache(cache, [file], 'build').ofFiles()).toBeUndefined()
  })

  test('that cannot be written is no matter', () => {
    writeFileSync(join(cache, 'banks'), '')
    const { file } = kept()
    expect(bankCache(cache, [file], 'build').ofFiles()).toBeUndefined()
  })

  test('of a file that is not there knows nothing', () => {
    mkdirSync(join(cache, 'banks'))
    expect(bankCache(cache, [join(cache, 'none.yaml')], 'build').ofFiles()).toBeUndefined()
  })
})
