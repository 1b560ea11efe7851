import type { Rating } from '../../core/rating.ts'
import { RATINGS } from '../../core/rating.ts'
import type { ReportCatalog } from '../../i18n/report-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import type { InterviewReport } from './interview-report.ts'

type TrendPoint = InterviewReport['trend'][number]

/** More than this many don't fit side by side on a phone. */
export const MOST_POINTS = 12

const MOST_DATES = 4
const TOP = 24
const STEP = 44
const BOTTOM = TOP + (RATINGS.length - 1) * STEP
const HEIGHT = BOTTOM + 50

/** Room for the scale on the left and half a date on the right, in percent. */
const LEFT = 10
const RIGHT = 93

interface Mark {
  readonly x: number
  readonly y: number
  readonly value: number
}

const heightOf = (value: number): number => TOP + (RATINGS.length - value) * STEP

const placeOf = (i: number, of: number): number =>
  of === 1 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * i) / (of - 1)

/** What is there of a line of values; where one is missing, the line goes on to the next. */
const marksOf = (values: readonly (number | null)[]): readonly Mark[] =>
  values.flatMap((value, i) =>
    value === null ? [] : [{ x: placeOf(i, values.length), y: heightOf(value), value }],
  )

const lineOf = (marks: readonly Mark[], name: 'result' | 'self'): Html =>
  html`${marks.slice(1).map((mark, i) => {
    const from = marks[i] ?? mark
    return html`<line class="${name}" x1="${from.x}%" y1="${from.y}" x2="${mark.x}%" y2="${mark.y}"/>`
  })}`

const HIRE: Rating = 3

const scale = (): Html =>
  html`${RATINGS.map(rating => {
    const y = heightOf(rating)
    return html`<line class="${rating === HIRE ? 'hire' : 'grid'}" x1="4%" x2="100%" y1="${y}" y2="${y}"/>
<text class="dim" x="0" y="${y + 4}">${rating}</text>`
  })}`

/** Every date where they fit, else every second one or fewer, counted from the latest. */
const dates = (trend: readonly TrendPoint[], words: ReportCatalog): Html => {
  const every = Math.ceil(trend.length / MOST_DATES)
  return html`${trend.map(({ day, n }, i) => {
    if ((trend.length - 1 - i) % every !== 0) return ''
    const x = placeOf(i, trend.length)
    return html`<text x="${x}%" y="${BOTTOM + 24}" text-anchor="middle">${day.slice(5)}</text>
<text class="dim" x="${x}%" y="${BOTTOM + 40}" text-anchor="middle">${words.n(n)}</text>`
  })}`
}

/** Result and self-rating over interviews: circles on a line, squares on a dashed one. */
export const trendSvg = (trend: readonly TrendPoint[], words: ReportCatalog): Html => {
  const results = marksOf(trend.map(({ mean }) => mean))
  const selves = marksOf(trend.map(({ selfRating }) => selfRating))
  return html`<svg role="img" class="over-lines" aria-labelledby="trend-title trend-desc" width="100%" height="${HEIGHT}">
<title id="trend-title">${words.trend.title}</title>
<desc id="trend-desc">${words.trend.spoken(trend.length)}</desc>
${scale()}${lineOf(selves, 'self')}${lineOf(results, 'result')}
${selves.map(
  ({ x, y }) =>
    html`<rect class="self-point" x="${x}%" y="${y}" width="8" height="8" transform="translate(-4 -4)"/>`,
)}
${results.map(
  ({ x, y, value }) => html`<circle class="result-point" cx="${x}%" cy="${y}" r="4.5"/>
<text class="strong" x="${x}%" y="${y - 10}" text-anchor="middle">${value.toFixed(1)}</text>`,
)}
${dates(trend, words)}
</svg>`
}
