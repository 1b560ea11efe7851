import { statisticsHtml } from '../../src/app/statistics-page/page.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Day } from '../../src/core/day.ts'
import { dayOf, daysAfter } from '../../src/core/day.ts'
import type { Item } from '../../src/core/item.ts'
import { KINDS, SKILLS } from '../../src/core/item.ts'
import type { ItemTally } from '../../src/core/item-tally.ts'
import { NO_MARKS } from '../../src/core/mark.ts'
import type { Statistics } from '../../src/core/statistics.ts'
import { statisticsOf } from '../../src/core/statistics.ts'
import type { Lang } from '../../src/core/text.ts'
import type { Totals } from '../../src/core/totals.ts'
import { NO_TOTALS } from '../../src/core/totals.ts'
import { statsPageWordsIn } from '../../src/i18n/stats-page-words.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { scopeName } from '../../src/ui/views/round-name.ts'
import {
  bankOf,
  booleanItem,
  choiceItem,
  fillItem,
  multiItem,
  numberItem,
  oneOfEachKind,
  role,
  text,
} from './items.ts'

/** Statistics of made-up people, through the real rule. Nothing is left to chance. */

/** A Sunday. */
export const TODAY: Day = '2026-11-22'

const AT = Date.UTC(2026, 10, 20, 12)

/** Texts as long as banks have them, and a word that nothing breaks. */
const LONG = text(
  `A pod is \`Pending\` and \`kubectl describe pod\` says ${'`0/12 nodes are available: insufficient memory`'.repeat(2)}: what do you look at first, and why is a bigger node not always the answer? ${'x'.repeat(90)}`,
  `一个 Pod 一直处于 \`Pending\`，\`kubectl describe pod\` 显示 \`0/12 nodes are available: insufficient memory\`：${'先看哪里，为什么换更大的节点不一定管用？'.repeat(3)}`,
)

/** One item of each kind, items with named mistakes, and one with long texts. */
export const STATISTICS_BANK: Bank = bankOf(
  [
    ...Object.values(oneOfEachKind()),
    choiceItem({
      id: 'kubernetes.pods.pending',
      stem: LONG,
      options: ['a', 'b', 'c', 'd'].map(id => ({ id, text: LONG, why: LONG })),
    }),
    multiItem({ id: 'kubernetes.pods.several', skill: 'network' }),
    booleanItem({ id: 'kubernetes.pods.truth', skill: 'databases' }),
    fillItem({
      id: 'kubernetes.pods.typed',
      skill: 'troubleshooting',
      distractors: [
        { answer: 'kubectl show pods', why: text('There is no `show`.', '没有 `show` 这个子命令。') },
      ],
    }),
    numberItem({ id: 'kubernetes.pods.seconds', skill: 'automation' }),
  ],
  [role({ skills: Object.fromEntries(SKILLS.map(skill => [skill, 1])) })],
)

const pickOf = (item: Item): string | undefined => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return item.options.find(({ id }) => id !== item.key && !item.key.includes(id))?.id
    case 'boolean':
      return String(!item.key)
    case 'fill':
      return item.distractors[0]?.answer ?? 'get pods'
    case 'number':
      return String(item.value * 10)
    default:
      return undefined
  }
}

const tallyOf = (item: Item, i: number, times: number): ItemTally => {
  const pick = pickOf(item)
  const missed = ((i + 5) % 7) + 1
  return {
    rev: item.rev,
    asked: (missed + 3) * times,
    correct: 3 * times,
    run: i % 2,
    owed: i % 3,
    last: i % 2 === 0 ? 'wrong' : 'correct',
    lastAt: AT,
    lastNth: 0,
    lapsedAt: 0,
    card: {
      stability: 4 + i,
      difficulty: 5,
      day: daysAfter(TODAY, -3 - (i % 5)),
      intervalDays: 3 + ((i * 5) % 14),
      lapses: i === 0 ? 9 : 0,
    },
    ...(pick === undefined ? {} : { picks: { [pick]: missed * times } }),
  }
}

/** Somebody who answered for half a year, `times` as much as most; now and then a day, and once a week, was missed. */
const totalsFor = (bank: Bank, times: number): Totals => {
  const days = Array.from({ length: 180 }, (_, i) => ({ day: daysAfter(TODAY, -i), i }))
    .filter(({ i }) => i % 6 !== 4 && (i < 30 || i > 44))
    .map(({ day, i }) => ({ day, n: (((i * 13) % 64) + 2) * times, share: 0.9 - i / 500 }))
  const attempts = days.reduce((sum, { n }) => sum + n, 0)
  return {
    ...NO_TOTALS,
    attempts,
    correct: Math.round(attempts * 0.78),
    ms: attempts * 21_000,
    rounds: 140 * times,
    bestCombo: 31,
    items: Object.fromEntries(bank.items.slice(0, 60).map((item, i) => [item.id, tallyOf(item, i, times)])),
    skills: Object.fromEntries(
      SKILLS.slice(0, 8).map((skill, i) => [
        skill,
        { asked: (8 + i * 30) * times, credit: (6 + i * 22) * times, guess: i * times },
      ]),
    ),
    kinds: Object.fromEntries(
      KINDS.map((kind, i) => {
        const n = (10 + i * 17) * times
        const budgetMs = kind === 'open' ? 180_000 : 20_000 + i * 5_000
        return [kind, { n, ms: n * budgetMs * (0.4 + i * 0.29), budgetMs: n * budgetMs }]
      }),
    ),
    days: Object.fromEntries(
      days.map(({ day, n, share }) => [day, { n, credit: n * share, ms: n * 21_000 }]),
    ),
    retention: NO_TOTALS.retention.map((_, i) => {
      const n = i < 3 ? 0 : (i * i - 8) * times
      return { n, predicted: n * (i / 10 + 0.06), kept: Math.round(n * Math.min(1, i / 10 + 0.1)) }
    }),
    confidence: {
      1: { n: 40 * times, right: 22 * times },
      2: { n: 90 * times, right: 65 * times },
      3: { n: 120 * times, right: 84 * times },
    },
    bests: Object.fromEntries(
      [
        {},
        { category: 'kubernetes' },
        { category: 'kubernetes', topic: 'pods', level: 'senior' as const },
        { skill: 'network' as const },
      ].map((scope, i) => [
        String(i),
        {
          scope,
          items: 10 + i * 10,
          timing: i === 1 ? ('off' as const) : ('1.5x' as const),
          points: 1_234 * (i + 1) * times,
          accuracy: 0.7 + i / 12,
          at: AT - i * 86_400_000,
        },
      ]),
    ),
    activeDays: days.map(({ day }) => day),
    quietDays: [daysAfter(TODAY, -4)],
    placement: { day: daysAfter(TODAY, -100), level: 'mid', n: 18 },
  }
}

const BASE = {
  marks: NO_MARKS,
  calendar: { today: TODAY, interview: null },
  interviews: [],
} as const

/** Of somebody who never answered anything. */
export const noStatistics = (bank: Bank = STATISTICS_BANK): Statistics =>
  statisticsOf({ ...BASE, bank, totals: NO_TOTALS, role: bank.roles[0] })

/** Of somebody who fills every section. */
export const richStatistics = (bank: Bank = STATISTICS_BANK, times = 1): Statistics =>
  statisticsOf({
    ...BASE,
    bank,
    totals: totalsFor(bank, times),
    role: bank.roles[0],
    calendar: { today: TODAY, interview: daysAfter(TODAY, 9) },
    interviews: [30, 45].map((minutes, i) => ({
      round: `r-${i}`,
      at: AT - i * 86_400_000,
      day: daysAfter(TODAY, -2 - i),
      role: bank.roles[0]?.id ?? '',
      lengthMs: minutes * 60_000,
      n: 12,
      mean: 2.6 + i / 2,
      recommendation: 'hire',
      selfRating: 3,
    })),
  })

/** The page of them, for somebody in Greenwich. */
export const statisticsPage = (stats: Statistics, lang: Lang, bank: Bank = STATISTICS_BANK): string => {
  const names = wordsIn(lang)
  return statisticsHtml({
    stats,
    bank,
    words: statsPageWordsIn(lang),
    names,
    dayAt: wallMs => dayOf(wallMs, 0),
    scopeName: scope => scopeName(scope, bank, { words: names, lang }),
  })
}
