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

/** `file:line:column rule: message help`, safe for a terminal whatever the bank holds. */
export const formatProblem = (problem: Problem, lang: Lang): string => {
  const { file, line, column, rule, message, help } = problem
  const gap = lang === 'zh' || help[lang] === '' ? '' : ' '
  const text = `${message[lang]}${gap}${help[lang]}`
  const kind = problem.severity === 'advice' ? `${rule} (advice)` : rule
  return printable(`${file}:${line}:${column} ${kind}: ${text}`).replaceAll('\n', ' ')
}
