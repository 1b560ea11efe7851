import type { InterviewReport, ReportedAnswer, TopicResult } from '../../app/report/interview-report.ts'
import {
  isMiss,
  isOverBudget,
  leadText,
  meanText,
  overText,
  percentText,
  ratingText,
  rightAnswer,
  selfText,
  skillRows,
  timeText,
} from '../../app/report/text.ts'
import { PHASES } from '../../core/bank.ts'
import type { Result } from '../../core/scorecard.ts'
import { LEAST_ANSWERS } from '../../core/scorecard.ts'
import type { ReportCatalog } from '../../i18n/report-catalog.ts'
import { reportWordsIn } from '../../i18n/report-words.ts'
import type { Line, Token } from '../text/line.ts'
import { BLANK, marked, plainText, span } from '../text/line.ts'
import { padEnd, truncate, widthOf } from '../text/width.ts'
import { hang, wrap } from '../text/wrap.ts'
import { verdictMark } from './feedback-view.ts'
import type { ViewContext } from './view.ts'

/** A view that speaks the words of reports as well. */
interface Context extends ViewContext {
  readonly said: ReportCatalog
}

const BAR = 12

const heading = (text: string): readonly Line[] => [BLANK, [span(text, 'accent')]]

const headline = (report: InterviewReport, { said, width }: Context): readonly Line[] => {
  const { recommendation, mean } = report.scorecard
  const token: Token = recommendation.endsWith('hire') ? 'good' : 'warn'
  const result = mean === null ? '' : `  ${meanText(report, said)}`
  const used = said.timeOf(said.clock(report.usedMs), said.clock(report.lengthMs))
  const rows = [
    [said.head.self, selfText(report, said)],
    [said.head.time, [used, ...overText(report, said)].join('  ')],
  ] as const
  return [
    ...wrap([span(said.recommendation[recommendation], token), span(result, 'strong')], width),
    ...rows.flatMap(([label, value]) => hang([span(`${label}  `, 'dim')], [span(value)], width)),
  ]
}

const bar = (share: number, { glyphs }: Context): Line => {
  const full = Math.round(share * BAR)
  return [span(glyphs.full.repeat(full), 'accent'), span(glyphs.empty.repeat(BAR - full), 'dim')]
}

const skillLines = (report: InterviewReport, view: Context): readonly Line[] => {
  const { said, words, glyphs, width } = view
  const rows = skillRows(report, said, words.skill)
  if (rows.length === 0) return [BLANK, [span(said.empty)]]
  const column = Math.max(...rows.map(({ name }) => widthOf(name))) + 2
  const line = ({ name, rating, share, n }: Result & { readonly name: string }): Line => [
    span(padEnd(name, column), rating === null ? 'dim' : 'text'),
    ...bar(share, view),
    span(
      `  ${truncate(ratingText(rating, said), width - column - BAR - 10, glyphs.ellipsis)}`,
      rating === null ? 'dim' : 'strong',
    ),
    span(`  ${said.n(n)}`, 'dim'),
  ]
  return [
    ...heading(said.skills.title),
    ...rows.map(line),
    ...wrap([span(said.skills.note(LEAST_ANSWERS), 'dim')], width),
  ]
}

const topicLines = (report: InterviewReport, { said, width }: Context): readonly Line[] => {
  const list = (topics: readonly TopicResult[]) =>
    topics.length === 0
      ? said.topics.none
      : said.list(
          topics.map(({ title, share, n }) => said.topics.result(title, percentText(share, said), said.n(n))),
        )
  return [
    BLANK,
    ...hang([span(`${said.topics.strongest}  `, 'accent')], [span(list(report.strongest))], width),
    ...hang([span(`${said.topics.weakest}  `, 'accent')], [span(list(report.weakest))], width),
  ]
}

/** One row for each answer: when it began, how long it took of its budget, how it went, what was asked. */
const timelineLines = ({ answers }: InterviewReport, view: Context): readonly Line[] => {
  const { said, glyphs, width } = view
  if (answers.length === 0) return []
  const time = (answer: ReportedAnswer) => timeText(answer, said)
  const timeWidth = Math.max(...answers.map(answer => widthOf(time(answer))))
  const row = (answer: ReportedAnswer): Line => {
    const from = said.clock(answer.fromMs).padStart(5)
    const [lead] = leadText(answer, said)
    const stem = plainText(marked(answer.stem))
    const room = width - from.length - timeWidth - 7
    const asked = lead === undefined ? stem : `${glyphs.arrow} ${said.labelled(lead, stem)}`
    return [
      span(from, 'dim'),
      span('  '),
      verdictMark(answer.verdict, glyphs),
      span(
        ` ${padEnd(time(answer), timeWidth)}${isOverBudget(answer) ? '!' : ' '} `,
        isOverBudget(answer) ? 'warn' : 'dim',
      ),
      span(truncate(asked, room, glyphs.ellipsis)),
    ]
  }
  return [
    ...heading(said.timeline.title),
    ...PHASES.flatMap(phase => {
      const own = answers.filter(answer => answer.phase === phase)
      return own.length === 0 ? [] : [[span(said.phase[phase], 'strong')], ...own.map(row)]
    }),
  ]
}

/** Interviews that fit the eye. */
const MOST_POINTS = 8

/** Columns of a mean behind its bar. */
const MEAN = '  2.5'.length

const trendLines = ({ trend }: InterviewReport, view: Context): readonly Line[] => {
  const { said, width } = view
  if (trend.length < 2) return [...heading(said.trend.title), ...wrap([span(said.trend.only, 'dim')], width)]
  const column = Math.max(BAR + MEAN, widthOf(said.tooLittle))
  const result = (mean: number | null): Line => {
    const pad = (used: number) => span(' '.repeat(column - used))
    return mean === null
      ? [span(said.tooLittle, 'dim'), pad(widthOf(said.tooLittle))]
      : [...bar(mean / 4, view), span(mean.toFixed(1).padStart(MEAN), 'strong'), pad(BAR + MEAN)]
  }
  return [
    ...heading(said.trend.title),
    ...trend
      .slice(-MOST_POINTS)
      .map(
        ({ day, mean, selfRating, n }): Line => [
          span(`${day}  `, 'dim'),
          ...result(mean),
          span(`  ${said.trend.self} ${selfRating ?? said.trend.none}  ${said.n(n)}`, 'dim'),
        ],
      ),
  ]
}

const nextLines = ({ answers }: InterviewReport, view: Context): readonly Line[] => {
  const { said, glyphs, width } = view
  const misses = answers.filter(isMiss)
  if (answers.length === 0) return []
  if (misses.length === 0) return [...heading(said.next.title), [span(said.next.nothing, 'good')]]
  const labelled = (label: string, text: string, token: Token = 'text') =>
    hang([span('  ')], [span(`${label}: `, 'dim'), ...marked(text, token)], width)
  return [
    ...heading(said.next.title),
    ...misses.flatMap(answer => {
      const { nextTime, kind, verdict, stem } = answer
      const title = hang([verdictMark(verdict, glyphs), span(' ')], marked(stem, 'strong'), width)
      if (!nextTime) return [...title, [span(`  ${said.next.gone}`, 'dim')], BLANK]
      const isOpen = kind === 'open'
      return [
        ...title,
        ...(nextTime.criticalMiss ? labelled(said.next.criticalMiss, nextTime.criticalMiss, 'bad') : []),
        ...(nextTime.pointsMissed.length > 0
          ? labelled(said.next.pointsMissed, said.list(nextTime.pointsMissed))
          : []),
        ...labelled(
          isOpen ? said.next.modelAnswer : said.next.answer,
          rightAnswer(answer, nextTime.answer, said),
        ),
        ...labelled(said.next.why, nextTime.explanation),
        ...labelled(said.next.sources, said.list(nextTime.sources), 'dim'),
        BLANK,
      ]
    }),
  ]
}

const reportLine = ({ id }: InterviewReport, { words, width }: Context): readonly Line[] => [
  BLANK,
  ...wrap(
    [
      span(
        words.interview.scorecard.reports(`ops-interview report ${id.slice(0, SHORT_ID)} --format html`),
        'dim',
      ),
    ],
    width,
  ),
]

/** So much of an id tells interviews apart. */
const SHORT_ID = 8

/** The result in short, to be left in the shell. */
export const scorecardHead = (report: InterviewReport, context: ViewContext): readonly Line[] => {
  const view: Context = { ...context, said: reportWordsIn(context.lang) }
  return [...headline(report, view), ...skillLines(report, view), ...reportLine(report, view)]
}

/** What an interview came to, and what to say next time. */
export const scorecardView = (report: InterviewReport, context: ViewContext): readonly Line[] => {
  const view: Context = { ...context, said: reportWordsIn(context.lang) }
  const isUnconfirmed = report.answers.some(({ unconfirmed }) => unconfirmed)
  const { scorecard } = context.words.interview
  return [
    ...headline(report, view),
    ...(isUnconfirmed ? wrap([span(scorecard.unconfirmed, 'warn')], view.width) : []),
    ...skillLines(report, view),
    ...topicLines(report, view),
    ...timelineLines(report, view),
    ...trendLines(report, view),
    ...nextLines(report, view),
    ...reportLine(report, view),
  ]
}
