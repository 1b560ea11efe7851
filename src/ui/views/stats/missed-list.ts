import { findItem } from '../../../core/bank.ts'
import type { Item } from '../../../core/item.ts'
import type { MissedItem } from '../../../core/statistics.ts'
import type { Line } from '../../text/line.ts'
import { BLANK, marked, plainText, span } from '../../text/line.ts'
import { padEnd, truncate } from '../../text/width.ts'
import { hang } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'
import { columnOf } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

/** A wrong answer in words: the bank and the log know options by id. */
const answerText = (item: Item, answer: string, { words, lang }: ViewContext): string => {
  if (item.kind === 'boolean') return answer === 'true' ? words.asking.true : words.asking.false
  if (item.kind !== 'choice' && item.kind !== 'multi') return answer
  return item.options.find(({ id }) => id === answer)?.text[lang] ?? answer
}

/** A text of more rows than this is better read in the bank. */
const MOST_ROWS = 2

/** Items missed most: how often, what is asked, what was picked instead, what is still owed. */
export const missedList = ({ stats, bank }: Told, view: ViewContext): readonly Line[] => {
  const { words, lang, glyphs, width } = view
  const { missed: names } = words.stats
  const { missed } = stats
  if (missed.length === 0) return sectionOf('missed', view, null)
  const timesOf = (item: MissedItem) => names.times(item.missed, item.asked)
  const column = columnOf(missed.map(timesOf))
  const room = (width - column) * MOST_ROWS - column
  const rows = missed.flatMap((entry): readonly Line[] => {
    const item = findItem(bank, entry.itemId)
    if (!item) return []
    const stem = truncate(plainText(marked(item.stem[lang])), room, glyphs.ellipsis)
    const { picked, owed } = entry
    const remarks = [
      ...(picked ? [names.picked(answerText(item, picked.answer, view), picked.n)] : []),
      ...(owed > 0 ? [names.owed(owed)] : []),
    ]
    return [
      ...hang([span(padEnd(timesOf(entry), column), 'strong')], [span(stem)], width),
      ...remarks.flatMap(remark =>
        hang(
          [span(' '.repeat(column))],
          [span(truncate(plainText(marked(remark)), room, glyphs.ellipsis), 'dim')],
          width,
        ),
      ),
    ]
  })
  return sectionOf('missed', view, [...rows, BLANK])
}
