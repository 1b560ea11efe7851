import type { ChoiceItem } from '../item.ts'
import type { Judgement } from '../response.ts'

export const judgeChoice = (item: ChoiceItem, option: string): Judgement => ({
  credit: option === item.key ? 1 : 0,
})
