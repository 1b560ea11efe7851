import { plural } from './number.ts'
import type { StudyCatalog } from './study-catalog.ts'

const CONFIDENCE = { 1: 'A guess', 2: 'Fairly sure', 3: 'Certain' } as const

/** Answers from which on they say something. */
const FEW = 6

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n))

export const enStudy: StudyCatalog = {
  home: {
    review: due => `Review: ${plural(due, 'item')} due`,
    reviewNew: 'Review: nothing due; learn new items',
    cram: items => `Review: the final run-through, ${plural(items, 'item')}`,
    mistakes: n => `Mistakes: ${n} to make good`,
    daily: number => `Daily #${number}: five items, the same for everybody`,
    dailyBegun: number => `Daily #${number}: go on`,
    dailyDone: (number, right, of) => `Daily #${number}: done, ${right} of ${of}`,
    placement: 'Find your level in five minutes',
    statistics: 'Statistics',
  },
  review: {
    title: 'Review',
    start: (due, fresh) =>
      `Start: ${[due > 0 ? `${due} due` : '', fresh > 0 ? `${fresh} new` : ''].filter(Boolean).join(' and ')}`,
    startCram: (items, of) => `Start: ${items} of ${plural(of, 'item')}`,
    startMinutes: (due, minutes) => `Start: ${plural(minutes, 'minute')}, ${due} due`,
    nothing: 'Nothing is due. Come back tomorrow, or add new items below.',
    length: 'Length',
    items: n => plural(n, 'item'),
    minutes: n => plural(n, 'minute'),
    fresh: 'New items',
    fill: n => `mixed in  (${n} left)`,
    none: 'none',
    explained:
      'What you answered in any mode comes back when you are about to forget it. What you miss here returns a few questions later.',
    cramExplained:
      'Three days or less to go: everything you were ever asked, once round, what gains most first. Answers no longer move the schedule.',
    minutesLeft: minutes => `${minutes} min left`,
  },
  mistakes: {
    title: 'Mistakes',
    start: n => `Start: ${plural(n, 'item')}`,
    nothing: 'No mistakes to make good.',
    explained: n =>
      `${plural(n, 'item')} missed in any mode. Two right answers in a row take an item off the list; a miss puts it back.`,
  },
  daily: {
    title: number => `Daily #${number}`,
    card: (number, right, of, time) => `ops-interview #${number} ${right}/${of} ${time}`,
    share: 'To share: no spoilers. c copies it where the terminal allows; it is printed when you leave, too.',
    copied: 'Sent to the clipboard. If it did not arrive, copy these two lines by hand.',
    counted: 'This one counts.',
    practised: 'For practice: the first one of the day counts.',
    next: 'The next one comes at 04:00.',
  },
  placement: {
    title: 'Find your level',
    intro: [
      "Short questions for five minutes. A right answer leads to a harder one, a miss to an easier one; skip what you don't know.",
      'Your level decides what comes first as new, and easier items count as covered in your readiness until you miss them.',
      'The answers count for your memory like any others. You can do this again at any time: ops-interview placement',
    ],
    result: (level, n) => `Your level: ${level} (from ${plural(n, 'answer')})`,
    resultNone: n =>
      n < FEW
        ? `No level yet (from ${plural(n, 'answer')}).`
        : `Below junior for now (from ${plural(n, 'answer')}): begin with the junior items.`,
    effect: 'New items at your level come first; easier ones count as covered until you miss them.',
  },
  weighing: {
    title: 'How sure are you?',
    ask: 'Before you see the result: how sure are you of your answer?',
    choice: (confidence, right, wrong) =>
      `${confidence}  ${CONFIDENCE[confidence].padEnd(12)} right ${signed(right)}, wrong ${signed(wrong)}`,
    rather: 'Rather not say',
    explained: 'Saying what you really think pays best in the long run. Switch it off in the settings.',
  },
  summary: {
    kept: 'Kept',
    keptOf: (kept, of) => `${kept} of ${of} that you had been asked before`,
    back: 'Came back',
    backOf: (recalled, of) => `${of}, ${recalled} of them recalled then`,
    tomorrow: 'Tomorrow',
    due: n => (n === 0 ? 'nothing due' : `${plural(n, 'item')} due`),
    owed: 'Mistakes left',
    owedNow: (n, mastered) => `${n}${mastered > 0 ? `, ${mastered} made good in this round` : ''}`,
    cram: 'The schedule stays as it was: these are the last days before the interview.',
  },
  leech: lapses =>
    `A leech: forgotten ${lapses} times. Read the source, or note it down in your own words; one more repetition won't do it.`,
  states: {
    due: 'due',
    mistake: 'mistakes',
    leech: 'leeches',
    cold: 'known cold',
    doubtful: 'doubtful',
    new: 'never asked',
  },
}
