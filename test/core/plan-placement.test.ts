import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drillItem } from '../../src/core/drill-turns.ts'
import type { Item } from '../../src/core/item.ts'
import { LEVELS, SKILLS } from '../../src/core/item.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { PLACEMENT_MS, planPlacement } from '../../src/core/plan-placement.ts'
import { foldRecord, NO_PROGRESS, totalsOf } from '../../src/core/progress.ts'
import { attemptAt, openItem } from '../support/items.ts'
import { logOf } from '../support/log.ts'
import { statement } from '../support/memory.ts'

/** So many short items of each level of each skill. */
const poolOf = (count: number): readonly Item[] =>
  SKILLS.flatMap(skill =>
    LEVELS.flatMap(level =>
      Array.from({ length: count }, (_, n) => statement(`${skill}.${level}.${n}`, { skill, level })),
    ),
  )

describe('the plan of a placement', () => {
  test('holds three items of each skill at each level, whatever there is more of', () => {
    const { items } = planPlacement(poolOf(5), 'seed')
    expect(items.length).toBe(3 * LEVELS.length * SKILLS.length)
    for (const skill of SKILLS) {
      for (const level of LEVELS) {
        expect(items.filter(item => item.skill === skill && item.level === level).length).toBe(3)
      }
    }
  })

  test('takes every skill in before any comes a second time', () => {
    const { items } = planPlacement(poolOf(5), 'seed')
    for (const level of LEVELS) {
      const skills = items.filter(item => item.level === level).map(({ skill }) => skill)
      for (const from of [0, 9, 18]) expect(new Set(skills.slice(from, from + 9)).size).toBe(9)
    }
  })

  test('holds neither long items nor any to be answered in own words', () => {
    const pool = [
      statement('short', { timeLimitSeconds: 45 }),
      statement('long', { timeLimitSeconds: 46 }),
      openItem({ id: 'open', timeLimitSeconds: 20 }),
    ]
    expect(planPlacement(pool, 'seed').items.map(({ itemId }) => itemId)).toEqual(['short'])
  })

  test('is timed, takes five minutes and is the same for the same seed', () => {
    expect(planPlacement(poolOf(1), 'seed')).toMatchObject({
      source: 'placement',
      timing: '1x',
      untilMs: PLACEMENT_MS,
    })
    expect(PLACEMENT_MS).toBe(300_000)
    expect(planPlacement(poolOf(4), 'a')).toEqual(planPlacement(poolOf(4), 'a'))
    expect(planPlacement(poolOf(4), 'b')).not.toEqual(planPlacement(poolOf(4), 'a'))
  })
})

/** A placement in which somebody knows everything up to a level, or answers as told. */
const placed = (isRight: (level: string, n: number) => boolean, ms = 5000) => {
  const plan = planPlacement(poolOf(4), 'seed')
  const log = logOf('r', plan)
  const records: LogRecord[] = [log.opened()]
  let attempts: readonly ReturnType<typeof attemptAt>[] = []
  for (;;) {
    const item = drillItem(plan, attempts)
    if (!item) break
    const credit = isRight(item.level, attempts.length) ? 1 : 0
    const attempt = attemptAt(item, { seq: attempts.length, credit, ms })
    attempts = [...attempts, attempt]
    records.push({ type: 'attempted', round: 'r', at: 0, attempt, day: '2026-11-22' })
  }
  const totals = totalsOf([...records, log.finished('2026-11-22')].reduce(foldRecord, NO_PROGRESS))
  return { attempts, placement: totals.placement }
}

describe('what a placement finds', () => {
  test.each<[string, (level: string) => boolean, string | null]>([
    ['knows everything', () => true, 'senior'],
    ['knows nothing', () => false, null],
    ['knows junior items alone', level => level === 'junior', 'junior'],
    ['knows all but senior items', level => level !== 'senior', 'mid'],
  ])('of somebody who %s', (_, isRight, level) => {
    expect(placed(isRight).placement).toEqual({ day: '2026-11-22', level, n: 20 })
  })

  test('asks no more than twenty, and no other after five minutes', () => {
    expect(placed(() => true).attempts.length).toBe(20)
    expect(placed(() => true, 29_000).attempts.length).toBe(11)
  })

  test('says nothing of a level from fewer than three answers', () => {
    // Two and a half minutes each: one of middle level, one senior.
    expect(placed(() => true, 150_000).placement).toMatchObject({ level: null, n: 2 })
  })

  test('is never above a level at which fewer than three were asked or fewer than 60 % right', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), answers => {
        const { attempts, placement } = placed((_, n) => answers[n] ?? false)
        const levels = LEVELS.filter(level => {
          const own = attempts.filter(({ itemId }) => itemId.includes(`.${level}.`))
          const right = own.filter(({ credit }) => credit === 1).length
          return own.length >= 3 && right / own.length >= 0.6
        })
        expect(placement?.level ?? null).toBe(levels.at(-1) ?? null)
      }),
    )
  })
})
