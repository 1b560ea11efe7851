import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/judge/judge.ts'
import { onePlayableOfEach, rightResponse, wrongResponse } from '../../support/items.ts'

const items = Object.values(onePlayableOfEach())

describe('judge', () => {
  test.each(items)('the right response to a $kind item earns 1', item => {
    expect(judge(item, rightResponse(item))).toEqual({ credit: 1 })
  })

  test.each(items)('a wrong response to a $kind item earns 0', item => {
    expect(judge(item, wrongResponse(item))).toEqual({ credit: 0 })
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
