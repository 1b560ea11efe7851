import { describe, expect, test } from 'vitest'
import type { RoundSession } from '../../src/app/round-session.ts'
import { daysAfter } from '../../src/core/day.ts'
import { totalsOf } from '../../src/core/progress.ts'
import { currentItem } from '../../src/core/round.ts'
import { dueOn } from '../../src/core/schedule.ts'
import { answer, BANK, drill, must, newGame, type Playing, ROLE } from '../support/game.ts'

const DAY_MS = 86_400_000

const later = ({ ports }: Playing, days: number) => ports.clock.stall(days * DAY_MS)

/** Answers everything that a round asks, right or wrong as told. */
const playThrough = (
  playing: Playing,
  session: RoundSession,
  isRight: (itemId: string, nth: number) => boolean = () => true,
): readonly string[] => {
  const asked: string[] = []
  for (let item = currentItem(session.round()); item; item = currentItem(session.round())) {
    answer(playing, session, isRight(item.itemId, asked.length))
    asked.push(item.itemId)
  }
  return asked
}

const review = ({ game }: Playing, items = 20, withNew = false): RoundSession | undefined =>
  game.startReview({ cap: { items }, timing: 'off', withNew })

describe('a review', () => {
  test('has nothing to go through before anything was answered, and then begins with new items', () => {
    const playing = newGame()
    expect(review(playing)).toBeUndefined()
    expect(must(review(playing, 20, true)).round().plan.items).toHaveLength(20)
  })

  test('brings back what was answered in any mode when it is due, and not before', () => {
    const playing = newGame()
    const asked = playThrough(playing, drill(playing, 6))
    expect(playing.game.study.reviewQueue().due).toBe(0)
    later(playing, 40)
    expect(playing.game.study.reviewQueue().due).toBe(6)
    const session = must(review(playing))
    expect(
      session
        .round()
        .plan.items.map(({ itemId }) => itemId)
        .sort(),
    ).toEqual([...asked].sort())
  })

  test('asks what was forgotten again within the session, and says what was kept', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6))
    later(playing, 40)
    const session = must(review(playing))
    const asked = playThrough(playing, session, (_, nth) => nth !== 0)
    expect(asked).toHaveLength(7)
    expect(asked[5]).toBe(asked[0])
    const after = playing.game.study.after(session)
    expect(after.known.size).toBe(6)
    expect(after.dueTomorrow).toBe(0)
  })

  test('takes on no more than its cap, filled up with new items where the person wants them', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6))
    later(playing, 40)
    expect(must(review(playing, 4)).round().plan.items).toHaveLength(4)
    const filled = must(review(playing, 10, true)).round().plan.items
    expect(filled).toHaveLength(10)
  })

  test('leaves what is known cold alone', () => {
    const playing = newGame()
    const [first] = playThrough(playing, drill(playing, 6))
    later(playing, 40)
    const item = must(BANK.items.find(({ id }) => id === first))
    playing.game.mark(item, 'cold', true)
    expect(playing.game.study.reviewQueue().due).toBe(5)
    playing.game.mark(item, 'cold', false)
    expect(playing.game.study.reviewQueue().due).toBe(6)
  })

  test('sees everything again in time when an interview is near', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6))
    const today = playing.game.today()
    playing.game.setGoal({ role: ROLE.id, day: daysAfter(today, 4) })
    for (const { card } of Object.values(totalsOf(playing.ports.store.progress()).items)) {
      expect(dueOn(card, daysAfter(today, 4)) <= daysAfter(today, 2)).toBe(true)
    }
  })

  test('in the last three days goes through everything, and leaves the schedule alone', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6))
    playing.game.setGoal({ role: ROLE.id, day: daysAfter(playing.game.today(), 3) })
    const { items } = totalsOf(playing.ports.store.progress())
    expect(playing.game.study.reviewQueue()).toMatchObject({ isCram: true })
    later(playing, 1)
    const session = must(review(playing))
    playThrough(playing, session, () => false)
    const after = totalsOf(playing.ports.store.progress()).items
    for (const [id, { card }] of Object.entries(items)) expect(after[id]?.card).toEqual(card)
  })

  test('taken up again without an item that the bank has lost doesn’t ask for that', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6))
    later(playing, 40)
    const session = must(review(playing))
    const lost = must(currentItem(session.round())).itemId
    answer(playing, session, false)
    session.leave()
    const bank = { ...BANK, items: BANK.items.filter(({ id }) => id !== lost) }
    const world = { log: [...playing.ports.store.log], clock: playing.ports.clock, pid: 2 }
    const smaller = newGame(world, { bank })
    const resumed = must(smaller.game.resume(session.id))
    expect(playThrough(smaller, resumed)).toHaveLength(5)
    expect(resumed.round().over).toBe('completed')
    expect(totalsOf(smaller.ports.store.progress()).items[lost]?.asked).toBe(2)
  })

  test('an interview that is over has no say any more', () => {
    const playing = newGame()
    playing.game.setGoal({ role: ROLE.id, day: daysAfter(playing.game.today(), 3) })
    later(playing, 4)
    expect(playing.game.study.calendar().interview).toBeNull()
  })
})

describe('mistakes', () => {
  test('hold what was missed in any mode until two right answers in a row', () => {
    const playing = newGame()
    const [missed] = playThrough(playing, drill(playing, 6), (_, nth) => nth !== 0)
    const owed = () => playing.game.study.mistakes().map(({ id }) => id)
    expect(owed()).toEqual([missed])
    const again = () => must(playing.game.startMistakes({ cap: { items: 20 }, timing: 'off' }))
    playThrough(playing, again())
    expect(owed()).toEqual([missed])
    playThrough(playing, again(), () => false)
    playThrough(playing, again())
    const last = again()
    playThrough(playing, last)
    expect(owed()).toEqual([])
    expect(playing.game.study.after(last)).toMatchObject({ owed: 0, mastered: 1 })
  })

  test('come back when the answer that made them good is taken back', () => {
    const playing = newGame()
    playThrough(playing, drill(playing, 6), (_, nth) => nth !== 0)
    const again = () => must(playing.game.startMistakes({ cap: { items: 20 }, timing: 'off' }))
    playThrough(playing, again())
    const last = again()
    playThrough(playing, last)
    last.undo()
    expect(playing.game.study.mistakes()).toHaveLength(1)
  })
})

describe('the daily', () => {
  test('counts once a day: later rounds are practice', () => {
    const playing = newGame()
    const first = must(playing.game.startDaily())
    playThrough(playing, first, (_, nth) => nth > 0)
    playThrough(playing, must(playing.game.startDaily()))
    const result = must(playing.game.study.dailyResult(playing.game.today()))
    expect(result).toMatchObject({ round: first.id, verdicts: ['wrong', ...Array(4).fill('correct')] })
    later(playing, 1)
    expect(playing.game.study.dailyResult(playing.game.today())).toBeUndefined()
  })

  test('is taken up where it was left', () => {
    const playing = newGame()
    const session = must(playing.game.startDaily())
    answer(playing, session)
    session.leave()
    expect(playing.game.study.dailyBegun()).toBe(session.id)
    expect(must(playing.game.startDaily()).round().attempts).toHaveLength(1)
  })

  test('takes nothing back', () => {
    const playing = newGame()
    const session = must(playing.game.startDaily())
    answer(playing, session, false)
    session.undo()
    expect(session.round().attempts).toHaveLength(1)
  })

  test('makes a day of the streak; with answers skipped it is quiet where nothing is due', () => {
    const playing = newGame()
    playThrough(playing, must(playing.game.startDaily()))
    expect(playing.game.streak()).toMatchObject({ days: 1, activeToday: true })

    const skipping = newGame()
    const session = must(skipping.game.startDaily())
    while (currentItem(session.round())) {
      session.present()
      session.skip()
      session.advance()
    }
    const { activeDays, quietDays } = totalsOf(skipping.ports.store.progress())
    expect({ activeDays, quietDays }).toEqual({ activeDays: [], quietDays: [skipping.game.today()] })
  })
})

describe('a level', () => {
  test('is found by short items that get harder with right answers', () => {
    const playing = newGame()
    const session = must(playing.game.startPlacement())
    playThrough(playing, session)
    expect(playing.game.study.placement()).toMatchObject({ level: 'senior' })
  })

  test('decides what is new first', () => {
    const playing = newGame()
    playThrough(playing, must(playing.game.startPlacement()))
    const introduced = must(review(playing, 5, true)).round().plan.items
    expect(introduced.map(({ level }) => level)).toEqual(Array(5).fill('senior'))
  })

  test('counts easier items as covered', () => {
    const playing = newGame()
    const coverage = () => playing.game.readiness().map(skill => skill.coverage)
    const before = coverage()
    playThrough(playing, must(playing.game.startPlacement()))
    expect(coverage().every((share, i) => share > (before[i] ?? 0) + 0.3)).toBe(true)
  })
})

describe('how sure somebody is', () => {
  test('is asked before the result where the person wants that, and kept with the answer', () => {
    const playing = newGame()
    playing.game.change({ confidence: 'asked' })
    const session = drill(playing, 2)
    answer(playing, session, false)
    expect(session.round().phase.name).toBe('weighing')
    session.weigh(3)
    expect(session.round()).toMatchObject({ phase: { name: 'feedback' }, attempts: [{ confidence: 3 }] })
    session.advance()
    answer(playing, session)
    session.weigh(null)
    expect(playing.game.study.statistics().calibration).toMatchObject({ n: 1, points: -6 })
  })

  test('is not asked otherwise', () => {
    const playing = newGame()
    const session = drill(playing, 2)
    answer(playing, session)
    expect(session.round().phase.name).toBe('asking')
  })
})

describe('leeches', () => {
  test('are pardoned until they are forgotten once more', () => {
    const playing = newGame()
    const { game } = playing
    const item = must(BANK.items.find(({ id }) => id === 'redis.aof.n1'))
    const miss = () => {
      later(playing, 3)
      const session = must(game.previewItem(item.id))
      answer(playing, session, false)
    }
    for (let n = 0; n < 8; n++) miss()
    expect(game.study.lapsesOfLeech(item)).toBe(0)
    miss()
    expect(game.study.lapsesOfLeech(item)).toBe(8)
    expect(game.study.memoryStates().leech).toEqual(new Set([item.id]))
    game.mark(item, 'pardoned', true)
    expect(game.study.lapsesOfLeech(item)).toBe(0)
    miss()
    expect(game.study.lapsesOfLeech(item)).toBe(9)
  })
})
