import type { Attempt } from '../../../src/core/attempt.ts'
import type { Item } from '../../../src/core/item.ts'
import type { PlannedItem } from '../../../src/core/plan.ts'
import { uniforms } from '../uniforms.ts'
import type { Forgetting, TrueMemory } from './true-memory.ts'

/** Somebody who answers from what they remember, guesses now and then, and slips now and then. */
export interface Learner {
  /** Chance of recalling an item at a moment, in days since the first session. */
  recall(item: Pick<Item, 'id'>, at: number): number
  answer(planned: PlannedItem, at: number): Attempt
}

const normal = (uniform: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

/** Right although it was forgotten. */
const guessChance = ({ kind, layout }: PlannedItem): number =>
  kind === 'boolean' ? 1 / 2 : kind === 'choice' ? 1 / Math.max(2, layout.length) : 0

/** Wrong although it was remembered. */
const SLIP = 0.02

/** Share of the items that people know beforehand, and for how long. */
const KNOWN = { least: 0.15, most: 0.45 } as const
const KNOWN_FOR_DAYS = 60

interface Known {
  readonly memory: TrueMemory
  /** Of its own, so that the same person has the same luck with an item whatever else they are asked. */
  readonly luck: () => number
}

export const newLearner = (items: readonly Item[], forgetting: Forgetting, seed: number): Learner => {
  const uniform = uniforms(seed * 7919)
  const ability = normal(uniform)
  const knownShare = KNOWN.least + uniform() * (KNOWN.most - KNOWN.least)
  const known = new Map<string, Known>()
  for (const [i, { id }] of items.entries()) {
    const ease = normal(uniform)
    const isKnown = uniform() < knownShare
    const knownForDays = KNOWN_FOR_DAYS * 2 ** normal(uniform) * (isKnown ? 1 : 0)
    const luck = uniforms(seed * 104_729 + i)
    known.set(id, { memory: forgetting({ ability, ease, knownForDays }), luck })
  }
  const about = ({ id }: Pick<Item, 'id'>): Known => {
    const found = known.get(id)
    if (!found) throw new Error(`an item that nobody has heard of: ${id}`)
    return found
  }
  let seq = 0
  return {
    recall: (item, at) => about(item).memory.recall(at),
    answer: (planned, at) => {
      const { memory, luck } = about({ id: planned.itemId })
      const recalled = luck() < memory.recall(at)
      const isRight = luck() < (recalled ? 1 - SLIP : guessChance(planned))
      memory.study(at, recalled)
      const share = recalled ? 0.3 + 0.6 * luck() : 0.5 + 0.5 * luck()
      return {
        seq: seq++,
        itemId: planned.itemId,
        rev: planned.rev,
        response: null,
        verdict: isRight ? 'correct' : 'wrong',
        credit: isRight ? 1 : 0,
        ms: Math.round(share * (planned.budgetMs ?? 30_000)),
        lang: 'en',
      }
    },
  }
}
