import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type FrameSetting,
  frameKey,
  type KeptFrame,
  keepFrames,
  keptFrame,
} from '../../src/platform/launch-frame.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const TODAY = '2026-11-22'

const settingIn = (directory: string, given: Partial<FrameSetting> = {}): FrameSetting => ({
  build: 'b1',
  args: [],
  columns: 80,
  rows: 24,
  environment: { LANG: 'en_US.UTF-8', TERM: 'xterm' },
  directory,
  files: ['attempts.jsonl', 'progress.json'],
  ...given,
})

const played = (): string => {
  const directory = tempDirectory()
  writeFileSync(join(directory, 'attempts.jsonl'), '{}\n')
  writeFileSync(join(directory, 'progress.json'), '{}')
  mkdirSync(join(directory, 'banks'))
  writeFileSync(join(directory, 'banks', 'mine.yaml'), 'version: 1\n')
  return directory
}

describe('the key of a frame', () => {
  test('is the same while nothing changes', () => {
    const directory = played()
    expect(frameKey(settingIn(directory), TODAY)).toBe(frameKey(settingIn(directory), TODAY))
  })

  test.each<[string, Partial<FrameSetting>]>([
    ['another build', { build: 'b2' }],
    ['other arguments', { args: ['--ascii'] }],
    ['a wider window', { columns: 81 }],
    ['a higher window', { rows: 25 }],
    ['another language', { environment: { LANG: 'zh_CN.UTF-8', TERM: 'xterm' } }],
    ['another terminal', { environment: { LANG: 'en_US.UTF-8', TERM: 'screen' } }],
    ['no colours', { environment: { LANG: 'en_US.UTF-8', TERM: 'xterm', NO_COLOR: '1' } }],
  ])('is another with %s', (_, given) => {
    const directory = played()
    expect(frameKey(settingIn(directory, given), TODAY)).not.toBe(frameKey(settingIn(directory), TODAY))
  })

  test.each<[string, (directory: string) => void]>([
    ['an answer', directory => appendFileSync(join(directory, 'attempts.jsonl'), '{}\n')],
    ['a setting', directory => writeFileSync(join(directory, 'progress.json'), '{"a":1}')],
    ['another bank', directory => writeFileSync(join(directory, 'banks', 'more.yaml'), '')],
    ['a change of a bank', directory => appendFileSync(join(directory, 'banks', 'mine.yaml'), '#')],
  ])('is another after %s', (_, change) => {
    const directory = played()
    const before = frameKey(settingIn(directory), TODAY)
    change(directory)
    expect(frameKey(settingIn(directory), TODAY)).not.toBe(before)
  })

  test('is another on another day', () => {
    const directory = played()
    expect(frameKey(settingIn(directory), '2026-11-23')).not.toBe(frameKey(settingIn(directory), TODAY))
  })

  test('is none where there is no directory yet', () => {
    expect(frameKey(settingIn(join(tempDirectory(), 'none')), TODAY)).toBeUndefined()
  })
})

const frame = (key: string): KeptFrame => ({ key, output: `of ${key}`, background: null })

describe('kept frames', () => {
  test('are found by their key, and only by that', () => {
    const cache = tempDirectory()
    keepFrames(cache, [frame('a'), frame('b')])
    expect(keptFrame(cache, 'b')).toEqual(frame('b'))
    expect(keptFrame(cache, 'c')).toBeUndefined()
    expect(keptFrame(cache, undefined)).toBeUndefined()
  })

  test('are replaced under the same key, and forgotten when there are many', () => {
    const cache = tempDirectory()
    keepFrames(cache, [frame('old')])
    keepFrames(cache, [{ ...frame('a'), output: 'first' }])
    keepFrames(cache, [{ ...frame('a'), output: 'second' }])
    expect(keptFrame(cache, 'a')?.output).toBe('second')
    for (let i = 0; i < 40; i++) keepFrames(cache, [frame(`${i}`)])
    expect(keptFrame(cache, 'old')).toBeUndefined()
    expect(keptFrame(cache, '39')).toEqual(frame('39'))
  })

  test.each(['', 'null', '{}', '[null, 1, {"key": 1}]', '[{"key":"a","output":1,"background":null}]'])(
    'of a file that holds %j are none',
    content => {
      const cache = tempDirectory()
      writeFileSync(join(cache, 'launch.frames'), content, { mode: 0o600 })
      expect(keptFrame(cache, 'a')).toBeUndefined()
      keepFrames(cache, [frame('a')])
      expect(keptFrame(cache, 'a')).toEqual(frame('a'))
    },
  )

  test('that others could have written are not shown', () => {
    const cache = tempDirectory()
    keepFrames(cache, [frame('a')])
    chmodSync(join(cache, 'launch.frames'), 0o666)
    expect(keptFrame(cache, 'a')).toBeUndefined()
  })

  test('that cannot be kept are no matter', () => {
    const cache = join(tempDirectory(), 'file')
    writeFileSync(cache, '')
    expect(() => keepFrames(cache, [frame('a')])).not.toThrow()
  })
})
