import type { ExportFault } from '../app/export-document.ts'
import type { Arrivals } from '../app/transfer.ts'

/** Words of the commands that carry a history from one machine to another. */
export interface TransferCatalog {
  readonly exported: (records: number) => string
  /** Lines of the log that no record could be read from: they don't travel. */
  readonly leftOut: (lines: number) => string
  readonly logUnreadable: (directory: string, reason: string) => string
  /** A file that can't be read at all. */
  readonly source: Readonly<
    Record<'missing' | 'directory' | 'unreadable' | 'too-large' | 'not-utf8', (file: string) => string>
  >
  /** `program` and `format`: versions of this program and the newest format that it reads. */
  readonly fault: (
    file: string,
    fault: ExportFault,
    ours: { readonly program: string; readonly format: number },
  ) => string
  readonly imported: (file: string, arrivals: Arrivals) => string
  /** With `--dry-run`. */
  readonly wouldImport: (file: string, arrivals: Arrivals) => string
  readonly nothingNew: (file: string, duplicates: number) => string
  readonly completed: string
  readonly notWritten: (file: string, reason: string) => string
}
