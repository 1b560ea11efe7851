import type { Grade as FsrsGrade } from 'ts-fsrs'
import { fsrs, generatorParameters } from 'ts-fsrs'
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
}

const GRADES = { again: 1, hard: 2, good: 3, easy: 4 } as const
type Grade = keyof typeof GRADES

const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }))

/** Credit from which a partly right answer was remembered after all. */
const HALF_REMEMBERED = 0.5

/** Share of the limit that a fast answer takes at most. */
const FAST = 0.5

/**
 * What an answer says of memory: a miss is `again`, never `hard`; partly right or over time is `hard`; right twice in a
 * row and fast is `easy`.
 *
 * @param run right answers in a row before this one.
 */
export const gradeOf = (attempt: Attempt, { limitMs }: PlannedItem, run: number): Grade => {
  const { verdict, credit, ms } = attempt
  if (credit < HALF_REMEMBERED) return 'again'
  if (verdict !== 'correct' || (limitMs !== null && ms > limitMs)) return 'hard'
  return run > 0 && limitMs !== null && ms <= limitMs * FAST ? 'easy' : 'good'
}

/** The card after an answer. `undefined`: the item's first. Answers of a clock set back count as of the same day. */
export const remember = (card: Card | undefined, grade: Grade, day: Day): Card => {
  const elapsed = card ? Math.max(0, daysBetween(card.day, day)) : 0
  const { stability, difficulty } = scheduler.next_state(card ?? null, elapsed, GRADES[grade] as FsrsGrade)
  return { stability, difficulty, day: card && card.day > day ? card.day : day }
}

/** Chance that the item is recalled on a day. */
export const recallOn = (card: Card, day: Day): number =>
  scheduler.forgetting_curve(Math.max(0, daysBetween(card.day, day)), card.stability)
