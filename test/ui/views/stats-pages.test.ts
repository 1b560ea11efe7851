import { describe, expect, test } from 'vitest'
import { NO_PROGRESS } from '../../../src/core/progress.ts'
import type { Statistics } from '../../../src/core/statistics.ts'
import type { Lang } from '../../../src/core/text.ts'
import { LANGS } from '../../../src/core/text.ts'
import type { Section, StatsPage } from '../../../src/i18n/stats-catalog.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { STATS_PAGES } from '../../../src/ui/views/stats/stats-pages.ts'
import { richStatistics, statisticsFrom, WIDE_BANK } from '../../support/history.ts'
import type { Look } from '../../support/told.ts'
import { pageOf } from '../../support/told.ts'

const CHARSETS = ['unicode', 'ascii'] as const
const WIDTHS = [58, 78, 98, 108, 138]

const rich = richStatistics()
const ahead = richStatistics(WIDE_BANK, '2026-08-20')
const none = statisticsFrom(WIDE_BANK, NO_PROGRESS)

const all = (stats: Statistics, look: Look = {}): readonly string[] =>
  STATS_PAGES.flatMap(name => pageOf(name, stats, look))

const squeeze = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, '')

const sections = (lang: Lang) => Object.keys(wordsIn(lang).stats.sections) as readonly Section[]

describe.each(LANGS)('all pages (%s)', lang => {
  const { stats: names } = wordsIn(lang)

  test.each(WIDTHS)('fit %i columns, played much or nothing, whatever the glyphs', width => {
    for (const charset of CHARSETS) {
      for (const stats of [rich, none, ahead]) {
        for (const line of all(stats, { lang, width, charset })) {
          expect(widthOf(line), line).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  test.each(WIDTHS)('tell of every section and how it is meant, %i columns wide', width => {
    for (const section of sections(lang)) {
      const titles = all(rich, { lang, width }).filter(line => line.includes(names.sections[section]))
      expect(titles, section).toHaveLength(1)
    }
    /** Side by side, sentences are cut by their neighbours. */
    if (width > 78) return
    const said = squeeze(all(rich, { lang, width }))
    for (const section of sections(lang)) expect(said).toContain(squeeze([names.explained[section]]))
  })

  test('say of what is empty what will be there and how to get it', () => {
    const said = squeeze(all(none, { lang, width: 58 }))
    for (const section of sections(lang)) {
      expect(said).toContain(squeeze([names.sections[section], names.empty[section]]))
      expect(said).not.toContain(squeeze([names.explained[section]]))
    }
    expect(said).not.toContain('n=')
  })

  test('in ASCII, draw with nothing else', () => {
    const drawn = all(rich, { lang, charset: 'ascii' })
      .join('')
      .replaceAll(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”×]/gu, '')
    expect(drawn).toMatch(/^[\x20-\x7e]*$/)
  })
})

test('a window too small for plots breaks nothing', () => {
  for (const width of [0, 1, 20, 57]) expect(all(rich, { width })).toEqual(all(rich, { width: 58 }))
})

test('what stands below each other in a narrow window stands side by side in a wide one', () => {
  const { sections: titles } = wordsIn('en').stats
  const isBeside = (name: StatsPage, width: number, left: Section, right: Section) =>
    pageOf(name, rich, { width }).some(line => line.includes(titles[left]) && line.includes(titles[right]))
  expect(isBeside('activity', 78, 'activity', 'streak')).toBe(false)
  expect(isBeside('activity', 98, 'activity', 'streak')).toBe(true)
  expect(isBeside('progress', 98, 'trend', 'skills')).toBe(false)
  expect(isBeside('progress', 108, 'trend', 'skills')).toBe(true)
  expect(isBeside('memory', 108, 'retention', 'forecast')).toBe(true)
})
