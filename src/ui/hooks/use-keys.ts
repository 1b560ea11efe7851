import { type Key, useInput } from 'ink'
import type { Action } from '../action.ts'
import type { Context } from '../keymap.ts'
import { actionFor } from '../keymap.ts'
import { useUi } from '../ui-context.tsx'

const NAMES = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[]

/** Names of a key as the key map spells them: with its modifier first, and without where that means the same. */
const keyNames = (input: string, key: Key): readonly string[] => {
  const named = NAMES.find(([flag]) => key[flag])?.[1]
  const modifier = key.ctrl ? 'ctrl+' : key.meta ? 'alt+' : ''
  if (named) return modifier === '' || named === 'esc' ? [named] : [modifier + named, named]
  if (input === '') return []
  if (modifier !== '') return [modifier + input]
  return [input === ' ' ? 'space' : input === '\n' ? 'enter' : input]
}

/** Keys of a context, as actions. A screen that is hidden or doesn't fit hears nothing. */
export const useKeys = (context: Context, onAction: (action: Action, key: string) => void): void => {
  const { hears } = useUi()
  useInput(
    (input, key) => {
      for (const name of keyNames(input, key)) {
        const action = actionFor(context, name)
        if (action !== undefined) return onAction(action, name)
      }
    },
    { isActive: hears },
  )
}
