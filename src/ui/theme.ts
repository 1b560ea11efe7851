import type { TextProps } from 'ink'
import type { ThemeName } from '../app/settings.ts'
import type { Background } from './terminal-background.ts'
import type { Token } from './text/line.ts'

type Style = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>

export type Theme = Readonly<Record<Token, Style>>

/**
 * Meaning is never by colour alone, and a colour is used only where it reads: at least 4.5:1 with the background, in the
 * palettes that terminals come with. No colour of the sixteen does that on light and dark alike, so there is a theme
 * for each, and where nobody knows the background there are no colours. Faint text is what each terminal makes of it,
 * often too little: only lines that say nothing are faint.
 */
const mono: Theme = {
  text: {},
  dim: {},
  rule: { dimColor: true },
  strong: { bold: true },
  accent: { bold: true },
  code: { underline: true },
  exhibit: {},
  good: { bold: true },
  bad: { bold: true },
  warn: { bold: true },
  focus: { bold: true },
  cursor: { inverse: true },
}

/** Bright colours: of the plain ones red, blue and magenta vanish on black. Bright red and blue are too dark as well. */
const dark: Theme = {
  ...mono,
  accent: { color: 'cyanBright', bold: true },
  code: { color: 'cyanBright' },
  exhibit: { color: 'cyanBright' },
  good: { color: 'greenBright', bold: true },
  bad: { color: 'yellowBright', bold: true },
  warn: { color: 'yellowBright', bold: true },
  focus: { color: 'cyanBright', bold: true },
}

/** Plain colours, and never bold: many terminals draw bold in the bright ones, which vanish on white. Green always does. */
const light: Theme = {
  ...mono,
  accent: { color: 'blue' },
  code: { color: 'magenta' },
  exhibit: { color: 'magenta' },
  bad: { color: 'red' },
  warn: { color: 'red' },
  focus: { color: 'blue' },
}

export const THEMES = { mono, dark, light } as const

/** The theme for a setting: `colour` follows the background. */
export const themeFor = (name: ThemeName, background: Background | undefined): Theme =>
  THEMES[name === 'colour' ? (background ?? 'mono') : name]
