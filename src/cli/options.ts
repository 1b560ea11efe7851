import type { Command } from 'commander'
import type { Timing } from '../core/plan.ts'
import { TIMINGS } from '../core/plan.ts'
import type { Lang } from '../core/text.ts'
import { LANGS } from '../core/text.ts'
import type { Catalog } from '../i18n/catalog.ts'
import type { Launch } from './launched.ts'
import { nearest } from './nearest.ts'
import { UserError } from './user-error.ts'

/** Options every command takes, as they were typed, and what was done before any was read. */
export interface GlobalOptions {
  readonly launch?: Launch
  readonly lang?: string
  readonly seed?: string
  readonly dataDir?: string
  readonly bank?: readonly string[]
  readonly color?: boolean
  readonly ascii?: boolean
  readonly time?: string
}

/** Options of this command and of the program. */
export const all = <T extends GlobalOptions>(command: Command): T => command.optsWithGlobals<T>()

/** One of the values that are possible here. */
export const oneOf = <T extends string>(given: string, all: readonly T[], { cli }: Catalog): T => {
  const known = all.find(value => value === given)
  if (known !== undefined) return known
  const close = nearest(given, all)
  throw new UserError([cli.notOneOf(given, all), ...(close ? [cli.didYouMean(close)] : [])].join(' '))
}

/** The language asked for on the command line. */
export const forcedLang = ({ lang }: GlobalOptions, words: Catalog): Lang | undefined =>
  lang === undefined ? undefined : oneOf(lang, LANGS, words)

/** The time in drills asked for on the command line. */
export const forcedTiming = ({ time }: GlobalOptions, words: Catalog): Timing | undefined =>
  time === undefined ? undefined : oneOf(time, TIMINGS, words)
