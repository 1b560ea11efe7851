import type { InterviewReport } from '../../app/report/interview-report.ts'
import { reportMarkdown } from '../../app/report/markdown.ts'
import { reportHtml } from '../../app/report/page.ts'
import { escapeUnprintable } from '../../core/printable.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { reportWordsIn } from '../../i18n/report-words.ts'
import { openGame } from '../open-game.ts'
import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { print, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'
import { writeNamedFile } from '../write-file.ts'

const FORMATS = ['md', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

export interface ReportOptions {
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
  readonly json?: boolean
}

const LAST = 'last'

/** The format that was asked for, or that the file's name says, or the one for a chat. */
const formatOf = ({ format, output }: ReportOptions, words: Catalog): Format => {
  if (format !== undefined) return oneOf(format, FORMATS, words)
  return FORMATS.find(each => output?.endsWith(`.${each}`)) ?? 'md'
}

const textOf = (report: InterviewReport, format: Format, words: Catalog): string => {
  switch (format) {
    case 'md':
      return reportMarkdown(report, reportWordsIn(words.lang), words)
    case 'html':
      return reportHtml(report, reportWordsIn(words.lang), words)
    case 'json':
      return `${escapeUnprintable(JSON.stringify(report, null, 2))}\n`
  }
}

/** Prints the report of an interview, or writes it to a file. */
export const showReport = async (named: string, options: GlobalOptions & ReportOptions): Promise<void> => {
  const words = wordsFor(options)
  const format = formatOf(options, words)
  const game = await openGame(options, words)
  const ids = game.interviews().map(({ round }) => round)
  if (ids.length === 0) throw new UserError(words.cli.noInterviews)
  const begun = ids.filter(id => id.startsWith(named))
  const id = named === LAST ? ids.at(-1) : begun.length === 1 ? begun[0] : ids.find(each => each === named)
  const report = id === undefined ? undefined : game.report(id, words.category)
  if (!report) throw new UserError(words.cli.unknownInterview(named, ids.slice(-10).reverse()))
  const text = textOf(report, format, words)
  if (options.output === undefined) process.stdout.write(text)
  else writeNamedFile({ file: options.output, text, example: `report.${format}` }, options, words)
}

/** Lists the interviews that reports can be had of, the latest first. */
export const listReports = async (options: GlobalOptions & { readonly json?: boolean }): Promise<void> => {
  const words = wordsFor(options)
  const game = await openGame(options, words)
  const held = [...game.interviews()].reverse()
  if (options.json) return printJson(held)
  if (held.length === 0) return print(words.cli.noInterviews)
  const { recommendation: names } = reportWordsIn(words.lang)
  for (const { round, day, role, lengthMs, recommendation } of held) {
    const title = game.bank.roles.find(({ id }) => id === role)?.title[words.lang] ?? role
    print(`${round}  ${words.interview.interviews.row(day, title, lengthMs / 60_000, names[recommendation])}`)
  }
}
