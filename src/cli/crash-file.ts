import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from '../app/failure.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { makeDirectory } from '../platform/make-directory.ts'
import { packageVersion } from '../platform/shipped-bank.ts'

/** The details of the last crash, replaced by the next one. */
const NAME = 'crash.txt'

const detailsOf = (error: unknown): string =>
  [
    `ops-interview ${packageVersion()}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    '',
  ].join('\n')

/** Keeps what a bug report needs; what to tell the person. Where it can't be kept it is told. */
export const keepCrash = (error: unknown, directory: string, { cli }: Catalog): string => {
  const details = detailsOf(error)
  const file = join(directory, NAME)
  try {
    makeDirectory(directory)
    writeFileSync(file, details)
    return [cli.crashed(reasonOf(error)), cli.crashDetails(file)].join('\n')
  } catch {
    return [cli.crashed(reasonOf(error)), details].join('\n')
  }
}
