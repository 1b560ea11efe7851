import { afterEach, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import { STATS_PAGES } from '../../src/ui/views/stats/stats-pages.ts'
import type { Frames } from '../support/frames.tsx'
import { showApp } from '../support/frames.tsx'
import { historyOf, WIDE_BANK } from '../support/history.ts'

/** The day on which clocks in memory stand. */
const MONDAY = '2026-03-02'

const [LEFT, RIGHT, DOWN, ESC] = ['\u001b[D', '\u001b[C', '\u001b[B', '\u001b[27u']

let shown: Frames | undefined

afterEach(() => {
  shown?.close()
  shown = undefined
})

const show = async (given: Partial<Parameters<typeof showApp>[0]> = {}, days = 60): Promise<Frames> => {
  shown = await showApp({
    bank: WIDE_BANK,
    route: game => {
      for (const record of historyOf(WIDE_BANK, MONDAY, days)) game.ports.store.append(record)
      return { name: 'stats' }
    },
    ...given,
  })
  return shown
}

describe.each(LANGS)('the statistics screen (%s)', lang => {
  const { stats: names } = wordsIn(lang)
  const titleOf = (i: number) =>
    names.pageTitle(names.pages[STATS_PAGES[i] ?? 'activity'], i + 1, STATS_PAGES.length)

  test('turns its pages right and left, round both ends', async () => {
    const { rows, press } = await show({ lang })
    for (const [i] of STATS_PAGES.entries()) {
      expect(rows()[0]).toContain(titleOf(i))
      await press(RIGHT)
    }
    expect(rows()[0]).toContain(titleOf(0))
    await press(LEFT)
    expect(rows()[0]).toContain(titleOf(STATS_PAGES.length - 1))
    await press(LEFT, LEFT)
    expect(rows()[0]).toContain(titleOf(STATS_PAGES.length - 3))
  })

  test.each([
    [60, 18],
    [80, 24],
    [120, 40],
  ])('fits a window of %i x %i on every page, played or not', async (columns, screenRows) => {
    for (const days of [60, 0]) {
      const { rows, press, close } = await show({ lang, columns, screenRows }, days)
      for (const _ of STATS_PAGES) {
        expect(rows().length).toBeLessThan(screenRows)
        for (const row of rows()) expect(widthOf(row), row).toBeLessThanOrEqual(columns - 1)
        expect(rows().at(-1)).toContain('Esc')
        await press(RIGHT)
      }
      close()
    }
  })

  test('the smallest window holds the whole activity map, and the trend with its numbers', async () => {
    const { rows, press } = await show({ lang, columns: 60, screenRows: 18 })
    for (const day of names.weekdays) expect(rows().filter(row => row.trim().startsWith(day))).toHaveLength(1)
    expect(rows().some(row => row.includes('50+'))).toBe(true)
    await press(RIGHT)
    expect(rows()[2]).toContain(names.sections.trend)
    expect(rows().some(row => /^ +n( +\d+)+$/.test(row))).toBe(true)
  })
})

test('a page scrolls, and another one begins at its top', async () => {
  const { rows, press } = await show({ columns: 60, screenRows: 18 })
  const { sections } = wordsIn('en').stats
  expect(rows()[2]).toContain(sections.activity)
  await press(DOWN, DOWN, DOWN)
  expect(rows()[2]).not.toContain(sections.activity)
  await press(RIGHT)
  expect(rows()[2]).toContain(sections.trend)
})

test('the language changes under the hand, the page stays', async () => {
  const { rows, press } = await show({ lang: 'en' })
  await press(RIGHT, 'L')
  expect(rows()[0]).toContain(wordsIn('zh').stats.pages.progress)
})

test('help names its keys, and Esc leads home', async () => {
  const { rows, press } = await show()
  await press('?')
  const { help, stats } = wordsIn('en')
  expect(rows().join('\n')).toContain(help.contexts['stats'] ?? 'nothing')
  await press(ESC)
  expect(rows()[0]).toContain(stats.pages.activity)
  await press(ESC)
  expect(rows()[0]).toContain(wordsIn('en').home.title)
})

test('a window too small for the screen says so and breaks nothing', async () => {
  const { rows } = await show({ columns: 30, screenRows: 10 })
  expect(rows().join(' ')).toContain('30x10')
})
