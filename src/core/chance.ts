import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A new array in random order (Fisher-Yates). */
  shuffle<T>(values: readonly T[]): T[]
  /** One of the values, each as likely as its weight; `undefined` when nothing weighs anything. */
  draw<T>(values: readonly T[], weightOf: (value: T) => number): T | undefined
}

/** As fine as a draw by weight is. */
const DRAWS = 2 ** 24

/** 32-bit FNV-1a, so that any word can be a seed. */
const hash = (seed: string): number => {
  let h = 0x811c9dc5
  for (const char of seed) {
    h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return h | 0
}

export const seededChance = (seed: string): Chance => {
  const rng = xoroshiro128plus(hash(seed))
  return {
    shuffle: values => {
      const shuffled = [...values]
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = uniformInt(rng, 0, i)
        const held = shuffled[i] as (typeof shuffled)[number]
        shuffled[i] = shuffled[j] as (typeof shuffled)[number]
        shuffled[j] = held
      }
      return shuffled
    },
    draw: (values, weightOf) => {
      const total = values.reduce((sum, value) => sum + weightOf(value), 0)
      if (total <= 0) return undefined
      let left = (uniformInt(rng, 0, DRAWS - 1) / DRAWS) * total
      return values.find(value => {
        left -= weightOf(value)
        return left < 0
      })
    },
  }
}
