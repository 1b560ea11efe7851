import { describe, expect, test } from 'vitest'
import type { Palette } from '../../../src/app/page/palette.ts'
import { DARK, LIGHT } from '../../../src/app/page/palette.ts'
import type { InterviewReport } from '../../../src/app/report/interview-report.ts'
import { reportHtml } from '../../../src/app/report/page.ts'
import { LANGS } from '../../../src/core/text.ts'
import { reportWordsIn } from '../../../src/i18n/report-words.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { unbalanced, withoutStyle } from '../../support/markup.ts'
import { answerOf, inARow, missOf, nextTimeOf, reportOf, richReport } from '../../support/reports.ts'

const MINUTE = 60_000

const page = (report: InterviewReport): string =>
  reportHtml(report, reportWordsIn(report.lang), wordsIn(report.lang))

const bodyOf = (report: InterviewReport): string => withoutStyle(page(report))

const HOSTILE = `</script><img src=x onerror=alert(1)>"><svg onload=alert(2)>'&amp;\u202e\u0007</style></title>`

const hostileReport = (): InterviewReport => {
  const next = nextTimeOf({
    answer: HOSTILE,
    explanation: `\`${HOSTILE}\``,
    sources: [HOSTILE],
    pointsMissed: [HOSTILE, HOSTILE],
    criticalMiss: HOSTILE,
  })
  const foreign = { stem: HOSTILE, topic: HOSTILE, itemId: HOSTILE, given: HOSTILE, nextTime: next }
  return reportOf({
    id: HOSTILE,
    seed: HOSTILE,
    role: HOSTILE,
    day: HOSTILE,
    answers: inARow([missOf({ ...foreign, kind: 'open' }), missOf({ ...foreign, kind: 'fill' })]),
    strongest: [{ title: HOSTILE, rating: 4, share: 1, n: 3 }],
    trend: ['a', 'b'].map(round => ({
      round,
      day: HOSTILE,
      mean: 2,
      selfRating: 2,
      recommendation: 'no',
      n: 5,
    })),
  })
}

describe.each(LANGS)('a report as a page, in %s', lang => {
  const rich = richReport(lang)

  test('closes every tag it opens', () => {
    expect(unbalanced(bodyOf(rich))).toEqual([])
    expect(unbalanced(bodyOf(reportOf({ lang })))).toEqual([])
    expect(unbalanced(bodyOf(reportOf({ lang, answers: [answerOf()] })))).toEqual([])
  })

  test('asks the network for nothing and runs nothing', () => {
    expect(page(rich)).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form|a)\b/i)
    expect(page(rich)).not.toMatch(/\b(?:src|href|srcset|action|on[a-z]+)\s*=/i)
    expect(page(rich)).not.toMatch(/@import|url\((?!#)/)
    expect(page(rich)).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;`)
  })

  test('goes down its headings without leaving out a level', () => {
    const levels = [...page(rich).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('names every picture, and gives every table its headers', () => {
    const pictures = [...page(rich).matchAll(/<svg role="img"[^>]*aria-labelledby="([^"]+)"/g)]
    expect(pictures).toHaveLength(3)
    const ids = pictures.flatMap(([, names = '']) => names.split(' '))
    expect(ids.filter(id => !page(rich).includes(` id="${id}"`))).toEqual([])
    expect([...page(rich).matchAll(/<svg\b(?![^>]*(?:role="img"|aria-hidden="true"))/g)]).toEqual([])
    expect(page(rich).match(/<table/g)).toHaveLength(
      page(rich).match(/<thead><tr><th scope="col"/g)?.length ?? 0,
    )
  })

  test('has an id only once', () => {
    const ids = [...page(rich).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('leaves no hole where a value should be', () => {
    expect(page(rich)).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
    expect(page(reportOf({ lang, answers: [answerOf({ ms: 0, budgetMs: 0 })] }))).not.toMatch(/NaN|Infinity/)
  })
})

describe('a report as a page', () => {
  test('declares its language', () => {
    expect(page(richReport('en'))).toContain('<html lang="en">')
    expect(page(richReport('zh'))).toContain('<html lang="zh-CN">')
  })

  test('says what it is in its title', () => {
    expect(page(richReport('zh'))).toContain('<title>不建议录用：高级运维工程师，2026-11-22</title>')
  })

  test('draws commands as commands, and typed text as it was typed', () => {
    const markup = page(richReport('en'))
    expect(markup).toContain('Which signal does <code>kill</code> send by default?')
    expect(markup).toContain('<code>kubectl describe pod &lt;pod&gt;</code>')
    expect(markup).toContain('\n  redis-cli slowlog get 10\n')
    expect(markup).toContain('with `iostat -x 1`.</pre>')
  })

  test('hatches a skill with too few answers and gives it no length', () => {
    const skill = (rating: 2 | null) =>
      page(
        reportOf({
          answers: [answerOf()],
          scorecard: {
            skills: [{ skill: 'network', rating, share: 0.5, n: 2 }],
            rest: null,
            mean: null,
            recommendation: 'too-little',
          },
        }),
      )
    expect(skill(null)).toContain('fill="url(#thin)"')
    expect(skill(null)).not.toContain('<rect class="level"')
    expect(skill(null)).toContain('>too little to tell · n=2</text>')
    expect(skill(2)).toContain('<rect class="level" x="0" y="45" width="50%"')
    expect(skill(2)).not.toContain('fill="url(#thin)"')
  })

  test('draws time used and budget on the clock of the interview, and marks what went over', () => {
    const markup = page(
      reportOf({
        lengthMs: 10 * MINUTE,
        usedMs: 4 * MINUTE,
        answers: inARow([
          answerOf({ ms: MINUTE, budgetMs: 2 * MINUTE }),
          missOf({ ms: 3 * MINUTE, budgetMs: 2 * MINUTE, phase: 'closing', lead: 'rescue' }),
        ]),
      }),
    )
    expect(markup).toMatch(/<rect class="bar-correct" x="0%" y="\d+" width="10%"/)
    expect(markup).toMatch(/<rect class="budget" x="0%" y="\d+" width="20%"/)
    expect(markup).toMatch(/<rect class="bar-wrong" x="10%" y="\d+" width="30%"/)
    expect(markup).toMatch(/<rect x="30%" y="\d+" width="10%" height="9" fill="url\(#late\)"/)
    expect(markup).toContain('<tspan class="over">1:00 over</tspan>')
    expect(markup).toContain('Closing, from 1:00')
    expect(markup).toContain('<tspan class="strong wrong">✗</tspan> 3:00 · rescue')
  })

  test('keeps an interview that went past its end inside the picture', () => {
    const markup = page(
      reportOf({
        lengthMs: 10 * MINUTE,
        usedMs: 12 * MINUTE,
        answers: [answerOf({ ms: 12 * MINUTE, budgetMs: 20 * MINUTE })],
      }),
    )
    const widths = [...markup.matchAll(/(?:x|width|x1|x2)="([\d.]+)%"/g)].map(([, value]) => Number(value))
    expect(Math.max(...widths)).toBe(100)
  })

  test('says in words that one interview makes no trend', () => {
    const trend = richReport('en').trend
    const markup = page({ ...richReport('en'), trend: trend.slice(0, 1) })
    expect(markup).toContain('This is the first interview on record.')
    expect(markup).not.toContain('trend-title')
  })

  test('draws the latest interviews where there are many, and says so', () => {
    const [point] = richReport('en').trend
    const trend = Array.from({ length: 40 }, () => point).flatMap(each => each ?? [])
    const markup = page({ ...richReport('en'), trend })
    expect(markup).toContain('The latest 12 of 40 interviews.')
    expect(markup.match(/<circle class="result-point" cx="[\d.]+%"/g)).toHaveLength(12)
  })

  test('of an interview without answers shows the headline and no empty pictures', () => {
    const markup = page(reportOf())
    expect(markup).toContain('No question was answered.')
    expect(markup).not.toContain('<table')
    expect(markup).not.toContain('role="img"')
  })

  test('says how many marks still wait to be confirmed', () => {
    expect(page(richReport('en'))).toContain('1 answer was marked by the program')
    expect(page(reportOf({ answers: [answerOf()] }))).not.toContain('marked by the program')
  })

  test('says that an interviewer asked', () => {
    expect(page(reportOf({ setting: 'pair' }))).toContain('with an interviewer')
    expect(page(reportOf())).not.toContain('interviewer')
  })
})

describe('hostile text on a page', () => {
  const markup = page(hostileReport())

  test('becomes no element and no attribute', () => {
    expect(unbalanced(bodyOf(hostileReport()))).toEqual([])
    expect(markup).not.toMatch(/<(?:script|img)\b/i)
    const withoutValues = markup.replace(/="[^"<>]*"/g, '')
    expect([...withoutValues.matchAll(/<[^>]*\bon(?:load|error)\b[^>]*>/gi)]).toEqual([])
    expect(markup.match(/<\/style>/g)).toHaveLength(1)
    expect(markup.match(/<\/title>/g)).toHaveLength(1 + 3)
  })

  test('is shown as it was written', () => {
    expect(markup).toContain(
      '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&gt;&lt;svg onload=alert(2)&gt;',
    )
    expect(markup).toContain('&#39;&amp;amp;')
  })

  test('has no control or bidi characters left', () => {
    expect(markup).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/,
    )
  })
})

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('text is readable on everything it stands on, in %s', (_, palette: Palette) => {
  const texts = ['ink', 'soft', 'right', 'part', 'wrong', 'none'] as const
  const grounds = ['page', 'card'] as const
  const pairs = [
    ...texts.flatMap(text => grounds.map(ground => [text, ground] as const)),
    ['ink', 'code'] as const,
  ]
  expect(pairs.filter(([text, ground]) => contrast(palette[text], palette[ground]) < 4.5)).toEqual([])
})
