import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/judge/judge.ts'
import { oneOfEachKind, rightResponse, wrongResponse } from '../../support/items.ts'

const items = Object.values(oneOfEachKind())

describe('judge', () => {
  test.each(items)('the right response to a $kind item earns 1', item => {
    expect(judge(item, rightResponse(item)).credit).toBe(1)
  })

  test.each(items)('a wrong response to a $kind item earns 0', item => {
    expect(judge(item, wrongResponse(item)).credit).toBe(0)
  })

  test.each(items)('a $kind item says what of a rubric was hit only where it has one', item => {
    const points = item.kind === 'open' ? item.rubric.map(({ id }) => id) : undefined
    expect(judge(item, rightResponse(item)).hits?.points).toEqual(points)
  })

  test.each(items)('what was spoken earns nothing yet, whoever heard it: $kind', item => {
    for (const kind of ['aloud', 'heard'] as const) expect(judge(item, { kind })).toEqual({ credit: 0 })
  })

  const strangers = items.flatMap(item =>
    items
      .filter(other => other.kind !== item.kind)
      .map(other => ({ item, other, kinds: `${other.kind} -> ${item.kind}` })),
  )
  test.each(strangers)('a response of another kind earns 0: $kinds', ({ item, other }) => {
    expect(judge(item, rightResponse(other))).toEqual({ credit: 0 })
  })
})
