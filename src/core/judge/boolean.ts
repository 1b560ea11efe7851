import type { BooleanItem } from '../item.ts'
import type { Judgement } from '../response.ts'

export const judgeBoolean = (item: BooleanItem, value: boolean): Judgement => ({
  credit: value === item.key ? 1 : 0,
})
