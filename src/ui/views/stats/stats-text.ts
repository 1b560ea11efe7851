import type { Game } from '../../../app/game.ts'
import type { Catalog } from '../../../i18n/catalog.ts'
import type { Charset } from '../../text/glyphs.ts'
import { GLYPHS } from '../../text/glyphs.ts'
import { plainText } from '../../text/line.ts'
import { STATS_PAGES, statsPage } from './stats-pages.ts'
import { toldOf } from './told.ts'

interface Paper {
  readonly words: Catalog
  readonly charset: Charset
  /** Columns a line may take. */
  readonly width: number
}

/** All pages as plain text, without a screen. */
export const statsText = (
  game: Pick<Game, 'study' | 'bank' | 'ports'>,
  { words, charset, width }: Paper,
): string => {
  const told = toldOf(game)
  const view = { words, lang: words.lang, glyphs: GLYPHS[charset], width }
  return STATS_PAGES.map(page =>
    statsPage(page, told, view)
      .map(line => plainText(line).trimEnd())
      .join('\n'),
  ).join('\n\n')
}
