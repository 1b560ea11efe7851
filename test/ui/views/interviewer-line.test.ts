import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../../src/core/attempt.ts'
import type { Bank } from '../../../src/core/bank.ts'
import { findItem } from '../../../src/core/bank.ts'
import type { Item, KeyedItem } from '../../../src/core/item.ts'
import type { MockPlan } from '../../../src/core/plan.ts'
import { planMock } from '../../../src/core/plan-mock.ts'
import { keyText } from '../../../src/core/report.ts'
import { currentItem, startRound } from '../../../src/core/round.ts'
import type { Round } from '../../../src/core/round-state.ts'
import type { Lang } from '../../../src/core/text.ts'
import { LANGS } from '../../../src/core/text.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { interviewerLine } from '../../../src/ui/views/interviewer-line.ts'
import {
  answersTo,
  HALF_RIGHT,
  interview,
  MISSED,
  question,
  RIGHT,
  stretch,
} from '../../support/interviews.ts'
import { attemptAt, bankOf, drillPlan, text } from '../../support/items.ts'
import { shippedBank } from '../../support/player.ts'

const bank: Bank = {
  ...bankOf([]),
  topics: [
    { category: 'redis', topic: 'one', title: text('Persistence', '持久化') },
    { category: 'redis', topic: 'two', title: text('Sentinel', '哨兵') },
  ],
}

const roundAt = (plan: Round['plan'], attempts: readonly Attempt[] = []): Round =>
  startRound(plan, { attempts, nextSeq: attempts.length, spentMs: 0, over: null, selfRating: null })

/** What is said before the question after these answers. */
const saidAfter = (plan: MockPlan, answers: readonly Partial<Attempt>[], lang: Lang = 'en'): string =>
  interviewerLine(roundAt(plan, answersTo(plan, answers)), bank, { words: wordsIn(lang), lang })

const linked = interview([
  question('a', { followUps: ['harder', 'easier'] }),
  question('b'),
  question('harder', { level: 'senior' }),
  question('easier', { level: 'junior' }),
])

const ofAsked = (plan: MockPlan, ids: readonly string[]): MockPlan => ({
  ...plan,
  segments: [stretch(ids)],
})

describe.each(LANGS)('what the interviewer says (%s)', lang => {
  const { lines } = wordsIn(lang).interview
  const links = ofAsked(linked, ['a', 'b'])

  test('after a right answer: that it goes deeper', () => {
    expect(lines.deeper).toContain(saidAfter(links, [RIGHT], lang))
  })

  test('after a miss: that it comes from another side', () => {
    expect(lines.rescue).toContain(saidAfter(links, [MISSED], lang))
  })

  test('after anything between: that it goes on', () => {
    expect(lines.on).toContain(saidAfter(links, [HALF_RIGHT], lang))
  })

  test('after a right answer that nothing follows: that it goes on, whatever the answer was', () => {
    const plain = interview([question('a'), question('b')])
    for (const answer of [RIGHT, MISSED, HALF_RIGHT]) {
      expect(lines.on).toContain(saidAfter(plain, [answer], lang))
    }
  })

  test('where a topic begins: its title', () => {
    const plan = interview([question('a'), question('b'), question('c')], {
      segments: [
        stretch(['a', 'b'], { topic: { category: 'redis', topic: 'one' }, untilMs: 60_000 }),
        stretch(['c'], { topic: { category: 'redis', topic: 'two' }, untilMs: 600_000 }),
      ],
    })
    expect(saidAfter(plan, [], lang)).toBe(lines.topic(lang === 'en' ? 'Persistence' : '持久化'))
    expect(saidAfter(plan, [{ ms: 50_000 }], lang)).toBe(lines.topic(lang === 'en' ? 'Sentinel' : '哨兵'))
  })

  test.each(['opening', 'warm-up', 'troubleshooting', 'closing'] as const)(
    'where the %s begins: a line of its own',
    phase => {
      const plan = interview([question('a'), question('b')], {
        segments: [stretch(['a'], { untilMs: 60_000 }), stretch(['b'], { phase, untilMs: 900_000 })],
      })
      expect(saidAfter(plan, [{ ms: 50_000 }], lang)).toBe(lines.phase[phase])
      const first = interview([question('a')], { segments: [stretch(['a'], { phase, untilMs: 900_000 })] })
      expect(saidAfter(first, [], lang)).toBe(lines.phase[phase])
    },
  )

  test('a core without a topic goes on', () => {
    expect(lines.on).toContain(saidAfter(interview([question('a')]), [], lang))
  })

  test('a follow-up beats the beginning of a phase', () => {
    const plan = interview([question('a', { followUps: ['h'] }), question('h', { level: 'senior' })], {
      segments: [stretch(['a'], { phase: 'warm-up', untilMs: 600_000 })],
    })
    expect(lines.deeper).toContain(saidAfter(plan, [RIGHT], lang))
  })

  test('once nothing is asked any more: nothing', () => {
    expect(saidAfter(interview([question('a')]), [RIGHT], lang)).toBe('')
  })

  test('the same moment is said the same way, one after the other otherwise', () => {
    const many = interview(Array.from({ length: 9 }, (_, i) => question(`q${i}`)))
    const said = Array.from({ length: 8 }, (_, n) =>
      saidAfter(
        many,
        Array.from({ length: n + 1 }, () => HALF_RIGHT),
        lang,
      ),
    )
    for (const [i, line] of said.entries()) expect(line).not.toBe(said[i + 1])
    expect(new Set(said)).toEqual(new Set(lines.on))
  })
})

test('in a drill nobody says anything', () => {
  const plan = drillPlan()
  const [first] = plan.items
  if (!first) throw new Error('a drill of items')
  for (const attempts of [[], [attemptAt(first)]]) {
    expect(interviewerLine(roundAt(plan, attempts), bank, { words: wordsIn('en'), lang: 'en' })).toBe('')
  }
})

describe('never what the answer would be', () => {
  const shipped = shippedBank()

  /** What would give the item away, where it stands as words of its own. A truth value or a bare number gives nothing. */
  const secrets = (item: KeyedItem, lang: Lang): readonly string[] => {
    switch (item.kind) {
      case 'boolean':
        return []
      case 'fill':
        return item.accept
      case 'choice':
      case 'multi':
        return [item.key].flat().map(id => item.options.find(o => o.id === id)?.text[lang] ?? '')
      default:
        return [keyText(item, lang)]
    }
  }

  const plain = (given: string): string => given.replaceAll('`', '').toLowerCase().replace(/\s+/g, ' ')

  const isKeyed = (item: Item): item is KeyedItem => item.kind !== 'open'

  const LATIN = /[\p{L}\p{N}]/u

  /** Whether a text is said: as words of its own, where a Latin word could be part of another. */
  const holds = (said: string, secret: string): boolean => {
    const at = said.indexOf(secret)
    if (secret === '' || at === -1) return false
    if (/\p{Script=Han}/u.test(secret)) return true
    return !LATIN.test(said[at - 1] ?? '') && !LATIN.test(said[at + secret.length] ?? '')
  }

  test.each(LANGS)('whichever shipped item begins its topic (%s)', lang => {
    for (const item of shipped.items.filter(isKeyed)) {
      const { id, category, topic } = item
      const plan = interview([question(id)], { segments: [stretch([id], { topic: { category, topic } })] })
      const said = plain(interviewerLine(roundAt(plan), shipped, { words: wordsIn(lang), lang }))
      const given = secrets(item, lang).filter(secret => holds(said, plain(secret)))
      expect(given, `${id}: ${said}`).toEqual([])
    }
  })

  test.each(LANGS)('in whole interviews, whatever was answered (%s)', lang => {
    const words = wordsIn(lang)
    for (const role of shipped.roles) {
      for (const [n, answer] of [RIGHT, MISSED, HALF_RIGHT].entries()) {
        const plan = planMock(shipped, { role, minutes: 30, seed: `line-${n}`, setting: 'alone' })
        let attempts: readonly Attempt[] = []
        for (;;) {
          const round = roundAt(plan, attempts)
          const planned = currentItem(round)
          if (!planned) break
          const item = findItem(shipped, planned.itemId)
          const said = plain(interviewerLine(round, shipped, { words, lang }))
          expect(said).not.toBe('')
          if (item && isKeyed(item)) {
            expect(secrets(item, lang).filter(secret => holds(said, plain(secret)))).toEqual([])
          }
          attempts = [...attempts, attemptAt(planned, { seq: attempts.length, ms: 20_000, ...answer })]
        }
        expect(attempts.length).toBeGreaterThan(5)
      }
    }
  })
})
