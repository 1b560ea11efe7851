import { describe, expect, test } from 'vitest'
import { chooseLook } from '../../src/cli/terminal-look.ts'

describe('characters', () => {
  test.each([
    ['a UTF-8 locale', { LANG: 'zh_CN.UTF-8' }, 'unicode'],
    ['no locale at all', {}, 'unicode'],
    ['the C locale', { LANG: 'C' }, 'ascii'],
    ['LC_ALL above LANG', { LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, 'ascii'],
    ['LC_CTYPE above LANG', { LANG: 'C', LC_CTYPE: 'C.utf8' }, 'unicode'],
  ])('follow %s', (_, environment, charset) => {
    expect(chooseLook({}, environment).charset).toBe(charset)
  })

  test('are ASCII when asked for', () => {
    expect(chooseLook({ ascii: true }, { LANG: 'en_US.UTF-8' }).charset).toBe('ascii')
  })
})

describe('colours', () => {
  test('are used unless refused', () => {
    expect(chooseLook({}, {}).forcedTheme).toBeUndefined()
    expect(chooseLook({ color: true }, { NO_COLOR: '' }).forcedTheme).toBeUndefined()
  })

  test.each([
    ['by the option', { color: false }, {}],
    ['by NO_COLOR', {}, { NO_COLOR: '1' }],
  ])('are refused %s', (_, options, environment) => {
    expect(chooseLook(options, environment).forcedTheme).toBe('mono')
  })

  test('refused, the renderer may still use bold and inverse, but not on a dumb terminal', () => {
    const plain: Record<string, string> = { NO_COLOR: '1', TERM: 'xterm' }
    chooseLook({}, plain)
    expect(plain['FORCE_COLOR']).toBe('1')
    const dumb: Record<string, string> = { NO_COLOR: '1', TERM: 'dumb' }
    chooseLook({}, dumb)
    expect(dumb['FORCE_COLOR']).toBeUndefined()
  })
})
