import type { TextProps } from 'ink'
import type { ThemeName } from '../app/settings.ts'
import type { Token } from './text/line.ts'

type Style = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>

export type Theme = Readonly<Record<Token, Style>>

/** The terminal's own 16 colours, those that read on light and dark alike. Meaning is never by colour alone. */
const colour: Theme = {
  text: {},
  dim: { dimColor: true },
  strong: { bold: true },
  accent: { color: 'blueBright', bold: true },
  code: { color: 'magenta' },
  good: { color: 'green', bold: true },
  bad: { color: 'red', bold: true },
  warn: { color: 'red', bold: true },
  focus: { color: 'blueBright', bold: true },
  cursor: { inverse: true },
}

const mono: Theme = {
  text: {},
  dim: {},
  strong: { bold: true },
  accent: { bold: true },
  code: { underline: true },
  good: { bold: true },
  bad: { bold: true },
  warn: { bold: true },
  focus: { bold: true },
  cursor: { inverse: true },
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = { colour, mono }
