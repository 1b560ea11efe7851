import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Scope } from '../../src/core/bank.ts'
import { itemsIn } from '../../src/core/bank.ts'
import { LEVELS } from '../../src/core/item.ts'
import type { DrillPlan } from '../../src/core/plan.ts'
import { TIMINGS } from '../../src/core/plan.ts'
import { planDrill, planMissed } from '../../src/core/plan-drill.ts'
import { anyBank } from '../support/banks.ts'
import { bankOf, choiceItem, openItem } from '../support/items.ts'

const anyScope: fc.Arbitrary<Scope> = fc.record(
  {
    category: fc.constantFrom('kubernetes', 'mysql', 'redis', 'nginx'),
    topic: fc.constantFrom('basics', 'failures'),
    level: fc.constantFrom(...LEVELS),
  },
  { requiredKeys: [] },
)

const anyRequest = fc.record({
  scope: anyScope,
  count: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 30 })),
  timing: fc.constantFrom(...TIMINGS),
  seed: fc.string(),
})

const idsOf = (plan: DrillPlan) => plan.items.map(item => item.itemId)
const bank = bankOf(Array.from({ length: 20 }, (_, i) => choiceItem({ id: `item-${i + 1}` })))
const request = { scope: {}, count: 10, timing: '1x', seed: 'seed' } as const

const drillOf = (from: Bank, asked: Parameters<typeof planDrill>[1]) =>
  planDrill(itemsIn(from, asked.scope), asked)

describe('planDrill', () => {
  test('the same request and bank give the same plan', () => {
    fc.assert(
      fc.property(anyBank, anyRequest, (anyone, asked) => {
        expect(drillOf(anyone, asked)).toEqual(drillOf(anyone, asked))
      }),
    )
  })

  test('draws as many as asked for or all there are, each once, all of the scope', () => {
    fc.assert(
      fc.property(anyBank, anyRequest, (anyone, asked) => {
        const inScope = itemsIn(anyone, asked.scope).map(item => item.id)
        const plan = drillOf(anyone, asked)
        expect(plan.items.length).toBe(Math.min(asked.count, inScope.length))
        expect(new Set(idsOf(plan)).size).toBe(plan.items.length)
        expect(inScope).toEqual(expect.arrayContaining(idsOf(plan)))
      }),
    )
  })

  test('carries the request, so that the round knows what it was', () => {
    const scope = { category: 'kubernetes' }
    expect(drillOf(bank, { ...request, scope, timing: '2x' })).toMatchObject({
      mode: 'drill',
      source: 'drawn',
      seed: 'seed',
      scope,
      timing: '2x',
    })
  })

  test('another seed draws other items in another order', () => {
    const draws = ['a', 'b', 'c', 'd', 'e'].map(seed => idsOf(drillOf(bank, { ...request, seed })).join())
    expect(new Set(draws).size).toBe(draws.length)
  })

  test('the least asked items come first', () => {
    fc.assert(
      fc.property(
        anyBank,
        anyRequest,
        fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
        (anyone, asked, times) => {
          const timesAsked = (id: string) => times[Number(id.replace('item-', '')) - 1] ?? 0
          const drawn = idsOf(drillOf(anyone, { ...asked, timesAsked }))
          const left = itemsIn(anyone, asked.scope).filter(item => !drawn.includes(item.id))
          const most = Math.max(0, ...drawn.map(timesAsked))
          for (const { id } of left) expect(timesAsked(id)).toBeGreaterThanOrEqual(most)
        },
      ),
    )
  })

  test('five new items among twenty are all in a drill of ten', () => {
    const timesAsked = (id: string) => (Number(id.replace('item-', '')) % 4 === 0 ? 0 : 1)
    const drawn = idsOf(drillOf(bank, { ...request, timesAsked }))
    expect(drawn.length).toBe(10)
    expect(drawn).toEqual(expect.arrayContaining(['item-4', 'item-8', 'item-12', 'item-16', 'item-20']))
  })

  test('the order within the drill does not tell which items are new', () => {
    const timesAsked = (id: string) => (Number(id.replace('item-', '')) <= 5 ? 0 : 1)
    const firsts = Array.from({ length: 40 }, (_, i) => {
      const [first = ''] = idsOf(drillOf(bank, { ...request, seed: `${i}`, timesAsked }))
      return timesAsked(first)
    })
    expect(new Set(firsts)).toEqual(new Set([0, 1]))
  })

  test('a scope without items gives an empty plan', () => {
    expect(drillOf(bank, { ...request, scope: { category: 'nginx' } }).items).toEqual([])
  })
})

describe('planMissed', () => {
  test('asks exactly these items, and says so', () => {
    const plan = planMissed(bank, { ...request, itemIds: ['item-3', 'item-7', 'item-1'] })
    expect([...idsOf(plan)].sort()).toEqual(['item-1', 'item-3', 'item-7'])
    expect(plan.source).toBe('missed')
  })

  test('leaves out what the bank no longer holds, and asks items of every kind', () => {
    const withOpen = bankOf([choiceItem({ id: 'here' }), openItem({ id: 'open' })])
    const plan = planMissed(withOpen, { ...request, itemIds: ['gone', 'open', 'here'] })
    expect([...idsOf(plan)].sort()).toEqual(['here', 'open'])
  })

  test('the same request and bank give the same plan', () => {
    const asked = { ...request, itemIds: bank.items.map(item => item.id) }
    expect(planMissed(bank, asked)).toEqual(planMissed(bank, asked))
  })
})
