import { describe, expect, test } from 'vitest'
import type { InterviewReport } from '../../../src/app/report/interview-report.ts'
import { SKILLS } from '../../../src/core/item.ts'
import { RATINGS } from '../../../src/core/rating.ts'
import { RECOMMENDATIONS } from '../../../src/core/scorecard.ts'
import type { Lang } from '../../../src/core/text.ts'
import { LANGS } from '../../../src/core/text.ts'
import { reportWordsIn } from '../../../src/i18n/report-words.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import type { Charset } from '../../../src/ui/text/glyphs.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import type { Line } from '../../../src/ui/text/line.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { scorecardHead, scorecardView } from '../../../src/ui/views/scorecard-view.ts'
import { answerOf, inARow, missOf, nextTimeOf, reportOf, richReport } from '../../support/reports.ts'

const viewIn = (lang: Lang = 'en', width = 78, charset: Charset = 'unicode') => ({
  words: wordsIn(lang),
  lang,
  glyphs: GLYPHS[charset],
  width,
})

const said = (report: InterviewReport, lang: Lang = 'en', width = 78): string =>
  scorecardView(report, viewIn(lang, width)).map(plainText).join('\n')

const flat = (text: string): string => text.replace(/\s+/g, ' ')

const lineWith = (report: InterviewReport, text: string): Line | undefined =>
  scorecardView(report, viewIn()).find(line => plainText(line).includes(text))

const skill = (given: Partial<InterviewReport['scorecard']['skills'][number]> = {}) => ({
  skill: 'databases' as const,
  rating: 3 as const,
  share: 0.7,
  n: 4,
  ...given,
})

const cardOf = (given: Partial<InterviewReport['scorecard']>): InterviewReport =>
  reportOf({
    answers: [answerOf()],
    scorecard: { skills: [skill()], rest: null, mean: 3, recommendation: 'hire', ...given },
  })

describe.each(LANGS)('a whole scorecard (%s)', lang => {
  const report = richReport(lang)
  const words = wordsIn(lang)
  const reportWords = reportWordsIn(lang)

  test.each([58, 78, 108, 138])('fits %i columns, whatever the glyphs', width => {
    for (const charset of ['unicode', 'ascii'] as const) {
      for (const make of [scorecardView, scorecardHead]) {
        for (const line of make(report, viewIn(lang, width, charset))) {
          expect(widthOf(plainText(line)), plainText(line)).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  test('holds its parts in order: recommendation, skills, topics, time, trend, what to say next time', () => {
    const text = said(report, lang, 108)
    const parts = [
      reportWords.recommendation[report.scorecard.recommendation],
      reportWords.skills.title,
      reportWords.topics.strongest,
      reportWords.topics.weakest,
      reportWords.timeline.title,
      reportWords.trend.title,
      reportWords.next.title,
      'ops-interview report',
    ]
    const places = parts.map(part => text.indexOf(part))
    expect(places.every(place => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('names every skill with its rating and on how many answers it rests', () => {
    const lines = said(report, lang, 108).split('\n')
    for (const { skill: name, rating, n } of report.scorecard.skills) {
      const row = lines.find(line => line.startsWith(words.skill[name])) ?? ''
      expect(row).toContain(reportWords.n(n))
      expect(row).toContain(
        rating === null ? reportWords.tooLittle : reportWords.ratingOf(rating, reportWords.rating[rating]),
      )
    }
  })

  test('names every answer once in the timeline, and every miss again with its answer', () => {
    const text = flat(said(report, lang, 400))
    for (const answer of report.answers) {
      const stem = flat(answer.stem.replaceAll('`', ''))
      expect(text.split(stem).length - 1, stem).toBe(answer.nextTime === null ? 1 : 2)
      for (const point of answer.nextTime?.pointsMissed ?? []) {
        expect(text).toContain(flat(point.replaceAll('`', '')))
      }
      if (answer.nextTime?.criticalMiss) {
        expect(text).toContain(flat(answer.nextTime.criticalMiss.replaceAll('`', '')))
      }
    }
  })

  test('the short one is its beginning and the way to the report, without what was asked', () => {
    const head = scorecardHead(report, viewIn(lang)).map(plainText).join('\n')
    expect(head).toContain(reportWords.recommendation[report.scorecard.recommendation])
    expect(head).toContain(words.skill[report.scorecard.skills[0]?.skill ?? 'systems'])
    expect(flat(head)).toContain('ops-interview report')
    for (const { stem } of report.answers) expect(head).not.toContain(stem.slice(0, 12))
  })
})

describe('the headline', () => {
  test.each(RECOMMENDATIONS)('%s is the first thing said, in both languages', recommendation => {
    const report = cardOf({ recommendation, ...(recommendation === 'too-little' ? { mean: null } : {}) })
    for (const lang of LANGS) {
      const [first = []] = scorecardView(report, viewIn(lang))
      expect(plainText(first)).toContain(reportWordsIn(lang).recommendation[recommendation])
      expect(first[0]?.token).toBe(recommendation.endsWith('hire') ? 'good' : 'warn')
    }
  })

  test('the mean stands beside it, where there is one', () => {
    expect(said(cardOf({ mean: 3.25, recommendation: 'hire' })).split('\n')[0]).toBe('Hire  3.3 of 4')
    expect(said(cardOf({ mean: null, recommendation: 'too-little' })).split('\n')[0]).toBe(
      'Too little to tell',
    )
  })

  test.each(RATINGS)('the own rating %i is told beside the result', rating => {
    const report = { ...cardOf({ mean: 2.5 }), selfRating: rating, selfGap: rating - 2.5 }
    const row = said(report).split('\n')[1] ?? ''
    expect(row).toContain(`${rating} of 4`)
    expect(row).toContain(
      rating === 1 ? 'underestimated by 1.5' : rating === 4 ? 'overestimated by 1.5' : '(about right)',
    )
  })

  test('none is told as none', () => {
    expect(said(cardOf({})).split('\n')[1]).toMatch(/^Own rating {2}not given$/)
  })

  test.each([
    ['completed', /0:00 of 30:00$/m],
    ['clock', /0:00 of 30:00 {2}The clock ran out\.$/m],
    ['ended', /0:00 of 30:00 {2}Ended early\.$/m],
  ] as const)('how it ended: %s', (over, expected) => {
    expect(said({ ...cardOf({}), over })).toMatch(expected)
  })
})

describe('skills', () => {
  test.each([
    [0, 0],
    [0.04, 0],
    [0.5, 6],
    [1, 12],
  ])('a share of %d fills %i of twelve places', (share, full) => {
    const row = plainText(lineWith(cardOf({ skills: [skill({ share })] }), 'Databases') ?? [])
    expect(row.split('█').length - 1).toBe(full)
    expect(row.split('░').length - 1).toBe(12 - full)
  })

  test('too little to tell is said instead of a rating, and dimmed', () => {
    const row = lineWith(cardOf({ skills: [skill({ rating: null, n: 2 })] }), 'Databases') ?? []
    expect(plainText(row)).toContain('too little to tell  n=2')
    expect(row.filter(({ token }) => token === 'strong')).toEqual([])
  })

  test('thin skills together have a row of their own', () => {
    const report = cardOf({
      skills: SKILLS.slice(0, 3).map(name => skill({ skill: name, rating: null, n: 1 })),
      rest: { rating: 2, share: 0.5, n: 3 },
    })
    expect(said(report)).toMatch(/^The others together .*2 of 4, not yet {2}n=3$/m)
  })

  test('bars begin in one column, in Chinese as well', () => {
    for (const lang of LANGS) {
      const report = cardOf({ skills: SKILLS.map(name => skill({ skill: name })) })
      const rows = said(report, lang)
        .split('\n')
        .filter(line => line.includes('█'))
      expect(rows).toHaveLength(SKILLS.length)
      expect(new Set(rows.map(row => widthOf(row.slice(0, row.indexOf('█'))))).size).toBe(1)
    }
  })

  test('nothing answered is said, and nothing else is made up', () => {
    const text = said(reportOf())
    expect(text).toContain('No question was answered.')
    expect(text).not.toMatch(/█|Where the time went|next time|NaN|undefined/)
  })
})

describe('where the time went', () => {
  const row = (answers: InterviewReport['answers'], text: string): string =>
    plainText(lineWith({ ...cardOf({}), answers }, text) ?? [])

  test('each answer with when it began, its time of its budget, and its verdict by a sign', () => {
    const answers = inARow([
      answerOf({ stem: 'First?', ms: 61_000, budgetMs: 90_000 }),
      missOf({ stem: 'Second?', ms: 5_000, budgetMs: 90_000 }),
      answerOf({ stem: 'Third?', verdict: 'partial', nextTime: nextTimeOf() }),
    ])
    expect(row(answers, 'First?')).toMatch(/^ 0:00 {2}✓ 1:01 of 1:30 {2}First\?$/)
    expect(row(answers, 'Second?')).toMatch(/^ 1:01 {2}✗ 0:05 of 1:30 {2}Second\?$/)
    expect(row(answers, 'Third?')).toMatch(/^ 1:06 {2}~ /)
  })

  test('over budget is marked, not by colour alone', () => {
    const answers = [answerOf({ stem: 'Slow?', ms: 120_001, budgetMs: 120_000 })]
    expect(row(answers, 'Slow?')).toMatch(/of 2:00! Slow/)
    expect(row([answerOf({ stem: 'Just?', ms: 120_000, budgetMs: 120_000 })], 'Just?')).not.toContain('!')
  })

  test('a follow-up says why it was asked', () => {
    const answers = inARow([
      answerOf({ stem: 'Plain?' }),
      answerOf({ stem: 'Down?', lead: 'deeper' }),
      answerOf({ stem: 'Up?', lead: 'rescue' }),
    ])
    expect(row(answers, 'Plain?')).not.toContain('→')
    expect(row(answers, 'Down?')).toContain('→ deeper: Down?')
    expect(row(answers, 'Up?')).toContain('→ rescue: Up?')
  })

  test('phases head their answers, in order; one without answers is left out', () => {
    const answers = inARow([
      answerOf({ phase: 'opening', stem: 'O?' }),
      answerOf({ phase: 'core', stem: 'C?' }),
      answerOf({ phase: 'closing', stem: 'L?' }),
    ])
    const lines = said({ ...cardOf({}), answers }).split('\n')
    const from = lines.indexOf('Where the time went')
    expect(lines.slice(from + 1, from + 7).map(line => line.replace(/^.* {2}(?=\S+\?$)/, ''))).toEqual([
      'Opening',
      'O?',
      'Core',
      'C?',
      'Closing',
      'L?',
    ])
  })

  test('a long question is cut, and no control character reaches the screen', () => {
    const answers = [answerOf({ stem: `\u001b[2J\u202eLong ${'word '.repeat(60)}` })]
    const text = row(answers, 'Long')
    expect(widthOf(text)).toBeLessThanOrEqual(78)
    expect(text).toMatch(/…$/)
    expect(text).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('the trend', () => {
  const point = (day: string, given: Partial<InterviewReport['trend'][number]> = {}) => ({
    round: day,
    day,
    mean: 2.5 as number | null,
    selfRating: 3 as const,
    recommendation: 'lean-no' as const,
    n: 12,
    ...given,
  })

  test('of one interview there is none yet, and that is said', () => {
    const text = flat(said({ ...cardOf({}), trend: [point('2026-03-02')] }))
    expect(text).toContain('This is the first interview on record.')
    expect(text).not.toContain('2026-03-02')
  })

  test('of more each has a row; of many the latest eight', () => {
    const days = Array.from({ length: 11 }, (_, i) => `2026-03-${String(i + 10)}`)
    const rows = said({ ...cardOf({}), trend: days.map(day => point(day)) })
      .split('\n')
      .filter(line => line.startsWith('2026-03-'))
    expect(rows.map(row => row.slice(0, 10))).toEqual(days.slice(-8))
    expect(rows[0]).toContain('2.5')
    expect(rows[0]).toContain('Own rating 3')
  })

  test('one that told too little stands between the others, and so does one without a rating', () => {
    const trend = [
      point('2026-03-10', { mean: null, recommendation: 'too-little' }),
      point('2026-03-11', { selfRating: null }),
    ]
    const text = said({ ...cardOf({}), trend })
    expect(text).toMatch(/^2026-03-10 {2}too little to tell/m)
    expect(text).toMatch(/^2026-03-11 .*Own rating none/m)
  })

  test('figures of all rows stand in one column, whatever they tell', () => {
    for (const lang of LANGS) {
      const trend = [
        point('2026-03-10', { mean: null, recommendation: 'too-little' }),
        point('2026-03-11'),
        point('2026-03-12', { selfRating: null }),
      ]
      const rows = said({ ...cardOf({}), trend }, lang)
        .split('\n')
        .filter(line => line.startsWith('2026-03-'))
      const self = reportWordsIn(lang).trend.self
      expect(new Set(rows.map(row => widthOf(row.slice(0, row.lastIndexOf(self))))).size, lang).toBe(1)
    }
  })
})

describe('what to say next time', () => {
  test('of a keyed item: the answer, why and the source', () => {
    const answers = [
      missOf({
        stem: 'Which `signal`?',
        kind: 'fill',
        nextTime: nextTimeOf({
          answer: 'SIGTERM',
          explanation: 'It asks.',
          sources: ['man 7 signal', 'POSIX'],
        }),
      }),
    ]
    const text = said({ ...cardOf({}), answers })
    expect(text).toContain(
      '✗ Which signal?\n  Answer: SIGTERM\n  Why: It asks.\n  Sources: man 7 signal; POSIX',
    )
  })

  test('of an open item: what was not said and the critical mistake before the model answer', () => {
    const answers = [
      missOf({
        kind: 'open',
        verdict: 'partial',
        nextTime: nextTimeOf({
          answer: 'The model.',
          pointsMissed: ['Measures first', 'Names `fork`'],
          criticalMiss: 'Restarts it.',
        }),
      }),
    ]
    expect(said({ ...cardOf({}), answers })).toContain(
      '  Fails the answer: Restarts it.\n  Not said: Measures first; Names fork\n  Model answer: The model.\n',
    )
  })

  test('a truth value is said as a person says it', () => {
    const answers = [missOf({ kind: 'boolean', nextTime: nextTimeOf({ answer: 'false' }) })]
    expect(said({ ...cardOf({}), answers })).toContain('  Answer: False\n')
  })

  test('of an item that is gone, that it is', () => {
    const answers = [missOf({ nextTime: null })]
    expect(said({ ...cardOf({}), answers })).toContain('This question is no longer in the bank.')
  })

  test('where nothing was missed, that', () => {
    expect(said(cardOf({}))).toContain('Nothing was missed.')
  })
})

test('answers that only the program marked are told, and only then', () => {
  const { unconfirmed } = wordsIn('en').interview.scorecard
  expect(said({ ...cardOf({}), answers: [answerOf({ unconfirmed: true })] })).toContain(unconfirmed)
  expect(said(cardOf({}))).not.toContain(unconfirmed)
})

test('the command names so much of the id as tells interviews apart', () => {
  const id = '0193f0aa-7b1c-7def-8123-456789abcdef'
  expect(flat(said({ ...cardOf({}), id }))).toContain('ops-interview report 0193f0aa --format html')
})
