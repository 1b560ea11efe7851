import type { Action } from './action.ts'
import type { Binding } from './key-bindings.ts'
import { KEYMAP } from './key-bindings.ts'

export type Context = keyof typeof KEYMAP

export const CONTEXTS = Object.keys(KEYMAP) as readonly Context[]

export const bindingsOf = (context: Context): readonly Binding[] => KEYMAP[context]

/** Keys that are no text, by the names `keyName` gives them. */
const NAMED = /^((ctrl|alt)\+.+|up|down|left|right|enter|esc|tab|backspace|delete|pageup|pagedown|home|end)$/

const CLASSES: Readonly<Record<string, RegExp>> = {
  digits: /^[1-9]$/,
  letters: /^[a-g]$/,
  text: /^[^\p{Cc}]+$/u,
}

/** What a key does here. A key named outright comes before a class that holds it. */
export const actionFor = (context: Context, key: string): Action | undefined => {
  const bindings = bindingsOf(context)
  const named = bindings.find(binding => binding.keys.includes(key))
  if (named || NAMED.test(key)) return named?.action
  const text = key === 'space' ? ' ' : key
  return bindings.find(binding => binding.keys.some(name => CLASSES[name]?.test(text)))?.action
}

/** A label and the keys that do it, in the order of the key map. */
export interface Legend {
  readonly label: string
  readonly keys: readonly string[]
}

/** Bindings with the same label shown as one. The key line has room for the first key of each only. */
export const legendOf = (bindings: readonly Binding[], keysEach: 'first' | 'all'): readonly Legend[] => {
  const legends = new Map<string, string[]>()
  for (const { label, keys } of bindings) {
    legends.set(label, [...(legends.get(label) ?? []), ...(keysEach === 'first' ? keys.slice(0, 1) : keys)])
  }
  return [...legends].map(([label, keys]) => ({ label, keys }))
}
