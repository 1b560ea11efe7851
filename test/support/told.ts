import { dayOf } from '../../src/core/day.ts'
import type { Statistics } from '../../src/core/statistics.ts'
import type { Lang } from '../../src/core/text.ts'
import type { StatsPage } from '../../src/i18n/stats-catalog.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import type { Charset } from '../../src/ui/text/glyphs.ts'
import { GLYPHS } from '../../src/ui/text/glyphs.ts'
import type { Line } from '../../src/ui/text/line.ts'
import { plainText } from '../../src/ui/text/line.ts'
import { statsPage } from '../../src/ui/views/stats/stats-pages.ts'
import type { Told } from '../../src/ui/views/stats/told.ts'
import type { ViewContext } from '../../src/ui/views/view.ts'
import { WIDE_BANK } from './history.ts'

/** Statistics as the views want them, in Greenwich. */
export const told = (stats: Statistics, bank = WIDE_BANK): Told => ({
  stats,
  bank,
  dayAt: at => dayOf(at, 0),
})

export interface Look {
  readonly lang?: Lang
  readonly width?: number
  readonly charset?: Charset
}

export const viewIn = ({ lang = 'en', width = 78, charset = 'unicode' }: Look = {}): ViewContext => ({
  words: wordsIn(lang),
  lang,
  glyphs: GLYPHS[charset],
  width,
})

/** Lines as somebody sees them who sees no colours. */
export const plain = (lines: readonly Line[]): readonly string[] =>
  lines.map(line => plainText(line).trimEnd())

export const pageOf = (name: StatsPage, stats: Statistics, look: Look = {}): readonly string[] =>
  plain(statsPage(name, told(stats), viewIn(look)))
