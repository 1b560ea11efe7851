import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDraftFiles } from '../../src/platform/draft-files.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const DRAFT = { itemId: 'talk.opening.you', text: 'Forty nodes.\n我负责值班。 👩‍🚒' }

describe('answers in the making, as files', () => {
  test('what was written is read back, in a folder that is made when there is something to keep', () => {
    const directory = join(tempDirectory(), 'drafts')
    const files = openDraftFiles(directory)
    expect(files.read('round-1')).toBeUndefined()
    expect(existsSync(directory)).toBe(false)
    files.write('round-1', DRAFT)
    expect(files.read('round-1')).toEqual(DRAFT)
    expect(openDraftFiles(directory).read('round-1')).toEqual(DRAFT)
    expect(files.read('round-2')).toBeUndefined()
  })

  test('every round has its own, and what is gone is gone', () => {
    const files = openDraftFiles(tempDirectory())
    files.write('round-1', DRAFT)
    files.write('round-2', { ...DRAFT, text: 'Another.' })
    files.remove('round-1')
    files.remove('round-1')
    files.remove('never-written')
    expect(files.read('round-1')).toBeUndefined()
    expect(files.read('round-2')).toEqual({ ...DRAFT, text: 'Another.' })
  })

  test('what a killed write left behind goes with the draft', () => {
    const directory = tempDirectory()
    const files = openDraftFiles(directory)
    files.write('round-1', DRAFT)
    writeFileSync(join(directory, 'round-1.json.new'), '{"itemId"')
    expect(files.read('round-1')).toEqual(DRAFT)
    files.remove('round-1')
    expect(readdirSync(directory)).toEqual([])
  })

  test('a later version replaces the file as a whole and leaves nothing beside it', () => {
    const directory = tempDirectory()
    const files = openDraftFiles(directory)
    files.write('round-1', DRAFT)
    files.write('round-1', { ...DRAFT, text: 'Short.' })
    expect(readdirSync(directory)).toEqual(['round-1.json'])
    expect(JSON.parse(readFileSync(join(directory, 'round-1.json'), 'utf8'))).toEqual({
      ...DRAFT,
      text: 'Short.',
    })
  })

  test('a write that a crash cut short leaves the version before it, and the next write goes through', () => {
    const directory = tempDirectory()
    const files = openDraftFiles(directory)
    files.write('round-1', DRAFT)
    writeFileSync(join(directory, 'round-1.json.new'), '{"itemId":"talk.ope')
    expect(files.read('round-1')).toEqual(DRAFT)
    files.write('round-1', { ...DRAFT, text: 'Later.' })
    expect(files.read('round-1')).toEqual({ ...DRAFT, text: 'Later.' })
    expect(readdirSync(directory)).toEqual(['round-1.json'])
  })

  test.each([
    ['empty', ''],
    ['torn', '{"itemId":"a","te'],
    ['no JSON', 'half an answer'],
    ['no text at all', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('a file that is %s is none, and can be written again', (_, content) => {
    const directory = tempDirectory()
    writeFileSync(join(directory, 'round-1.json'), content)
    const files = openDraftFiles(directory)
    expect(files.read('round-1')).toBeUndefined()
    files.write('round-1', DRAFT)
    expect(files.read('round-1')).toEqual(DRAFT)
  })

  test.each([
    ['../stranger'],
    ['..'],
    ['.'],
    ['a/b'],
    ['a\\b'],
    ['/etc/passwd'],
    ['C:evil'],
    ['nul\u0000'],
    ['line\nfeed'],
    [''],
  ])('a round whose id is %j has no file, and touches nobody’s', id => {
    const outer = tempDirectory()
    const directory = join(outer, 'drafts')
    const stranger = join(outer, 'stranger.json')
    mkdirSync(directory)
    writeFileSync(stranger, JSON.stringify({ itemId: 'mine', text: 'not yours' }))
    const files = openDraftFiles(directory)
    files.write(id, DRAFT)
    expect(files.read(id)).toBeUndefined()
    files.remove(id)
    expect(readdirSync(outer).sort()).toEqual(['drafts', 'stranger.json'])
    expect(readdirSync(directory)).toEqual([])
    expect(readFileSync(stranger, 'utf8')).toContain('not yours')
  })

  test('are listed by round, and nothing else that lies there is one', () => {
    const directory = tempDirectory()
    const files = openDraftFiles(directory)
    for (const round of ['round-2', 'round-1']) files.write(round, DRAFT)
    for (const name of ['notes.txt', 'round-3.json.new', 'a b.json']) writeFileSync(join(directory, name), '')
    expect(files.rounds()).toEqual(['round-1', 'round-2'])
    expect(openDraftFiles(join(directory, 'none')).rounds()).toEqual([])
  })

  test('a place that cannot be written throws, for the store to tell', () => {
    const directory = join(tempDirectory(), 'file')
    writeFileSync(directory, 'a file where the folder should be')
    const files = openDraftFiles(join(directory, 'drafts'))
    expect(() => files.write('round-1', DRAFT)).toThrow()
    expect(files.read('round-1')).toBeUndefined()
  })
})
