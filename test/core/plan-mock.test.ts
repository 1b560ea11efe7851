import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Phase, Role } from '../../src/core/bank.ts'
import { findItem, PHASES } from '../../src/core/bank.ts'
import type { Item, Level, Skill } from '../../src/core/item.ts'
import { LEVELS, SKILLS } from '../../src/core/item.ts'
import type { MockPlan } from '../../src/core/plan.ts'
import { emptySkills, planMock } from '../../src/core/plan-mock.ts'
import {
  anyInterviewBank,
  anyInterviewRole,
  blueprint,
  interviewRole,
  topicOf,
} from '../support/interviews.ts'
import { bankOf, booleanItem, choiceItem, openItem, text } from '../support/items.ts'
import { shippedBank } from '../support/player.ts'

/** The interview that a role's first blueprint gives. */
const planned = (
  bank: Bank,
  role: Role,
  { seed = 'seed', timesAsked }: { seed?: string; timesAsked?: (itemId: string) => number } = {},
): MockPlan => {
  const minutes = role.blueprints[0]?.minutes ?? 0
  return planMock(bank, { role, minutes, seed, setting: 'alone', ...(timesAsked ? { timesAsked } : {}) })
}

const seeds = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `seed-${i}`)

/** What the stretches of a phase ask, in order. */
const idsIn = ({ segments }: MockPlan, ...phases: readonly Phase[]): readonly string[] =>
  segments.filter(({ phase }) => phases.includes(phase)).flatMap(({ itemIds }) => itemIds)

const itemsOf = (bank: Bank, ids: readonly string[]): readonly Item[] =>
  ids.map(id => {
    const item = findItem(bank, id)
    if (!item) throw new Error(`no item ${id}`)
    return item
  })

/** Three stretches draw from the role's pool; how an interview begins and ends is said by name. */
const DRAWN = ['warm-up', 'core', 'troubleshooting'] as const
const FRAME = ['opening', 'closing'] as const

const countBy = <K extends string>(names: readonly K[]): Readonly<Partial<Record<K, number>>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Four topics with plenty of items of two skills and all levels, some with an output, and how to begin and end. */
const stocked = bankOf([
  ...['linux/processes', 'redis/aof', 'web/http', 'mysql/locks'].flatMap(name => {
    const [category = '', topic = ''] = name.split('/')
    const open = openItem({ id: `${topic}-open`, category, topic, skill: 'systems', timeLimitSeconds: 90 })
    const shown = { exhibit: text('output') }
    return [
      ...SKILLS.slice(0, 2).flatMap(skill =>
        LEVELS.flatMap(level => [
          ...topicOf(20, { category, topic, skill, level }).map(i => ({
            ...i,
            id: `${i.id}-${skill}-${level}`,
          })),
          ...topicOf(6, { category, topic, skill, level }).map(i => ({
            ...i,
            ...shown,
            id: `${i.id}-${skill}-${level}-shown`,
          })),
        ]),
      ),
      open,
      { ...open, ...shown, id: `${topic}-open-shown` },
    ]
  }),
  ...['opening-1', 'opening-2', 'closing-1', 'closing-2'].map(id =>
    openItem({ id, category: 'communication' }),
  ),
])
const engineer = interviewRole({
  skills: { systems: 3, network: 1 },
  levels: { junior: 1, mid: 2, senior: 1 },
  opening: ['opening-1', 'opening-2'],
  closing: ['closing-1', 'closing-2'],
})

const topicOfItem = ({ category, topic }: Item): string => `${category}/${topic}`

/** What is wrong with a plan of a role's first blueprint; nothing may be. */
const faults = (bank: Bank, role: Role, plan: MockPlan): readonly string[] => {
  const found: string[] = []
  const must = (rule: string, kept: boolean) => {
    if (!kept) found.push(rule)
  }
  const framing = new Set([...bank.roles, role].flatMap(({ opening, closing }) => [...opening, ...closing]))
  const ids = idsIn(plan, ...PHASES)
  must('no item stands in two stretches', new Set(ids).size === ids.length)
  must('what is planned is planned once', new Set(plan.items.map(i => i.itemId)).size === plan.items.length)
  const core = plan.segments.filter(({ phase }) => phase === 'core')
  must(
    'the phases come in order',
    plan.segments.map(({ phase }) => phase).join() ===
      PHASES.flatMap(phase => (phase === 'core' ? core.map(() => phase) : [phase])).join(),
  )
  must(
    'one opening and one closing at most',
    FRAME.every(phase => idsIn(plan, phase).length <= 1),
  )
  for (const phase of FRAME) {
    must(
      `the ${phase} is one of the role's`,
      idsIn(plan, phase).every(id => role[phase].includes(id)),
    )
  }
  must(
    'openings and closings are asked nowhere else',
    idsIn(plan, ...DRAWN).every(id => !framing.has(id)),
  )

  const drawn = itemsOf(bank, idsIn(plan, ...DRAWN))
  must(
    'skills without weight are not asked',
    drawn.every(({ skill }) => (role.skills[skill] ?? 0) > 0),
  )
  must(
    'levels without weight are not asked',
    drawn.every(({ level }) => role.levels[level] > 0),
  )
  must(
    'categories without weight are not asked',
    drawn.every(({ category }) => (role.categories[category] ?? 1) > 0),
  )

  const warmUp = itemsOf(bank, idsIn(plan, 'warm-up'))
  must(
    'a warm-up is quick',
    warmUp.every(i => i.timeLimitSeconds <= 60 && !i.exhibit && i.kind !== 'open'),
  )
  if (role.levels.junior > 0 && role.levels.mid > 0) {
    must(
      'a warm-up is easy',
      warmUp.every(item => item.level !== 'senior'),
    )
  }
  const shown = itemsOf(bank, idsIn(plan, 'troubleshooting'))
  must(
    'troubleshooting shows something',
    shown.every(item => item.exhibit !== undefined),
  )
  const topics = core.map(({ topic }) => `${topic?.category}/${topic?.topic}`)
  must('topics differ', new Set(topics).size === topics.length)
  for (const { topic, itemIds } of core) {
    must(
      'a stretch of the core is of its topic',
      itemsOf(bank, itemIds).every(i => i.category === topic?.category && i.topic === topic.topic),
    )
  }

  let fromMs = 0
  for (const { phase, topic, untilMs, itemIds } of plan.segments) {
    const items = itemsOf(bank, itemIds)
    must('only the core has topics', topic === null || phase === 'core')
    must('what is asked of the core has a topic', topic !== null || phase !== 'core' || itemIds.length === 0)
    if (phase === 'opening' || phase === 'closing') {
      fromMs = untilMs
      continue
    }
    const opens = items.flatMap((item, i) => (item.kind === 'open' ? [i] : []))
    must(
      'one answer in own words in a stretch, second',
      opens.length === 0 || opens.join() === (items.length > 1 ? '1' : '0'),
    )
    const budgetMs = items.reduce((sum, i) => sum + (i.kind === 'open' ? 0 : i.timeLimitSeconds * 1000), 0)
    must('no more than twice what fits', budgetMs <= (untilMs - fromMs) * 2 + 1)
    fromMs = untilMs
  }

  const byId = new Set(plan.items.map(item => item.itemId))
  for (const { itemId, followUps = [] } of plan.items) {
    const [item] = itemsOf(bank, [itemId])
    if (!item) continue
    const isEasier = (other: Item) => LEVELS.indexOf(other.level) < LEVELS.indexOf(item.level)
    const links = item.followUps.flatMap(id => findItem(bank, id) ?? [])
    const rescues = bank.items.filter(
      other => topicOfItem(other) === topicOfItem(item) && other.kind !== 'open' && isEasier(other),
    )
    const helps = framing.has(itemId) || links.some(isEasier) ? [] : rescues.map(({ id }) => id)
    const own = framing.has(itemId) ? [] : links.map(({ id }) => id)
    const added = followUps.filter(id => !own.includes(id))
    must(
      'everything that follows up is planned',
      followUps.every(id => byId.has(id)),
    )
    must(
      'every link is kept',
      followUps
        .filter(id => own.includes(id))
        .sort()
        .join() === own.sort().join(),
    )
    must('what has no rescue gets two, if there are two', added.length === Math.min(2, helps.length))
    must(
      'a rescue is an easier item of the topic',
      added.every(id => helps.includes(id)),
    )
  }
  const reached = new Set(ids)
  for (const id of reached) {
    for (const item of plan.items)
      if (item.itemId === id) for (const next of item.followUps ?? []) reached.add(next)
  }
  must(
    'nothing is planned that cannot be asked',
    plan.items.every(({ itemId }) => reached.has(itemId)),
  )
  return found
}

/** A bank and a role in whose core something can be asked. */
const hasTopic = (bank: Bank, role: Role): boolean =>
  bank.items.some(
    ({ kind, skill, level, category }) =>
      kind !== 'open' &&
      (role.skills[skill] ?? 0) > 0 &&
      role.levels[level] > 0 &&
      (role.categories[category] ?? 1) > 0,
  )

describe('any interview', () => {
  test('keeps the rules of its blueprint', () => {
    fc.assert(
      fc.property(anyInterviewBank, anyInterviewRole, fc.string(), (bank, role, seed) => {
        expect(faults(bank, role, planned(bank, role, { seed }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('the same request and bank give the same plan', () => {
    fc.assert(
      fc.property(anyInterviewBank, anyInterviewRole, fc.string(), (bank, role, seed) => {
        expect(planned(structuredClone(bank), role, { seed })).toEqual(planned(bank, role, { seed }))
      }),
    )
  })

  test('whatever is named by a stretch is planned', () => {
    fc.assert(
      fc.property(anyInterviewBank, anyInterviewRole, (bank, role) => {
        const plan = planned(bank, role)
        fc.pre(plan.items.length > 0)
        const ids = plan.items.map(item => item.itemId)
        expect(ids).toEqual(expect.arrayContaining([...idsIn(plan, ...PHASES)]))
      }),
    )
  })

  test('its stretches divide the length as the blueprint says', () => {
    fc.assert(
      fc.property(anyInterviewBank, anyInterviewRole, (bank, role) => {
        fc.pre(hasTopic(bank, role))
        const plan = planned(bank, role)
        const [{ phases, minutes } = blueprint()] = role.blueprints
        let untilMinutes = 0
        for (const phase of PHASES) {
          untilMinutes += phases[phase]
          const last = plan.segments.findLast(segment => segment.phase === phase)
          expect(last?.untilMs).toBeCloseTo(untilMinutes * 60_000, 3)
        }
        expect(plan.lengthMs).toBe(minutes * 60_000)
      }),
    )
  })

  test('fills its warm-up while there are items for it', () => {
    fc.assert(
      fc.property(anyInterviewBank, anyInterviewRole, (bank, role) => {
        const { levels } = role
        const plan = planned(bank, role)
        const taken = new Set(idsIn(plan, ...PHASES))
        const easy = LEVELS.filter(level => levels[level] > 0).slice(0, 2)
        const left = bank.items.filter(
          item =>
            hasTopic(bankOf([item]), role) &&
            easy.includes(item.level) &&
            item.timeLimitSeconds <= 60 &&
            !item.exhibit &&
            !taken.has(item.id),
        )
        const used = itemsOf(bank, idsIn(plan, 'warm-up')).reduce((sum, i) => sum + i.timeLimitSeconds, 0)
        const room = (role.blueprints[0]?.phases['warm-up'] ?? 0) * 120 - used
        for (const item of left) expect(item.timeLimitSeconds).toBeGreaterThan(room)
      }),
    )
  })
})

test('with nothing to go into, troubleshooting and closing still come when the blueprint says', () => {
  const shown = openItem({ id: 'shown', exhibit: text('output') })
  const { segments } = planned(bankOf([shown]), interviewRole())
  expect(segments.map(({ phase, untilMs }) => [phase, untilMs / 60_000])).toEqual(
    expect.arrayContaining([
      ['opening', 2],
      ['warm-up', 4],
      ['troubleshooting', 14],
      ['closing', 15],
    ]),
  )
})

test('a plan carries role, length, seed and setting', () => {
  const request = { role: engineer, minutes: 15, seed: 's', setting: 'pair' } as const
  expect(planMock(stocked, request)).toMatchObject({
    mode: 'mock',
    role: 'sre',
    lengthMs: 900_000,
    seed: 's',
    setting: 'pair',
  })
})

test('who hears the answers does not change what is planned', () => {
  const request = { role: engineer, minutes: 15, seed: 's' }
  const alone = planMock(stocked, { ...request, setting: 'alone' })
  expect(planMock(stocked, { ...request, setting: 'pair' })).toEqual({ ...alone, setting: 'pair' })
})

test('another seed gives another plan', () => {
  const plans = seeds(30).map(seed => planned(stocked, engineer, { seed }))
  expect(new Set(plans.map(plan => JSON.stringify(plan.segments))).size).toBe(30)
})

test('of several blueprints the one of that length is followed', () => {
  const long = blueprint({
    minutes: 30,
    topics: 3,
    phases: { opening: 3, 'warm-up': 4, core: 13, troubleshooting: 8, closing: 2 },
  })
  const role = { ...engineer, blueprints: [blueprint(), long] }
  const { segments, lengthMs } = planMock(stocked, { role, minutes: 30, seed: 's', setting: 'alone' })
  expect(lengthMs).toBe(1_800_000)
  expect(segments.map(({ phase, untilMs }) => [phase, Math.round(untilMs / 1000)])).toEqual([
    ['opening', 180],
    ['warm-up', 420],
    ['core', 680],
    ['core', 940],
    ['core', 1200],
    ['troubleshooting', 1680],
    ['closing', 1800],
  ])
})

test.each([0, 14, 60, Number.NaN])(
  'a length of %d minutes, which the role does not know, is a RangeError',
  minutes => {
    expect(() => planMock(stocked, { role: engineer, minutes, seed: 's', setting: 'alone' })).toThrow(
      RangeError,
    )
  },
)

describe('an interview of a well-stocked bank', () => {
  const plans = seeds(40).map(seed => planned(stocked, engineer, { seed }))

  test('begins and ends with what the role names, each of them at times', () => {
    expect(Object.keys(countBy(plans.flatMap(plan => idsIn(plan, 'opening')))).sort()).toEqual(
      engineer.opening,
    )
    expect(Object.keys(countBy(plans.flatMap(plan => idsIn(plan, 'closing')))).sort()).toEqual(
      engineer.closing,
    )
  })

  test('asks in every stretch, longer than the stretch is', () => {
    for (const plan of plans) {
      expect(faults(stocked, engineer, plan)).toEqual([])
      let fromMs = 0
      for (const { phase, untilMs, itemIds } of plan.segments) {
        const budget = itemsOf(stocked, itemIds).reduce((sum, item) => sum + item.timeLimitSeconds * 1000, 0)
        if (phase !== 'opening' && phase !== 'closing') expect(budget).toBeGreaterThan(untilMs - fromMs)
        expect(itemIds).not.toEqual([])
        fromMs = untilMs
      }
    }
  })

  test('goes into as many topics as the blueprint says', () => {
    for (const plan of plans) expect(plan.segments.filter(({ phase }) => phase === 'core')).toHaveLength(2)
  })

  test('has one answer in own words in the core and in troubleshooting, after an easy way in', () => {
    for (const { segments } of plans) {
      for (const { phase, itemIds } of segments) {
        if (phase !== 'core' && phase !== 'troubleshooting') continue
        expect(
          itemsOf(stocked, itemIds)
            .map(({ kind }) => kind === 'open')
            .indexOf(true),
        ).toBe(1)
      }
    }
  })

  test('an answer in own words that would take most of a stretch is not asked in it', () => {
    const long = stocked.items.map(item =>
      item.kind === 'open' && item.category !== 'communication' ? { ...item, timeLimitSeconds: 100 } : item,
    )
    // 55 % of a stretch of three minutes are 99 s.
    const { segments } = planned(bankOf(long), engineer)
    for (const { phase, itemIds } of segments) {
      if (phase === 'core')
        expect(itemsOf(bankOf(long), itemIds).some(({ kind }) => kind === 'open')).toBe(false)
    }
  })

  test('the core goes deeper than juniors, if the role knows more', () => {
    const levels = plans.flatMap(plan => itemsOf(stocked, idsIn(plan, 'core'))).map(({ level }) => level)
    expect(new Set(levels)).toEqual(new Set(['mid', 'senior']))
  })

  test.each<[Role['levels'], readonly Level[]]>([
    [{ junior: 1, mid: 1, senior: 1 }, ['junior', 'mid']],
    [{ junior: 1, mid: 0, senior: 1 }, ['junior', 'senior']],
    [{ junior: 0, mid: 1, senior: 1 }, ['mid', 'senior']],
    [{ junior: 0, mid: 0, senior: 1 }, ['senior']],
  ])('of the levels %o a warm-up asks the easiest', (levels, easiest) => {
    const asked = seeds(5).flatMap(seed =>
      itemsOf(stocked, idsIn(planned(stocked, { ...engineer, levels }, { seed }), 'warm-up')),
    )
    expect(new Set(asked.map(({ level }) => level))).toEqual(new Set(easiest))
  })
})

describe('weights', () => {
  /** How far the count of each name is from its share of the weights. */
  const deviation = <K extends string>(weights: Partial<Record<K, number>>, asked: readonly K[]): number => {
    const entries = Object.entries(weights) as [K, number][]
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
    const counts = countBy(asked)
    return Math.max(
      ...entries.map(([name, weight]) => Math.abs((counts[name] ?? 0) - (weight / total) * asked.length)),
    )
  }

  test('skills and levels are asked in proportion, in every stretch, however early it is cut short', () => {
    const phases = { opening: 2, 'warm-up': 20, core: 20, troubleshooting: 16, closing: 2 }
    const long = { ...engineer, blueprints: [blueprint({ minutes: 60, phases })] }
    for (const seed of seeds(10)) {
      const { segments } = planned(stocked, long, { seed })
      for (const { phase, itemIds } of segments) {
        if (phase === 'opening' || phase === 'closing') continue
        const keyed = itemsOf(stocked, itemIds).filter(({ kind }) => kind !== 'open')
        const levels = phase === 'warm-up' ? { junior: 1, mid: 2 } : { mid: 2, senior: 1 }
        for (const n of keyed.keys()) {
          const asked = keyed.slice(0, n + 1)
          expect(
            deviation<Skill>(
              engineer.skills,
              asked.map(({ skill }) => skill),
            ),
          ).toBeLessThan(2)
          expect(
            deviation<Level>(
              levels,
              asked.map(({ level }) => level),
            ),
          ).toBeLessThan(2)
        }
      }
    }
  })

  test('troubleshooting asks the skill of that name three times as often as its weight says', () => {
    const bank = bankOf(
      (['systems', 'troubleshooting'] as const).flatMap(skill =>
        topicOf(30, { topic: skill, skill, exhibit: text('output') }),
      ),
    )
    const plan = planned(bank, interviewRole({ skills: { systems: 1, troubleshooting: 1 } }))
    const shown = itemsOf(bank, idsIn(plan, 'troubleshooting')).map(({ skill }) => skill)
    expect(countBy(shown)).toEqual({ troubleshooting: 6, systems: 2 })
  })

  /** The share of interviews of one topic that go into each, over many seeds. */
  const topicShares = (items: readonly Item[], given: Partial<Role>, runs = 600) => {
    const bank = bankOf(items)
    const role = interviewRole({ blueprints: [blueprint({ topics: 1 })], ...given })
    const topics = seeds(runs).flatMap(seed =>
      planned(bank, role, { seed }).segments.flatMap(({ topic }) => topic?.topic ?? []),
    )
    return (topic: string) => topics.filter(drawn => drawn === topic).length / runs
  }

  // 600 draws with a chance of 3/4 vary by 0.018 (one standard deviation).
  test('topics of heavier skills are drawn more often, however many items they have', () => {
    const items = [
      ...topicOf(6, { topic: 'processes', skill: 'systems' }),
      ...topicOf(30, { category: 'web', topic: 'http', skill: 'network' }),
    ]
    const share = topicShares(items, { skills: { systems: 3, network: 1 } })
    expect(share('processes')).toBeCloseTo(0.75, 1)
    expect(share('http')).toBeCloseTo(0.25, 1)
  })

  test('topics of heavier categories are drawn more often; one left out weighs 1', () => {
    const items = [
      ...topicOf(6, { topic: 'processes' }),
      ...topicOf(6, { category: 'web', topic: 'http' }),
      ...topicOf(6, { category: 'redis', topic: 'aof' }),
    ]
    const share = topicShares(items, { categories: { linux: 6, redis: 0 } })
    expect(share('processes')).toBeCloseTo(6 / 7, 1)
    expect(share('http')).toBeCloseTo(1 / 7, 1)
    expect(share('aof')).toBe(0)
  })

  test('a second topic of a category is five times less likely than one of another', () => {
    const items = ['linux/a', 'linux/b', 'web/c', 'web/d'].flatMap(name => {
      const [category = '', topic = ''] = name.split('/')
      return topicOf(6, { category, topic })
    })
    const runs = 600
    const alike = seeds(runs).filter(seed => {
      const { segments } = planned(bankOf(items), interviewRole(), { seed })
      return new Set(segments.flatMap(({ topic }) => topic?.category ?? [])).size === 1
    }).length
    // Left are one of the same (0.2) and two of the other category.
    expect(alike / runs).toBeCloseTo(0.2 / 2.2, 1)
    expect(alike).toBeGreaterThan(0)
  })

  test('a topic that does not fill its stretch is gone into only if none does', () => {
    const small = topicOf(4, { topic: 'small' })
    expect(topicShares([...small, ...topicOf(60, { topic: 'large' })], {}, 30)('large')).toBe(1)
    expect(topicShares(small, {}, 3)('small')).toBe(1)
  })

  test('a topic that is for juniors only is not gone into: the core asks others', () => {
    const items = [
      ...topicOf(6, { topic: 'easy', level: 'junior' }),
      ...topicOf(6, { topic: 'deep', level: 'senior' }),
    ]
    expect(topicShares(items, {}, 30)('deep')).toBe(1)
  })

  test('skills that have items keep their proportion though another weighted skill has none', () => {
    const items = [
      ...topicOf(60, { topic: 'http', skill: 'network' }),
      ...topicOf(60, { topic: 'locks', skill: 'databases' }),
    ]
    const role = interviewRole({ skills: { systems: 5, network: 4, databases: 1 } })
    const bank = bankOf(items)
    const warmUp = itemsOf(
      bank,
      idsIn(
        planned(bank, {
          ...role,
          blueprints: [
            blueprint({ phases: { opening: 1, 'warm-up': 10, core: 2, troubleshooting: 1, closing: 1 } }),
          ],
        }),
        'warm-up',
      ),
    )
    expect(countBy(warmUp.map(({ skill }) => skill))).toEqual({ network: 16, databases: 4 })
  })

  test('a level without items is asked at another', () => {
    const bank = bankOf(topicOf(8, { level: 'junior' }))
    const role = interviewRole({ levels: { junior: 1, mid: 8, senior: 0 } })
    expect(idsIn(planned(bank, role), 'warm-up').length).toBe(4)
  })
})

test('how another role begins is asked nowhere: it is no question of its topic', () => {
  const told = openItem({ id: 'told', category: 'linux', topic: 'processes' })
  const bank = bankOf([...topicOf(6), told], [interviewRole({ id: 'other', opening: ['told'] })])
  expect(idsIn(planned(bank, interviewRole()), ...PHASES)).not.toContain('told')
  expect(idsIn(planned(bankOf([...topicOf(6), told]), interviewRole()), 'core')).toContain('told')
})

describe('a category of weight 0', () => {
  const redis = topicOf(10, { category: 'redis', topic: 'aof', exhibit: text('output') })
  const role = interviewRole({ categories: { redis: 0 } })

  test('is never asked by the plan, not even where there is nothing else', () => {
    expect(planned(bankOf(redis), role).items).toEqual([])
    const bank = bankOf([...redis, ...topicOf(1)])
    for (const seed of seeds(20)) {
      expect(idsIn(planned(bank, role, { seed }), ...PHASES)).toEqual(['processes-1'])
    }
  })

  test('is still where a follow-up may lead: an author linked it to what is asked', () => {
    const linked = topicOf(1).map(item => ({ ...item, followUps: ['aof-1'] }))
    const { items } = planned(bankOf([...redis, ...linked]), role)
    expect(items.map(({ itemId, followUps }) => [itemId, followUps])).toEqual([
      ['processes-1', ['aof-1']],
      ['aof-1', undefined],
    ])
  })

  test('is asked if the role begins with an item of it', () => {
    const opening = openItem({ id: 'told', category: 'redis' })
    const bank = bankOf([...redis, ...topicOf(5), opening])
    expect(idsIn(planned(bank, { ...role, opening: ['told'] }), 'opening')).toEqual(['told'])
  })
})

describe('what follows up', () => {
  const chain = topicOf(1).flatMap(item => [
    { ...item, followUps: ['a', 'gone', 'b'] },
    booleanItem({ id: 'a', skill: 'network', followUps: ['c'] }),
    booleanItem({ id: 'b', level: 'senior', followUps: ['processes-1'] }),
    booleanItem({ id: 'c', skill: 'network', followUps: ['a'] }),
    booleanItem({ id: 'apart', skill: 'network' }),
  ])
  const role = interviewRole({ levels: { junior: 0, mid: 1, senior: 0 } })

  test('is planned with all that it leads to, in circles too, and whatever skill or level it is of', () => {
    const { items } = planned(bankOf(chain), role)
    expect(items.map(item => item.itemId).sort()).toEqual(['a', 'b', 'c', 'processes-1'])
  })

  test('is put in an order of its own for every interview, without links to nowhere', () => {
    const orders = seeds(20).map(seed => planned(bankOf(chain), role, { seed }).items[0]?.followUps?.join())
    expect(Object.keys(countBy(orders.map(String))).sort()).toEqual(['a,b', 'b,a'])
  })
})

describe('a rescue', () => {
  const senior = booleanItem({ id: 'senior', category: 'linux', topic: 'disks', level: 'senior' })
  const easy = topicOf(4, { topic: 'disks', level: 'junior', skill: 'network' })
  const role = interviewRole({ levels: { junior: 0, mid: 1, senior: 1 } })

  const followUps = (items: readonly Item[], given: Partial<Role> = {}, seed = 'seed') =>
    planned(bankOf(items), { ...role, ...given }, { seed }).items.find(({ itemId }) => itemId === 'senior')
      ?.followUps ?? []

  test('is found for an item that links to nothing easier: two easier items of its topic', () => {
    const drawn = seeds(40).map(seed => followUps([senior, ...easy], {}, seed))
    for (const ids of drawn) expect(new Set(ids).size).toBe(2)
    expect(Object.keys(countBy(drawn.flat())).sort()).toEqual(['disks-1', 'disks-2', 'disks-3', 'disks-4'])
  })

  test('is added to what goes deeper', () => {
    const linked = { ...senior, followUps: ['deeper'] }
    const deeper = booleanItem({ id: 'deeper', level: 'senior' })
    const ids = followUps([linked, deeper, ...easy.slice(0, 1)])
    expect([...ids].sort()).toEqual(['deeper', 'disks-1'])
  })

  test('is the one that the author linked, if there is one', () => {
    const linked = { ...senior, followUps: ['easier'] }
    expect(followUps([linked, booleanItem({ id: 'easier' }), ...easy])).toEqual(['easier'])
  })

  test.each<[string, readonly Item[]]>([
    ['of another topic', topicOf(4, { topic: 'memory', level: 'junior', skill: 'network' })],
    [
      'of another category',
      topicOf(4, { category: 'web', topic: 'disks', level: 'junior', skill: 'network' }),
    ],
    ['as hard', topicOf(4, { topic: 'disks', level: 'senior', skill: 'network' })],
    [
      'to be answered in own words',
      [openItem({ category: 'linux', topic: 'disks', level: 'junior', skill: 'network' })],
    ],
  ])('is nothing %s', (_, items) => {
    expect(followUps([senior, ...items])).toEqual([])
  })

  test('does not follow how an interview begins, nor does anything else', () => {
    const opening = openItem({
      id: 'told',
      category: 'linux',
      topic: 'disks',
      level: 'senior',
      followUps: ['senior'],
    })
    const { items } = planned(bankOf([opening, senior, ...easy]), { ...role, opening: ['told'] })
    expect(items.map(({ itemId }) => itemId)).toContain('told')
    expect(items.find(({ itemId }) => itemId === 'told')?.followUps).toBeUndefined()
  })
})

describe('what was asked least', () => {
  test('comes first, of items alike', () => {
    const bank = bankOf([...topicOf(60), ...topicOf(60, { topic: 'outputs', exhibit: text('output') })])
    const timesAsked = (id: string) => (/[5-9]$/.test(id) ? 0 : 1)
    for (const seed of seeds(10)) {
      const ids = idsIn(planned(bank, interviewRole(), { seed, timesAsked }), ...DRAWN)
      expect(ids.length).toBe(24)
      expect(ids.filter(id => timesAsked(id) > 0)).toEqual([])
    }
  })

  test('begins and ends it', () => {
    const timesAsked = (id: string) => (id.endsWith('2') ? 1 : 2)
    for (const seed of seeds(10)) {
      expect(idsIn(planned(stocked, engineer, { seed, timesAsked }), 'opening', 'closing')).toEqual([
        'opening-2',
        'closing-2',
      ])
    }
  })

  test('is still drawn by chance among what was asked as often', () => {
    const draw = (seed: string) => planned(stocked, engineer, { seed, timesAsked: () => 3 })
    expect(draw('a')).toEqual(planned(stocked, engineer, { seed: 'a' }))
    expect(draw('a').segments).not.toEqual(draw('b').segments)
  })
})

describe('an empty pool', () => {
  const opening = openItem({ id: 'opening-1' })

  test.each<[string, readonly Item[]]>([
    ['no items', []],
    ['only how to begin', [opening]],
    ['items of skills without weight only', [opening, choiceItem({ skill: 'network' })]],
    ['items of levels without weight only', [opening, choiceItem({ level: 'senior' })]],
    ['items longer than any stretch can take', [opening, ...topicOf(6, { timeLimitSeconds: 1000 })]],
  ])('%s: the plan is empty', (_, items) => {
    const role = interviewRole({ opening: ['opening-1'], levels: { junior: 1, mid: 1, senior: 0 } })
    expect(planned(bankOf(items), role).items).toEqual([])
  })

  test('the stretches of an empty plan name nothing that it does not hold', () => {
    const plan = planned(bankOf([opening]), interviewRole({ opening: ['opening-1'] }))
    expect(plan.items).toEqual([])
    expect(idsIn(plan, ...PHASES)).toEqual([])
  })

  test('a role without weights asks nothing', () => {
    expect(planned(stocked, interviewRole({ skills: {} })).items).toEqual([])
    expect(planned(stocked, interviewRole({ levels: { junior: 0, mid: 0, senior: 0 } })).items).toEqual([])
  })

  test('one item too long for what is left does not leave the rest of a stretch empty', () => {
    const bank = bankOf([
      ...topicOf(1, { topic: 'long', timeLimitSeconds: 60 }),
      ...topicOf(5, { timeLimitSeconds: 55 }),
    ])
    for (const seed of seeds(8))
      expect(idsIn(planned(bank, interviewRole(), { seed }), 'core').length).toBe(5)
  })
})

describe('emptySkills', () => {
  test('are those that a role asks for and the bank holds nothing of, in the order of the skills', () => {
    const role = interviewRole({ skills: { troubleshooting: 1, systems: 1, network: 0, databases: 2 } })
    expect(emptySkills(bankOf(topicOf(1)), role)).toEqual(['databases', 'troubleshooting'])
    expect(emptySkills(bankOf([]), role)).toEqual(['systems', 'databases', 'troubleshooting'])
    expect(emptySkills(bankOf(topicOf(1)), interviewRole())).toEqual([])
  })

  test.each<[string, Partial<Role>]>([
    ['levels', { levels: { junior: 1, mid: 0, senior: 1 } }],
    ['categories', { categories: { linux: 0 } }],
    ['openings', { opening: ['processes-1'] }],
  ])('count nothing that the %s of the role leave out', (_, given) => {
    expect(emptySkills(bankOf(topicOf(1), [interviewRole(given)]), interviewRole(given))).toEqual(['systems'])
  })
})

describe('the shipped interviews', () => {
  const bank = shippedBank()
  const lengths = bank.roles.flatMap(role =>
    role.blueprints.map(print => ({ id: role.id, minutes: print.minutes, role, print })),
  )

  test.each(lengths)(
    '$id, $minutes minutes: keeps the rules and asks in every stretch',
    ({ role, print }) => {
      const own = { ...role, blueprints: [print] }
      expect(emptySkills(bank, role)).toEqual([])
      fc.assert(
        fc.property(fc.string(), seed => {
          const plan = planned(bank, own, { seed })
          expect(faults(bank, own, plan)).toEqual([])
          expect(plan.segments.map(({ itemIds }) => itemIds.length)).not.toContain(0)
          expect(plan.segments.filter(({ phase }) => phase === 'core')).toHaveLength(print.topics)
          expect(plan.segments.at(-1)?.untilMs).toBeCloseTo(plan.lengthMs, 3)
        }),
        { numRuns: 25 },
      )
    },
  )
})
