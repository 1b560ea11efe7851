import type { ReportCatalog, ReportNames } from '../../i18n/report-catalog.ts'
import { oneLine, piecesOf, safeText } from '../page/foreign-text.ts'
import type { InterviewReport, NextTime, ReportedAnswer, TopicResult } from './interview-report.ts'
import {
  givenText,
  isMiss,
  leadText,
  meanText,
  overText,
  percentText,
  ratingText,
  rightAnswer,
  SIGNS,
  selfText,
  skillRows,
  timeText,
} from './text.ts'

/** What Markdown would read as markup. An underscore within a word is none, a tilde behind a space closes nothing. */
const SPECIAL = /[\\`*[<|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!^|\s)~|&(?=#?\w+;)/gu

const escapeProse = (text: string): string => text.replace(SPECIAL, '\\$&')

/** Text of a bank on one line, its commands marked as they are. */
const bankText = (text: string): string =>
  piecesOf(oneLine(text))
    .map(piece => (piece.type === 'code' ? `\`${piece.text}\`` : escapeProse(piece.text)))
    .join('')

/** Text as a command, whatever is in it: the marks around it are longer than any inside. */
const code = (text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const marks = '`'.repeat(longest + 1)
  const room = /^`|`$/.test(text) ? ' ' : ''
  return `${marks}${room}${text}${room}${marks}`
}

/** What begins a block at the start of a line: a heading, a list, a rule, a quote, a fence, a row of a table. */
const BLOCK = /^(\d*)(?=[-+#>=:~]|(?<=\d)[.)])/

const escapeLine = (text: string): string => escapeProse(text).replace(BLOCK, '$1\\')

/** What a person typed, line by line in a quote that nothing in it can end. */
const quote = (text: string): readonly string[] =>
  safeText(text)
    .trim()
    .split('\n')
    .map(line => (line.trim() === '' ? '>' : `> ${escapeLine(line.trim())}  `))

/** Output, line by line in a fence that nothing in it can end. */
const fence = (text: string): readonly string[] => {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const marks = '`'.repeat(longest + 1)
  return [marks, ...safeText(text).split('\n'), marks]
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Columns a text takes where letters are of one width: a paste into a chat is often read unrendered. */
const columnsOf = (text: string): number => [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)

const cell = (text: string): string => text.replace(/(?<!\\)\|/g, '\\|')

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const cells = rows.map(row => row.map(cell))
  const widths = (cells[0] ?? []).map((_, i) => Math.max(3, ...cells.map(row => columnsOf(row[i] ?? ''))))
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, i) => text + ' '.repeat((widths[i] ?? 0) - columnsOf(text))).join(' | ')} |`
  const [head = [], ...body] = cells
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...body.map(line)]
}

const BAR = 10

const bar = (share: number): string => {
  const full = Math.round(share * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

const DOT = ' · '

interface Context {
  readonly words: ReportCatalog
  readonly names: ReportNames
}

const skillLines = (report: InterviewReport, { words, names }: Context): readonly string[] => [
  ...table([
    [words.skills.skill, words.skills.rating, words.skills.credit],
    ...skillRows(report, words, names.skill).map(({ name, rating, share, n }) => [
      name,
      ratingText(rating, words),
      rating === null ? words.n(n) : `${bar(share)} ${percentText(share, words)} · ${words.n(n)}`,
    ]),
  ]),
]

const topicsLine = (
  label: string,
  topics: readonly TopicResult[],
  words: ReportCatalog,
): readonly string[] => {
  const texts = topics.map(({ title, share, n }) =>
    words.topics.result(bankText(title), percentText(share, words), words.n(n)),
  )
  return texts.length === 0 ? [] : [words.labelled(label, words.list(texts))]
}

const givenLines = (answer: ReportedAnswer, words: ReportCatalog): readonly string[] => {
  const given = givenText(answer)
  const label = words.next.given
  if (given === null) return []
  if (given === '') return [`- ${words.labelled(label, words.next.noAnswer)}`]
  if (answer.kind === 'fill' || answer.kind === 'number') {
    return [`- ${words.labelled(label, code(oneLine(given)))}`]
  }
  if (answer.kind !== 'open')
    return [`- ${words.labelled(label, bankText(rightAnswer(answer, given, words)))}`]
  return [`- ${words.labelled(label, '').trim()}`, '', ...quote(given).map(line => `  ${line}`), '']
}

const answerLine = (answer: ReportedAnswer, next: NextTime, words: ReportCatalog): string => {
  if (answer.kind === 'open') return words.labelled(words.next.modelAnswer, bankText(next.answer))
  const right = rightAnswer(answer, next.answer, words)
  return words.labelled(words.next.answer, answer.kind === 'fill' ? code(oneLine(right)) : bankText(right))
}

const nextTimeLines = (answer: ReportedAnswer, words: ReportCatalog): readonly string[] => {
  const { nextTime } = answer
  if (!nextTime) return [`- ${words.next.gone}`]
  const { explanation, pointsMissed, criticalMiss, sources } = nextTime
  const list = (label: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`- ${words.labelled(label, words.list(texts.map(bankText)))}`]
  return [
    `- ${answerLine(answer, nextTime, words)}`,
    ...list(words.next.why, [explanation]),
    ...list(words.next.pointsMissed, pointsMissed),
    ...list(words.next.criticalMiss, criticalMiss === null ? [] : [criticalMiss]),
    ...list(words.next.sources, sources),
  ]
}

const missLines = (answer: ReportedAnswer, place: number, { words, names }: Context): readonly string[] => {
  const { verdict, skill, stem, exhibit, unconfirmed } = answer
  const facts = [
    `${SIGNS[verdict]} ${names.verdict[verdict]}`,
    names.skill[skill],
    timeText(answer, words),
    ...leadText(answer, words),
    ...(unconfirmed ? [words.unconfirmed] : []),
  ]
  const marker = `${place}. `
  const shown = exhibit === null ? [] : ['', ...fence(exhibit), '']
  const below = [facts.join(DOT), ...shown, ...givenLines(answer, words), ...nextTimeLines(answer, words)]
  /** What belongs to an item of a list stands under its text, not under its number. */
  const indented = below.map(line => (line === '' ? '' : ' '.repeat(marker.length) + line))
  return [`${marker}**${bankText(stem)}**  `, ...indented]
}

const nextLines = (report: InterviewReport, context: Context): readonly string[] => {
  const { words } = context
  const misses = report.answers.filter(isMiss)
  return [
    `### ${words.next.title}`,
    '',
    ...(misses.length === 0
      ? [words.next.nothing]
      : misses.flatMap((answer, i) => missLines(answer, i + 1, context))),
  ]
}

const headLines = (report: InterviewReport, { words }: Context): readonly string[] => {
  const { role, day, usedMs, lengthMs, scorecard } = report
  const facts = [
    escapeLine(oneLine(role)),
    day,
    words.timeOf(words.clock(usedMs), words.clock(lengthMs)),
    ...(report.setting === 'pair' ? [words.setting.pair] : []),
  ]
  return [
    `## ${words.labelled(words.title, words.recommendation[scorecard.recommendation])}`,
    '',
    `${facts.join(DOT)}  `,
    [
      words.labelled(words.head.result, meanText(report, words)),
      words.labelled(words.head.self, selfText(report, words)),
      ...overText(report, words),
    ].join(DOT),
  ]
}

/** A report to paste into a chat or an issue: the result, and of the answers only what was missed. */
export const reportMarkdown = (report: InterviewReport, words: ReportCatalog, names: ReportNames): string => {
  const context = { words, names }
  const unconfirmed = report.answers.filter(answer => answer.unconfirmed).length
  const topics = [
    ...topicsLine(`**${words.topics.strongest}**`, report.strongest, words),
    ...topicsLine(`**${words.topics.weakest}**`, report.weakest, words),
  ]
  const body =
    report.answers.length === 0
      ? [words.empty]
      : [
          ...skillLines(report, context),
          '',
          ...topics.flatMap(line => [line, '']),
          ...(unconfirmed > 0 ? [words.unconfirmedCount(unconfirmed), ''] : []),
          ...nextLines(report, context),
        ]
  const lines = [...headLines(report, context), '', ...body]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
