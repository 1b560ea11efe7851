import type { Lang } from '../core/text.ts'
import { LANGS } from '../core/text.ts'
import { langOfLocale } from '../i18n/locale.ts'

/** The language of help and errors, before any option is parsed. */
export const langIn = (args: readonly string[]): Lang => {
  const given = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  )
  return LANGS.find(lang => lang === given.at(-1)) ?? langOfLocale(process.env)
}
