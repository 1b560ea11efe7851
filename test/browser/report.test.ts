import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InterviewReport } from '../../src/app/report/interview-report.ts'
import { reportHtml } from '../../src/app/report/page.ts'
import type { Lang } from '../../src/core/text.ts'
import { LANGS } from '../../src/core/text.ts'
import { reportWordsIn } from '../../src/i18n/report-words.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import type { Reach } from '../support/browser.ts'
import { chromium, foundIn, framed, IN_A_BROWSER, newBrowser, REACH } from '../support/browser.ts'
import { missOf, nextTimeOf, reportOf, richReport } from '../support/reports.ts'

/** Reports in a real browser: what it makes of the page, and what it complains about. */

const MINUTE = 60_000

const { root, browse, show } = newBrowser()

const pageOf = (report: InterviewReport): string =>
  reportHtml(report, reportWordsIn(report.lang), wordsIn(report.lang))

const WIDTHS = [320, 380, 768, 1400] as const

/** Labels at their longest where there is the least room for them: answers that begin or end around the middle. */
const longReport = (lang: Lang): InterviewReport => {
  const answers = [1, 10, 20, 22, 22.4, 22.6, 23, 30, 44].map(from =>
    missOf({
      lead: 'rescue',
      fromMs: from * MINUTE,
      ms: from < 22 ? MINUTE : Math.min(12.5, 45 - from) * MINUTE,
      budgetMs: MINUTE / 4,
      phase: from === 1 ? 'opening' : 'troubleshooting',
      topic: 'x'.repeat(80),
      stem: `\`${'y'.repeat(120)}\``,
    }),
  )
  return { ...richReport(lang), lengthMs: 45 * MINUTE, usedMs: 45 * MINUTE, answers }
}

const HOSTILE =
  '</script><img src=x onerror=console.log("ran")>"><svg onload=console.log("ran")><script>console.log("ran")</script>'

describe.skipIf(chromium === undefined)(IN_A_BROWSER, { timeout: 120_000 }, () => {
  test('what a page writes to the console is heard', () => {
    expect(show('<!doctype html><script>console.log("ran")</script>').console.join()).toContain('ran')
    expect(show('<!doctype html><img src=x onerror=console.log("ran")>').console.join()).toContain('ran')
  })

  test.each(LANGS)('a report is shown without a complaint, in %s', lang => {
    const report = richReport(lang)
    const { dom, console } = show(pageOf(report))
    expect(console).toEqual([])
    expect(dom).toContain(`<html lang="${reportWordsIn(lang).pageLang}">`)
    expect(dom.match(/<article>/g)).toHaveLength(report.answers.filter(a => a.verdict !== 'correct').length)
    expect(dom.match(/<svg role="img"/g)).toHaveLength(3)
    expect(dom).toContain(reportWordsIn(lang).recommendation.no)
  })

  test.each([
    ['without answers', reportOf()],
    ['with one answer', reportOf({ answers: [missOf()] })],
  ])('a report %s is shown without a complaint', (_, report) => {
    const { dom, console } = show(pageOf(report))
    expect(console).toEqual([])
    expect(dom).toContain('Too little to tell')
  })

  test('hostile text runs nothing, with and without the policy of the page', () => {
    const next = nextTimeOf({ answer: HOSTILE, explanation: `\`${HOSTILE}\``, sources: [HOSTILE] })
    const foreign = { stem: HOSTILE, topic: HOSTILE, given: HOSTILE, nextTime: next }
    const page = pageOf(
      reportOf({
        id: HOSTILE,
        seed: HOSTILE,
        role: HOSTILE,
        day: HOSTILE,
        answers: [missOf({ ...foreign, kind: 'open' }), missOf({ ...foreign, kind: 'fill' })],
      }),
    )
    const unguarded = page.replace(/<meta http-equiv[^>]*>/, '')
    expect(unguarded).not.toBe(page)
    for (const each of [page, unguarded]) {
      const { dom, console } = show(each)
      expect(console).toEqual([])
      expect(dom).not.toMatch(/<(?:script|img)\b/)
      expect(dom).toContain('&lt;img src=x onerror=')
    }
  })

  test.each(
    LANGS.flatMap(lang => [
      [lang, 'rich', richReport(lang)] as const,
      [lang, 'long', longReport(lang)] as const,
    ]),
  )('nothing sticks out, on a phone or on a wide screen, in %s, of a %s report', (_lang, _name, report) => {
    const reach = foundIn(show(framed(pageOf(report), WIDTHS, REACH)).dom) as readonly Reach[]
    expect(reach.map(([scroll]) => scroll)).toEqual(WIDTHS)
    for (const [i, [, right, left]] of reach.entries()) {
      expect(right).toBeLessThanOrEqual(WIDTHS[i] ?? 0)
      expect(right).toBeGreaterThan((WIDTHS[i] ?? 0) / 2)
      expect(left).toBeGreaterThanOrEqual(0)
    }
  })

  test('is drawn and printed', () => {
    const picture = join(root, 'report.png')
    const paper = join(root, 'report.pdf')
    browse(pageOf(richReport('zh')), [`--screenshot=${picture}`, '--window-size=1400,2400'])
    browse(pageOf(richReport('zh')), [`--print-to-pdf=${paper}`, '--no-pdf-header-footer'])
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
    expect(statSync(picture).size).toBeGreaterThan(50_000)
    expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
