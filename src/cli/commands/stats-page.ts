import type { Game } from '../../app/game.ts'
import { statisticsHtml } from '../../app/statistics-page/page.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { statsPageWordsIn } from '../../i18n/stats-page-words.ts'
import type { WriteOptions } from '../write-file.ts'
import { writeNamedFile } from '../write-file.ts'

/** Writes the statistics as a page to a file that the person named. */
export const writeStatsPage = async (
  file: string,
  game: Game,
  options: WriteOptions,
  words: Catalog,
): Promise<void> => {
  const [{ toldOf }, { scopeName }] = await Promise.all([
    import('../../ui/views/stats/told.ts'),
    import('../../ui/views/round-name.ts'),
  ])
  const text = statisticsHtml({
    ...toldOf(game),
    scopeName: scope => scopeName(scope, game.bank, { words, lang: words.lang }),
    words: statsPageWordsIn(words.lang),
    names: words,
  })
  writeNamedFile({ file, text, example: 'statistics.html' }, options, words)
}
