import { describe, expect, test } from 'vitest'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { PHASES } from '../../src/core/bank.ts'
import { unfinished } from '../../src/core/progress.ts'
import { NO_HITS } from '../../src/core/response.ts'
import { currentItem } from '../../src/core/round.ts'
import type { Playing } from '../support/game.ts'
import {
  answer,
  BANK,
  drill,
  LIMIT_MS,
  mock,
  must,
  newGame,
  OPENING,
  ROLE,
  SETUP,
  sayTheRest,
} from '../support/game.ts'
import { fakeClock } from '../support/ports.ts'

const itemsOf = (session: RoundSession): readonly string[] =>
  session.round().plan.items.map(item => item.itemId)
const unique = (ids: readonly string[]): number => new Set(ids).size
const HOUR_MS = 3_600_000

/** Another process of the game on the same directory and machine, later. */
const restarted = ({ ports }: Playing, alive: readonly number[] = []): Playing =>
  newGame({
    log: [...ports.store.log],
    drafts: new Map(ports.store.drafts),
    clock: ports.clock,
    pid: 2,
    alive,
  })

describe('starting', () => {
  test('a drill asks so many different items of its scope', () => {
    const session = drill(newGame(), 5)
    expect(session.round()).toMatchObject({
      plan: { mode: 'drill', timing: '1x' },
      attempts: [],
      phase: { name: 'asking' },
    })
    expect(unique(itemsOf(session))).toBe(5)
    expect(itemsOf(session).every(id => id.startsWith('redis.'))).toBe(true)
  })

  test('a drill of more than there is asks everything', () => {
    const session = must(
      newGame().game.startDrill({ scope: { category: 'kubernetes' }, count: 500, timing: 'off' }),
    )
    expect(unique(itemsOf(session))).toBe(10)
    expect(session.remainingMs()).toBeNull()
  })

  test('an interview is divided as its role says, within its length', () => {
    const session = mock(newGame(), 15)
    const { plan } = session.round()
    if (plan.mode !== 'mock') throw new Error('no interview')
    expect(plan).toMatchObject({ role: 'dba', lengthMs: 15 * 60_000, setting: 'alone' })
    expect([...new Set(plan.segments.map(({ phase }) => phase))]).toEqual(PHASES)
    expect(plan.segments.at(-1)?.untilMs).toBe(15 * 60_000)
    expect(currentItem(session.round())?.itemId).toBe(OPENING)
    expect(session.remainingMs()).toBe(15 * 60_000)
  })

  test('an interview of two is one with the same questions', () => {
    const [alone, pair] = (['alone', 'pair'] as const).map(
      setting => mock(newGame({}, { seed: 'monday' }), 15, setting).round().plan,
    )
    expect(pair).toEqual({ ...alone, setting: 'pair' })
  })

  test('an interview is told before it is held, and is drawn anew once it was', () => {
    const { game } = newGame()
    const choice = { role: ROLE, minutes: 15, setting: 'alone' } as const
    const told = game.mockPlan(choice)
    expect(game.mockPlan({ ...choice })).toBe(told)
    expect(must(game.startMock(choice)).round().plan).toBe(told)
    expect(game.mockPlan(choice).seed).not.toBe(told.seed)
  })

  test('an empty scope or role starts nothing and writes nothing', () => {
    const { game, ports } = newGame()
    expect(game.startDrill({ scope: { category: 'web' }, count: 5, timing: '1x' })).toBeUndefined()
    const role = { ...ROLE, skills: { network: 1 } }
    expect(game.startMock({ role, minutes: 15, setting: 'alone' })).toBeUndefined()
    expect(game.emptySkills(role)).toEqual(['network'])
    expect(ports.store.log).toEqual([])
  })

  test('what was asked least comes first', () => {
    const playing = newGame()
    const first = drill(playing, 30)
    for (let n = 0; n < 30; n++) answer(playing, first)
    const second = itemsOf(drill(playing, 10))
    expect(second.filter(id => itemsOf(first).includes(id))).toEqual([])
  })

  test('the same seed draws the same round, whatever was played before', () => {
    const fresh = newGame({}, { seed: 'monday' })
    const used = newGame({}, { seed: 'monday' })
    const before = drill(used, 5)
    for (let n = 0; n < 5; n++) answer(used, before)
    expect(drill(fresh, 8).round().plan).toEqual(drill(used, 8).round().plan)
    expect(mock(fresh).round().plan).toEqual(mock(used).round().plan)
    expect(itemsOf(drill(newGame({}, { seed: 'tuesday' }), 8))).not.toEqual(itemsOf(drill(fresh, 8)))
  })
})

describe('once more', () => {
  test('a drill is drawn anew from the same choice', () => {
    const playing = newGame()
    const session = drill(playing, 10)
    for (let n = 0; n < 10; n++) answer(playing, session)
    const again = must(playing.game.again(session))
    expect(again.id).not.toBe(session.id)
    expect(again.round().plan).toMatchObject({ scope: { category: 'redis' }, timing: '1x', source: 'drawn' })
    expect(unique([...itemsOf(again), ...itemsOf(session)])).toBe(20)
  })

  test('an interview is drawn anew for the same role, length and setting', () => {
    const playing = newGame()
    const session = mock(playing, 15, 'pair')
    session.end()
    expect(must(playing.game.again(session)).round().plan).toMatchObject({
      role: 'dba',
      lengthMs: 15 * 60_000,
      setting: 'pair',
    })
  })

  test('with a seed of the command line it is the very same round', () => {
    const playing = newGame({}, { seed: 'monday' })
    const session = drill(playing, 5)
    session.end()
    expect(must(playing.game.again(session)).round().plan).toEqual(session.round().plan)
  })

  test('what was missed makes a drill of its own, and that one may be repeated', () => {
    const playing = newGame()
    const session = drill(playing, 4)
    answer(playing, session, true)
    answer(playing, session, false)
    session.present()
    session.skip()
    session.advance()
    answer(playing, session, true)
    const missed = must(playing.game.startMissed(session))
    expect(missed.round().plan).toMatchObject({
      source: 'missed',
      timing: '1x',
      scope: { category: 'redis' },
    })
    expect([...itemsOf(missed)].sort()).toEqual(itemsOf(session).slice(1, 3).sort())
    answer(playing, missed)
    answer(playing, missed)
    expect([...itemsOf(must(playing.game.again(missed)))].sort()).toEqual([...itemsOf(missed)].sort())
  })

  test('what was missed in an interview is drilled without a limit', () => {
    const playing = newGame()
    const session = mock(playing)
    answer(playing, session, false)
    session.end()
    const missed = must(playing.game.startMissed(session))
    expect(missed.round().plan).toMatchObject({ mode: 'drill', timing: 'off', scope: {} })
    expect(itemsOf(missed)).toEqual(session.round().attempts.map(({ itemId }) => itemId))
    expect(itemsOf(must(playing.game.startMissedIn(session.id)))).toEqual(itemsOf(missed))
  })

  test('nothing missed starts nothing', () => {
    const playing = newGame()
    const session = drill(playing, 1)
    answer(playing, session)
    expect(playing.game.startMissed(session)).toBeUndefined()
  })
})

/** Takes up the round that is offered first. */
const takenUp = (game: Game): RoundSession => must(game.resume(must(game.resumables()[0]).round))

describe('taking up again', () => {
  test('a round goes on where it was left, with the time it had left', () => {
    const before = newGame()
    const left = drill(before, 3)
    answer(before, left, true, 3_000)
    left.present()
    before.ports.clock.advance(8_000)
    left.leave()

    const after = restarted(before)
    const open = must(after.game.resumables()[0])
    expect(open).toMatchObject({ round: left.id, spentMs: 8_000 })
    const session = takenUp(after.game)
    expect(session.id).toBe(left.id)
    expect(session.round().plan).toEqual(left.round().plan)
    expect(session.round().attempts).toEqual(left.round().attempts)
    expect(session.remainingMs()).toBe(LIMIT_MS - 8_000)
    answer(after, session)
    answer(after, session)
    expect(session.round()).toMatchObject({ phase: { name: 'finished' }, over: 'completed' })
    expect(session.round().attempts.map(attempt => attempt.seq)).toEqual([0, 1, 2])
    expect(after.game.resumables()[0]).toBeUndefined()
  })

  test('an interview goes on with what its clock had left', () => {
    const before = newGame()
    const left = mock(before, 15)
    answer(before, left, true, 60_000)
    left.present()
    before.ports.clock.advance(30_000)
    left.leave()
    const after = restarted(before)
    expect(takenUp(after.game).remainingMs()).toBe(15 * 60_000 - 90_000)
  })

  test('an interview that is over waits for what the person has to say of it, and then no longer', () => {
    const before = newGame()
    const left = mock(before)
    answer(before, left)
    left.end()
    expect(left.round().phase.name).toBe('rating')
    left.leave()

    const then = restarted(before)
    const rated = takenUp(then.game)
    expect(rated.round().phase.name).toBe('rating')
    rated.rate(2)
    expect(rated.round()).toMatchObject({ over: 'ended', selfRating: 2, phase: { name: 'marking' } })
    rated.leave()

    const after = restarted(then)
    const marked = takenUp(after.game)
    expect(marked.round()).toMatchObject({ selfRating: 2, phase: { name: 'marking' } })
    marked.confirm(NO_HITS)
    expect(marked.round().phase.name).toBe('finished')
    expect(after.game.resumables()).toEqual([])
  })

  test('an answer in the making is there again after a crash', () => {
    const before = newGame()
    const left = mock(before)
    left.present()
    left.write('Because I')
    before.ports.clock.advance(2_000)
    const session = takenUp(restarted(before).game)
    expect(session.written()).toBe('Because I')
  })

  test('a round that a crash interrupted loses no answer', () => {
    const before = newGame()
    const left = drill(before, 3)
    answer(before, left)
    left.present()
    before.ports.clock.advance(8_000)
    const after = restarted(before)
    const session = takenUp(after.game)
    expect(session.round().attempts).toEqual(left.round().attempts)
    expect(session.round().phase.name).toBe('asking')
  })

  test('answers taken back stay taken back, and new ones get new numbers', () => {
    const before = newGame()
    const left = drill(before, 3)
    left.present()
    left.answer({ kind: 'boolean', value: false })
    left.undo()
    left.leave()
    const after = restarted(before)
    const session = takenUp(after.game)
    expect(session.round().attempts).toEqual([])
    answer(after, session)
    expect(session.round().attempts.map(attempt => attempt.seq)).toEqual([1])
  })

  test('the round touched last is offered first', () => {
    const before = newGame()
    drill(before).leave()
    before.ports.clock.advance(1_000)
    const latest = drill(before)
    latest.leave()
    expect(restarted(before).game.resumables()[0]?.round).toBe(latest.id)
  })

  test('a round that another game is playing is not offered; once that game is gone, it is', () => {
    const before = newGame()
    const session = drill(before)
    expect(restarted(before, [1]).game.resumables()[0]).toBeUndefined()
    expect(restarted(before, []).game.resumables()[0]?.round).toBe(session.id)
  })

  test('a process number that lives on for half a day is a stranger', () => {
    const before = newGame()
    const session = drill(before)
    session.leave()
    before.ports.clock.stall(12 * HOUR_MS)
    expect(restarted(before, [1]).game.resumables()[0]).toBeUndefined()
    before.ports.clock.stall(1)
    expect(restarted(before, [1]).game.resumables()[0]?.round).toBe(session.id)
  })

  test('a round that is taken up belongs to who took it up', () => {
    const log: Parameters<typeof newGame>[0] = { log: [], clock: fakeClock() }
    const first = newGame({ ...log, pid: 1 })
    drill(first).leave()
    const second = newGame({ ...log, pid: 2, alive: [] })
    takenUp(second.game)
    expect(newGame({ ...log, pid: 3, alive: [2] }).game.resumables()[0]).toBeUndefined()
  })

  test('items that the bank lost or changed meanwhile are not asked', () => {
    const before = newGame()
    const left = drill(before, 4)
    answer(before, left)
    left.leave()
    const [, lost, changed, same] = itemsOf(left)
    const items = BANK.items
      .filter(item => item.id !== lost)
      .map(item => (item.id === changed ? { ...item, rev: 2 } : item))
    const ports = restarted(before).ports
    const game = createGame(ports, { ...SETUP, bank: { ...BANK, items } })
    const session = takenUp(game)
    expect(itemsOf(session)).toEqual([itemsOf(left)[0], same])
    expect(session.round().attempts).toHaveLength(1)
  })

  test('a round of a bank that is not loaded waits for it', () => {
    const before = newGame()
    const left = mock(before)
    answer(before, left)
    left.leave()
    const { ports } = restarted(before)
    const game = createGame(ports, { ...SETUP, bank: { ...BANK, items: [] } })
    expect(game.resumables()).toEqual([])
    expect(game.resume(left.id)).toBeUndefined()
    expect(takenUp(createGame(ports, SETUP)).round().attempts).toHaveLength(1)
  })

  test('of two games that take up the same round at once, one gets it and the other is told', () => {
    const shared: Parameters<typeof newGame>[0] = { log: [], clock: fakeClock() }
    drill(newGame({ ...shared, pid: 1 })).leave()
    const second = newGame({ ...shared, pid: 2 })
    const third = newGame({ ...shared, pid: 3, alive: [2] })
    const id = must(second.game.resumables()[0]).round
    expect(third.game.resumables()[0]?.round).toBe(id)
    expect([second.game.resume(id)?.id, third.game.resume(id)?.id]).toEqual([id, undefined])
  })
})

describe('when nothing can be written', () => {
  test('the game plays on, says so, and saves everything once it can', () => {
    const playing = newGame()
    const { game, ports } = playing
    ports.store.failBecause('disk full')
    const session = drill(playing, 5)
    for (let n = 0; n < 5; n++) answer(playing, session)
    expect(session.round().phase.name).toBe('finished')
    expect(ports.store.log).toEqual([])
    expect(ports.store.notices()).toEqual([{ type: 'unsaved', reason: 'disk full' }])
    expect(game.streak()).toMatchObject({ days: 1, activeToday: true })
    expect(unfinished(ports.store.progress())).toEqual([])

    ports.store.failBecause(undefined)
    game.resumables()[0]
    expect(ports.store.log.map(record => record.type)).toEqual([
      'opened',
      ...Array(5).fill('attempted'),
      'finished',
    ])
    expect(ports.store.notices()).toEqual([])
  })
})

describe('language and settings', () => {
  test.each([
    ['the locale speaks', {}, 'auto', 'en'],
    ['the setting stands above the locale', {}, 'zh', 'zh'],
    ['the command line stands above the setting', { forcedLang: 'en' }, 'zh', 'en'],
  ] as const)('%s', (_, setup, language, expected) => {
    const { game, ports } = newGame({}, setup)
    ports.store.saveSettings({ ...ports.store.settings(), language })
    expect(game.lang()).toBe(expected)
  })

  test('switching overrules the command line, is kept and told', () => {
    const { game, ports } = newGame({}, { forcedLang: 'zh' })
    const heard: string[] = []
    const stop = game.subscribe(() => heard.push(game.lang()))
    game.switchLang()
    game.switchLang()
    stop()
    game.switchLang()
    expect(heard).toEqual(['en', 'zh'])
    expect(ports.store.settings().language).toBe('en')
  })

  test('a changed setting is kept, the others stand', () => {
    const { game } = newGame()
    game.change({ timing: '2x' })
    game.change({ timer: 'hidden' })
    expect(game.settings()).toMatchObject({ timing: '2x', timer: 'hidden', theme: 'colour' })
    expect(game.timing()).toBe('2x')
  })

  test('the language chosen in the settings stands above the command line', () => {
    const { game } = newGame({}, { forcedLang: 'zh' })
    game.change({ timer: 'hidden' })
    expect(game.lang()).toBe('zh')
    game.change({ language: 'en' })
    expect(game.lang()).toBe('en')
  })

  test('the time of the command line stands above the setting', () => {
    const { game } = newGame({}, { forcedTiming: 'off' })
    game.change({ timing: '2x' })
    expect(game.timing()).toBe('off')
  })
})

test('the streak counts today from its fifth item on', () => {
  const playing = newGame()
  const session = drill(playing, 5)
  for (let n = 0; n < 4; n++) answer(playing, session)
  expect(playing.game.streak()).toEqual({ days: 0, longest: 0, freezes: 2, activeToday: false })
  answer(playing, session)
  expect(playing.game.streak()).toEqual({ days: 1, longest: 1, freezes: 2, activeToday: true })
})

describe('interviews', () => {
  test('those that are over are listed, the oldest first, each with its report', () => {
    const playing = newGame()
    const { game } = playing
    const ids = [1, 2].map(rating => {
      const session = mock(playing)
      for (let n = 0; n < 4; n++) answer(playing, session)
      session.end()
      sayTheRest(session, rating === 1 ? 1 : 2)
      return session.id
    })
    expect(game.interviews().map(({ round, n, selfRating }) => [round, n, selfRating])).toEqual([
      [ids[0], 4, 1],
      [ids[1], 4, 2],
    ])
    expect(game.report(must(ids[0]), {})).toMatchObject({ lang: 'en', selfRating: 1 })
    expect(game.report(must(ids[0]), {})?.answers).toHaveLength(4)
  })

  test('there is no report of a drill, nor of what never was', () => {
    const playing = newGame()
    const session = drill(playing)
    answer(playing, session)
    expect(playing.game.report(session.id, {})).toBeUndefined()
    expect(playing.game.report('never', {})).toBeUndefined()
    expect(playing.game.startMissedIn('never')).toBeUndefined()
  })
})

describe('the goal', () => {
  test('is none at first, is kept when set, told, and may be taken away', () => {
    const playing = newGame()
    const { game } = playing
    let told = 0
    game.subscribe(() => {
      told += 1
    })
    expect(game.goal()).toBeNull()
    game.setGoal({ role: 'dba', day: '2026-04-01' })
    expect(restarted(playing).game.goal()).toEqual({ role: 'dba', day: '2026-04-01' })
    game.setGoal(null)
    expect(game.goal()).toBeNull()
    expect(told).toBe(2)
  })

  test('readiness is told for its role, or for the first', () => {
    const other = { ...ROLE, id: 'sre', skills: { systems: 1 } }
    const { game } = newGame({}, { bank: { ...BANK, roles: [ROLE, other] } })
    const skills = () => game.readiness().map(({ skill }) => skill)
    expect(skills()).toEqual(['systems', 'databases'])
    game.setGoal({ role: 'sre', day: null })
    expect(skills()).toEqual(['systems'])
  })

  test('what is answered right makes ready, and less so the later the day', () => {
    const playing = newGame()
    const session = drill(playing, 10)
    for (let n = 0; n < 10; n++) answer(playing, session)
    const ofDatabases = () =>
      must(playing.game.readiness().find(({ skill }) => skill === 'databases')).readiness
    const today = ofDatabases()
    expect(today).toBeGreaterThan(0)
    playing.game.setGoal({ role: 'dba', day: '2026-06-01' })
    expect(ofDatabases()).toBeLessThan(today)
  })
})
