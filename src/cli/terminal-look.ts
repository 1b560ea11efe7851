import type { ThemeName } from '../app/settings.ts'
import type { Background } from '../ui/terminal-background.ts'
import type { Charset } from '../ui/text/glyphs.ts'
import type { GlobalOptions } from './options.ts'

type Environment = Record<string, string | undefined>

interface Look {
  readonly charset: Charset
  readonly forcedTheme?: ThemeName
  /** As far as the environment tells. */
  readonly background?: Background
  /** The terminal understands questions about itself, or at least swallows them. */
  readonly isAsked: boolean
}

/** A locale that isn't named is no reason against UTF-8: `npx` in a container has none. `C` and `POSIX` are named. */
const speaksUtf8 = (environment: Environment): boolean => {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || ''
  return locale === '' || /utf-?8/i.test(locale)
}

/** Of the sixteen, those that are dark as a background; `COLORFGBG` ends with the number of it. */
const DARK_NUMBERS = ['0', '1', '2', '3', '4', '5', '6', '8']

const backgroundOf = ({ COLORFGBG, TERM = '' }: Environment): Background | undefined => {
  if (TERM === 'linux') return 'dark'
  const number = COLORFGBG?.split(';').at(-1) ?? ''
  if (!/^(\d|1[0-5])$/.test(number)) return undefined
  return DARK_NUMBERS.includes(number) ? 'dark' : 'light'
}

/** Families of terminals that read OSC sequences; others could print the question. */
const KNOWS_OSC =
  /xterm|tmux|screen|rxvt|kitty|alacritty|foot|ghostty|konsole|vte|gnome|iterm|wezterm|contour/

/** No colours: by a variable that any value but an empty one sets, or by what the colour library goes by. */
const refusesColour = (environment: Environment): boolean =>
  (environment['NO_COLOR'] ?? '') !== '' || ['0', 'false'].includes(environment['FORCE_COLOR'] ?? '')

/**
 * Colours and characters for this terminal. Runs before the renderer's colour library loads, which decides by itself
 * and knows no NO_COLOR: without colours it is still told to allow bold and inverse, and the theme uses no colour. With
 * colours it is told of the sixteen that every terminal has: it would take CI for a pipe, and it need not look further.
 */
export const chooseLook = (options: GlobalOptions, environment: Environment): Look => {
  const charset = options.ascii || !speaksUtf8(environment) ? 'ascii' : 'unicode'
  const noColor = options.color === false || refusesColour(environment)
  environment['FORCE_COLOR'] = '1'
  if (noColor) return { charset, forcedTheme: 'mono', isAsked: false }
  const background = backgroundOf(environment)
  return {
    charset,
    ...(background ? { background } : {}),
    isAsked: KNOWS_OSC.test(environment['TERM'] ?? ''),
  }
}
