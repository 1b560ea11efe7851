import type { Lang } from '../core/text.ts'
import { enStatsPage } from './en-stats-page.ts'
import type { StatsPageCatalog } from './stats-page-catalog.ts'
import { zhStatsPage } from './zh-stats-page.ts'

const CATALOGS: Readonly<Record<Lang, StatsPageCatalog>> = { en: enStatsPage, zh: zhStatsPage }

/** Apart from `wordsIn`: only whoever writes the page loads its words. */
export const statsPageWordsIn = (lang: Lang): StatsPageCatalog => CATALOGS[lang]
