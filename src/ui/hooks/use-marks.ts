import { useSyncExternalStore } from 'react'
import type { Item } from '../../core/item.ts'
import type { MarkName } from '../../core/mark.ts'
import type { Action } from '../action.ts'
import { useUi } from '../ui-context.tsx'

interface ItemMarks {
  /** What the item is marked as, in words. */
  readonly note: string
  /** Labels of the keys that do nothing now. */
  readonly idle: readonly string[]
  /** How often a leech was forgotten; 0 for an item that is none. */
  readonly lapses: number
  /** Plays a key that marks the item. Gives back whether it was one. */
  play(action: Action): boolean
}

/** A pardon only takes a warning away. */
const SHOWN: readonly MarkName[] = ['cold', 'doubtful']

/** Marks of an item, wherever one is shown with its answer. */
export const useMarks = (item: Item | undefined): ItemMarks => {
  const { game, words, glyphs, keeps, openDoubt } = useUi()
  const note = useSyncExternalStore(game.subscribe, () =>
    SHOWN.filter(name => item && game.isMarked(item, name))
      .map(name => words.browse.marks[name])
      .join(` ${glyphs.dot} `),
  )
  const lapses = useSyncExternalStore(game.subscribe, () => (item ? game.study.lapsesOfLeech(item) : 0))
  return {
    note,
    idle: keeps ? (lapses > 0 ? [] : ['pardon']) : ['cold', 'doubt', 'pardon'],
    lapses,
    play: action => {
      if (!item || !keeps) return false
      switch (action) {
        case 'cold':
          game.mark(item, 'cold', !game.isMarked(item, 'cold'))
          return true
        case 'doubt':
          openDoubt(item)
          return true
        case 'pardon':
          if (lapses > 0) game.mark(item, 'pardoned', true)
          return true
        default:
          return false
      }
    },
  }
}
