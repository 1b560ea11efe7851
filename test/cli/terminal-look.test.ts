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
    expect(chooseLook({}, { FORCE_COLOR: '3' }).forcedTheme).toBeUndefined()
  })

  test.each([
    ['by the option', { color: false }, {}],
    ['by NO_COLOR', {}, { NO_COLOR: '1' }],
    ['by FORCE_COLOR', {}, { FORCE_COLOR: '0' }],
    ['by FORCE_COLOR in words', {}, { FORCE_COLOR: 'false' }],
    ['by NO_COLOR above FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '3' }],
  ])('are refused %s, and the terminal is asked nothing', (_, options, environment) => {
    expect(chooseLook(options, { TERM: 'xterm', ...environment })).toMatchObject({
      forcedTheme: 'mono',
      isAsked: false,
    })
  })

  test.each([{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }, { FORCE_COLOR: '3' }, { CI: '1' }])(
    'with %o the renderer draws in sixteen colours, bold and inverse, and no other',
    given => {
      const environment: Record<string, string> = given
      const own = { ...environment }
      chooseLook({}, own)
      expect(own['FORCE_COLOR']).toBe('1')
    },
  )

  test.each([
    [{ COLORFGBG: '15;0' }, 'dark'],
    [{ COLORFGBG: '0;default;15' }, 'light'],
    [{ COLORFGBG: '12;8' }, 'dark'],
    [{ COLORFGBG: '0;7' }, 'light'],
    [{ COLORFGBG: '15;default' }, undefined],
    [{ COLORFGBG: '' }, undefined],
    [{ TERM: 'linux' }, 'dark'],
    [{ TERM: 'xterm-256color' }, undefined],
  ])('are for the background that %o tells', (environment, background) => {
    expect(chooseLook({}, environment).background).toBe(background)
  })

  test.each([
    ['xterm-256color', true],
    ['tmux-256color', true],
    ['screen', true],
    ['linux', false],
    ['vt220', false],
  ])('%s is asked for its background: %s', (name, isAsked) => {
    expect(chooseLook({}, { TERM: name }).isAsked).toBe(isAsked)
  })
})
