import type { CareCatalog } from './care-catalog.ts'
import type { TransferCatalog } from './transfer-catalog.ts'

/** Words of the commands that look after the stored history: export, import, doctor, reset, Anki. */
export interface DataCatalog extends CareCatalog {
  readonly transfer: TransferCatalog
}
