import type { OrderItem } from '../item.ts'
import type { Judgement } from '../response.ts'

/**
 * Share of step pairs in the right relative order, scaled so that a random order earns 0: Kendall's tau, cut at 0.
 * A response that doesn't hold every step exactly once earns 0.
 */
export const judgeOrder = (item: OrderItem, steps: readonly string[]): Judgement => {
  const places = item.steps.map(step => steps.indexOf(step.id))
  if (steps.length !== item.steps.length || places.includes(-1)) return { credit: 0 }
  let inOrder = 0
  let total = 0
  for (const [i, earlier] of places.entries()) {
    for (const later of places.slice(i + 1)) {
      total += 1
      if (earlier < later) inOrder += 1
    }
  }
  return { credit: Math.max(0, (2 * inOrder - total) / total) }
}
