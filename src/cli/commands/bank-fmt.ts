import { bankFilesBelow } from '../../platform/directories.ts'
import { shippedQuestions } from '../../platform/shipped-bank.ts'
import { replaceFile } from '../../platform/source-file.ts'
import { readSources } from '../bank-sources.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

/**
 * Writes bank files in their usual form; without a file, the shipped ones. `--check` writes nothing, and fails when
 * something would change. A file that is no YAML is left alone.
 */
export const bankFmt = async (
  files: readonly string[],
  options: GlobalOptions & { readonly check?: boolean },
): Promise<void> => {
  const words = wordsFor(options)
  const { formatYaml } = await import('../../bank/format.ts')
  const read = readSources(files.length > 0 ? files : bankFilesBelow(shippedQuestions()))
  if (read.unreadable.length > 0) throw read.asError(words)
  const formatted = read.sources.map(({ file, text }) => ({ file, text, tidy: formatYaml(text) }))
  const broken = formatted.filter(({ tidy }) => tidy === undefined)
  if (broken.length > 0) throw new UserError(broken.map(({ file }) => words.cli.fmtNoYaml(file)).join('\n'))
  const changed = formatted.filter(({ text, tidy }) => tidy !== text)
  for (const { file, tidy } of changed) {
    const failure = options.check || tidy === undefined ? undefined : replaceFile(file, tidy)
    if (failure !== undefined) throw new UserError(words.cli.notWritten(file, failure))
    print(file)
  }
  if (options.check && changed.length > 0) {
    print(words.cli.fmtWould(changed.length))
    process.exitCode = 1
  }
}
