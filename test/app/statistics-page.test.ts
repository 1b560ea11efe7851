import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/core/bank.ts'
import { HEAT_STEPS, heatOf } from '../../src/core/heat.ts'
import type { Statistics } from '../../src/core/statistics.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { bankOf, choiceItem, fillItem, text } from '../support/items.ts'
import { unbalanced, withoutStyle } from '../support/markup.ts'
import {
  noStatistics,
  richStatistics,
  STATISTICS_BANK,
  statisticsPage,
  TODAY,
} from '../support/statistics.ts'

const PICTURES = ['activity', 'trend', 'skills', 'retention', 'forecast', 'pace', 'calibration'] as const

const page = (given: Partial<Statistics> = {}, bank: Bank = STATISTICS_BANK): string =>
  statisticsPage({ ...richStatistics(), ...given }, 'en', bank)

/** The picture of a section. */
const picture = (markup: string, id: string): string =>
  markup
    .split('<svg role="img"')
    .find(part => part.includes(`<title id="${id}-title">`))
    ?.split('</svg>')[0] ?? ''

/** What is under a heading. */
const section = (markup: string, id: string): string =>
  markup.split('<section>').find(part => part.includes(`<h2 id="the-${id}">`)) ?? ''

const numbers = (found: Iterable<RegExpMatchArray>): readonly number[] =>
  [...found].map(([, value]) => Number(value))

describe.each(LANGS)('statistics as a page, in %s', lang => {
  const people = {
    nobody: statisticsPage(noStatistics(), lang),
    somebody: statisticsPage(richStatistics(), lang),
    anybody: statisticsPage(richStatistics(undefined, 1000), lang),
  }
  const { stats: words } = wordsIn(lang)
  const rich = people.somebody

  test.each(Object.entries(people))('closes every tag it opens and leaves no hole, of %s', (_, markup) => {
    expect(unbalanced(withoutStyle(markup))).toEqual([])
    expect(markup).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
  })

  test('asks the network for nothing and runs nothing', () => {
    expect(rich).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form|a)\b/i)
    expect(rich).not.toMatch(/\s(?:src|href|srcset|action|on[a-z]+)\s*=/i)
    expect(rich).not.toMatch(/@import|url\((?!#)/)
    expect(rich).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;`)
  })

  test('declares its language and says what it is', () => {
    expect(rich).toContain(`<html lang="${lang === 'en' ? 'en' : 'zh-CN'}">`)
    expect(rich).toMatch(new RegExp(`<title>[^<]*${TODAY}</title>`))
  })

  test('has the sections of the terminal under the same titles, in the same order', () => {
    const titles = [...rich.matchAll(/<h2 id="the-[^"]+">([^<]+)</g)].map(([, title]) => title)
    const { totals: _, ...shown } = words.sections
    expect(titles).toEqual(Object.values(shown))
  })

  test('goes down its headings without leaving out a level', () => {
    const levels = [...rich.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('names and describes every picture, and has an id only once', () => {
    for (const id of PICTURES) {
      expect(rich).toContain(`aria-labelledby="${id}-title ${id}-desc"`)
      expect(picture(rich, id)).toMatch(new RegExp(`<desc id="${id}-desc">[^<]{5,}</desc>`))
    }
    expect(rich.match(/<svg role="img"/g)).toHaveLength(PICTURES.length)
    expect([...rich.matchAll(/<svg\b(?![^>]*(?:role="img"|aria-hidden="true"))/g)]).toEqual([])
    const ids = [...rich.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a table with headers for every picture, named by its section', () => {
    for (const id of PICTURES) expect(section(rich, id)).toContain(`aria-labelledby="the-${id}"`)
    expect(rich.match(/<table/g)).toHaveLength(rich.match(/<thead><tr><th scope="col"/g)?.length ?? 0)
  })

  test('says n on every plot', () => {
    for (const id of PICTURES.filter(each => each !== 'activity')) {
      expect(picture(rich, id)).toMatch(/n=[\d,]+/)
    }
    expect(section(rich, 'activity')).toContain(words.answers(4505).replace(/^\D+/, ''))
  })

  test('says of every section of somebody who never answered what will be there', () => {
    const markup = statisticsPage({ ...noStatistics(), skills: [] }, lang)
    const { bests, interviews, ...others } = words.empty
    for (const said of [bests, interviews, ...Object.values(others)]) {
      expect(markup).toContain(said.replace(/'/g, '&#39;'))
    }
    expect(markup).not.toContain('<svg')
    expect(markup).not.toContain('<table')
  })
})

describe('activity', () => {
  const markup = picture(page(), 'activity')

  test('is a square for every day up to today, and a ring around today', () => {
    expect(markup.match(/<rect class="heat-\d"/g)).toHaveLength(26 * 7)
    expect(markup.match(/<rect class="today"/g)).toHaveLength(1)
    const wednesday = { ...richStatistics(), today: '2026-11-18' }
    expect(picture(statisticsPage(wednesday, 'en'), 'activity').match(/<rect class="heat-\d"/g)).toHaveLength(
      26 * 7 - 4,
    )
  })

  test('covers more the more was answered, so that colour is not alone in saying so', () => {
    const sides = [0, 1, 2, 3, 4].map(step => {
      const [, width] = new RegExp(`<rect class="heat-${step}"[^>]* width="([\\d.]+)%"`).exec(markup) ?? []
      return Number(width)
    })
    expect(sides).toEqual([...new Set(sides)].sort((a, b) => a - b))
    expect(sides).toHaveLength(HEAT_STEPS.length + 1)
  })

  test('says each day when it is pointed at', () => {
    const [day] = richStatistics().activity.filter(({ n }) => n > 1)
    if (!day) throw new Error('nobody answered')
    expect(markup).toMatch(
      new RegExp(`class="heat-${heatOf(day.n)}"[^>]*><title>${day.day}: ${day.n} answers, \\d+ min</title>`),
    )
  })

  test('names months where they begin', () => {
    expect([...markup.matchAll(/>([A-Z][a-z]{2})<\/text>/g)].map(([, name]) => name)).toEqual([
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
    ])
  })
})

describe('streak', () => {
  const streakDays = (['active', 'quiet', 'frozen', 'missed', 'open', null, null] as const).map(
    (fate, i) => ({
      day: `2026-11-${16 + i}`,
      fate,
    }),
  )
  const markup = section(page({ streakDays, today: '2026-11-20' }), 'streak')

  test('gives every fate a shape of its own, and says it', () => {
    const cells = markup.split('<tbody>')[1]?.split('</tbody>')[0] ?? ''
    const shapes = [...cells.matchAll(/<svg[^>]*>(.*?)<\/svg>/g)].map(([, shape = '']) =>
      shape.replace(/class="[^"]*"/, ''),
    )
    expect(shapes).toHaveLength(7)
    expect(shapes.filter(shape => shape === '')).toHaveLength(2)
    expect(cells).toContain('2026-11-18: freeze used')
    expect(cells).toContain('2026-11-19: missed')
    expect(cells).toContain('2026-11-21: still ahead')
    expect(cells.match(/class="today"/g)).toHaveLength(1)
  })

  test('explains the signs that are there', () => {
    expect(markup.split('class="legend"')[1]?.match(/<li>/g)).toHaveLength(5)
  })
})

describe('trend', () => {
  test('draws no line through a week without answers', () => {
    const { trend } = richStatistics()
    const gaps = trend.filter((week, i) => i > 0 && (week.n === 0 || trend[i - 1]?.n === 0)).length
    expect(gaps).toBeGreaterThan(0)
    expect(picture(page(), 'trend').match(/<line class="result"/g)).toHaveLength(trend.length - 1 - gaps)
    expect(picture(page(), 'trend').match(/<circle/g)).toHaveLength(trend.filter(({ n }) => n > 0).length)
  })

  test('stands higher the more was right, with its range around it', () => {
    const week = { week: '2026-11-16', n: 10, share: 0.5, low: 0.25, high: 0.75 }
    const markup = picture(page({ trend: [week, { ...week, share: 1, high: 1 }] }), 'trend')
    const [half = 0, full = 0] = numbers(markup.matchAll(/<circle[^>]* cy="([\d.]+)"/g))
    const grid = numbers(markup.matchAll(/<line class="grid"[^>]* y1="([\d.]+)"/g))
    expect(half).toBe(grid[2])
    expect(full).toBe(grid[4])
    expect(markup).toContain(`y1="${grid[1]}" y2="${grid[3]}"`)
  })
})

describe('bars', () => {
  test('of skills end where somebody is sure, hatched as far as possible', () => {
    const skill = {
      skill: 'network',
      readiness: 0.25,
      high: 0.75,
      n: 12,
      accuracy: 0.5,
      recall: 0.9,
      coverage: 0.6,
      gain: 0,
    } as const
    const markup = picture(page({ skills: [skill, { ...skill, n: 0 }] }), 'skills')
    expect(markup).toMatch(/<rect class="level" x="0%" y="\d+" width="25%"/)
    expect(markup).toMatch(/<rect class="hatched" x="25%" y="\d+" width="50%"[^>]*fill="url\(#skills-thin\)"/)
    expect(markup).toContain('25-75% · n=12')
    expect(markup).toContain('not asked yet')
    expect(markup.match(/class="level"/g)).toHaveLength(1)
  })

  test('of retention are held against what was predicted', () => {
    const { retention } = richStatistics()
    const bucket = { n: 40, share: 0.5, low: 0.25, high: 0.75, predicted: 0.8 }
    const markup = page({ retention: { ...retention, buckets: [bucket] } })
    expect(picture(markup, 'retention')).toMatch(/<line class="mark" x1="80%" x2="80%"/)
    expect(picture(markup, 'retention')).toMatch(/<line class="range" x1="25%" x2="75%"/)
    expect(section(markup, 'retention')).toMatch(/Memory predicted \d+%, you recalled \d+% \(n=224\)/)
  })

  test('of pace are striped beyond the budget, and never longer than their axis', () => {
    const pace = (['choice', 'fill', 'open'] as const).map((kind, i) => ({
      kind,
      n: 5,
      ms: 10_000 * (1 + 2 * i),
      budgetMs: 20_000,
    }))
    const markup = picture(page({ pace }), 'pace')
    const widths = numbers(markup.matchAll(/<rect class="level"[^>]* width="([\d.]+)%"/g))
    expect(widths).toEqual([25, 75, 100])
    expect(numbers(markup.matchAll(/<rect class="late"[^>]* width="([\d.]+)%"/g))).toEqual([25, 50])
    expect(markup).toContain('≥200%')
    expect(picture(page({ pace: pace.slice(0, 2) }), 'pace')).not.toContain('≥')
  })

  test('of confidence carry the marks between which it pays', () => {
    const marks = numbers(picture(page(), 'calibration').matchAll(/<line class="mark" x1="([\d.]+)%"/g))
    expect(marks).toEqual([66.67, 66.67, 80, 80])
  })
})

describe('forecast', () => {
  const forecast = [4, 0, 8].map((due, i) => ({ day: `2026-11-2${2 + i}`, due }))
  const markup = page({ forecast, today: '2026-11-22', interview: '2026-11-24' })

  test('draws as much as is due, and marks today and the interview in words', () => {
    const [today = 0, none = 0, most = 0] = numbers(
      picture(markup, 'forecast').matchAll(/<rect class="level[^>]* height="([\d.]+)"/g),
    )
    expect(none).toBe(0)
    expect(most).toBeCloseTo(2 * today)
    expect(picture(markup, 'forecast')).toMatch(/>today<\/text>[\s\S]*>interview<\/text>/)
    expect(section(markup, 'forecast')).toContain('2026-11-24 · interview')
  })
})

describe('items missed most', () => {
  const missed = (itemId: string, answer: string) => ({
    itemId,
    asked: 9,
    missed: 4,
    owed: 2,
    picked: { answer, n: 3 },
  })

  test.each([
    ['an option', 'kubernetes.pods.choice', 'c', '<dd>Option c</dd>'],
    ['why an option is wrong', 'kubernetes.pods.choice', 'c', '<dd>Why c</dd>'],
    ['one of several options', 'kubernetes.pods.several', 'b', '<dd>Option b</dd>'],
    ['a truth', 'kubernetes.pods.truth', 'false', '<dd>False</dd>'],
    ['what was typed', 'kubernetes.pods.typed', '<b>x', '<dd><code>&lt;b&gt;x</code></dd>'],
    ['a known mistake', 'kubernetes.pods.typed', 'kubectl show pods', 'There is no <code>show</code>.'],
  ])('name %s', (_, itemId, answer, shown) => {
    const markup = section(page({ missed: [missed(itemId, answer)] }), 'missed')
    expect(markup).toContain(shown)
    expect(markup).toContain('Picked most, 3 times')
    expect(markup).toContain('missed 4 of 9 times · 2 right answers to go')
  })

  test('name no answer that the bank has no longer', () => {
    const markup = section(page({ missed: [missed('kubernetes.pods.choice', 'gone')] }), 'missed')
    expect(markup).toContain('A choice question?')
    expect(markup).not.toContain('<dl>')
  })

  test('say of an item that is gone that it is gone', () => {
    expect(section(page({ missed: [missed('gone', 'a')] }), 'missed')).toContain('no longer in the bank')
  })
})

describe('best rounds', () => {
  test('say their setting, points, accuracy and day', () => {
    const markup = section(page(), 'bests')
    expect(markup).toContain('Kubernetes / pods, senior, 30 items')
    expect(markup).toContain('3,702')
    expect(markup).toContain('2026-11-18')
  })

  test('of interviews say role, length and rating', () => {
    expect(section(page(), 'interviews')).toMatch(/SRE, 45 min[\s\S]*3\.1 of 4/)
  })
})

describe('hostile text', () => {
  const HOSTILE = `</script><img src=x onerror=alert(1)>"><svg onload=alert(2)>'&amp;\u202e\u0007</style></title>`
  const foreign = text(HOSTILE)
  const bank = bankOf([
    choiceItem({
      id: 'a',
      category: HOSTILE,
      topic: HOSTILE,
      stem: foreign,
      options: [{ id: 'x', text: foreign, why: text(`\`${HOSTILE}\``) }],
    }),
    fillItem({ id: 'b', stem: foreign }),
  ])
  const markup = page(
    {
      missed: [
        { itemId: 'a', asked: 2, missed: 1, owed: 0, picked: { answer: 'x', n: 1 } },
        { itemId: 'b', asked: 2, missed: 1, owed: 0, picked: { answer: HOSTILE, n: 1 } },
      ],
      bests: [
        {
          scope: { category: HOSTILE, topic: HOSTILE },
          items: 5,
          timing: '1x',
          points: 1,
          accuracy: 1,
          at: 0,
        },
      ],
      bestInterviews: [{ role: HOSTILE, lengthMs: 60_000, mean: 3, at: 0 }],
    },
    bank,
  )

  test('becomes no element and no attribute', () => {
    expect(unbalanced(withoutStyle(markup))).toEqual([])
    expect(markup).not.toMatch(/<(?:script|img)\b/i)
    const withoutValues = markup.replace(/="[^"<>]*"/g, '')
    expect([...withoutValues.matchAll(/<[^>]*\bon(?:load|error)\b[^>]*>/gi)]).toEqual([])
    expect(markup.match(/<\/style>/g)).toHaveLength(1)
  })

  test('is shown as it was written, without control and bidi characters', () => {
    expect(markup.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThanOrEqual(6)
    expect(markup).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/)
  })
})
