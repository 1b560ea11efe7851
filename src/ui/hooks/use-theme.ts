import { useEffect, useRef, useState } from 'react'
import type { ThemeName } from '../../app/settings.ts'
import { BACKGROUND_QUESTION, type Background, backgroundIn } from '../terminal-background.ts'
import { type Theme, themeFor } from '../theme.ts'

export interface ThemeSources {
  /** Stands above the setting: the terminal or the command line asked for it. */
  readonly forcedTheme?: ThemeName | undefined
  /** As far as the environment tells. */
  readonly background?: Background | undefined
  /** Puts a question to the terminal. Left out where the terminal would not understand it; it may never reply. */
  readonly askTerminal?: ((question: string, hear: (reply: string) => void) => void) | undefined
}

/** The theme of a setting. For the one that follows the background the terminal is asked, once. */
export const useTheme = (sources: ThemeSources, setting: ThemeName): Theme => {
  const { forcedTheme, askTerminal } = sources
  const [background, setBackground] = useState(sources.background)
  const isAsked = useRef(false)
  const name = forcedTheme ?? setting
  useEffect(() => {
    if (name !== 'colour' || isAsked.current) return
    isAsked.current = true
    askTerminal?.(BACKGROUND_QUESTION, reply => setBackground(backgroundIn(reply)))
  }, [name, askTerminal])
  return themeFor(name, background)
}
