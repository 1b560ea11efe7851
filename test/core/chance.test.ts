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
})
