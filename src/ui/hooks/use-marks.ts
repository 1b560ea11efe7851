import { useSyncExternalStore } from 'react'
import type { Item } from '../../core/item.ts'
import { MARK_NAMES } from '../../core/mark.ts'
import type { Action } from '../action.ts'
import { useUi } from '../ui-context.tsx'

interface ItemMarks {
  /** What the item is marked as, in words. */
  readonly note: string
  /** Labels of the keys that do nothing now. */
  readonly idle: readonly string[]
  /** Plays a key that marks the item. Gives back whether it was one. */
  play(action: Action): boolean
}

/** Marks of an item, wherever one is shown with its answer. */
export const useMarks = (item: Item | undefined): ItemMarks => {
  const { game, words, glyphs, keeps, openDoubt } = useUi()
  const note = useSyncExternalStore(game.subscribe, () =>
    MARK_NAMES.filter(name => item && game.isMarked(item, name))
      .map(name => words.browse.marks[name])
      .join(` ${glyphs.dot} `),
  )
  return {
    note,
    idle: keeps ? [] : ['cold', 'doubt'],
    play: action => {
      if (!item || !keeps || (action !== 'cold' && action !== 'doubt')) return false
      if (action === 'cold') game.mark(item, 'cold', !game.isMarked(item, 'cold'))
      else openDoubt(item)
      return true
    },
  }
}
