import type { Section } from '../../i18n/stats-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { pageOf } from '../page/shell.ts'
import { activityHtml } from './activity.ts'
import { bestsHtml, interviewsHtml } from './bests.ts'
import { calibrationHtml } from './calibration.ts'
import type { PageContext } from './context.ts'
import { forecastHtml } from './forecast.ts'
import { headlineHtml, memoryHtml } from './headline.ts'
import { missedHtml } from './missed.ts'
import { paceHtml } from './pace.ts'
import { STATISTICS_STYLE } from './page-style.ts'
import { retentionHtml } from './retention.ts'
import { sectionOf } from './section.ts'
import { skillsHtml } from './skills.ts'
import { streakHtml } from './streak.ts'
import { trendHtml } from './trend.ts'

/** In the order in which they are read; the headline stands for the totals. */
const SECTIONS: readonly (readonly [Section, (context: PageContext) => Html | null])[] = [
  ['activity', activityHtml],
  ['streak', streakHtml],
  ['trend', trendHtml],
  ['skills', skillsHtml],
  ['memory', memoryHtml],
  ['retention', retentionHtml],
  ['forecast', forecastHtml],
  ['pace', paceHtml],
  ['missed', missedHtml],
  ['bests', bestsHtml],
  ['interviews', interviewsHtml],
  ['calibration', calibrationHtml],
]

/** Statistics as one page. */
export const statisticsHtml = (context: PageContext): string =>
  pageOf({
    pageLang: context.words.pageLang,
    title: context.words.pageTitle(context.stats.today),
    style: STATISTICS_STYLE,
    main: html`${headlineHtml(context)}
${SECTIONS.map(([section, content]) => sectionOf(section, content(context), context))}
<footer>${context.words.footer}</footer>`,
  })
