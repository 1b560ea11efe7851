import type { MatchItem } from '../item.ts'
import type { Judgement } from '../response.ts'

export const judgeMatch = (item: MatchItem, picks: Readonly<Record<string, string>>): Judgement => ({
  credit: item.pairs.filter(pair => picks[pair.id] === pair.id).length / item.pairs.length,
})
