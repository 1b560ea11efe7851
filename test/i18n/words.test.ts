import { describe, expect, test } from 'vitest'
import { langOfLocale } from '../../src/i18n/locale.ts'
import { thousands } from '../../src/i18n/number.ts'
import { categoryName, clockFace, wordsIn } from '../../src/i18n/words.ts'

describe('the language of a locale', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_TW' }, 'zh'],
    [{ LANG: 'ZH' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_MESSAGES: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'zh'],
    [{ LC_CTYPE: 'zh_CN.UTF-8' }, 'en'],
  ] as const)('%j is %s', (environment, lang) => {
    expect(langOfLocale(environment)).toBe(lang)
  })
})

describe('time on a clock', () => {
  test.each([
    [0, '0:00'],
    [-5_000, '0:00'],
    [1, '0:01'],
    [999, '0:01'],
    [1_001, '0:02'],
    [59_000, '0:59'],
    [59_001, '1:00'],
    [15 * 60_000, '15:00'],
    [3_599_001, '1:00:00'],
    [3_661_000, '1:01:01'],
    [36_000_000, '10:00:00'],
  ])('%d ms is %s', (ms, face) => {
    expect(clockFace(ms)).toBe(face)
  })
})

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
  [1_499.6, '1,500'],
])('%d is grouped as %s', (n, text) => {
  expect(thousands(n)).toBe(text)
})

test('a category nobody named is shown by its id', () => {
  expect(categoryName(wordsIn('zh'), 'redis')).toBe('Redis')
  expect(categoryName(wordsIn('zh'), 'my-own')).toBe('my-own')
})
