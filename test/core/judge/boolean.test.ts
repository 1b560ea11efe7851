import { expect, test } from 'vitest'
import { judgeBoolean } from '../../../src/core/judge/boolean.ts'
import { booleanItem } from '../../support/items.ts'

test.each([
  [true, true, 1],
  [true, false, 0],
  [false, true, 0],
  [false, false, 1],
])('boolean: key %s, answer %s earns %d', (key, value, credit) => {
  expect(judgeBoolean(booleanItem({ key }), value)).toEqual({ credit })
})
