import { describe, expect, test } from 'vitest'
import type { KeyedItem } from '../../src/core/item.ts'
import type { PlannedItem } from '../../src/core/plan.ts'
import type { Response } from '../../src/core/response.ts'
import type { Draft } from '../../src/ui/draft.ts'
import { EMPTY_DRAFT, press } from '../../src/ui/draft.ts'
import type { Context } from '../../src/ui/keymap.ts'
import { actionFor } from '../../src/ui/keymap.ts'
import { shippedBank } from '../support/player.ts'

const bank = shippedBank()

const anItem = <K extends KeyedItem['kind']>(kind: K): KeyedItem & { kind: K } => {
  const item = bank.items.find(candidate => candidate.kind === kind)
  if (!item) throw new Error(`the bank holds no ${kind}`)
  return item as KeyedItem & { kind: K }
}

const idsOf = (item: KeyedItem): readonly string[] => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return item.options.map(part => part.id)
    case 'order':
      return item.steps.map(part => part.id)
    case 'match':
      return item.pairs.map(part => part.id)
    default:
      return []
  }
}

const contextOf = (item: KeyedItem): Context =>
  item.kind === 'fill' || item.kind === 'number' ? 'typing' : item.kind

/** Presses keys as the screen would, until a response is handed in. */
const type = (item: KeyedItem, keys: readonly string[]): { draft: Draft; response?: Response } => {
  const planned = { layout: idsOf(item) } as PlannedItem
  let result: { draft: Draft; response?: Response } = { draft: EMPTY_DRAFT }
  for (const key of keys) {
    const action = actionFor(contextOf(item), key)
    if (action === undefined || result.response) continue
    result = press(result.draft, { action, key }, { item, planned })
  }
  return result
}

describe('answering with letters and digits alone', () => {
  test('a digit answers a choice at once', () => {
    const item = anItem('choice')
    expect(type(item, ['2']).response).toEqual({ kind: 'choice', option: item.options[1]?.id })
  })

  test('a digit that names no option answers nothing', () => {
    expect(type(anItem('choice'), ['9']).response).toBeUndefined()
  })

  test('Enter on an untouched item answers nothing and says so', () => {
    for (const kind of ['choice', 'multi', 'boolean', 'order', 'match', 'fill', 'number'] as const) {
      const { draft, response } = type(anItem(kind), ['enter'])
      expect([kind, response, draft.complaint]).toEqual([kind, undefined, 'not-complete'])
    }
  })

  test('arrows and Enter answer a choice too', () => {
    const item = anItem('choice')
    expect(type(item, ['down', 'down', 'up', 'enter']).response).toEqual({
      kind: 'choice',
      option: item.options[0]?.id,
    })
  })

  test.each([
    ['t', true],
    ['f', false],
    ['1', true],
    ['2', false],
  ])('%s answers a statement', (key, value) => {
    expect(type(anItem('boolean'), [key]).response).toEqual({ kind: 'boolean', value })
  })

  test('digits tick and untick, Enter hands in', () => {
    const item = anItem('multi')
    expect(type(item, ['1', '3', '1', 'enter']).response).toEqual({
      kind: 'multi',
      options: [item.options[2]?.id],
    })
  })

  test('digits place steps in the order pressed, Backspace takes the last off', () => {
    const item = anItem('order')
    const n = item.steps.length
    const rest = Array.from({ length: n - 2 }, (_, i) => String(i + 3))
    const { response } = type(item, ['1', 'backspace', '2', '1', ...rest, 'enter'])
    const ids = item.steps.map(step => step.id)
    expect(response).toEqual({ kind: 'order', steps: [ids[1], ids[0], ...ids.slice(2)] })
  })

  test('letters match one line after the other; a letter used again moves', () => {
    const item = anItem('match')
    const n = item.pairs.length
    const letters = Array.from({ length: n }, (_, i) => String.fromCharCode(97 + i))
    const { response } = type(item, [...letters, 'enter'])
    expect(response).toEqual({ kind: 'match', picks: Object.fromEntries(item.pairs.map(p => [p.id, p.id])) })
    expect(Object.values(type(item, ['a', 'a']).draft.matched)).toEqual([item.pairs[0]?.id])
  })

  test('text is edited like any line', () => {
    const keys = ['k', 'x', 'backspace', 'g', 'left', 'a', 'home', 'space', 'end', 'ctrl+w', 'o', 'k']
    expect(type(anItem('fill'), keys).draft.text).toBe(' ok')
  })

  test('what is no number is refused with a hint, not judged wrong', () => {
    const { draft, response } = type(anItem('number'), ['a', 'b', 'enter'])
    expect([response, draft.complaint]).toEqual([undefined, 'not-a-number'])
  })

  test('a pasted file is cut to the length of an answer', () => {
    expect(type(anItem('fill'), ['x'.repeat(100_000)]).draft.text).toHaveLength(500)
  })
})
