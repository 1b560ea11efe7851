import { type Bank, bankOnShelves } from '../core/bank.ts'
import { openShippedBank } from '../platform/shipped-bank.ts'

let shipped: Bank | undefined

/** The shipped bank; whoever asks for it gets the same. */
export const readShippedBank = (): Bank => {
  shipped ??= bankOnShelves(openShippedBank())
  return shipped
}
