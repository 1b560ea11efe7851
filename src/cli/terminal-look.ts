import type { ThemeName } from '../app/settings.ts'
import type { Charset } from '../ui/text/glyphs.ts'
import type { GlobalOptions } from './options.ts'

type Environment = Record<string, string | undefined>

interface Look {
  readonly charset: Charset
  readonly forcedTheme?: ThemeName
}

const speaksUtf8 = (environment: Environment): boolean => {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || ''
  return locale === '' || /utf-?8/i.test(locale)
}

/**
 * Colours and characters for this terminal. Runs before the renderer's colour library loads, which decides by itself
 * and knows no NO_COLOR: without colours it is still told to allow bold and inverse, and the theme uses no colour.
 */
export const chooseLook = (options: GlobalOptions, environment: Environment): Look => {
  const charset = options.ascii || !speaksUtf8(environment) ? 'ascii' : 'unicode'
  const noColor = options.color === false || (environment['NO_COLOR'] ?? '') !== ''
  if (!noColor) return { charset }
  if (environment['TERM'] !== 'dumb' && environment['FORCE_COLOR'] !== '0') environment['FORCE_COLOR'] = '1'
  return { charset, forcedTheme: 'mono' }
}
