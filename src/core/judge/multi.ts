import type { MultiItem } from '../item.ts'
import type { Judgement } from '../response.ts'

/** Hits less false picks, over the number of keys: ticking everything earns nothing. */
export const judgeMulti = (item: MultiItem, options: readonly string[]): Judgement => {
  const picked = [...new Set(options)]
  const hits = picked.filter(id => item.key.includes(id)).length
  const falsePicks = picked.length - hits
  return { credit: Math.max(0, (hits - falsePicks) / item.key.length) }
}
