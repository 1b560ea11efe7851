import type { Card as FsrsCard, Grade as FsrsGrade } from 'ts-fsrs'
import { fsrs, generatorParameters, State } from 'ts-fsrs'
import type { Attempt } from './attempt.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { PlannedItem } from './plan.ts'

/** What memory knows of one item. Whole days, no fuzz: the same history gives the same card. */
export interface Card {
  /** Days after which recall has fallen to 90 %. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  /** Of the last answer. */
  readonly day: Day
  /** Days from then until it is due. */
  readonly intervalDays: number
  /** How often it was forgotten after it had been known. */
  readonly lapses: number
}

const GRADES = { again: 1, hard: 2, good: 3, easy: 4 } as const
export type Grade = keyof typeof GRADES

/** Steps within a day are the session's business, not the schedule's. */
const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }))

/** Credit from which a partly right answer was remembered after all. */
const HALF_REMEMBERED = 0.5

/** Share of its time that a fast answer takes at most. */
const FAST = 0.5

/** Not remembered: it comes back. */
export const isForgotten = ({ credit }: Pick<Attempt, 'credit'>): boolean => credit < HALF_REMEMBERED

/**
 * What an answer says of memory: a miss is `again`, never `hard`; partly right or over time is `hard`; right twice in a
 * row and fast is `easy`.
 *
 * @param run right answers in a row before this one.
 */
export const gradeOf = (
  attempt: Pick<Attempt, 'verdict' | 'credit' | 'ms'>,
  { limitMs, budgetMs = limitMs }: Pick<PlannedItem, 'limitMs'> & { readonly budgetMs?: number | null },
  run: number,
): Grade => {
  const { verdict, ms } = attempt
  if (isForgotten(attempt)) return 'again'
  if (verdict !== 'correct' || (limitMs !== null && ms > limitMs)) return 'hard'
  return run > 0 && budgetMs !== null && ms <= budgetMs * FAST ? 'easy' : 'good'
}

const dateOf = (day: Day): Date => new Date(Date.parse(day))

/** A card as the library keeps it. What is left out here has no say in a schedule of whole days. */
const fsrsCard = (card: Card | undefined, day: Day): FsrsCard => ({
  due: dateOf(day),
  stability: card?.stability ?? 0,
  difficulty: card?.difficulty ?? 0,
  elapsed_days: 0,
  scheduled_days: card?.intervalDays ?? 0,
  learning_steps: 0,
  reps: card ? 1 : 0,
  lapses: card?.lapses ?? 0,
  state: card ? State.Review : State.New,
  ...(card ? { last_review: dateOf(card.day) } : {}),
})

/** The card after an answer. `undefined`: the item's first. Answers of a clock set back count as of the same day. */
export const remember = (card: Card | undefined, grade: Grade, on: Day): Card => {
  const day = card && card.day > on ? card.day : on
  const { card: next } = scheduler.next(fsrsCard(card, day), dateOf(day), GRADES[grade] as FsrsGrade)
  const { stability, difficulty, scheduled_days: intervalDays, lapses } = next
  return { stability, difficulty, day, intervalDays, lapses }
}

/** Chance that the item is recalled on a day. */
export const recallOn = (card: Pick<Card, 'stability' | 'day'>, day: Day): number =>
  scheduler.forgetting_curve(Math.max(0, daysBetween(card.day, day)), card.stability)
