import { plural, thousands } from './number.ts'
import type { StatsCatalog } from './stats-catalog.ts'

const MINUTE_MS = 60_000

const signed = (n: number): string => (n > 0 ? `+${thousands(n)}` : n < 0 ? `-${thousands(-n)}` : '0')

export const enStats: StatsCatalog = {
  title: 'Statistics',
  pages: {
    activity: 'Activity',
    progress: 'Progress',
    memory: 'Memory',
    answers: 'Answers',
    rounds: 'Rounds and confidence',
  },
  pageTitle: (page, n, of) => `Statistics ${n}/${of}: ${page}`,
  sections: {
    totals: 'Totals',
    activity: 'Activity of 26 weeks',
    streak: 'Day streak',
    trend: 'Accuracy by week',
    skills: 'Readiness by skill',
    memory: 'Memory today',
    retention: 'Recall: predicted and true',
    forecast: 'Due in the next 14 days',
    pace: 'Time against budget',
    missed: 'Missed most',
    bests: 'Best drills',
    interviews: 'Best interviews',
    calibration: 'Confidence against accuracy',
  },
  explained: {
    totals: 'Each item counts once a round.',
    activity: 'A day begins at 04:00.',
    streak:
      'A day counts with a finished round of at least 5 answers. A freeze covers a missed day by itself; every 10 days that count earn one, up to two.',
    trend:
      'Partly right answers count in part. The range holds the truth 8 times in 10: few answers, wide range.',
    skills:
      'Readiness = accuracy without luck x recall on the day x share of the bank covered. Sure and possible use the lower and the upper 90% bound of accuracy.',
    memory:
      'Mistakes: missed in any mode, until right twice in a row. Leeches: forgotten 8 times or more. Known cold: marked by you with x, left out of drills.',
    retention:
      'Answers to items known since an earlier day, by the chance of recall that memory predicted. A good prediction ends each bar near its mark.',
    forecast: 'Items that come back on each day, as it stands. Today holds everything overdue.',
    pace: 'Mean time per item, against the time its author grants, by kind of item.',
    missed:
      'How often missed, of how often asked: skips and timeouts count. Picked is the wrong answer given most.',
    bests:
      'Rounds with the same scope, length, level and timing compete; answered in full, at the first try.',
    interviews: 'Mean rating of 1 to 4, where 3 is the hire bar, by role and length.',
    calibration:
      'Right answers earn +1, +2 or +3 by confidence, wrong ones 0, -2 or -6. So a guess pays most up to 67% right, fairly sure from there to 80%, certain above.',
  },
  empty: {
    totals: 'Nothing answered yet. Start with: ops-interview drill',
    activity: 'Every day with answers will show here. Start with: ops-interview drill',
    streak: 'No day counts yet. Finish a round with at least 5 answers to begin a streak.',
    trend: 'Accuracy of each week will be drawn here. Any answer in any mode counts.',
    skills:
      'Readiness in each skill that your role asks for will show here. Any answer counts: ops-interview drill',
    memory:
      'Nothing to remember yet. Whatever you answer is kept here and comes back in: ops-interview review',
    retention: 'No prediction was tested yet. Answer items again on a later day: ops-interview review',
    forecast: 'Nothing comes back in these days. What you answer is scheduled here.',
    pace: 'Mean times by kind of item will show here. Answers of interviews and drills count.',
    missed: 'Nothing missed yet. Items answered wrong will be listed here.',
    bests: 'No best yet. Finish a drill with every item answered: ops-interview drill',
    interviews: 'No interview with a result yet. Finish one: ops-interview mock',
    calibration:
      'No answer with a confidence yet. Switch the question on: ops-interview config set confidence asked',
  },

  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  shortWeekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  today: 'today',
  interview: 'interview',
  n: n => `n=${thousands(n)}`,
  percent: percent => `${percent}%`,
  percentRange: (low, high) => `${low}-${high}%`,
  seconds: seconds => `${seconds} s`,
  answers: n => plural(n, 'answer'),
  items: n => plural(n, 'item'),
  time: ms => {
    const all = Math.round(ms / MINUTE_MS)
    const [hours, minutes] = [Math.floor(all / 60), all % 60]
    return hours === 0 ? `${minutes} min` : `${thousands(hours)} h ${minutes} min`
  },
  labelled: (label, value) => `${label}: ${value}`,
  list: texts => texts.join(', '),

  totals: {
    answered: 'Answered',
    right: 'Right',
    rightOf: (percent, correct, answered) => `${percent}% (${thousands(correct)} of ${thousands(answered)})`,
    time: 'Time',
    rounds: 'Rounds finished',
    bestCombo: 'Best combo',
    seen: 'Bank seen',
    seenOf: (seen, items) => `${thousands(seen)} of ${plural(items, 'item')}`,
    placement: 'Placement',
    placed: (level, day, n) => `${level ?? 'no level yet'} (${day}, n=${n})`,
  },
  activity: {
    unit: 'Answers a day',
    none: 'none',
    sum: (answers, days, time) => `${plural(answers, 'answer')} on ${plural(days, 'day')}, ${time}`,
  },
  streak: {
    now: 'Now',
    longest: 'Longest',
    freezes: 'Freezes left',
    days: n => plural(n, 'day'),
    left: n => `${n} of 2`,
    fates: {
      active: 'counted',
      quiet: 'nothing due',
      frozen: 'freeze used',
      missed: 'missed',
      open: 'still open',
    },
  },
  trend: { unit: 'accuracy', week: 'week of', share: 'accuracy', range: 'range' },
  skills: {
    on: interview => (interview === null ? 'As of today.' : `On the day of the interview, ${interview}.`),
    sure: 'sure',
    possible: 'possible',
    rest: 'not reached',
    notAsked: 'not asked yet',
  },
  memory: {
    due: 'Due today',
    owed: 'Mistakes to make good',
    leeches: 'Leeches',
    cold: 'Known cold',
  },
  retention: {
    predicted: 'predicted',
    recalled: 'recalled',
    check: {
      few: (predicted, recalled, n, least) =>
        `Memory predicted ${predicted}%, you recalled ${recalled}% (n=${n}). With fewer than ${least} answers that says little.`,
      fits: (predicted, recalled, n) =>
        `Memory predicted ${predicted}%, you recalled ${recalled}% (n=${thousands(n)}): the schedule fits you.`,
      careful: (predicted, recalled, n) =>
        `Memory predicted ${predicted}%, you recalled ${recalled}% (n=${thousands(n)}): the schedule is too careful, items come back sooner than you need.`,
      optimistic: (predicted, recalled, n) =>
        `Memory predicted ${predicted}%, you recalled ${recalled}% (n=${thousands(n)}): the schedule is too hopeful, you forget faster than it thinks.`,
    },
  },
  forecast: {
    unit: 'items',
    due: 'due',
    sum: (n, days) => `${plural(n, 'item')} in ${days} days.`,
  },
  pace: {
    used: 'time used',
    budget: 'budget',
    of: (used, budget) => `${used} of ${budget} s`,
    over: 'over budget',
  },
  missed: {
    times: (missed, asked) => `${missed} of ${asked}`,
    picked: (answer, n) => `picked ${n === 1 ? 'once' : `${n} times`}: ${answer}`,
    owed: n => `${plural(n, 'right answer')} to go`,
    gone: 'no longer in the bank',
  },
  bests: {
    points: (points, percent) => `${plural(points, 'point')}, ${percent}%`,
    timing: { off: 'no limit', '1x': 'limit 1x', '1.5x': 'limit 1.5x', '2x': 'limit 2x' },
    setting: (scope, level, items, timing) =>
      [scope, ...(level === null ? [] : [level]), plural(items, 'item'), timing].join(', '),
    mean: mean => `${mean.toFixed(1)} of 4`,
    interview: (role, minutes) => `${role}, ${minutes} min`,
  },
  calibration: {
    levels: { 1: '1 a guess', 2: '2 fairly sure', 3: '3 certain' },
    points: n => `${signed(n)} ${n === 1 || n === -1 ? 'point' : 'points'}`,
    right: 'right',
    pays: 'where it pays',
    total: 'All together',
    check: {
      over: level => `"${level}" is right less often than it should be: say it less readily.`,
      under: level => `"${level}" is right more often than it needs to be: you know more than you say.`,
    },
  },
}
