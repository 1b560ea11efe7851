import { createHash } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance for inputs: a seed gives the same input on every machine. */
export interface Dice {
  /** 0 to `end` - 1. */
  below(end: number): number
  one<T>(values: readonly T[]): T
}

export const dice = (seed: string): Dice => {
  const rng = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32LE())
  const below = (end: number) => (end <= 1 ? 0 : uniformInt(rng, 0, end - 1))
  return { below, one: values => values[below(values.length)] as (typeof values)[number] }
}
