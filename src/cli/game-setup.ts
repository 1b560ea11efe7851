import type { createGame } from '../app/game.ts'
import type { Bank } from '../core/bank.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { langOfLocale } from '../i18n/locale.ts'
import { packageVersion, readShippedFacts } from '../platform/shipped-bank.ts'
import type { GlobalOptions } from './options.ts'
import { forcedLang, forcedTiming } from './options.ts'

interface Banks {
  readonly bank: Bank
  readonly shipped: Bank
}

/** What the command line and the machine say of a game, whoever plays it. */
export const gameSetup = (
  { bank, shipped }: Banks,
  options: GlobalOptions,
  words: Catalog,
): Parameters<typeof createGame>[1] => ({
  bank,
  shipped,
  facts: readShippedFacts,
  version: packageVersion(),
  locale: langOfLocale(process.env),
  forcedLang: forcedLang(options, words),
  seed: options.seed,
  forcedTiming: forcedTiming(options, words),
})
