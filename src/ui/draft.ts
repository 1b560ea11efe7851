import type { KeyedItem } from '../core/item.ts'
import type { PlannedItem } from '../core/plan.ts'
import { parseQuantity } from '../core/quantity.ts'
import type { Response } from '../core/response.ts'
import type { Action } from './action.ts'
import { editField, type TextField } from './text-field.ts'

/** An answer in the making: what is ticked, placed or typed, and where the person is. Authored ids throughout. */
export interface Draft extends TextField {
  /** Row the person is on; -1 until they move, so that a stray Enter answers nothing. */
  readonly focus: number
  /** Ticked options or placed steps, in the order they were chosen. */
  readonly picked: readonly string[]
  /** Left id to right id. */
  readonly matched: Readonly<Record<string, string>>
  /** Enter was pressed on something that can't be handed in. */
  readonly complaint: 'not-complete' | 'not-a-number' | null
}

export const EMPTY_DRAFT: Draft = { focus: -1, picked: [], matched: {}, text: '', cursor: 0, complaint: null }

/** A key as it reached the item. */
export interface Press {
  readonly action: Action
  /** The digit, letter or text itself. */
  readonly key: string
}

interface Asked {
  readonly item: KeyedItem
  readonly planned: PlannedItem
}

const rowsOf = ({ item, planned }: Asked): number =>
  item.kind === 'boolean' ? 2 : item.kind === 'match' ? item.pairs.length : planned.layout.length

const digit = (key: string): number => Number(key) - 1

const letter = (key: string): number => key.charCodeAt(0) - 'a'.charCodeAt(0)

const toggle = (picked: readonly string[], id: string | undefined): readonly string[] => {
  if (id === undefined) return picked
  return picked.includes(id) ? picked.filter(p => p !== id) : [...picked, id]
}

/** Row a key names: a digit its number, anything else the row in focus. */
const rowOf = (draft: Draft, key: string): number => (/^[1-9]$/.test(key) ? digit(key) : draft.focus)

const assign = (draft: Draft, { item, planned }: Asked, key: string): Draft => {
  if (item.kind !== 'match') return draft
  const row = Math.max(0, draft.focus)
  const left = item.pairs[row]?.id
  const right = planned.layout[letter(key)]
  if (left === undefined || right === undefined) return draft
  const others = Object.entries(draft.matched).filter(([l, r]) => l !== left && r !== right)
  const matched = { ...Object.fromEntries(others), [left]: right }
  const open = item.pairs.findIndex((pair, i) => i > row && matched[pair.id] === undefined)
  return { ...draft, matched, focus: open === -1 ? row : open }
}

/** The response to hand in, or what is still wrong with it. */
const responseOf = (draft: Draft, { item, planned }: Asked): Response | Draft['complaint'] => {
  switch (item.kind) {
    case 'choice': {
      const option = planned.layout[draft.focus]
      return option === undefined ? 'not-complete' : { kind: 'choice', option }
    }
    case 'boolean':
      return draft.focus === -1 ? 'not-complete' : { kind: 'boolean', value: draft.focus === 0 }
    case 'multi':
      return draft.picked.length === 0 ? 'not-complete' : { kind: 'multi', options: draft.picked }
    case 'order':
      return draft.picked.length < planned.layout.length
        ? 'not-complete'
        : { kind: 'order', steps: draft.picked }
    case 'match':
      return Object.keys(draft.matched).length < item.pairs.length
        ? 'not-complete'
        : { kind: 'match', picks: draft.matched }
    case 'fill':
      return draft.text.trim() === '' ? 'not-complete' : { kind: 'fill', text: draft.text.trim() }
    case 'number': {
      if (draft.text.trim() === '') return 'not-complete'
      return parseQuantity(draft.text, item.unit) === undefined
        ? 'not-a-number'
        : { kind: 'number', text: draft.text.trim() }
    }
  }
}

/** Plays one key on a draft. `response` is there once it is handed in. */
export const press = (
  draft: Draft,
  { action, key }: Press,
  asked: Asked,
): { readonly draft: Draft; readonly response?: Response } => {
  const calm = { ...draft, complaint: null }
  const rows = rowsOf(asked)
  const { layout } = asked.planned
  const handIn = (ready: Draft) => {
    const response = responseOf(ready, asked)
    return response === null || typeof response === 'string'
      ? { draft: { ...ready, complaint: response } }
      : { draft: ready, response }
  }
  switch (action) {
    case 'move-up':
      return { draft: { ...calm, focus: calm.focus <= 0 ? rows - 1 : calm.focus - 1 } }
    case 'move-down':
      return { draft: { ...calm, focus: (calm.focus + 1) % rows } }
    case 'answer':
      return digit(key) < rows ? handIn({ ...calm, focus: digit(key) }) : { draft: calm }
    case 'true':
      return handIn({ ...calm, focus: 0 })
    case 'false':
      return handIn({ ...calm, focus: 1 })
    case 'tick':
    case 'place': {
      const row = rowOf(calm, key)
      return { draft: row >= rows ? calm : { ...calm, focus: row, picked: toggle(calm.picked, layout[row]) } }
    }
    case 'take-off':
      return { draft: { ...calm, picked: calm.picked.slice(0, -1) } }
    case 'assign':
      return { draft: assign(calm, asked, key) }
    case 'submit':
      return handIn(calm)
    default:
      return { draft: { ...calm, ...editField(calm, action, key) } }
  }
}
