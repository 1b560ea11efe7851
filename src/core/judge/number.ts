import type { NumberItem } from '../item.ts'
import { parseQuantity } from '../quantity.ts'
import type { Judgement } from '../response.ts'

/** Conversions such as 0.1 s to ms are not exact in binary. */
const ROUNDING = 1e-9

export const judgeNumber = (item: NumberItem, text: string): Judgement => {
  const value = parseQuantity(text, item.unit)
  if (value === undefined) return { credit: 0 }
  const slack = item.tolerance + ROUNDING * Math.max(1, Math.abs(item.value))
  return { credit: Math.abs(value - item.value) <= slack ? 1 : 0 }
}
