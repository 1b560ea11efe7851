import type { StatsPage } from '../../../i18n/stats-catalog.ts'
import { LEAST_COLUMNS, textWidth } from '../../layout.ts'
import type { Line } from '../../text/line.ts'
import { BLANK } from '../../text/line.ts'
import type { ViewContext } from '../view.ts'
import { bestsList, interviewsList } from './bests-list.ts'
import { calibrationBars } from './calibration-bars.ts'
import { beside } from './columns.ts'
import { memoryLines, totalsLines } from './counts.ts'
import { forecastPlot } from './forecast-plot.ts'
import { heatMap, heatMapColumns } from './heat-map.ts'
import { missedList } from './missed-list.ts'
import { paceBars } from './pace-bars.ts'
import { retentionBars } from './retention-bars.ts'
import { skillsBars } from './skills-bars.ts'
import { STREAK_COLUMNS, streakLines } from './streak-calendar.ts'
import type { Told } from './told.ts'
import { trendPlot } from './trend-plot.ts'

type View = (told: Told, view: ViewContext) => readonly Line[]

const GAP = 4

/** Sections below each other. */
const stack =
  (views: readonly View[]): View =>
  (told, view) =>
    views.flatMap((section, i) => [...(i === 0 ? [] : [BLANK]), ...section(told, view)])

/** The heat map and the streak side by side, where there is room. */
const activity: View = (told, view) => {
  const column = heatMapColumns(told, view) + GAP
  const room = view.width - column
  if (room < STREAK_COLUMNS) return stack([heatMap, streakLines])(told, view)
  const left = heatMap(told, { ...view, width: column - GAP })
  return beside(left, column, streakLines(told, { ...view, width: room }))
}

/** The least a plot is read in, beside another. */
const HALF = 52

/** Two sections side by side, where there is room. */
const pair =
  (left: View, right: View): View =>
  (told, view) => {
    const width = Math.floor((view.width - GAP) / 2)
    if (width < HALF) return stack([left, right])(told, view)
    const half = { ...view, width }
    return beside(left(told, half), width + GAP, right(told, half))
  }

const PAGES: Readonly<Record<StatsPage, View>> = {
  activity: stack([activity, totalsLines]),
  progress: pair(trendPlot, skillsBars),
  memory: stack([memoryLines, pair(retentionBars, forecastPlot)]),
  answers: stack([paceBars, missedList]),
  rounds: stack([calibrationBars, bestsList, interviewsList]),
}

/** Pages in the order in which they are turned. */
export const STATS_PAGES = Object.keys(PAGES) as readonly StatsPage[]

/** No plot is drawn narrower, whatever the window: a screen says that it is too small, a shell breaks the lines. */
const NARROWEST = textWidth(LEAST_COLUMNS)

/** Sections of statistics that are read together. */
export const statsPage = (page: StatsPage, told: Told, view: ViewContext): readonly Line[] =>
  PAGES[page](told, { ...view, width: Math.max(NARROWEST, view.width) })
