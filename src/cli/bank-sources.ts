import type { SourceFile } from '../bank/yaml-file.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { readSource, type Unreadable } from '../platform/directories.ts'
import { UserError } from './user-error.ts'

const explain = ({ file, reason }: Unreadable, { cli }: Catalog): string => {
  switch (reason) {
    case 'missing':
      return cli.bankMissing(file)
    case 'unreadable':
      return cli.bankUnreadable(file)
    case 'not-utf8':
      return cli.bankNotUtf8(file)
  }
}

/** Reads bank files; names every one that can't be read. */
export const readSources = (files: readonly string[], words: Catalog): readonly SourceFile[] => {
  const read = files.map(readSource)
  const unreadable = read.filter((source): source is Unreadable => 'reason' in source)
  if (unreadable.length > 0) throw new UserError(unreadable.map(u => explain(u, words)).join('\n'))
  return read.filter((source): source is SourceFile => 'text' in source)
}
