import { existsSync, statSync } from 'node:fs'
import type { Catalog } from '../i18n/catalog.ts'
import { replaceFile } from '../platform/source-file.ts'
import { print } from './output.ts'
import { UserError } from './user-error.ts'

export interface WriteOptions {
  readonly force?: boolean
}

/** A file may be written here: nothing that is there already is lost without a word. `example`: a name that would do. */
const refuse = (file: string, example: string, { force }: WriteOptions, { cli }: Catalog): void => {
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UserError(cli.outputDirectory(file, example))
  }
  if (existsSync(file) && !force) throw new UserError(cli.outputExists(file))
}

/** Writes the file that the person named, and says so. */
export const writeNamedFile = (
  { file, text, example }: { readonly file: string; readonly text: string; readonly example: string },
  options: WriteOptions,
  words: Catalog,
): void => {
  refuse(file, example, options, words)
  const failure = replaceFile(file, text)
  if (failure !== undefined) throw new UserError(words.cli.notWritten(file, failure))
  print(words.cli.outputWritten(file))
}
