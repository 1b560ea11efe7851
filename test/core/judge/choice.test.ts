import { expect, test } from 'vitest'
import { judgeChoice } from '../../../src/core/judge/choice.ts'
import { choiceItem } from '../../support/items.ts'

test.each([
  ['the key', 'b', 1],
  ['another option', 'a', 0],
  ['an option the item no longer has', 'gone', 0],
  ['nothing', '', 0],
])('choice: %s', (_, option, credit) => {
  expect(judgeChoice(choiceItem({ key: 'b' }), option)).toEqual({ credit })
})
