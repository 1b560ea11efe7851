import type { Rating } from '../../core/rating.ts'
import { RATINGS } from '../../core/rating.ts'
import type { Result } from '../../core/scorecard.ts'
import type { ReportCatalog, ReportNames } from '../../i18n/report-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import type { InterviewReport } from './interview-report.ts'
import { ratingText, skillRows } from './text.ts'

/**
 * Pictures of a report have no view box: across they are measured in percent and down in pixels, so that their text
 * keeps its size on a phone and on a wide screen.
 */

const HEAD = 24
const ROW = 46
const BAR = { from: 21, height: 10 } as const
const HIRE: Rating = 3

const across = (rating: Rating): string => `${(rating / RATINGS.length) * 100}%`

const scale = (words: ReportCatalog): Html =>
  html`${RATINGS.map(
    rating =>
      html`<text class="dim" x="${across(rating)}" y="12" text-anchor="end">${
        rating === HIRE ? `${words.hireBar} ${rating}` : rating
      }</text>`,
  )}`

const bar = (rating: Rating | null, y: number): Html => {
  if (rating === null) {
    return html`<rect class="hatched" x="0" y="${y}" width="100%" height="${BAR.height}" fill="url(#thin)"/>`
  }
  const gaps = RATINGS.slice(0, -1).map(
    at => html`<line class="gap" x1="${across(at)}" x2="${across(at)}" y1="${y}" y2="${y + BAR.height}"/>`,
  )
  return html`<rect class="track" x="0" y="${y}" width="100%" height="${BAR.height}"/>
<rect class="level" x="0" y="${y}" width="${across(rating)}" height="${BAR.height}"/>${gaps}
<line class="hire" x1="${across(HIRE)}" x2="${across(HIRE)}" y1="${y - 4}" y2="${y + BAR.height + 4}"/>`
}

type Row = Result & { readonly name: string }

const rowMarkup = ({ name, rating, n }: Row, top: number, words: ReportCatalog): Html => {
  const value = `${ratingText(rating, words)} · ${words.n(n)}`
  return html`<text class="big" x="0" y="${top + 12}">${name}</text>
<text class="${rating === null ? 'dim' : 'strong'}" x="100%" y="${top + 12}" text-anchor="end">${value}</text>
${bar(rating, top + BAR.from)}`
}

/** Each skill on the scale of ratings, with the hire bar. What is too little to tell is hatched and has no length. */
export const skillsSvg = (report: InterviewReport, words: ReportCatalog, names: ReportNames): Html => {
  const rows = skillRows(report, words, names.skill)
  const spoken = rows.map(({ name, rating, n }) =>
    words.skills.spoken(name, ratingText(rating, words), words.n(n)),
  )
  return html`<svg role="img" aria-labelledby="skills-title skills-desc" width="100%" height="${HEAD + rows.length * ROW}">
<title id="skills-title">${words.skills.title}</title>
<desc id="skills-desc">${words.list(spoken)}</desc>
<defs><pattern id="thin" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<line class="hatch" x1="0" x2="0" y1="0" y2="6"/></pattern></defs>
${scale(words)}${rows.map((row, i) => rowMarkup(row, HEAD + i * ROW, words))}
</svg>`
}
