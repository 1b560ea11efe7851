import type { Action } from './action.ts'
import { charactersOf } from './text/width.ts'

/** One line that is typed. */
export interface TextField {
  readonly text: string
  /** In characters as a person sees them. */
  readonly cursor: number
}

export const fieldOf = (text: string): TextField => ({ text, cursor: charactersOf(text).length })

/** A longer line is no answer; and a paste of a whole file must not freeze the screen. */
const LONGEST_TEXT = 500

/** Plays one editing key. Any other action changes nothing. */
export const editField = (field: TextField, action: Action, key: string): TextField => {
  const characters = charactersOf(field.text)
  const before = characters.slice(0, field.cursor)
  const after = characters.slice(field.cursor)
  const put = (left: readonly string[], right: readonly string[]): TextField => ({
    text: [...left, ...right].join(''),
    cursor: left.length,
  })
  switch (action) {
    case 'type': {
      const typed = charactersOf(key === 'space' ? ' ' : key.replace(/\s+/g, ' '))
      return put([...before, ...typed.slice(0, Math.max(0, LONGEST_TEXT - characters.length))], after)
    }
    case 'erase':
      return put(before.slice(0, -1), after)
    case 'erase-forward':
      return put(before, after.slice(1))
    case 'erase-word': {
      const kept = before.join('').replace(/\S+\s*$/, '')
      return put(charactersOf(kept), after)
    }
    case 'erase-line':
      return put([], after)
    case 'left':
      return { ...field, cursor: Math.max(0, field.cursor - 1) }
    case 'right':
      return { ...field, cursor: Math.min(characters.length, field.cursor + 1) }
    case 'line-start':
      return { ...field, cursor: 0 }
    case 'line-end':
      return { ...field, cursor: characters.length }
    default:
      return field
  }
}
