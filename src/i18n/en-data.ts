import type { DataCatalog } from './data-catalog.ts'
import { enCare } from './en-care.ts'
import { enTransfer } from './en-transfer.ts'

export const enData: DataCatalog = { ...enCare, transfer: enTransfer }
