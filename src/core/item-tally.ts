import type { Attempt, Verdict } from './attempt.ts'
import type { Day } from './day.ts'
import type { Mark } from './mark.ts'
import type { Card } from './memory.ts'
import { gradeOf, remember } from './memory.ts'
import type { PlannedItem } from './plan.ts'

/** What is remembered of one item, over all rounds of all modes. */
export interface ItemTally {
  readonly rev: number
  readonly asked: number
  readonly correct: number
  /** Right answers in a row. */
  readonly run: number
  /** Right answers in a row that are still missing until a miss is made good; 0: nothing is owed. */
  readonly owed: number
  readonly last: Verdict
  /** Wall clock, milliseconds since the epoch. */
  readonly lastAt: number
  /** Place of the last answer among all attempts of the log. */
  readonly lastNth: number
  /** When it was forgotten last, after it had been known; 0: never. */
  readonly lapsedAt: number
  readonly card: Card
  /** Day of the last answer that left the schedule alone. */
  readonly crammedOn?: Day
  /** What was picked or typed in wrong answers, and how often; where several can be picked, right ones among them. */
  readonly picks?: Readonly<Record<string, number>>
}

/** Right answers in a row that master a missed item. */
const RIGHTS_TO_MASTER = 2

/** An item that keeps being forgotten needs another way in, not one more repetition. */
const LEECH_LAPSES = 8

/** More different wrong answers than this tell nothing. */
const MOST_PICKS = 8

/** A typed answer as far as it tells one mistake from another. */
const MOST_PICK_LENGTH = 40

/** What was picked or typed, by the author's ids where there are any; nothing where a wrong answer has no name. */
const picksOf = ({ response }: Attempt): readonly string[] => {
  switch (response?.kind) {
    case 'choice':
      return [response.option]
    case 'multi':
      return response.options
    case 'boolean':
      return [String(response.value)]
    case 'fill':
    case 'number':
      return [response.text.trim().slice(0, MOST_PICK_LENGTH)]
    default:
      return []
  }
}

const withPicks = (
  known: Readonly<Record<string, number>> | undefined,
  picked: readonly string[],
): Readonly<Record<string, number>> | undefined => {
  if (picked.length === 0) return known
  const counts = new Map(Object.entries(known ?? {}))
  for (const pick of picked) {
    if (counts.has(pick) || counts.size < MOST_PICKS) counts.set(pick, (counts.get(pick) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

interface Answered {
  readonly attempt: Attempt
  readonly item: PlannedItem
  readonly at: number
  readonly day: Day
  readonly nth: number
  /** The schedule is left alone: the last days before an interview. */
  readonly isCram: boolean
}

/** What every answer adds to, whenever it was given. */
const countsAfter = (
  tally: ItemTally | undefined,
  attempt: Attempt,
): Pick<ItemTally, 'asked' | 'correct' | 'picks'> => {
  const isRight = attempt.verdict === 'correct'
  const picks = isRight ? tally?.picks : withPicks(tally?.picks, picksOf(attempt))
  return {
    asked: (tally?.asked ?? 0) + 1,
    correct: (tally?.correct ?? 0) + (isRight ? 1 : 0),
    ...(picks === undefined ? {} : { picks }),
  }
}

/** Adds an answer to what is remembered of its item. */
export const tallyItem = (
  tally: ItemTally | undefined,
  { attempt, item, at, day, nth, isCram }: Answered,
): ItemTally => {
  const isRight = attempt.verdict === 'correct'
  /** Of a round that was left for long: what came after it has the last word. */
  if (tally && nth < tally.lastNth) return { ...tally, ...countsAfter(tally, attempt) }
  const run = tally?.run ?? 0
  const card = tally && isCram ? tally.card : remember(tally?.card, gradeOf(attempt, item, run), day)
  const hasLapsed = card.lapses > (tally?.card.lapses ?? 0)
  const crammedOn = isCram ? day : tally?.crammedOn
  const { asked, correct, picks } = countsAfter(tally, attempt)
  return {
    rev: attempt.rev,
    asked,
    correct,
    run: isRight ? run + 1 : 0,
    owed: isRight ? Math.max(0, (tally?.owed ?? 0) - 1) : RIGHTS_TO_MASTER,
    last: attempt.verdict,
    lastAt: at,
    lastNth: nth,
    lapsedAt: hasLapsed ? at : (tally?.lapsedAt ?? 0),
    card,
    ...(crammedOn === undefined ? {} : { crammedOn }),
    ...(picks === undefined ? {} : { picks }),
  }
}

/** Forgotten again and again, and not pardoned since it was last forgotten. */
export const isLeech = ({ card, lapsedAt }: ItemTally, pardon: Mark | undefined): boolean =>
  card.lapses >= LEECH_LAPSES && !(pardon?.on && pardon.at >= lapsedAt)
