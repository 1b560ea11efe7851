import { printable } from '../core/printable.ts'
import type { Lang, Text } from '../core/text.ts'

/** Where in a file, 1-based. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One thing wrong with a bank: what, where, and how to mend it. Errors keep an item out; advice doesn't. */
export interface Problem extends Place {
  readonly severity: 'error' | 'advice'
  /** Stable name, kebab-case. */
  readonly rule: string
  readonly file: string
  readonly message: Text
  readonly help: Text
}

/** More than anybody mends in one sitting, and few enough to show. */
const MOST_PROBLEMS = 200

const isError = ({ severity }: Problem): boolean => severity === 'error'

export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column)

/** As many problems of a file as are told. Errors before advice: what keeps an item out is never lost behind what doesn't. */
export const atMost = (all: readonly Problem[]): readonly Problem[] => {
  const problems = [...all.filter(isError), ...all.filter(problem => !isError(problem))]
  const last = problems[MOST_PROBLEMS]
  if (!last) return inOrder(problems)
  const left = problems.length - MOST_PROBLEMS
  return [
    ...inOrder(problems.slice(0, MOST_PROBLEMS)),
    {
      ...last,
      rule: 'more',
      message: { en: `${left} more problems in this file.`, zh: `此文件还有 ${left} 个问题。` },
      help: { en: 'Mend these first.', zh: '请先修复以上问题。' },
    },
  ]
}

/** As much of what a file holds as a message needs to name it. */
const LONGEST_SHOWN = 100

export const shortened = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}...`

/** What is wrong and how to mend it. */
const sayProblem = ({ message, help }: Problem, lang: Lang): string =>
  `${message[lang]}${lang === 'zh' || help[lang] === '' ? '' : ' '}${help[lang]}`

/** `file:line:column rule: message help`, safe for a terminal whatever the bank holds. */
export const formatProblem = (problem: Problem, lang: Lang): string => {
  const { file, line, column, rule } = problem
  const text = sayProblem(problem, lang)
  const kind = problem.severity === 'advice' ? `${rule} (advice)` : rule
  return printable(`${file}:${line}:${column} ${kind}: ${text}`).replaceAll('\n', ' ')
}

/** A message of a GitHub workflow, which marks the line of a change that it is about. */
export const formatForGithub = (problem: Problem, lang: Lang): string => {
  const { severity, file, line, column, rule } = problem
  const escaped = (text: string) =>
    printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`
  return `::${severity === 'error' ? 'error' : 'notice'} ${place}::${escaped(sayProblem(problem, lang))}`
}
