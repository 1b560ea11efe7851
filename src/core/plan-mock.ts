import type { Bank, Blueprint, Phase, Role } from './bank.ts'
import { findItem } from './bank.ts'
import type { Chance } from './chance.ts'
import { seededChance } from './chance.ts'
import { limitMs, take } from './draw.ts'
import { followUpsOf, withFollowUps } from './follow-ups.ts'
import type { Item, Level, Skill } from './item.ts'
import { LEVELS, SKILLS } from './item.ts'
import type { MockPlan, PlannedItem, Segment } from './plan.ts'
import { planItem } from './plan.ts'

interface MockRequest {
  readonly role: Role
  readonly minutes: number
  readonly seed: string
  readonly setting: MockPlan['setting']
  /** As in a drill: the least asked come first. */
  readonly timesAsked?: (itemId: string) => number
}

/** Budgets are longer than answers: so much more is planned than would fit if every budget were used up. */
const SURPLUS = 2

/** A warm-up is what can be answered at once. */
const WARM_UP_SECONDS = 60

/** An answer in one's own words takes at most this share of a stretch. */
const OPEN_SHARE = 0.55

/** A second topic of a category that was drawn already is so much less likely. */
const SAME_CATEGORY = 0.2

/** Troubleshooting asks the skill of that name so much more often than the role's weights say. */
const TROUBLESHOOTING_WEIGHT = 3

/** Items that interviews begin and end with: of the bank's roles, and of one that may not be among them yet. */
const framingIds = ({ roles }: Bank, role: Role): ReadonlySet<string> =>
  new Set([...roles, role].flatMap(({ opening, closing }) => [...opening, ...closing]))

/** What a role can be asked at all, but for how an interview begins and ends. */
const poolOf = (bank: Bank, role: Role): readonly Item[] => {
  const framing = framingIds(bank, role)
  return bank.items.filter(
    ({ id, skill, level, category }) =>
      (role.skills[skill] ?? 0) > 0 &&
      role.levels[level] > 0 &&
      (role.categories[category] ?? 1) > 0 &&
      !framing.has(id),
  )
}

/** Skills that a role asks for and the bank holds nothing of. */
export const emptySkills = (bank: Bank, role: Role): readonly Skill[] => {
  const held = new Set(poolOf(bank, role).map(item => item.skill))
  return SKILLS.filter(skill => (role.skills[skill] ?? 0) > 0 && !held.has(skill))
}

const topicKey = ({ category, topic }: Pick<Item, 'category' | 'topic'>): string => `${category}/${topic}`

interface Depth {
  readonly role: Role
  readonly count: number
  /** Of all of them together. */
  readonly lengthMs: number
  readonly chance: Chance
}

/**
 * The topics that the core goes into: drawn by what the role makes of their category and skills, from those that fill
 * their stretch where there are any.
 */
const drawTopics = (pool: readonly Item[], { role, count, lengthMs, chance }: Depth): readonly string[] => {
  const topics = [...new Set(pool.map(topicKey))].map(key => pool.filter(item => topicKey(item) === key))
  const large = topics.filter(
    items => items.reduce((sum, item) => sum + limitMs(item), 0) >= lengthMs / count,
  )
  const candidates = large.length > 0 ? large : topics
  const inSkill = (skill: Skill) => pool.filter(item => item.skill === skill).length
  const sizes = new Map(SKILLS.map(skill => [skill, inSkill(skill)]))
  /** Each item carries its share of its skill's weight, so that a skill with many items isn't drawn more for it. */
  const weigh = (items: readonly Item[]) =>
    items.reduce((sum, { skill }) => sum + (role.skills[skill] ?? 0) / (sizes.get(skill) ?? 1), 0)
  const drawn: Item[] = []
  while (drawn.length < count) {
    const rest = candidates.filter(([first]) => first && !drawn.some(d => topicKey(d) === topicKey(first)))
    const topic = chance.draw(rest, items => {
      const category = items[0]?.category ?? ''
      const again = drawn.some(d => d.category === category) ? SAME_CATEGORY : 1
      return weigh(items) * (role.categories[category] ?? 1) * again
    })
    if (!topic?.[0]) break
    drawn.push(topic[0])
  }
  return drawn.map(topicKey)
}

/** At most one answer in one's own words is planned in a stretch, and that second: the first question is an easy way in. */
const withOneOpen = (items: readonly Item[], open: Item | undefined): readonly Item[] => {
  const keyed = items.filter(item => item.kind !== 'open')
  return open ? [...keyed.slice(0, 1), open, ...keyed.slice(1)] : keyed
}

/** Levels as a phase asks them: a warm-up the easiest that the role knows, what goes deep the others. */
const levelsIn = (phase: Phase, { levels }: Role): Readonly<Record<Level, number>> => {
  const known = LEVELS.filter(level => levels[level] > 0)
  if (known.length < 2) return levels
  const asked = phase === 'warm-up' ? known.slice(0, 2) : known.filter(level => level !== 'junior')
  const weight = (level: Level) => (asked.includes(level) ? levels[level] : 0)
  return { junior: weight('junior'), mid: weight('mid'), senior: weight('senior') }
}

interface Drawn {
  readonly phase: Phase
  readonly topic: Segment['topic']
  readonly lengthMs: number
  readonly items: readonly Item[]
}

const drawSegments = (
  bank: Bank,
  {
    role,
    blueprint,
    chance,
    timesAsked,
  }: Omit<MockRequest, 'minutes' | 'seed' | 'setting'> & {
    readonly blueprint: Blueprint
    readonly chance: Chance
  },
): readonly Drawn[] => {
  const inOrder = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => {
    const shuffled = chance.shuffle(items)
    return timesAsked ? shuffled.sort((a, b) => timesAsked(a.id) - timesAsked(b.id)) : shuffled
  }
  const lengthMs = (phase: Phase) => blueprint.phases[phase] * 60_000
  const pool = inOrder(poolOf(bank, role))
  const taken = new Set<string>()
  const named = (ids: readonly string[]) => {
    const found = ids.flatMap(id => findItem(bank, id) ?? [])
    return inOrder(found).slice(0, 1)
  }
  const keyed = pool.filter(item => item.kind !== 'open')
  const draw = (phase: Phase, of: readonly Item[], lengthOf: number, skills = role.skills) =>
    take({ pool: of, taken, budgetMs: lengthOf * SURPLUS, skills, levels: levelsIn(phase, role) })
  const openIn = (phase: Phase, of: readonly Item[], lengthOf: number) => {
    const levels = levelsIn(phase, role)
    const open = of.find(
      item =>
        item.kind === 'open' &&
        !taken.has(item.id) &&
        levels[item.level] > 0 &&
        limitMs(item) <= lengthOf * OPEN_SHARE,
    )
    if (open) taken.add(open.id)
    return open
  }

  const coreLevels = levelsIn('core', role)
  const topics = drawTopics(
    keyed.filter(({ level }) => coreLevels[level] > 0),
    { role, count: blueprint.topics, lengthMs: lengthMs('core'), chance },
  )
  const topicMs = lengthMs('core') / Math.max(1, topics.length)
  const core = topics.map((key): Drawn => {
    const own = pool.filter(item => topicKey(item) === key)
    const open = openIn('core', own, topicMs)
    const items = draw(
      'core',
      own.filter(item => item.kind !== 'open'),
      topicMs,
    )
    const { category = '', topic = '' } = own[0] ?? {}
    return { phase: 'core', topic: { category, topic }, lengthMs: topicMs, items: withOneOpen(items, open) }
  })
  const noCore: Drawn = { phase: 'core', topic: null, lengthMs: lengthMs('core'), items: [] }
  const quick = keyed.filter(item => item.timeLimitSeconds <= WARM_UP_SECONDS && !item.exhibit)
  const warmUp = draw('warm-up', quick, lengthMs('warm-up'))
  const shown = pool.filter(item => item.exhibit)
  const { troubleshooting = 0 } = role.skills
  const open = openIn('troubleshooting', shown, lengthMs('troubleshooting'))
  const outputs = draw(
    'troubleshooting',
    shown.filter(item => item.kind !== 'open'),
    lengthMs('troubleshooting'),
    {
      ...role.skills,
      troubleshooting: troubleshooting * TROUBLESHOOTING_WEIGHT,
    },
  )
  const frame = (phase: 'opening' | 'closing'): Drawn => ({
    phase,
    topic: null,
    lengthMs: lengthMs(phase),
    items: named(role[phase]),
  })
  return [
    frame('opening'),
    { phase: 'warm-up', topic: null, lengthMs: lengthMs('warm-up'), items: warmUp },
    ...(core.length > 0 ? core : [noCore]),
    {
      phase: 'troubleshooting',
      topic: null,
      lengthMs: lengthMs('troubleshooting'),
      items: withOneOpen(outputs, open),
    },
    frame('closing'),
  ]
}

/**
 * Draws an interview from a role's blueprint: what each phase may ask, in which order, and everything that may follow
 * up. Which of it is asked depends on the answers (`turnsOf`). The same request and bank give the same plan. Without
 * anything but an opening and a closing it is empty.
 *
 * @throws RangeError when the role has no blueprint of that length.
 */
export const planMock = (bank: Bank, { role, minutes, seed, setting, timesAsked }: MockRequest): MockPlan => {
  const blueprint = role.blueprints.find(candidate => candidate.minutes === minutes)
  if (!blueprint) throw new RangeError(`role ${role.id} has no blueprint of ${minutes} minutes`)
  const chance = seededChance(seed)
  const drawn = drawSegments(bank, { role, blueprint, chance, ...(timesAsked ? { timesAsked } : {}) })
  const isEmpty = drawn.every(
    ({ phase, items }) => phase === 'opening' || phase === 'closing' || items.length === 0,
  )
  const inOrder = chance.shuffle(bank.items)
  const framing = framingIds(bank, role)
  const leads = (item: Item) => (framing.has(item.id) ? [] : followUpsOf(item, bank, inOrder))
  const main = isEmpty ? [] : drawn.flatMap(({ items }) => items)
  const planned = withFollowUps(main, leads).map(([item, followUps]): PlannedItem => {
    const ids = chance.shuffle(followUps.map(({ id }) => id))
    return { ...planItem(item, '1x', chance), ...(ids.length > 0 ? { followUps: ids } : {}) }
  })
  let untilMs = 0
  const segments = drawn.map(({ phase, topic, lengthMs, items }): Segment => {
    untilMs += lengthMs
    return { phase, topic, untilMs, itemIds: isEmpty ? [] : items.map(item => item.id) }
  })
  return { mode: 'mock', seed, role: role.id, lengthMs: minutes * 60_000, setting, segments, items: planned }
}
