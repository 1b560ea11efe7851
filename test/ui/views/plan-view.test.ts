import { describe, expect, test } from 'vitest'
import { PHASES } from '../../../src/core/bank.ts'
import type { MockPlan, Segment } from '../../../src/core/plan.ts'
import { planMock } from '../../../src/core/plan-mock.ts'
import type { Lang } from '../../../src/core/text.ts'
import { LANGS } from '../../../src/core/text.ts'
import { reportWordsIn } from '../../../src/i18n/report-words.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { GLYPHS } from '../../../src/ui/text/glyphs.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { planLines } from '../../../src/ui/views/plan-view.ts'
import { interview, question, stretch } from '../../support/interviews.ts'
import { bankOf, booleanItem, text } from '../../support/items.ts'
import { shippedBank } from '../../support/player.ts'

const viewIn = (lang: Lang, width = 108) => ({ words: wordsIn(lang), lang, glyphs: GLYPHS.unicode, width })

const items = ['one', 'two'].map(topic =>
  booleanItem({ id: `redis.${topic}.a`, category: 'redis', topic, timeLimitSeconds: 60 }),
)
const bank = {
  ...bankOf(items),
  topics: [
    { category: 'redis', topic: 'one', title: text('The first', '第一个') },
    { category: 'redis', topic: 'two', title: text('The second', '第二个') },
  ],
}
const ids = items.map(({ id }) => id)

/** A plan of stretches that end at these minutes. */
const planOf = (segments: readonly (Partial<Segment> & { readonly until: number })[]): MockPlan =>
  interview(
    ids.map(id => question(id)),
    { segments: segments.map(({ until, ...given }) => stretch(ids, { untilMs: until * 60_000, ...given })) },
  )

const topic = (name: string) => ({ category: 'redis', topic: name })

const WHOLE = planOf([
  { phase: 'opening', until: 2 },
  { phase: 'warm-up', until: 4 },
  { phase: 'core', until: 7, topic: topic('one') },
  { phase: 'core', until: 10, topic: topic('two') },
  { phase: 'troubleshooting', until: 14 },
  { phase: 'closing', until: 15 },
])

const linesOf = (plan: MockPlan, lang: Lang = 'en', width = 108) =>
  planLines(plan, bank, viewIn(lang, width)).map(plainText)

describe('a plan in words', () => {
  test('every phase with its minutes, the core with its topics', () => {
    expect(linesOf(WHOLE)).toEqual([
      ' 2 min  Opening: one question about you or a system you ran',
      ' 2 min  Warm-up: short questions to settle in',
      ' 6 min  Core: in depth: The first; The second',
      ' 4 min  Troubleshooting: real output to read, then decide',
      ' 1 min  Closing: your questions to them',
    ])
  })

  test('in Chinese', () => {
    const lines = linesOf(WHOLE, 'zh')
    expect(lines).toHaveLength(5)
    expect(lines[2]).toBe(' 6 分钟  核心，深挖：第一个；第二个')
    expect(lines[4]).toContain('收尾')
  })

  test('a phase that asks nothing is left out, and gives its minutes to no other', () => {
    const plan = planOf([
      { phase: 'opening', until: 2 },
      { phase: 'warm-up', until: 4, itemIds: [] },
      { phase: 'core', until: 10, topic: topic('one') },
      { phase: 'closing', until: 15, itemIds: [] },
    ])
    expect(linesOf(plan).map(line => line.slice(0, 13))).toEqual([' 2 min  Openi', ' 6 min  Core:'])
  })

  test('a topic that no bank names is called what it is', () => {
    const plan = planOf([{ phase: 'core', until: 15, topic: topic('gone') }])
    expect(linesOf(plan)).toEqual(['15 min  Core: in depth: gone'])
  })

  test('no item, and nothing of one, is told beforehand', () => {
    const said = linesOf(WHOLE).join('\n')
    for (const { stem, id } of items) {
      expect(said).not.toContain(stem.en)
      expect(said).not.toContain(id)
    }
  })

  test('longer lines are broken below their text', () => {
    const lines = linesOf(WHOLE, 'en', 30)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30)
    expect(lines.join('\n')).toContain('Opening: one question\n        about you')
  })
})

describe.each(LANGS)('of every interview that ships (%s)', lang => {
  const shipped = shippedBank()
  const cases = shipped.roles.flatMap(role => role.blueprints.map(blueprint => ({ role, blueprint })))

  test.each(cases.map(each => [each.role.id, each.blueprint.minutes, each] as const))(
    '%s, %i minutes',
    (_, minutes, { role, blueprint }) => {
      const plan = planMock(shipped, { role, minutes, seed: 'plan', setting: 'alone' })
      for (const width of [58, 78, 108]) {
        const lines = planLines(plan, shipped, viewIn(lang, width)).map(plainText)
        for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width)
        const said = lines.filter(line => /^[ \d]\d /.test(line))
        expect(said.map(line => Number.parseInt(line, 10))).toEqual(
          PHASES.map(phase => blueprint.phases[phase]),
        )
        for (const [i, phase] of PHASES.entries()) {
          expect(said[i]).toContain(reportWordsIn(lang).phase[phase])
        }
      }
    },
  )
})
