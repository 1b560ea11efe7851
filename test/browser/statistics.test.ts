import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Lang } from '../../src/core/text.ts'
import { LANGS } from '../../src/core/text.ts'
import { statsPageWordsIn } from '../../src/i18n/stats-page-words.ts'
import type { Contrast, Reach } from '../support/browser.ts'
import {
  COLLISIONS,
  CONTRASTS,
  chromium,
  DARK,
  foundIn,
  framed,
  IN_A_BROWSER,
  newBrowser,
  REACH,
} from '../support/browser.ts'
import { noStatistics, richStatistics, statisticsPage } from '../support/statistics.ts'

/** The statistics page in a real browser. */

const { root, browse, show } = newBrowser()

const WIDTHS = [320, 768, 1400] as const

const PEOPLE = [
  ['who never answered', noStatistics()],
  ['who fills every section', richStatistics()],
  ['who answered a thousand times as much', richStatistics(undefined, 1000)],
] as const

/** Everybody in every language. */
const EACH = LANGS.flatMap(lang => PEOPLE.map(([who, stats]) => [who, lang, stats] as const))

/** With the tables under the plots opened, as by a click on each of them. */
const opened = (page: string): string => page.replaceAll('<details>', '<details open>')

const look = (page: string, script: string, options: readonly string[] = []): readonly unknown[] =>
  foundIn(browse(framed(page, WIDTHS, script), ['--dump-dom', ...options]).dom)

const rich = (lang: Lang): string => statisticsPage(richStatistics(), lang)

describe.skipIf(chromium === undefined)(IN_A_BROWSER, { timeout: 120_000 }, () => {
  test.each(EACH)('of somebody %s it is shown without a complaint, in %s', (_, lang, stats) => {
    const { dom, console } = show(statisticsPage(stats, lang))
    expect(console).toEqual([])
    expect(dom).toContain(`<html lang="${statsPageWordsIn(lang).pageLang}">`)
    expect(dom.match(/<h2/g)).toHaveLength(12)
  })

  test.each(EACH)('of somebody %s nothing sticks out at any width, in %s', (_, lang, stats) => {
    const reach = look(opened(statisticsPage(stats, lang)), REACH) as readonly Reach[]
    expect(reach.map(([scroll]) => scroll)).toEqual(WIDTHS)
    for (const [i, [, right, left]] of reach.entries()) {
      expect(right).toBeLessThanOrEqual(WIDTHS[i] ?? 0)
      expect(right).toBeGreaterThan((WIDTHS[i] ?? 0) / 2)
      expect(left).toBeGreaterThanOrEqual(0)
    }
  })

  test.each(EACH)('of somebody %s no label lies on another, in %s', (_, lang, stats) => {
    expect(look(statisticsPage(stats, lang), COLLISIONS)).toEqual(WIDTHS.map(() => []))
  })

  test.each([
    ['light', []],
    ['dark', [DARK]],
  ] as const)('every text is readable on what it stands on, in %s', (_, options) => {
    for (const lang of LANGS) {
      const found = look(opened(rich(lang)), CONTRASTS, options) as readonly (readonly Contrast[])[]
      expect(found.map(texts => texts.length > 300)).toEqual(WIDTHS.map(() => true))
      expect(found.flat().filter(([, contrast]) => contrast < 4.5)).toEqual([])
    }
  })

  test('is dark where the browser prefers that', () => {
    const ground = `return getComputedStyle(document.body).backgroundColor`
    expect(look(rich('en'), ground)[0]).toBe('rgb(250, 249, 246)')
    expect(look(rich('en'), ground, [DARK])[0]).toBe('rgb(20, 24, 29)')
  })

  test('is drawn and printed', () => {
    const picture = join(root, 'statistics.png')
    const paper = join(root, 'statistics.pdf')
    browse(rich('zh'), [`--screenshot=${picture}`, '--window-size=1400,2400'])
    browse(rich('zh'), [`--print-to-pdf=${paper}`, '--no-pdf-header-footer'])
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
    expect(statSync(picture).size).toBeGreaterThan(50_000)
    expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
