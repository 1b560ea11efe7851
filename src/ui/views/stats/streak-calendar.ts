import type { StreakDay } from '../../../core/streak.ts'
import type { Glyphs } from '../../text/glyphs.ts'
import type { Line, Span, Token } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { padEnd } from '../../text/width.ts'
import type { ViewContext } from '../view.ts'
import { columnOf, legend, padStart, pairs } from './columns.ts'
import { dateOf, monthNames } from './dates.ts'
import { sectionOf } from './section.ts'
import type { Told } from './told.ts'

const DAYS = 7
/** Date and mark, and a gap. */
const DAY = 4

const FATES: Readonly<Record<StreakDay, Token>> = {
  active: 'good',
  frozen: 'accent',
  missed: 'bad',
  quiet: 'dim',
  open: 'strong',
}

const markOf = (fate: StreakDay, glyphs: Glyphs): Span => {
  const marks = { ...glyphs.days, quiet: '~', open: '?' }
  return span(marks[fate], FATES[fate])
}

/** Columns that the calendar takes. */
export const STREAK_COLUMNS = 6 + DAYS * DAY

/** Six weeks, one a row, and what became of the streak on each day. */
export const streakLines = ({ stats }: Told, view: ViewContext): readonly Line[] => {
  const { words, glyphs, width } = view
  const { streak, streakDays, today } = stats
  const names = words.stats.streak
  if (streak.longest === 0) return sectionOf('streak', view, null)
  const column = columnOf(words.stats.months) - 1
  const months = monthNames(
    streakDays.filter((_, i) => i % DAYS === DAYS - 1).map(({ day }) => day),
    words.stats,
  )
  const weeks = months.map(
    (month, week): Line => [
      span(padEnd(month, column), 'dim'),
      ...streakDays
        .slice(week * DAYS, (week + 1) * DAYS)
        .flatMap(({ day, fate }) => [
          span(padStart(dateOf(day), 2), day === today ? 'focus' : fate === null ? 'dim' : 'text'),
          fate === null ? span(' ') : markOf(fate, glyphs),
          span(' '),
        ]),
    ],
  )
  const known = (Object.keys(FATES) as StreakDay[]).filter(fate => streakDays.some(day => day.fate === fate))
  return sectionOf('streak', view, [
    ...pairs(
      [
        [names.now, names.days(streak.days)],
        [names.longest, names.days(streak.longest)],
        [names.freezes, names.left(streak.freezes)],
      ],
      width,
    ),
    [span(' '.repeat(column) + words.stats.shortWeekdays.map(name => padEnd(name, DAY)).join(''), 'dim')],
    ...weeks,
    ...legend(
      known.map(fate => [markOf(fate, glyphs), names.fates[fate]]),
      width,
    ),
  ])
}
