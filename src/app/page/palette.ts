/** Colours of a page. Text is never less than 4.5 to 1 against what it stands on. */
export interface Palette {
  readonly page: string
  readonly card: string
  readonly code: string
  readonly track: string
  readonly line: string
  readonly ink: string
  readonly soft: string
  readonly accent: string
  readonly right: string
  readonly part: string
  readonly wrong: string
  readonly none: string
}

export const LIGHT: Palette = {
  page: '#faf9f6',
  card: '#ffffff',
  code: '#eff1f4',
  track: '#e5e8ed',
  line: '#d6dae0',
  ink: '#1f2630',
  soft: '#566070',
  accent: '#1f5fa8',
  right: '#1d7548',
  part: '#8f5a06',
  wrong: '#b12d27',
  none: '#5f6978',
}

export const DARK: Palette = {
  page: '#14181d',
  card: '#1a1f26',
  code: '#272e38',
  track: '#2b323c',
  line: '#363e49',
  ink: '#e4e8ee',
  soft: '#a5afbc',
  accent: '#7fb2ee',
  right: '#5cc28d',
  part: '#dfa74f',
  wrong: '#f28b82',
  none: '#9aa4b2',
}
