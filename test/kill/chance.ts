import { type Chance, seededChance } from '../../src/core/chance.ts'

/** Chance with the draws that a player needs. */
export interface Luck {
  /** Below a bound, whole. */
  below(bound: number): number
  /** True so often. */
  happens(probability: number): boolean
  one<T>(values: readonly [T, ...T[]] | readonly T[]): T
}

const FINE = 1000

/** The same seed plays the same: what the machine makes of it depends on its speed. */
export const luckOf = (seed: string): Luck => {
  const chance: Chance = seededChance(seed)
  const numbers = new Map<number, readonly number[]>()
  const below = (bound: number): number => {
    const all = numbers.get(bound) ?? Array.from({ length: bound }, (_, i) => i)
    numbers.set(bound, all)
    return chance.draw(all, () => 1) ?? 0
  }
  return {
    below,
    happens: probability => below(FINE) < probability * FINE,
    one: values => values[below(values.length)] as (typeof values)[number],
  }
}
