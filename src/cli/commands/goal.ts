import { daysAfter, daysBetween } from '../../core/day.ts'
import { type Goal, goalDay } from '../../core/goal.ts'
import { openGame } from '../open-game.ts'
import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { print, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

export interface GoalOptions {
  readonly role?: string
  readonly date?: string
  readonly clear?: boolean
  readonly json?: boolean
}

const EXAMPLE_DAYS = 14

const percent = (share: number): number => Math.round(share * 100)

/** Sets the goal where options say so, then prints it with the readiness in every skill. */
export const showGoal = async (options: GlobalOptions & GoalOptions): Promise<void> => {
  const words = wordsFor(options)
  const { goal: names } = words.interview
  const game = await openGame(options, words)
  const { bank, ports } = game
  const roles = bank.roles.map(({ id }) => id)
  const today = game.today()

  /** The goal that the options name: what they leave out stays as it is. */
  const wanted = (): Goal | null => {
    const known = game.goal()
    const role = options.role === undefined ? known?.role : oneOf(options.role, roles, words)
    if (options.date === undefined) return { role: role ?? roles[0] ?? '', day: known?.day ?? null }
    const day = goalDay(options.date, today)
    if (typeof day === 'string') return { role: role ?? roles[0] ?? '', day }
    const say = day.fault === 'past' ? names.pastDay : names.badDay
    throw new UserError(say(options.date, daysAfter(today, EXAMPLE_DAYS)))
  }
  if (options.clear) game.setGoal(null)
  else if (options.role !== undefined || options.date !== undefined) game.setGoal(wanted())
  const unsaved = ports.store.notices().find(notice => notice.type === 'unsaved')
  if (unsaved) throw new UserError(words.notice(unsaved))

  const goal = game.goal()
  const readiness = goal ? game.readiness() : []
  if (options.json) return printJson({ version: 1, goal, today, readiness })
  if (!goal) return print(`${names.title}: ${names.none}. ${words.cli.goalHow}`)
  const title = bank.roles.find(({ id }) => id === goal.role)?.title[words.lang] ?? goal.role
  print(names.home(title, goal.day === null ? null : daysBetween(today, goal.day), goal.day))
  print(`\n${names.readiness}`)
  for (const { skill, readiness: share, n, accuracy, recall, coverage } of readiness) {
    const parts = n === 0 ? '' : `  (${names.parts(percent(accuracy), percent(recall), percent(coverage))})`
    print(`  ${words.skill[skill]}: ${names.row(percent(share), n)}${parts}`)
  }
}
