import type { Game } from '../../app/game.ts'
import { statsDocument } from '../../app/stats.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { openGame } from '../open-game.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printError, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { chooseLook } from '../terminal-look.ts'
import type { WriteOptions } from '../write-file.ts'

/** Wider lines tire the eye; a pipe has no width of its own. */
const WIDEST = 100
const PIPE = 80

/** Everything that the screen shows, one page after the other. */
const printPages = async (game: Game, words: Catalog, options: GlobalOptions): Promise<void> => {
  const { statsText } = await import('../../ui/views/stats/stats-text.ts')
  const width = Math.min(process.stdout.columns || PIPE, WIDEST)
  const { charset } = chooseLook(options, process.env)
  print(statsText(game, { words, width, charset }))
}

interface StatsOptions extends GlobalOptions, WriteOptions {
  readonly json?: boolean
  readonly html?: string
}

/** Prints statistics: for people, or all of them for programs. Or writes them to a file, as a page. */
export const showStats = async (options: StatsOptions): Promise<void> => {
  const words = wordsFor(options)
  const game = await openGame(options, words)
  for (const notice of game.ports.store.notices()) printError(words.notice(notice))
  if (options.html !== undefined) {
    const { writeStatsPage } = await import('./stats-page.ts')
    return writeStatsPage(options.html, game, options, words)
  }
  const stats = statsDocument(game)
  if (options.json) return printJson(stats)
  if (stats.attempts === 0) return print(words.cli.statsNone)
  await printPages(game, words, options)
}
