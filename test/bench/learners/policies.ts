import { seededChance } from '../../../src/core/chance.ts'
import { recallOn } from '../../../src/core/memory.ts'
import { planDrill } from '../../../src/core/plan-drill.ts'
import { introductions, planSession } from '../../../src/core/plan-review.ts'
import { dueItems, dueOn, isCramming } from '../../../src/core/schedule.ts'
import type { Policy, Situation } from './simulate.ts'

const ITEMS_A_DAY = 20

const SESSION = { source: 'review', cap: { items: ITEMS_A_DAY }, timing: '1x' } as const

const fresh = ({ pool, tallies }: Situation) => pool.filter(({ id }) => tallies[id] === undefined)

export const POLICIES: Readonly<Record<string, Policy>> = {
  random: ({ pool, seed }) =>
    planSession(seededChance(seed).shuffle(pool), { ...SESSION, seed, isCram: false }),
  drill: ({ pool, tallies, seed }) => {
    const plan = planDrill(pool, {
      scope: {},
      count: ITEMS_A_DAY,
      timing: '1x',
      seed,
      timesAsked: id => tallies[id]?.asked ?? 0,
    })
    return { ...plan, source: 'review' }
  },
  FSRS: situation => {
    const { pool, tallies, calendar, placed, seed } = situation
    const { today } = calendar
    const due = pool
      .flatMap(item => {
        const card = tallies[item.id]?.card
        return card && dueOn(card, null) <= today ? [{ item, recall: recallOn(card, today) }] : []
      })
      .sort((a, b) => a.recall - b.recall)
      .map(({ item }) => item)
    const queue = [...due, ...introductions(fresh(situation), { placed, seed })]
    return planSession(queue, { ...SESSION, seed, isCram: false })
  },
  ours: situation => {
    const { pool, tallies, calendar, placed, seed } = situation
    const due = dueItems(pool, tallies, calendar)
    const queue = [...due, ...introductions(fresh(situation), { placed, seed })]
    return planSession(queue, { ...SESSION, seed, isCram: isCramming(calendar) })
  },
}
