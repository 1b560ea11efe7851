import { createContext, useContext } from 'react'
import type { Problem } from '../bank/problem.ts'
import type { Game } from '../app/game.ts'
import type { Catalog } from '../i18n/catalog.ts'
import type { Lang } from '../core/text.ts'
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
  /** No redrawing for its own sake: a screen reader would read it out. */
  readonly quiet: boolean
  readonly openHelp: () => void
}

const Context = createContext<Ui | undefined>(undefined)

export const UiProvider = Context.Provider

export const useUi = (): Ui => {
  const ui = useContext(Context)
  if (!ui) throw new Error('useUi outside of UiProvider')
  return ui
}
