import { basename, relative } from 'node:path'
import type { Problem } from '../../bank/problem.ts'
import type { SourceFile } from '../../bank/yaml-file.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { bankFilesBelow } from '../../platform/directories.ts'
import { readShippedBank, shippedQuestions } from '../../platform/shipped-bank.ts'
import { readSources } from '../bank-sources.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'

const isRoles = ({ file }: SourceFile): boolean => /^roles\.ya?ml$/.test(basename(file))

/** Own banks load on top of the shipped one, as in the game: an id that is taken there is taken. */
const lint = async (sources: readonly SourceFile[], isShipped: (file: string) => boolean) => {
  const { loadBanks, loadRoles } = await import('../../bank/load.ts')
  const banks = sources.filter(source => !isRoles(source))
  const base = readShippedBank()
  const shipped = loadBanks(
    banks.filter(({ file }) => isShipped(file)),
    'shipped',
  )
  const own = loadBanks(
    banks.filter(({ file }) => !isShipped(file)),
    'own',
    base,
  )
  const roles = sources.filter(isRoles).flatMap(source => loadRoles(source).problems)
  return {
    items: shipped.bank.items.length + own.bank.items.length - base.items.length,
    problems: [...shipped.problems, ...own.problems, ...roles],
  }
}

type Linted = Awaited<ReturnType<typeof lint>>

const isError = (problem: Problem): boolean => problem.severity === 'error'

const report = (
  { items, problems }: Linted,
  files: number,
  words: Catalog,
  format: (problem: Problem) => string,
) => {
  for (const problem of problems) print(format(problem))
  const errors = problems.filter(isError).length
  print(
    problems.length === 0
      ? words.cli.lintClean(items, files)
      : words.cli.lintCounts(errors, problems.length - errors),
  )
}

/** Checks bank files, the shipped ones by their stricter standard. Exit code 1 when there are errors. */
export const bankLint = async (
  files: readonly string[],
  options: GlobalOptions & { readonly json?: boolean },
): Promise<void> => {
  const words = wordsFor(options)
  const { formatProblem } = await import('../../bank/problem.ts')
  const shippedFolder = shippedQuestions()
  const isShipped = (file: string) => !relative(shippedFolder, file).startsWith('..')
  const paths = files.length > 0 ? files : bankFilesBelow(shippedFolder)
  const read = readSources(paths)
  if (read.unreadable.length > 0) throw read.asError(words)
  const loaded = await lint(read.sources, isShipped)
  if (options.json) printJson(loaded)
  else report(loaded, paths.length, words, problem => formatProblem(problem, words.lang))
  if (loaded.problems.some(isError)) process.exitCode = 1
}
