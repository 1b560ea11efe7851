import type { Game } from '../app/game.ts'
import { createGame } from '../app/game.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { gameSetup } from './game-setup.ts'
import { openBank } from './open-bank.ts'
import type { GlobalOptions } from './options.ts'
import { openPorts } from './session-context.ts'

/** The game without a screen: for commands that print what it knows. */
export const openGame = async (options: GlobalOptions, words: Catalog): Promise<Game> =>
  createGame(openPorts(options), gameSetup(await openBank(options, words), options, words))
