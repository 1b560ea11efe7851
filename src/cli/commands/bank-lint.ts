import { basename, relative } from 'node:path'
import type { Loaded } from '../../bank/load.ts'
import { EMPTY_BANK } from '../../bank/load.ts'
import type { Problem } from '../../bank/problem.ts'
import type { SourceFile } from '../../bank/yaml-file.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { bankFilesBelow } from '../../platform/directories.ts'
import { shippedQuestions } from '../../platform/shipped-bank.ts'
import { readSources } from '../bank-sources.ts'
import { print, printJson } from '../output.ts'
import type { GlobalOptions } from '../session-context.ts'
import { wordsFor } from '../session-context.ts'

const isRoles = ({ file }: SourceFile): boolean => /^roles\.ya?ml$/.test(basename(file))

const lint = async (
  sources: readonly SourceFile[],
  isShipped: (file: string) => boolean,
): Promise<Loaded> => {
  const { loadBanks, loadRoles } = await import('../../bank/load.ts')
  const banks = sources.filter(source => !isRoles(source))
  const shipped = loadBanks(
    banks.filter(({ file }) => isShipped(file)),
    'shipped',
  )
  const own = loadBanks(
    banks.filter(({ file }) => !isShipped(file)),
    'own',
    shipped.bank,
  )
  const roles = sources.filter(isRoles).flatMap(source => loadRoles(source).problems)
  return { bank: own.bank ?? EMPTY_BANK, problems: [...shipped.problems, ...own.problems, ...roles] }
}

const isError = (problem: Problem): boolean => problem.severity === 'error'

const report = (
  { bank, problems }: Loaded,
  files: number,
  words: Catalog,
  format: (problem: Problem) => string,
) => {
  for (const problem of problems) print(format(problem))
  const errors = problems.filter(isError).length
  print(
    problems.length === 0
      ? words.cli.lintClean(bank.items.length, files)
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
  const loaded = await lint(readSources(paths, words), isShipped)
  if (options.json) printJson({ items: loaded.bank.items.length, problems: loaded.problems })
  else report(loaded, paths.length, words, problem => formatProblem(problem, words.lang))
  if (loaded.problems.some(isError)) process.exitCode = 1
}
