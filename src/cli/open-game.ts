import type { Game } from '../app/game.ts'
import { createGame } from '../app/game.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { langOfLocale } from '../i18n/locale.ts'
import { packageVersion, readShippedFacts } from '../platform/shipped-bank.ts'
import { openBank } from './open-bank.ts'
import type { GlobalOptions } from './options.ts'
import { forcedLang } from './options.ts'
import { openPorts } from './session-context.ts'

/** The game without a screen: for commands that print what it knows. */
export const openGame = async (options: GlobalOptions, words: Catalog): Promise<Game> => {
  const { bank, shipped } = await openBank(options, words)
  return createGame(openPorts(options), {
    bank,
    shipped,
    facts: readShippedFacts,
    version: packageVersion(),
    locale: langOfLocale(process.env),
    forcedLang: forcedLang(options, words),
  })
}
