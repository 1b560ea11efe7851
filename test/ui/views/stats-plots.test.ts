import { describe, expect, test } from 'vitest'
import { daysAfter, daysBetween } from '../../../src/core/day.ts'
import { HEAT_STEPS, heatOf } from '../../../src/core/heat.ts'
import type { Statistics } from '../../../src/core/statistics.ts'
import { mondayOf } from '../../../src/core/statistics.ts'
import type { StreakDay } from '../../../src/core/streak.ts'
import { LANGS } from '../../../src/core/text.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { forecastPlot } from '../../../src/ui/views/stats/forecast-plot.ts'
import { heatMap } from '../../../src/ui/views/stats/heat-map.ts'
import { streakLines } from '../../../src/ui/views/stats/streak-calendar.ts'
import { trendPlot } from '../../../src/ui/views/stats/trend-plot.ts'
import { richStatistics, TODAY } from '../../support/history.ts'
import type { Look } from '../../support/told.ts'
import { plain, told, viewIn } from '../../support/told.ts'

const CHARSETS = ['unicode', 'ascii'] as const

const rich = richStatistics()

const drawn = (plot: typeof heatMap, stats: Statistics, look: Look = {}): readonly string[] =>
  plain(plot(told(stats), viewIn(look)))

/** What stands behind a label, from the column where every label ends. */
const behind = (lines: readonly string[], label: string): string =>
  lines
    .find(line => line.trimStart().startsWith(label))
    ?.trimStart()
    .slice(label.length) ?? ''

describe.each(LANGS)('the activity map (%s)', lang => {
  const { weekdays, months } = wordsIn(lang).stats
  const indent = Math.max(...weekdays.map(widthOf)) + 1

  /** The map without its labels: a row a weekday, a cell a week. */
  const cellsOf = (stats: Statistics, charset: 'unicode' | 'ascii' = 'unicode') => {
    const lines = drawn(heatMap, stats, { lang, charset })
    return weekdays.map(name => {
      const row = behind(lines, name)
        .slice(indent - widthOf(name))
        .padEnd(52)
      return Array.from({ length: row.length / 2 }, (_, week) => row.slice(week * 2, week * 2 + 2))
    })
  }

  test.each(CHARSETS)('has a column for each of 26 weeks and a row for each weekday, in %s', charset => {
    const cells = cellsOf(rich, charset)
    expect(cells.map(row => row.length)).toEqual(Array.from({ length: 7 }, () => 26))
    for (const [i, { day, n }] of rich.activity.entries()) {
      const mark = day > TODAY ? ' ' : GLYPHS[charset].heat[heatOf(n)]
      expect(cells[i % 7]?.[Math.floor(i / 7)], day).toBe(`${mark} `)
    }
  })

  test('tells its steps in answers a day, each with a mark of its own', () => {
    for (const charset of CHARSETS) {
      const { heat } = GLYPHS[charset]
      expect(new Set([' ', ...heat]).size).toBe(HEAT_STEPS.length + 2)
      const legend =
        drawn(heatMap, rich, { lang, charset }).find(line => line.includes(`${heat[4]} 50+`)) ?? ''
      expect(legend).toContain(wordsIn(lang).stats.activity.unit)
      for (const [i, range] of ['1-9', '10-24', '25-49'].entries()) {
        expect(legend).toContain(`${heat[i + 1]} ${range}`)
      }
    }
  })

  test('names months above the week in which they begin', () => {
    const [, row = ''] = drawn(heatMap, rich, { lang })
    const named = months.filter(month => new RegExp(`(^|\\s)${month}(\\s|$)`).test(row))
    expect(named.length).toBeGreaterThanOrEqual(5)
    for (const month of named) {
      const at = widthOf(row.slice(0, row.search(new RegExp(`(?<!\\d)${month}`))))
      const { day } = rich.activity[((at - indent) / 2) * 7] ?? { day: '' }
      expect(months[Number(day.slice(5, 7)) - 1]).toBe(month)
    }
  })
})

describe.each(LANGS)('the streak calendar (%s)', lang => {
  const { streak: names, shortWeekdays } = wordsIn(lang).stats

  test('shows six weeks from Monday on, each day with its date', () => {
    const lines = drawn(streakLines, rich, { lang })
    const head = lines.findIndex(
      line => line.includes(shortWeekdays[0] ?? '') && line.includes(shortWeekdays[6] ?? ''),
    )
    const weeks = lines.slice(head + 1, head + 7)
    const dates = weeks
      .flatMap(line => line.replace(/^(\S+月|[A-Z][a-z]+)/, '').match(/\d+/g) ?? [])
      .map(Number)
    expect(dates).toEqual(rich.streakDays.map(({ day }) => Number(day.slice(8))))
    expect(rich.streakDays[0]?.day).toBe(mondayOf(rich.streakDays[0]?.day ?? ''))
  })

  test.each(CHARSETS)('marks what became of each day without colour, in %s', charset => {
    const fates: readonly (StreakDay | null)[] = ['active', 'quiet', 'frozen', 'missed', 'open', null]
    const weeks = fates.map(fate => {
      const streakDays = rich.streakDays.map(({ day }) => ({ day, fate }))
      return drawn(streakLines, { ...rich, streakDays }, { lang, charset })
        .slice(5, 11)
        .join('\n')
    })
    expect(new Set(weeks).size).toBe(fates.length)
    const all = rich.streakDays.map(({ day }, i) => ({ day, fate: fates[i % 6] ?? null }))
    const said = drawn(streakLines, { ...rich, streakDays: all }, { lang, charset }).join('\n')
    for (const name of Object.values(names.fates)) expect(said).toContain(` ${name}`)
  })

  test('says how long it is, was at best, and how many freezes are left', () => {
    const streak = { days: 12, longest: 21, freezes: 1, activeToday: true }
    const said = drawn(streakLines, { ...rich, streak }, { lang }).join('\n')
    expect(said).toContain(names.days(12))
    expect(said).toContain(names.days(21))
    expect(said).toContain(names.left(1))
  })
})

describe('the trend', () => {
  const week = (i: number, given: Partial<Statistics['trend'][number]>) => ({
    week: daysAfter('2026-05-25', i * 7),
    n: 0,
    share: null,
    low: 0,
    high: 1,
    ...given,
  })
  const trend = Array.from({ length: 12 }, (_, i) =>
    i === 3
      ? week(i, { n: 20, share: 0.5, low: 0.25, high: 0.75 })
      : i === 11
        ? week(i, { n: 1234, share: 1, low: 0.99 })
        : week(i, {}),
  )
  const lines = drawn(trendPlot, { ...rich, trend }, { width: 58 })
  const axis = lines.findIndex(line => line.includes('└'))
  /** Marks of a week from 100 % down to 0 %. */
  const columnOf = (i: number) => {
    const from = (lines[axis] ?? '').indexOf('└') + 1
    return lines.slice(axis - 9, axis).map(line => line.padEnd(58)[from + i * 4])
  }

  test('has an axis in per cent from 100 down to 0', () => {
    const ticks = lines.slice(1, axis).map(line => /(\d+)% │/.exec(line)?.[1])
    expect(ticks.filter(tick => tick !== undefined)).toEqual(['100', '75', '50', '25', '0'])
  })

  test('draws each week at its height within its range, and nothing of a week without answers', () => {
    expect(columnOf(3).join('')).toBe('  ││█││  ')
    expect(columnOf(11).join('')).toBe('█        ')
    expect(columnOf(5).join('').trim()).toBe('')
  })

  test('has dates, per cent and n below each week', () => {
    expect(behind(lines, 'week of').trim().split(/\s+/)).toEqual(
      trend.map(({ week: day }) => String(Number(day.slice(8)))),
    )
    expect(behind(lines, '%').trim().split(/\s+/)).toEqual(['50', '100'])
    expect(lines.slice(axis).join(' ')).toMatch(/ n +20 +1234( |$)/)
  })

  test('names months where they begin; a first one that ends at once gives way', () => {
    expect(lines[axis + 4]?.trim().split(/\s+/)).toEqual(['Jun', 'Jul', 'Aug'])
  })

  test('keeps numbers apart that would touch: they take turns on two rows', () => {
    const full = trend.map(({ week: day }) => ({ week: day, n: 12_345, share: 0.5, low: 0.49, high: 0.51 }))
    const said = drawn(trendPlot, { ...rich, trend: full }, { width: 58 })
    expect(said.filter(line => line.includes('12345'))).toHaveLength(2)
    expect(said.join(' ').match(/(?<!\d)12345(?!\d)/g)).toHaveLength(12)
  })
})

describe.each(LANGS)('the forecast (%s)', lang => {
  const { forecast: names, today, interview, shortWeekdays } = wordsIn(lang).stats
  const forecastOf = (...due: readonly number[]) =>
    Array.from({ length: 14 }, (_, i) => ({ day: daysAfter(TODAY, i), due: due[i] ?? 0 }))
  const due = [12, 0, 7, 1, 6, 3]
  const look = { lang, width: 58 }
  const lines = drawn(
    forecastPlot,
    { ...rich, interview: daysAfter(TODAY, 5), forecast: forecastOf(...due) },
    look,
  )
  const axis = lines.findIndex(line => line.includes('└'))
  const from = widthOf((lines[axis] ?? '').split('└')[0] ?? '') + 1

  test('has a column of its height for each of 14 days, and an axis in items', () => {
    const heights = forecastOf(...due).map(
      (_, i) =>
        lines.slice(0, axis).filter(line => /\d* +│/.test(line) && line.slice(from)[i * 3] === '█').length,
    )
    expect(heights).toEqual([6, 0, 4, 1, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(lines.slice(0, axis + 1).flatMap(line => /(\d+) [│└]/.exec(line)?.[1] ?? [])).toEqual([
      '12',
      '8',
      '4',
      '0',
    ])
    expect(lines).toContain(names.unit)
  })

  test('has counts, weekdays and dates below', () => {
    const numbers = forecastOf(...due)
    expect(behind(lines, names.due).trim().split(/\s+/).map(Number)).toEqual(numbers.map(({ due: n }) => n))
    const rest = lines.slice(axis + 2).map(line => line.trim().split(/\s+/))
    expect(rest[0]).toEqual(numbers.map(({ day }) => shortWeekdays[daysBetween(mondayOf(day), day)]))
    expect(rest[1]).toEqual(numbers.map(({ day }) => String(Number(day.slice(8)))))
  })

  test('marks today and the day of the interview', () => {
    const notes = lines.find(line => line.includes(today) && line.includes(interview)) ?? ''
    expect(widthOf(notes.split(today)[0] ?? '')).toBe(from)
    expect(widthOf(notes.split(interview)[0] ?? '')).toBe(from + 5 * 3)
  })

  test('sums up, however many are overdue', () => {
    const many = drawn(forecastPlot, { ...rich, forecast: forecastOf(1520, 130, 4) }, look)
    expect(many.join('\n')).toContain(names.sum(1654, 14))
    expect(many.join(' ')).toMatch(/(?<!\d)1520(?!\d)/)
    expect(many.join(' ')).toMatch(/(?<!\d)130(?!\d)/)
  })
})
