import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../src/core/day.ts'
import type { Item } from '../../src/core/item.ts'
import { LEVELS } from '../../src/core/item.ts'
import { dailyNumber, planDaily } from '../../src/core/plan-daily.ts'
import { bankOf, openItem } from '../support/items.ts'
import { statement, TODAY } from '../support/memory.ts'

const CATEGORIES = ['linux', 'network', 'redis', 'mysql', 'kubernetes', 'git']

/** Items of every level in each of six categories, and as many questions to be answered in one's own words. */
const items: readonly Item[] = CATEGORIES.flatMap(category =>
  LEVELS.flatMap(level =>
    [1, 2, 3].flatMap(n => [
      statement(`${category}.${level}.${n}`, { category, level }),
      openItem({ id: `${category}.${level}.open${n}`, category, level }),
    ]),
  ),
)
const bank = bankOf(items)
const byId = new Map(items.map(item => [item.id, item]))
const idsOn = (day: string, of = bank) => planDaily(of, day).items.map(({ itemId }) => itemId)
const month = Array.from({ length: 30 }, (_, i) => daysAfter(TODAY, i))

describe('the five of a day', () => {
  test('are the same for everybody, however often they look', () => {
    const copy = bankOf(structuredClone(items))
    for (const day of month) expect(planDaily(copy, day)).toEqual(planDaily(bank, day))
  })

  test('are a junior item, two of middle level and two senior ones, in that order, none twice', () => {
    for (const day of month) {
      const { items: five } = planDaily(bank, day)
      expect(five.map(({ level }) => level)).toEqual(['junior', 'mid', 'mid', 'senior', 'senior'])
      expect(new Set(five.map(({ itemId }) => itemId)).size).toBe(5)
    }
  })

  test('come from five categories where there are so many', () => {
    for (const day of month) {
      expect(new Set(idsOn(day).map(id => byId.get(id)?.category)).size).toBe(5)
    }
  })

  test('are none to be answered in own words, which everybody marks themselves', () => {
    for (const day of month) expect(planDaily(bank, day).items.map(({ kind }) => kind)).not.toContain('open')
  })

  test('are others on other days', () => {
    expect(new Set(month.map(day => idsOn(day).join())).size).toBe(30)
  })

  test('know their day, their clock and where they come from', () => {
    expect(planDaily(bank, TODAY)).toMatchObject({
      mode: 'drill',
      source: 'daily',
      timing: '1x',
      day: TODAY,
      scope: {},
    })
    expect(planDaily(bank, TODAY).items.every(({ limitMs }) => limitMs === 30_000)).toBe(true)
  })

  test.each<[string, readonly Item[]]>([
    ['with an item less', items.slice(1)],
    ['with an item more', [...items, statement('new')]],
    [
      'with an item that means something else now',
      items.map((item, i) => (i === 0 ? { ...item, rev: 2 } : item)),
    ],
  ])('are drawn anew from a bank %s', (_, changed) => {
    const same = month.filter(day => idsOn(day).join() === idsOn(day, bankOf(changed)).join())
    expect(same.length).toBeLessThan(3)
  })

  test('are the same from a bank whose words were mended', () => {
    const mended = bankOf(items.map(item => ({ ...item, stem: { en: 'Better said?', zh: '说得更好？' } })))
    for (const day of month) expect(idsOn(day, mended)).toEqual(idsOn(day))
  })
})

describe('a bank too small for them', () => {
  test('of one category gives five of the right levels all the same', () => {
    const one = bankOf(items.filter(({ category }) => category === 'redis'))
    const levels = planDaily(one, TODAY).items.map(({ level }) => level)
    expect(levels).toEqual(['junior', 'mid', 'mid', 'senior', 'senior'])
  })

  test('that lacks a level fills up with others', () => {
    const juniors = bankOf(items.filter(({ level }) => level === 'junior'))
    expect(new Set(idsOn(TODAY, juniors)).size).toBe(5)
  })

  test('of three items gives three, and of none none', () => {
    const three = ['a', 'b', 'c'].map(id => statement(id))
    expect([...idsOn(TODAY, bankOf(three))].sort()).toEqual(['a', 'b', 'c'])
    expect(idsOn(TODAY, bankOf([openItem()]))).toEqual([])
  })
})

test('a daily is called by the number of its day, from the first of November 2026 on', () => {
  expect(dailyNumber('2026-11-01')).toBe(1)
  expect(dailyNumber('2026-12-01')).toBe(31)
  expect(dailyNumber('2027-11-01')).toBe(366)
})
