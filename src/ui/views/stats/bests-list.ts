import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd } from '../../text/width.ts'
import { hang } from '../../text/wrap.ts'
import { scopeName } from '../round-name.ts'
import type { ViewContext } from '../view.ts'
import { columnOf } from './columns.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

/** A result of some day, and what it was reached with. */
interface Row {
  readonly day: string
  readonly result: string
  readonly setting: string
}

const list = (rows: readonly Row[], width: number): readonly Line[] => {
  const column = columnOf(rows.map(({ result }) => result))
  return rows.flatMap(({ day, result, setting }) =>
    hang([span(`${day}  `, 'dim'), span(padEnd(result, column), 'strong')], [span(setting)], width),
  )
}

/** Best drills by scope, length, level and timing, the latest first. */
export const bestsList = ({ stats, bank, dayAt }: Told, view: ViewContext): readonly Line[] => {
  const { words, width } = view
  const { bests: names } = words.stats
  if (stats.bests.length === 0) return sectionOf('bests', view, null)
  const rows = stats.bests.map(({ scope, items, timing, points, accuracy, at }): Row => {
    const level = scope.level === undefined ? null : words.level[scope.level]
    return {
      day: dayAt(at),
      result: names.points(points, Math.round(accuracy * 100)),
      setting: names.setting(scopeName(scope, bank, view), level, items, names.timing[timing]),
    }
  })
  return sectionOf('bests', view, list(rows, width))
}

/** Best interviews by role and length. */
export const interviewsList = ({ stats, bank, dayAt }: Told, view: ViewContext): readonly Line[] => {
  const { words, lang, width } = view
  const { bests: names } = words.stats
  if (stats.bestInterviews.length === 0) return sectionOf('interviews', view, null)
  const rows = stats.bestInterviews.map(({ role, lengthMs, mean, at }): Row => {
    const title = bank.roles.find(({ id }) => id === role)?.title[lang] ?? role
    return { day: dayAt(at), result: names.mean(mean), setting: names.interview(title, lengthMs / 60_000) }
  })
  return sectionOf('interviews', view, list(rows, width))
}
