import type { ReportCatalog } from '../../i18n/report-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import type { InterviewReport, ReportedAnswer } from './interview-report.ts'
import { isOverBudget, leadText, SIGNS } from './text.ts'

const PHASE = 30
const ROW = 32
const AXIS = 24
const BAR = { from: 16, height: 9 } as const

const MINUTE = 60_000
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60] as const
const MOST_TICKS = 6

interface Scale {
  readonly endMs: number
  readonly words: ReportCatalog
}

const percentOf = (ms: number, { endMs }: Scale): number => (Math.min(ms, endMs) / endMs) * 100

const timeText = (answer: ReportedAnswer, { words }: Scale): Html => {
  const over = isOverBudget(answer) ? words.timeline.over(words.clock(answer.ms - answer.budgetMs)) : ''
  const rest = [words.clock(answer.ms), ...leadText(answer, words)].join(' · ')
  return html` ${rest}${over === '' ? '' : html` · <tspan class="over">${over}</tspan>`}`
}

interface Placed {
  readonly answer: ReportedAnswer
  /** From 1, as in the table of all answers. */
  readonly place: number
  readonly top: number
}

const barsOf = ({ fromMs, ms, budgetMs, verdict }: ReportedAnswer, y: number, scale: Scale): Html => {
  const from = percentOf(fromMs, scale)
  const end = percentOf(fromMs + ms, scale)
  const due = percentOf(fromMs + budgetMs, scale)
  const across = {
    used: `${from}%`,
    width: `${end - from}%`,
    budget: `${due - from}%`,
    over: `${end - due}%`,
  }
  const late = budgetMs > 0 && end > due
  return html`<rect class="bar-${verdict}" x="${across.used}" y="${y}" width="${across.width}" height="${BAR.height}"/>
${late ? html`<rect x="${due}%" y="${y}" width="${across.over}" height="${BAR.height}" fill="url(#late)"/>` : ''}
${
  budgetMs > 0
    ? html`<rect class="budget" x="${across.used}" y="${y - 2}" width="${across.budget}" height="${BAR.height + 4}"/>`
    : ''
}`
}

/** Where a label has most room: it begins with its bar on the left, ends with it on the right, and is centred between. */
const labelAt = ({ fromMs, ms }: ReportedAnswer, scale: Scale): Html => {
  const from = percentOf(fromMs, scale)
  const end = percentOf(fromMs + ms, scale)
  const middle = (from + end) / 2
  if (middle < 100 / 3) return html`x="${from}%" text-anchor="start"`
  if (middle > 200 / 3) return html`x="${end}%" text-anchor="end"`
  return html`x="${middle}%" text-anchor="middle"`
}

const rowMarkup = ({ answer, place, top }: Placed, scale: Scale): Html => {
  const { verdict } = answer
  return html`<text y="${top + 11}" ${labelAt(answer, scale)}><tspan class="strong">${place}</tspan> <tspan class="strong ${verdict}">${SIGNS[verdict]}</tspan>${timeText(answer, scale)}</text>
${barsOf(answer, top + BAR.from, scale)}`
}

interface Group {
  readonly answers: readonly ReportedAnswer[]
  /** Answers before it. */
  readonly before: number
}

/** Stretches of the same phase. */
const groupsOf = (answers: readonly ReportedAnswer[]): readonly Group[] => {
  const starts = answers.flatMap(({ phase }, i) => (i === 0 || phase !== answers[i - 1]?.phase ? [i] : []))
  return starts.map((before, i) => ({ before, answers: answers.slice(before, starts[i + 1]) }))
}

const groupMarkup = ({ answers, before }: Group, top: number, scale: Scale): Html => {
  const { words } = scale
  const first = answers[0]
  if (!first) return html``
  const at = `${percentOf(first.fromMs, scale)}%`
  const bottom = top + PHASE + answers.length * ROW
  const label = words.timeline.from(words.phase[first.phase], words.clock(first.fromMs))
  return html`<line class="rule" x1="0" x2="100%" y1="${top}" y2="${top}"/>
<line class="border" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}"/>
<text class="strong dim" x="0" y="${top + 17}">${label}</text>
${answers.map((answer, i) =>
  rowMarkup({ answer, place: before + i + 1, top: top + PHASE + i * ROW }, scale),
)}`
}

const axis = (height: number, scale: Scale): Html => {
  const { words, endMs } = scale
  const minutes = endMs / MINUTE
  const step = STEPS.find(each => minutes / each <= MOST_TICKS) ?? Math.ceil(minutes / MOST_TICKS)
  const ticks = [...Array(Math.floor(minutes / step) + 1).keys()].map(i => i * step)
  return html`${ticks.map((tick, i) => {
    const x = percentOf(tick * MINUTE, scale)
    const anchor = i === 0 ? 'start' : x > 90 ? 'end' : 'middle'
    const label = i === ticks.length - 1 ? words.timeline.minutes(tick) : tick
    return html`<line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="${height}"/>
<text class="dim" x="${x}%" y="${height + 16}" text-anchor="${anchor}">${label}</text>`
  })}`
}

/** Where the time went: each answer on the interview's clock, in a row of its own, so that short ones stay readable. */
export const timelineSvg = (report: InterviewReport, words: ReportCatalog): Html => {
  const { answers, usedMs, lengthMs } = report
  const scale: Scale = { words, endMs: Math.max(usedMs, lengthMs, MINUTE) }
  const groups = groupsOf(answers)
  const height = groups.length * PHASE + answers.length * ROW
  const over = answers.filter(isOverBudget).length
  return html`<svg role="img" class="over-lines" aria-labelledby="timeline-title timeline-desc" width="100%" height="${height + AXIS}">
<title id="timeline-title">${words.timeline.title}</title>
<desc id="timeline-desc">${words.timeline.spoken(answers.length, words.clock(usedMs), over)}</desc>
<defs><pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<line class="stripe" x1="0" x2="0" y1="0" y2="5"/></pattern></defs>
${axis(height, scale)}${groups.map((group, i) => groupMarkup(group, i * PHASE + group.before * ROW, scale))}
</svg>`
}
