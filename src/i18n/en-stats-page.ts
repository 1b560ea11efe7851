import { plural, thousands } from './number.ts'
import type { StatsPageCatalog } from './stats-page-catalog.ts'

const short = (n: number): string => (n < 10_000 ? thousands(n) : `${thousands(n / 1000)}k`)

export const enStatsPage: StatsPageCatalog = {
  pageLang: 'en',
  pageTitle: day => `Statistics, ${day}`,
  headline: (percent, answers) => `${percent}% right in ${plural(answers, 'answer')}`,
  nothing: '0 answers',
  asOf: (day, interview) =>
    interview === null ? `As of ${day}.` : `As of ${day}. Interview on ${interview}.`,
  table: 'As a table',
  count: thousands,
  short,
  shortN: n => `n=${short(n)}`,
  heat: (from, to) => (to === null ? `${from} or more` : `${from} to ${to}`),
  heatCell: (day, answers, time) =>
    answers === 0 ? `${day}: none` : `${day}: ${plural(answers, 'answer')}, ${time}`,
  fate: (day, fate) => `${day}: ${fate}`,
  ahead: 'still ahead',
  noEntry: 'none',
  orMore: percent => `≥${percent}`,
  beforeStreak: 'no streak yet',

  columns: {
    week: 'Week of',
    day: 'Day',
    answers: 'Answers',
    n: 'n',
    accuracy: 'Accuracy',
    range: 'Range',
    skill: 'Skill',
    readiness: 'Readiness',
    recall: 'Recall',
    coverage: 'Coverage',
    predicted: 'Predicted',
    recalled: 'Recalled',
    due: 'Due',
    kind: 'Kind',
    time: 'Mean time',
    budget: 'Budget',
    setting: 'Setting',
    points: 'Points',
    mean: 'Mean rating',
    role: 'Role and length',
    confidence: 'Confidence',
    right: 'Right',
    pays: 'Pays from',
  },
  axis: {
    readiness: 'readiness',
    recall: 'recalled',
    pace: 'time used, share of budget',
    right: 'right answers',
  },
  spoken: {
    trend: (weeks, n) =>
      `Accuracy in ${plural(weeks, 'week')} with answers, ${n}. The table below has every number.`,
    forecast: (sum, most, day) =>
      `${sum} The most on one day: ${thousands(most)}, on ${day}. The table below has every number.`,
  },
  missed: {
    times: (missed, asked) => `missed ${thousands(missed)} of ${plural(asked, 'time')}`,
    picked: n => (n === 1 ? 'Picked once' : `Picked most, ${thousands(n)} times`),
    why: 'Why not',
  },
  footer: 'Made by ops-interview.',
}
