import { describe, expect, test } from 'vitest'
import type { Statistics } from '../../../src/core/statistics.ts'
import { LANGS } from '../../../src/core/text.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { bestsList, interviewsList } from '../../../src/ui/views/stats/bests-list.ts'
import { memoryLines, totalsLines } from '../../../src/ui/views/stats/counts.ts'
import { missedList } from '../../../src/ui/views/stats/missed-list.ts'
import { richStatistics, WIDE_BANK } from '../../support/history.ts'
import { bankOf, booleanItem, choiceItem, fillItem, text } from '../../support/items.ts'
import type { Look } from '../../support/told.ts'
import { plain, told, viewIn } from '../../support/told.ts'

const rich = richStatistics()

const drawn = (
  view: typeof missedList,
  stats: Statistics,
  look: Look = {},
  bank = WIDE_BANK,
): readonly string[] => plain(view(told(stats, bank), viewIn(look)))

const lineWith = (lines: readonly string[], what: string): string =>
  lines.find(line => line.includes(what)) ?? `nothing with ${what}`

describe.each(LANGS)('what was missed most (%s)', lang => {
  const words = wordsIn(lang)
  const items = [
    choiceItem({ id: 'a.b.choice', stem: text('Which `signal`?', '哪个 `信号`？') }),
    booleanItem({ id: 'a.b.truth' }),
    fillItem({ id: 'a.b.typed', stem: text('Word '.repeat(200), '词'.repeat(500)) }),
  ]
  const missed = [
    { itemId: 'a.b.choice', asked: 5, missed: 4, owed: 2, picked: { answer: 'c', n: 3 } },
    { itemId: 'a.b.truth', asked: 4, missed: 3, owed: 0, picked: { answer: 'false', n: 1 } },
    { itemId: 'a.b.typed', asked: 3, missed: 2, owed: 1, picked: { answer: 'kubectl lost', n: 2 } },
  ]
  const lines = drawn(missedList, { ...rich, missed }, { lang, width: 58 }, bankOf(items))

  test('names the wrong answer picked most in words, how often, and what is owed', () => {
    const said = lines.join('\n')
    for (const entry of missed) expect(said).toContain(words.stats.missed.times(entry.missed, entry.asked))
    expect(said).toContain(words.stats.missed.picked('Option c', 3))
    expect(said).toContain(words.stats.missed.picked(words.asking.false, 1))
    expect(said).toContain(words.stats.missed.picked('kubectl lost', 2))
    expect(said).toContain(words.stats.missed.owed(2))
    expect(said).not.toContain(words.stats.missed.owed(0))
    expect(said).toContain(lang === 'en' ? 'Which signal?' : '哪个 信号？')
  })

  test('cuts a long question short', () => {
    expect(lines.length).toBeLessThan(16)
    expect(lines.join('\n')).toContain('…')
  })
})

describe.each(LANGS)('bests and counts (%s)', lang => {
  const words = wordsIn(lang)

  test('a best drill has its day, points, share and setting', () => {
    const at = Date.UTC(2026, 4, 17, 9)
    const scope = { category: 'redis', level: 'senior' } as const
    const bests = [{ scope, items: 10, timing: 'off', points: 12_345, accuracy: 0.9, at }] as const
    const [, line = ''] = drawn(bestsList, { ...rich, bests }, { lang, width: 108 })
    const { timing, points, setting } = words.stats.bests
    expect(line).toContain('2026-05-17')
    expect(line).toContain(points(12_345, 90))
    expect(line).toContain(setting('Redis', words.level.senior, 10, timing.off))
  })

  test('a best interview has its day, mean, role and length', () => {
    const bestInterviews = [{ role: 'sre', lengthMs: 1_800_000, mean: 3.25, at: Date.UTC(2026, 4, 17, 9) }]
    const [, line = ''] = drawn(interviewsList, { ...rich, bestInterviews }, { lang })
    expect(line).toContain('2026-05-17')
    expect(line).toContain(words.stats.bests.mean(3.25))
    expect(line).toContain(words.stats.bests.interview('SRE', 30))
  })

  test('memory has each count beside its name', () => {
    const lines = drawn(
      memoryLines,
      { ...rich, memory: { due: 11, owed: 22, leeches: 33, cold: 44 } },
      { lang },
    )
    for (const [name, n] of [
      ['due', 11],
      ['owed', 22],
      ['leeches', 33],
      ['cold', 44],
    ] as const) {
      expect(lineWith(lines, `${words.stats.memory[name]} `)).toContain(words.stats.items(n))
    }
  })

  test('totals count what was answered, and name the level that was placed', () => {
    const placement = { day: '2026-08-01', level: 'mid', n: 24 } as const
    const lines = drawn(totalsLines, { ...rich, attempts: 1000, correct: 870, placement }, { lang })
    expect(lines.join('\n')).toContain(words.stats.totals.rightOf(87, 870, 1000))
    expect(lineWith(lines, words.stats.totals.placement)).toContain(words.level.mid)
    const none = drawn(totalsLines, { ...rich, placement: { ...placement, level: null } }, { lang })
    expect(none.join('\n')).toContain(words.stats.totals.placed(null, '2026-08-01', 24))
    expect(drawn(totalsLines, rich, { lang }).join('\n')).not.toContain(words.stats.totals.placement)
  })
})

test('time is told in minutes, and in hours and minutes from an hour on', () => {
  const { time } = wordsIn('en').stats
  expect([0, 59.4 * 60_000, 59.6 * 60_000, 3_600_000 * 25.5].map(time)).toEqual([
    '0 min',
    '59 min',
    '1 h 0 min',
    '25 h 30 min',
  ])
})
