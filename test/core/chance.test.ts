import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance } from '../../src/core/chance.ts'

const tenShuffled = (seed: string) => seededChance(seed).shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

describe('seededChance', () => {
  test('the same seed gives the same draws, one after another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.array(fc.nat()), { maxLength: 5 }),
        (seed, lists) => {
          const [one, other] = [seededChance(seed), seededChance(seed)]
          expect(lists.map(list => one.shuffle(list))).toEqual(lists.map(list => other.shuffle(list)))
        },
      ),
    )
  })

  test('a shuffle is a permutation in a new array', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat()), (seed, values) => {
        const before = [...values]
        const shuffled = seededChance(seed).shuffle(values)
        const byValue = (a: number, b: number) => a - b
        expect(shuffled).not.toBe(values)
        expect(values).toEqual(before)
        expect(shuffled.sort(byValue)).toEqual(before.sort(byValue))
      }),
    )
  })

  test('other seeds give other draws', () => {
    const seeds = Array.from({ length: 200 }, (_, i) => `seed ${i}`)
    expect(new Set(seeds.map(seed => tenShuffled(seed).join())).size).toBe(seeds.length)
  })

  test('later draws of one seed differ from the first', () => {
    const chance = seededChance('seed')
    const draws = Array.from({ length: 20 }, () => chance.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).join())
    expect(new Set(draws).size).toBe(draws.length)
  })

  test('every value comes to every place about equally often', () => {
    const chance = seededChance('fair')
    const draws = 6000
    const seen = new Map<string, number>()
    for (let i = 0; i < draws; i++) {
      for (const [place, value] of chance.shuffle(['a', 'b', 'c', 'd']).entries()) {
        seen.set(`${value}${place}`, (seen.get(`${value}${place}`) ?? 0) + 1)
      }
    }
    expect(seen.size).toBe(16)
    for (const count of seen.values()) expect(Math.abs(count / draws - 1 / 4)).toBeLessThan(0.03)
  })

  test('draws each value about as often as it weighs, and what weighs nothing never', () => {
    const chance = seededChance('draws')
    const weights = { a: 1, b: 3, c: 0, d: 6 }
    const names = Object.keys(weights) as (keyof typeof weights)[]
    const drawn = Array.from({ length: 10_000 }, () => chance.draw(names, name => weights[name]))
    for (const name of names) {
      const share = drawn.filter(other => other === name).length / drawn.length
      expect(Math.abs(share - weights[name] / 10), name).toBeLessThan(0.02)
    }
    expect(drawn).not.toContain('c')
  })

  test('draws nothing where nothing weighs anything', () => {
    const chance = seededChance('draws')
    expect(chance.draw([], () => 1)).toBeUndefined()
    expect(chance.draw(['a', 'b'], () => 0)).toBeUndefined()
  })
})
