import type { Bank } from '../../core/bank.ts'
import type { Day } from '../../core/day.ts'
import { daysBetween } from '../../core/day.ts'
import type { Goal } from '../../core/goal.ts'
import type { SkillReadiness } from '../../core/readiness.ts'
import { bestNext, NEXT_ROUND } from '../../core/readiness.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { padEnd, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { ViewContext } from './view.ts'

interface Standing {
  readonly goal: Goal
  readonly bank: Bank
  readonly today: Day
}

/** What is prepared for, and how many days are left. */
export const goalText = (
  { goal, bank, today }: Standing,
  { words, lang }: Pick<ViewContext, 'words' | 'lang'>,
): string => {
  const role = bank.roles.find(({ id }) => id === goal.role)?.title[lang] ?? goal.role
  return words.interview.goal.home(role, goal.day === null ? null : daysBetween(today, goal.day), goal.day)
}

const BAR = 12

const percent = (share: number): number => Math.round(share * 100)

/** Readiness in each skill, on what it rests, and what would raise it most. */
export const goalView = (
  { readiness, ...standing }: Standing & { readonly readiness: readonly SkillReadiness[] },
  view: ViewContext,
): readonly Line[] => {
  const { words, glyphs, width } = view
  const names = words.interview.goal
  const column = Math.max(0, ...readiness.map(({ skill }) => widthOf(words.skill[skill]))) + 2
  const next = bestNext(readiness)
  const rows = readiness.flatMap(
    ({ skill, readiness: share, n, accuracy, recall, coverage }): readonly Line[] => {
      const full = Math.round(share * BAR)
      const parts = names.parts(percent(accuracy), percent(recall), percent(coverage))
      return [
        [
          span(padEnd(words.skill[skill], column)),
          span(glyphs.full.repeat(full), 'accent'),
          span(glyphs.empty.repeat(BAR - full), 'dim'),
          span(`  ${names.row(percent(share), n)}`, n === 0 ? 'dim' : 'strong'),
        ],
        ...(n === 0 ? [] : wrap([span(parts, 'dim')], width - 2).map((line): Line => [span('  '), ...line])),
      ]
    },
  )
  return [
    ...wrap([span(goalText(standing, view), 'strong')], width),
    ...(next ? [BLANK, ...wrap([span(names.next(words.skill[next.skill], NEXT_ROUND), 'good')], width)] : []),
    BLANK,
    [span(names.readiness, 'accent')],
    ...rows,
    BLANK,
    ...wrap([span(names.explained, 'dim')], width),
  ]
}
