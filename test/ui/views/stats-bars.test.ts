import { describe, expect, test } from 'vitest'
import { CONFIDENCES } from '../../../src/core/attempt.ts'
import { lowerBound, upperBound } from '../../../src/core/bound.ts'
import { paysBetween } from '../../../src/core/calibration.ts'
import { KINDS, SKILLS } from '../../../src/core/item.ts'
import type { Statistics } from '../../../src/core/statistics.ts'
import { CONFIDENCE_POINTS } from '../../../src/core/tallies.ts'
import { LANGS } from '../../../src/core/text.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { bar } from '../../../src/ui/views/stats/bar.ts'
import { calibrationBars } from '../../../src/ui/views/stats/calibration-bars.ts'
import { paceBars } from '../../../src/ui/views/stats/pace-bars.ts'
import { retentionBars } from '../../../src/ui/views/stats/retention-bars.ts'
import { skillsBars } from '../../../src/ui/views/stats/skills-bars.ts'
import { richStatistics, WIDE_BANK } from '../../support/history.ts'
import type { Look } from '../../support/told.ts'
import { plain, told, viewIn } from '../../support/told.ts'

const CHARSETS = ['unicode', 'ascii'] as const

const rich = richStatistics()

const drawn = (
  view: typeof skillsBars,
  stats: Statistics,
  look: Look = {},
  bank = WIDE_BANK,
): readonly string[] => plain(view(told(stats, bank), viewIn(look)))

const lineWith = (lines: readonly string[], what: string): string =>
  lines.find(line => line.includes(what)) ?? `nothing with ${what}`

const estimate = (hits: number, n: number) => ({
  n,
  share: n === 0 ? null : hits / n,
  low: n === 0 ? 0 : lowerBound(hits / n, n),
  high: n === 0 ? 1 : upperBound(hits / n, n),
})

describe.each(CHARSETS)('a bar in %s', charset => {
  const { full, possible, empty, bar: mark } = GLYPHS[charset]
  const of = (...args: [Parameters<typeof bar>[0], number]) => plainText(bar(...args, viewIn({ charset })))

  test('has a glyph of its own for sure, possible, not reached and marked', () => {
    expect(new Set([full, possible, empty, mark]).size).toBe(4)
    const drawnAs = of({ full: 0.2, possible: 0.5, marks: [0.8] }, 10)
    expect(drawnAs).toBe(full.repeat(2) + possible.repeat(3) + empty.repeat(3) + mark + empty)
  })

  test('keeps its length, and its marks in sight, whatever it shows', () => {
    for (const share of [0, 0.01, 0.5, 0.99, 1, 1.2]) {
      expect(widthOf(of({ full: share, marks: [share] }, 20))).toBe(20)
      expect(of({ full: share, marks: [share] }, 20)).toContain(mark)
    }
    expect(of({ full: 1 }, 4)).toBe(full.repeat(4))
    expect(of({ full: 0 }, 4)).toBe(empty.repeat(4))
  })
})

describe.each(LANGS)('readiness by skill (%s)', lang => {
  const words = wordsIn(lang)

  test.each([58, 78])('has a bar, its range in per cent and n for each skill, and an axis, at %i', width => {
    const lines = drawn(skillsBars, rich, { lang, width })
    expect(rich.skills.map(({ skill }) => skill)).toEqual(SKILLS)
    for (const { skill, readiness, high, n } of rich.skills) {
      const line = lineWith(lines, words.skill[skill])
      expect(line).toContain(words.stats.percentRange(Math.round(readiness * 100), Math.round(high * 100)))
      expect(line).toContain(words.stats.n(n))
      const [sure, possible] = [line.match(/█/g)?.length ?? 0, line.match(/▒/g)?.length ?? 0]
      const columns = line.match(/[█▒░]/g)?.length ?? 0
      expect(sure).toBe(Math.round(readiness * columns))
      expect(sure + possible).toBe(Math.round(high * columns))
    }
    expect(lines.join('\n')).toMatch(/ 0 +50 +100%/)
  })

  test('of a skill that was never asked says so', () => {
    const [first, ...others] = rich.skills
    if (!first) throw new Error('no skills')
    const lines = drawn(skillsBars, { ...rich, skills: [{ ...first, n: 0, high: 1 }, ...others] }, { lang })
    const line = lineWith(lines, words.skill[first.skill])
    expect(line).toContain(words.stats.skills.notAsked)
    expect(line).not.toContain('▒')
  })

  test('says of which day it speaks', () => {
    expect(drawn(skillsBars, { ...rich, interview: '2026-09-01' }, { lang }).join(' ')).toContain(
      '2026-09-01',
    )
    expect(drawn(skillsBars, { ...rich, interview: null }, { lang })).toContain(words.stats.skills.on(null))
  })
})

describe.each(LANGS)('retention (%s)', lang => {
  const words = wordsIn(lang).stats.retention
  const of = (kept: number, n: number, predicted: number): readonly string[] => {
    const buckets = [{ ...estimate(kept, n), predicted }]
    return drawn(
      retentionBars,
      { ...rich, retention: { ...estimate(kept, n), predicted, buckets } },
      { lang, width: 138 },
    )
  }

  test.each([
    ['few', 9, 10, 0.87],
    ['fits', 212, 240, 0.88],
    ['careful', 235, 240, 0.87],
    ['optimistic', 150, 240, 0.87],
  ] as const)('gives its verdict in a sentence with both shares and n: %s', (check, kept, n, predicted) => {
    const sentence = words.check[check](Math.round(predicted * 100), Math.round((kept / n) * 100), n, 50)
    for (const part of [`${Math.round(predicted * 100)}%`, `n=${n}`]) expect(sentence).toContain(part)
    expect(of(kept, n, predicted)).toContain(sentence)
  })

  test('has a bar of what was recalled and a mark of what was predicted, with n, for each bucket', () => {
    const lines = drawn(retentionBars, rich, { lang, width: 58 })
    expect(rich.retention.buckets.length).toBeGreaterThan(3)
    for (const { predicted, share, n } of rich.retention.buckets) {
      const line = lines.find(each => each.endsWith(` n=${n}`)) ?? ''
      expect(line).toContain(`${Math.round(predicted * 100)}%`)
      expect(line).toContain(`${Math.round((share ?? 0) * 100)}%`)
      const barOf = /[█░│]+/.exec(line)?.[0] ?? ''
      expect(barOf.indexOf('│')).toBe(Math.min(barOf.length - 1, Math.round(predicted * barOf.length)))
    }
    expect(lines.join('\n')).toMatch(/ 0 +50 +100%/)
  })
})

describe.each(LANGS)('pace (%s)', lang => {
  const { kind: kinds, stats } = wordsIn(lang)

  test('has mean seconds, budget and n of each kind, and an axis in seconds', () => {
    const lines = drawn(paceBars, rich, { lang, width: 58 })
    expect(rich.pace.map(({ kind }) => kind)).toEqual(KINDS)
    for (const { kind, n, ms, budgetMs } of rich.pace) {
      const line = lineWith(lines, kinds[kind])
      expect(line).toContain(
        stats.pace.of(String(Math.round(ms / 1000)), String(Math.round(budgetMs / 1000))),
      )
      expect(line).toContain(stats.n(n))
      expect(line).toContain('│')
    }
    expect(lines.join('\n')).toContain(stats.seconds(40))
  })

  test('says without colour what was over budget', () => {
    const pace = [
      { kind: 'choice', n: 5, ms: 31_000, budgetMs: 30_000 },
      { kind: 'open', n: 5, ms: 90_000, budgetMs: 120_000 },
    ] as const
    const lines = drawn(paceBars, { ...rich, pace }, { lang })
    expect(lineWith(lines, kinds.choice)).toContain(' !')
    expect(lineWith(lines, kinds.open)).not.toContain('!')
    expect(lines.join('\n')).toContain(`! ${stats.pace.over}`)
  })
})

describe.each(LANGS)('confidence (%s)', lang => {
  const { calibration: names, n: nOf } = wordsIn(lang).stats
  const of = (right: readonly number[], n: number) => {
    const levels = CONFIDENCES.map((confidence, i) => {
      const worth = CONFIDENCE_POINTS[confidence]
      const hits = right[i] ?? 0
      return { confidence, ...estimate(hits, n), points: hits * worth.right + (n - hits) * worth.wrong }
    })
    const points = levels.reduce((sum, level) => sum + level.points, 0)
    return drawn(
      calibrationBars,
      { ...rich, calibration: { n: 3 * n, points, levels } },
      { lang, width: 108 },
    )
  }

  test('has a bar, per cent, n and points for each level, and the sum', () => {
    const lines = of([20, 30, 39], 40)
    for (const [i, percent] of ['50%', '75%', '98%'].entries()) {
      const line = lineWith(lines, names.levels[CONFIDENCES[i] ?? 1])
      expect(line).toContain(percent)
      expect(line).toContain(nOf(40))
    }
    expect(lineWith(lines, names.levels[1])).toContain(names.points(20))
    expect(lineWith(lines, names.levels[2])).toContain(names.points(40))
    expect(lineWith(lines, names.levels[3])).toContain(names.points(111))
    expect(lineWith(lines, names.total)).toContain(names.points(171))
  })

  test('marks where each level pays, and the words agree', () => {
    const lines = of([20, 30, 39], 40)
    const marksOf = (level: 1 | 2 | 3) => {
      const barOf = /[█░│]+/.exec(lineWith(lines, names.levels[level]))?.[0] ?? ''
      return [...barOf.matchAll(/│/g)].map(({ index }) => index / barOf.length)
    }
    for (const level of CONFIDENCES) {
      const inner = paysBetween(level).filter(place => place > 0 && place < 1)
      expect(marksOf(level)).toHaveLength(inner.length)
      for (const [i, place] of marksOf(level).entries()) expect(place).toBeCloseTo(inner[i] ?? 0, 1)
      for (const place of inner) {
        expect(wordsIn(lang).stats.explained.calibration).toContain(`${Math.round(place * 100)}%`)
      }
    }
  })

  test('says who is too sure or not sure enough, and nothing to those who are right', () => {
    expect(of([20, 30, 20], 40)).toContain(names.check.over(names.levels[3]))
    expect(of([40, 30, 40], 40)).toContain(names.check.under(names.levels[1]))
    const right = of([20, 30, 39], 40).join('\n')
    for (const level of CONFIDENCES) {
      for (const check of Object.values(names.check)) expect(right).not.toContain(check(names.levels[level]))
    }
  })
})
