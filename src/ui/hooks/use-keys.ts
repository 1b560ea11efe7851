import { type Key, useInput } from 'ink'
import type { Action, Context } from '../keymap.ts'
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

/** One name for each key, as the key map spells it. `undefined`: nothing we know, such as Alt with a letter. */
const keyName = (input: string, key: Key): string | undefined => {
  const named = NAMES.find(([flag]) => key[flag])
  if (named) return named[1]
  if (key.meta || input === '') return undefined
  if (key.ctrl) return `ctrl+${input}`
  return input === ' ' ? 'space' : input === '\n' ? 'enter' : input
}

/** Keys of a context, as actions. A screen that is hidden or doesn't fit hears nothing. */
export const useKeys = (context: Context, onAction: (action: Action, key: string) => void): void => {
  const { hears } = useUi()
  useInput(
    (input, key) => {
      const name = keyName(input, key)
      const action = name === undefined ? undefined : actionFor(context, name)
      if (name !== undefined && action !== undefined) onAction(action, name)
    },
    { isActive: hears },
  )
}
