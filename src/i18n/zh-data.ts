import type { DataCatalog } from './data-catalog.ts'
import { zhCare } from './zh-care.ts'
import { zhTransfer } from './zh-transfer.ts'

export const zhData: DataCatalog = { ...zhCare, transfer: zhTransfer }
