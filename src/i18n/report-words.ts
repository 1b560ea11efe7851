import type { Lang } from '../core/text.ts'
import { enReport } from './en-report.ts'
import type { ReportCatalog } from './report-catalog.ts'
import { zhReport } from './zh-report.ts'

const CATALOGS: Readonly<Record<Lang, ReportCatalog>> = { en: enReport, zh: zhReport }

/** Apart from `wordsIn`: only whoever prints a report loads its words. */
export const reportWordsIn = (lang: Lang): ReportCatalog => CATALOGS[lang]
