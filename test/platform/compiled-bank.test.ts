import { unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadBanks } from '../../src/bank/load.ts'
import type { Bank } from '../../src/core/bank.ts'
import { bankOnShelves, findItem, itemCount, itemsIn } from '../../src/core/bank.ts'
import { compileBank, openCompiledBank, type Packer } from '../../src/platform/compiled-bank.ts'
import { brotli } from '../../src/platform/packer.ts'
import { bankOf, choiceItem } from '../support/items.ts'
import { plainBank } from '../support/plain-bank.ts'
import { shippedSources } from '../support/questions.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const compiled = (bank: Bank, packer?: Packer): string => {
  const file = join(tempDirectory(), 'bank.bin')
  writeFileSync(file, compileBank(bank, { mine: 'kept' }, packer))
  return file
}

const opened = (file: string, packer?: Packer): Bank => bankOnShelves(openCompiledBank(file, packer).bank)

const shipped = loadBanks(shippedSources(), 'shipped').bank

describe.each<[string, Packer | undefined]>([
  ['packed by category', brotli],
  ['item by item', undefined],
])('a bank compiled %s', (_, packer) => {
  let file = ''
  beforeAll(() => {
    file = compiled(shipped, packer)
  })

  test('holds every shipped item as it was loaded', () => {
    expect(plainBank(opened(file, packer))).toEqual(shipped)
    expect(openCompiledBank(file, packer).about).toEqual({ mine: 'kept' })
  })

  test('knows how many items there are, finds them and narrows them', () => {
    const bank = opened(file, packer)
    expect(itemCount(bank)).toBe(shipped.items.length)
    const [first] = shipped.items
    expect(findItem(bank, first?.id ?? '')?.stem).toEqual(first?.stem)
    expect(findItem(bank, 'redis.none.none')).toBeUndefined()
    const scope = { category: 'redis', level: 'senior' } as const
    expect(itemsIn(bank, scope).map(item => item.id)).toEqual(itemsIn(shipped, scope).map(item => item.id))
  })

  test('goes on when its file is replaced or removed', () => {
    const few = { ...shipped, items: shipped.items.slice(0, 20) }
    const removed = compiled(few, packer)
    const bank = opened(removed, packer)
    unlinkSync(removed)
    expect(plainBank(bank)).toEqual(few)
  })
})

test('unpacks a category when an item of it is first read, and no other', () => {
  const unpacked: string[] = []
  const told: Packer = {
    pack: text => Buffer.from(text),
    unpack: bytes => {
      const text = Buffer.from(bytes).toString('utf8')
      unpacked.push(text)
      return text
    },
  }
  const bank = bankOf([
    choiceItem({ id: 'redis.a.b', category: 'redis' }),
    choiceItem({ id: 'mysql.a.b', category: 'mysql' }),
  ])
  const item = findItem(opened(compiled(bank, told), told), 'mysql.a.b')
  expect(item?.level).toBe(bank.items[1]?.level)
  expect(unpacked).toHaveLength(0)
  expect(item?.stem).toEqual(bank.items[1]?.stem)
  expect(unpacked).toHaveLength(1)
})

test.each([
  ['is missing', undefined],
  ['is empty', ''],
  ['is no JSON', 'hello\n'],
  ['was compiled by another version', '{"format":0}\n'],
])('a file that %s is refused', (_, content) => {
  const file = join(tempDirectory(), 'bank.bin')
  if (content !== undefined) writeFileSync(file, content)
  expect(() => openCompiledBank(file)).toThrow()
})
