import type { Attempt } from '../../../src/core/attempt.ts'
import type { Day } from '../../../src/core/day.ts'
import { daysAfter } from '../../../src/core/day.ts'
import { drillItem } from '../../../src/core/drill-turns.ts'
import type { Item, Level } from '../../../src/core/item.ts'
import type { ItemTally } from '../../../src/core/item-tally.ts'
import { tallyItem } from '../../../src/core/item-tally.ts'
import type { DrillPlan } from '../../../src/core/plan.ts'
import type { Calendar } from '../../../src/core/schedule.ts'
import type { Learner } from './learner.ts'

/** What is known when a session is planned. */
export interface Situation {
  readonly pool: readonly Item[]
  readonly tallies: Readonly<Record<string, ItemTally>>
  readonly calendar: Calendar
  readonly placed: Level | null
  readonly seed: string
}

/** What a person does every day. */
export type Policy = (situation: Situation) => DrillPlan

export interface Outcome {
  /** Mean chance of recalling an item on the day of the interview: of the whole bank, and of what was ever asked. */
  readonly all: number
  readonly seen: number
  readonly itemsSeen: number
  /** Answers given, what came back within a session included. */
  readonly answers: number
}

const FIRST_DAY: Day = '2026-01-05'
const DAY_MS = 86_400_000

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

interface Preparation {
  readonly pool: readonly Item[]
  readonly learner: Learner
  readonly policy: Policy
  /** Sessions, one a day; the interview is on the day after the last. */
  readonly days: number
  readonly seed: string
}

/** One person prepares, one session a day at the same hour, and is asked about everything on the day of the interview. */
export const prepare = ({ pool, learner, policy, days, seed }: Preparation): Outcome => {
  const tallies: Record<string, ItemTally> = {}
  const interview = daysAfter(FIRST_DAY, days)
  let answers = 0
  for (let i = 0; i < days; i++) {
    const today = daysAfter(FIRST_DAY, i)
    const calendar = { today, interview }
    const plan = policy({ pool, tallies, calendar, placed: null, seed: `${seed} ${i}` })
    const attempts: Attempt[] = []
    let elapsedMs = 0
    for (let item = drillItem(plan, attempts); item; item = drillItem(plan, attempts)) {
      const attempt = learner.answer(item, i + elapsedMs / DAY_MS)
      elapsedMs += attempt.ms
      attempts.push(attempt)
      const at = Date.parse(today) + DAY_MS / 2 + elapsedMs
      const isCram = plan.cram === true
      tallies[item.itemId] = tallyItem(tallies[item.itemId], {
        attempt,
        item,
        at,
        day: today,
        nth: answers,
        isCram,
      })
    }
    answers += attempts.length
  }
  const seen = pool.filter(({ id }) => tallies[id] !== undefined)
  const recalls = (items: readonly Item[]) => items.map(item => learner.recall(item, days))
  return { all: mean(recalls(pool)), seen: mean(recalls(seen)), itemsSeen: seen.length, answers }
}
