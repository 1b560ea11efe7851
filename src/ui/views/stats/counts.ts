import type { Line } from '../../text/line.ts'
import type { ViewContext } from '../view.ts'
import { pairs } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

/** What all rounds come to. */
export const totalsLines = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, width } = view
  const { totals: names, time } = words.stats
  const { attempts, correct, placement } = stats
  if (attempts === 0) return sectionOf('totals', view, null)
  const placed = placement?.level ? words.level[placement.level] : null
  return sectionOf(
    'totals',
    view,
    pairs(
      [
        [names.right, names.rightOf(Math.round((correct / attempts) * 100), correct, attempts)],
        [names.seen, names.seenOf(stats.itemsSeen, stats.items)],
        [names.time, time(stats.ms)],
        [names.rounds, String(stats.rounds)],
        [names.bestCombo, String(stats.bestCombo)],
        ...(placement ? [[names.placement, names.placed(placed, placement.day, placement.n)] as const] : []),
      ],
      width,
    ),
  )
}

/** What memory holds today. */
export const memoryLines = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, width } = view
  const { memory: names, items } = words.stats
  const { due, owed, leeches, cold } = stats.memory
  if (stats.itemsSeen + cold === 0) return sectionOf('memory', view, null)
  const rows = [
    [names.due, due],
    [names.owed, owed],
    [names.leeches, leeches],
    [names.cold, cold],
  ] as const
  return sectionOf(
    'memory',
    view,
    pairs(
      rows.map(([name, n]) => [name, items(n)]),
      width,
    ),
  )
}
