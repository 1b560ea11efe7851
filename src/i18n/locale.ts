import type { Lang } from '../core/text.ts'

/** The language a system's locale asks for: `LC_ALL` stands above `LC_MESSAGES`, that above `LANG`. */
export const langOfLocale = (environment: Readonly<Record<string, string | undefined>>): Lang => {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
