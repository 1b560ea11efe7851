import { relative, resolve } from 'node:path'
import type { Problem } from '../../bank/problem.ts'
import type { SourceFile } from '../../bank/yaml-file.ts'
import { bankFilesBelow } from '../../platform/directories.ts'
import { readShippedFacts, shippedQuestions } from '../../platform/shipped-bank.ts'
import { readSources } from '../bank-sources.ts'
import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { print, printJson } from '../output.ts'
import { readShippedBank } from '../read-shipped-bank.ts'
import { wordsFor } from '../session-context.ts'

const FORMATS = ['text', 'json', 'github'] as const

export interface LintOptions {
  readonly json?: boolean
  readonly format?: string
}

const isError = (problem: Problem): boolean => problem.severity === 'error'

/** A shipped file is judged among all that ship: near-duplicates and links lead to the others. */
const lintShipped = async (sources: readonly SourceFile[]) => {
  if (sources.length === 0) return { items: 0, problems: [] }
  const { lintFiles } = await import('../../bank/lint.ts')
  const { loadBanks } = await import('../../bank/load.ts')
  const { fileKind } = await import('../../bank/file-kind.ts')
  const named = new Set(sources.map(({ file }) => relative(shippedQuestions(), file)))
  const rest = bankFilesBelow(shippedQuestions()).filter(
    file => !named.has(relative(shippedQuestions(), file)),
  )
  const all = lintFiles([...readSources(rest).sources, ...sources], 'shipped', {
    facts: [],
    kindOf: file => fileKind(resolve(file)),
  })
  const files = new Set(sources.map(({ file }) => file))
  return {
    items: loadBanks(
      sources.filter(({ file }) => fileKind(resolve(file)) === 'bank'),
      'shipped',
    ).bank.items.length,
    problems: all.problems.filter(({ file }) => files.has(file)),
  }
}

/** Own banks load on top of the shipped one, as in the game: an id that is taken there is taken. */
const lintOwn = async (sources: readonly SourceFile[]) => {
  if (sources.length === 0) return { items: 0, problems: [] }
  const { lintFiles } = await import('../../bank/lint.ts')
  const { fileKind } = await import('../../bank/file-kind.ts')
  return lintFiles(sources, 'own', {
    base: readShippedBank(),
    facts: readShippedFacts().map(fact => fact.id),
    kindOf: file => (fileKind(file) === 'roles' ? 'roles' : 'bank'),
  })
}

/** Checks bank files, the shipped ones by their stricter standard. Exit code 1 when there are errors. */
export const bankLint = async (
  files: readonly string[],
  options: GlobalOptions & LintOptions,
): Promise<void> => {
  const words = wordsFor(options)
  const format = options.json ? 'json' : oneOf(options.format ?? 'text', FORMATS, words)
  const { formatProblem, formatForGithub } = await import('../../bank/problem.ts')
  const isShipped = ({ file }: SourceFile) => !relative(shippedQuestions(), file).startsWith('..')
  const named = files.filter((file, i) => files.findIndex(f => resolve(f) === resolve(file)) === i)
  const paths = named.length > 0 ? named : bankFilesBelow(shippedQuestions())
  const read = readSources(paths)
  if (read.unreadable.length > 0) throw read.asError(words)
  const shipped = await lintShipped(read.sources.filter(isShipped))
  const own = await lintOwn(read.sources.filter(source => !isShipped(source)))
  const items = shipped.items + own.items
  const problems = [...shipped.problems, ...own.problems]
  const errors = problems.filter(isError).length
  if (errors > 0) process.exitCode = 1
  if (format === 'json') return printJson({ items, problems })
  const say = format === 'github' ? formatForGithub : formatProblem
  for (const problem of problems) print(say(problem, words.lang))
  if (format === 'github') return
  print(
    problems.length === 0
      ? words.cli.lintClean(items, paths.length)
      : words.cli.lintCounts(errors, problems.length - errors),
  )
}
