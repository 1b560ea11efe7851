import type { Problem } from '../bank/problem.ts'
import type { SourceFile } from '../bank/yaml-file.ts'
import type { Lang } from '../core/text.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { wordsIn } from '../i18n/words.ts'
import { readSource, type Unreadable } from '../platform/directories.ts'
import { UserError } from './user-error.ts'

const explain = ({ file, reason }: Unreadable, { cli }: Catalog): string => {
  switch (reason) {
    case 'missing':
      return cli.bankMissing(file)
    case 'directory':
      return cli.bankDirectory(file)
    case 'unreadable':
      return cli.bankUnreadable(file)
    case 'too-large':
      return cli.bankTooLarge(file)
    case 'not-utf8':
      return cli.bankNotUtf8(file)
  }
}

interface Sources {
  readonly sources: readonly SourceFile[]
  readonly unreadable: readonly Unreadable[]
  /** All that can't be read, as one error. */
  asError(words: Catalog): UserError
}

export const readSources = (files: readonly string[]): Sources => {
  const read = files.map(readSource)
  const unreadable = read.filter((source): source is Unreadable => 'reason' in source)
  return {
    sources: read.filter((source): source is SourceFile => 'text' in source),
    unreadable,
    asError: words => new UserError(unreadable.map(u => explain(u, words)).join('\n')),
  }
}

/** A file that can't be read, as a problem of the banks. */
export const unreadableProblem = (unreadable: Unreadable): Problem => {
  const say = (lang: Lang) => explain(unreadable, wordsIn(lang))
  return {
    severity: 'error',
    rule: `file-${unreadable.reason}`,
    file: unreadable.file,
    line: 1,
    column: 1,
    message: { en: say('en'), zh: say('zh') },
    help: { en: '', zh: '' },
  }
}
