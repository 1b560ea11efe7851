import type { Item } from '../item.ts'
import type { Judgement, Response } from '../response.ts'
import { judgeBoolean } from './boolean.ts'
import { judgeChoice } from './choice.ts'
import { judgeFill } from './fill.ts'
import { judgeMatch } from './match.ts'
import { judgeMulti } from './multi.ts'
import { judgeNumber } from './number.ts'
import { judgeOpen } from './open.ts'
import { judgeOrder } from './order.ts'

/** Credit for a response; nothing yet for one that was spoken. One of another kind than the item's (a bank edited under a saved round) earns 0. */
export const judge = (item: Item, response: Response): Judgement => {
  if (item.kind === 'choice' && response.kind === 'choice') return judgeChoice(item, response.option)
  if (item.kind === 'multi' && response.kind === 'multi') return judgeMulti(item, response.options)
  if (item.kind === 'boolean' && response.kind === 'boolean') return judgeBoolean(item, response.value)
  if (item.kind === 'order' && response.kind === 'order') return judgeOrder(item, response.steps)
  if (item.kind === 'match' && response.kind === 'match') return judgeMatch(item, response.picks)
  if (item.kind === 'fill' && response.kind === 'fill') return judgeFill(item, response.text)
  if (item.kind === 'number' && response.kind === 'number') return judgeNumber(item, response.text)
  if (item.kind === 'open' && response.kind === 'open') return judgeOpen(item, response.text)
  return { credit: 0 }
}
