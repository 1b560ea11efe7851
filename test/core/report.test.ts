import { describe, expect, test } from 'vitest'
import { keyText, reportText } from '../../src/core/report.ts'
import { numberItem, oneOfEachKind } from '../support/items.ts'

describe('keyText', () => {
  test('says the right answer of every kind', () => {
    const { choice, multi, boolean, order, match, fill, number, open } = oneOfEachKind()
    expect(
      [choice, multi, boolean, order, match, fill, number, open].map(item => keyText(item, 'en')),
    ).toEqual([
      'Option b',
      'Option a; Option c',
      'true',
      '1. Step first 2. Step second 3. Step third 4. Step fourth',
      'Left p = Right p; Left q = Right q; Left r = Right r; Left s = Right s',
      'kubectl get pods',
      '30 s',
      'The point.',
    ])
    expect(keyText(numberItem({ value: 3, unit: 'none' }), 'en')).toBe('3')
  })
})

describe('reportText', () => {
  test('holds all that somebody needs to check the item', () => {
    const { choice } = oneOfEachKind()
    const item = { ...choice, sources: ['redis.conf 7.0'], facts: ['redis-p-1'] }
    const report = reportText({
      item,
      mark: { comment: 'c is right too', rev: 1 },
      lang: 'zh',
      version: '1.2.3',
    })
    for (const part of [
      item.id,
      'rev 1',
      'c is right too',
      item.stem.zh,
      'Option b',
      'redis.conf 7.0',
      'redis-p-1',
      '1.2.3, zh',
    ]) {
      expect(report).toContain(part)
    }
  })
})
