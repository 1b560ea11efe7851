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
  /** Days from then until it is due. */
  readonly intervalDays: number
  /** On how many days it was forgotten, the first one aside: what comes back within a session counts once. */
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

/** What the library knows of memory after each grade. `undefined`: the item's first answer. */
const afterGrade = (card: Card | undefined, day: Day) => {
  const elapsed = card ? Math.max(0, daysBetween(card.day, day)) : 0
  const state = card ? { stability: card.stability, difficulty: card.difficulty } : null
  const after = (grade: Grade) => scheduler.next_state(state, elapsed, GRADES[grade])
  const ideal = (grade: Grade) => scheduler.next_interval(after(grade).stability, elapsed)
  /** A better grade always comes back later. */
  const intervalDays = (grade: Grade): number => {
    switch (grade) {
      case 'again':
        return Math.min(ideal('again'), ideal('hard'))
      case 'hard':
        return Math.max(ideal('hard'), intervalDays('again') + 1)
      case 'good':
        return Math.max(ideal('good'), intervalDays('hard') + 1)
      case 'easy':
        return Math.max(ideal('easy'), intervalDays('good') + 1)
    }
  }
  return { after, intervalDays }
}

/** The card after an answer. `undefined`: the item's first. Answers of a clock set back count as of the same day. */
export const remember = (card: Card | undefined, grade: Grade, on: Day): Card => {
  const day = card && card.day > on ? card.day : on
  const { after, intervalDays } = afterGrade(card, day)
  const { stability, difficulty } = after(grade)
  const lapses = (card?.lapses ?? 0) + (card && card.day < day && grade === 'again' ? 1 : 0)
  return { stability, difficulty, day, intervalDays: intervalDays(grade), lapses }
}

/** Chance that the item is recalled on a day. */
export const recallOn = (card: Pick<Card, 'stability' | 'day'>, day: Day): number =>
  scheduler.forgetting_curve(Math.max(0, daysBetween(card.day, day)), card.stability)

/**
 * What answering a card on a day is expected to add to the chance that it is recalled on a later one: little where it is
 * known anyway, and little where it would be forgotten again.
 */
export const gainOn = (card: Card, day: Day, later: Day): number => {
  const recall = recallOn(card, day)
  const left = Math.max(0, daysBetween(day, later))
  const { after } = afterGrade(card, day)
  const then = (grade: Grade) => scheduler.forgetting_curve(left, after(grade).stability)
  return recall * then('good') + (1 - recall) * then('again') - recallOn(card, later)
}
