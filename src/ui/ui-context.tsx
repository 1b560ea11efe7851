import { createContext, useContext } from 'react'
import type { Game } from '../app/game.ts'
import type { Problem } from '../bank/problem.ts'
import type { Item } from '../core/item.ts'
import type { Lang } from '../core/text.ts'
import type { Catalog } from '../i18n/catalog.ts'
import type { Context } from './keymap.ts'
import type { Glyphs } from './text/glyphs.ts'
import type { Theme } from './theme.ts'

/** What every screen may use. */
export interface Ui {
  readonly game: Game
  readonly problems: readonly Problem[]
  readonly words: Catalog
  readonly lang: Lang
  readonly theme: Theme
  readonly glyphs: Glyphs
  readonly columns: number
  readonly rows: number
  /** The window can hold a screen. */
  readonly fits: boolean
  /** Keys are for this screen: the window holds it, and no help lies over it. */
  readonly hears: boolean
  /** No redrawing for its own sake: a screen reader would read it out. */
  readonly quiet: boolean
  /** What a person marks is kept: not so in a preview. */
  readonly keeps: boolean
  /** Shows all keys, those of the screen one comes from first. */
  readonly openHelp: (from: Context) => void
  /** Asks what is wrong with an item. */
  readonly openDoubt: (item: Item) => void
}

const UiContext = createContext<Ui | undefined>(undefined)

export const UiProvider = UiContext.Provider

export const useUi = (): Ui => {
  const ui = useContext(UiContext)
  if (!ui) throw new Error('useUi outside of UiProvider')
  return ui
}
