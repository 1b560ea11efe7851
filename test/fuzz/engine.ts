import { performance } from 'node:perf_hooks'
import type { Dice } from './dice.ts'
import { dice } from './dice.ts'
import { within } from './limit.ts'

/** One kind of input with what has to hold for it. */
export interface Target {
  readonly name: string
  /** Input by chance. */
  make(dice: Dice): string
  /** Throws when the game would not stand it. */
  check(input: string, dice: Dice): void
}

interface Failure {
  readonly target: string
  /** Makes the same input again. */
  readonly seed: string
  readonly input: string
  readonly error: unknown
}

export interface Run {
  /** Inputs by target. */
  readonly counts: Readonly<Record<string, number>>
  /** Most that an input took by target: milliseconds of work, whatever else the machine does. */
  readonly slowest: Readonly<Record<string, number>>
  readonly failure: Failure | undefined
}

interface Limits {
  /** Time for all, milliseconds. */
  readonly untilMs: number
  /** Work that one input may take. It is broken off when it takes much longer by the clock. */
  readonly eachMs: number
}

/** By the clock against work: other programs run, too. */
const PATIENCE = 10

/** Milliseconds of work so far. */
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Inputs of all targets in turn, until time is up or one fails. */
export const fuzz = (targets: readonly Target[], seed: string, { untilMs, eachMs }: Limits): Run => {
  const begin = performance.now()
  const counts = new Map<string, number>()
  const slowest = new Map<string, number>()
  const result = (failure?: Failure): Run => ({
    counts: Object.fromEntries(counts),
    slowest: Object.fromEntries(slowest),
    failure,
  })
  for (let n = 0; performance.now() - begin < untilMs; n++) {
    const target = targets[n % targets.length]
    if (!target) break
    const seeded = `${seed}-${n}`
    const chance = dice(seeded)
    const input = target.make(chance)
    const start = worked()
    try {
      within(PATIENCE * eachMs, () => target.check(input, chance))
      const took = worked() - start
      if (took > eachMs) throw new Error(`took ${took.toFixed(0)} ms`)
      slowest.set(target.name, Math.max(slowest.get(target.name) ?? 0, took))
    } catch (error) {
      return result({ target: target.name, seed: seeded, input, error })
    }
    counts.set(target.name, (counts.get(target.name) ?? 0) + 1)
  }
  return result()
}
