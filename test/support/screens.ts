import type { Game } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import type { Bank } from '../../src/core/bank.ts'
import { currentItem, markedNow } from '../../src/core/round.ts'
import type { Route } from '../../src/ui/route.ts'
import { must } from './game.ts'
import { historyOf } from './history.ts'

/** Every screen there is: how a game gets there. */
export type Screen = readonly [name: string, route: (game: Game) => Route]

const RATED = 3

/** An answer long enough to scroll, in both languages. */
const WRITTEN = 'One night the disk of the primary filled up.\n第一件事是止血。'.repeat(20)

/** Months of play, up to the day on which clocks in memory stand. */
const withHistory = (game: Game): Game => {
  for (const record of historyOf(game.bank, game.today(), 40)) game.ports.store.append(record)
  game.setGoal({ role: must(game.bank.roles[0]).id, day: null })
  return game
}

/** A screen after months of play. */
const months =
  (route: Route) =>
  (game: Game): Route => {
    withHistory(game)
    return route
  }

const drill = (game: Game): RoundSession => must(game.startDrill({ scope: {}, count: 5, timing: '1x' }))

const mock = (game: Game, setting: 'alone' | 'pair' = 'alone'): RoundSession =>
  must(game.startMock({ role: must(game.bank.roles[0]), minutes: 15, setting }))

/** Skips until a question of this kind is asked. */
const until = (session: RoundSession, { items }: Bank, isOpen: boolean): RoundSession => {
  for (;;) {
    const id = currentItem(session.round())?.itemId
    const item = must(items.find(candidate => candidate.id === id))
    if ((item.kind === 'open') === isOpen) return session
    session.skip()
    session.advance()
  }
}

const written = (game: Game): RoundSession => {
  const session = until(mock(game), game.bank, true)
  session.present()
  session.answer({ kind: 'open', text: WRITTEN })
  session.end()
  return session
}

const marked = (game: Game): RoundSession => {
  const session = written(game)
  session.rate(RATED)
  while (markedNow(session.round())) session.confirm({ points: [], critical: false })
  return session
}

const finished = (session: RoundSession): RoundSession => {
  while (session.round().over === null) {
    session.present()
    session.skip()
    session.advance()
  }
  return session
}

const round = (session: RoundSession): Route => ({ name: 'round', session })

const skipped = (session: RoundSession): RoundSession => {
  session.skip()
  return session
}

const paused = (session: RoundSession): RoundSession => {
  session.pause()
  return session
}

/** Answered with a guess, and not yet asked how sure. */
const weighing = (game: Game): RoundSession => {
  game.change({ confidence: 'asked' })
  const choice = must(game.bank.items.find(item => item.kind === 'boolean'))
  const session = must(game.startDrill({ scope: { category: choice.category }, count: 50, timing: 'off' }))
  for (;;) {
    const id = currentItem(session.round())?.itemId
    session.present()
    if (game.bank.items.some(item => item.id === id && item.kind === 'boolean')) break
    session.skip()
    session.advance()
  }
  session.answer({ kind: 'boolean', value: true })
  return session
}

const spoken = (game: Game): RoundSession => {
  game.change({ answers: 'aloud' })
  return until(mock(game), game.bank, true)
}

const withDaily = (game: Game): Route => {
  finished(must(game.startDaily()))
  return { name: 'daily' }
}

const held = (game: Game): Route => {
  marked(game).leave()
  return { name: 'scorecard', round: must(game.interviews().at(-1)).round }
}

export const EVERY_SCREEN: readonly Screen[] = [
  ['home', () => ({ name: 'home' })],
  ['home after months', months({ name: 'home' })],
  ['drill set-up', () => ({ name: 'drill-setup' })],
  ['mock set-up', () => ({ name: 'mock-setup' })],
  [
    'interviews',
    game => {
      marked(game).leave()
      return { name: 'interviews' }
    },
  ],
  ['scorecard of an earlier interview', held],
  ['review set-up', months({ name: 'review-setup' })],
  ['mistakes', months({ name: 'mistakes' })],
  ['daily', withDaily],
  ['placement', () => ({ name: 'placement' })],
  ['statistics', months({ name: 'stats' })],
  ['goal', months({ name: 'goal' })],
  ['goal set-up', () => ({ name: 'goal-setup' })],
  ['browse', () => ({ name: 'browse', query: '' })],
  ['an item', game => ({ name: 'item', item: must(game.bank.items[0]) })],
  ['settings', () => ({ name: 'settings' })],
  ['problems', () => ({ name: 'problems' })],
  ['a question', game => round(until(drill(game), game.bank, false))],
  ['writing', game => round(until(mock(game), game.bank, true))],
  ['speaking', game => round(spoken(game))],
  ['interviewing', game => round(mock(game, 'pair'))],
  ['feedback', game => round(skipped(drill(game)))],
  ['weighing', game => round(weighing(game))],
  ['pause', game => round(paused(drill(game)))],
  ['summary', game => round(finished(drill(game)))],
  ['summary of a daily', game => round(finished(must(game.startDaily())))],
  ['rating', game => round(written(game))],
  [
    'marking',
    game => {
      const session = written(game)
      session.rate(RATED)
      return round(session)
    },
  ],
  ['scorecard', game => round(marked(game))],
  ['looking through', game => ({ name: 'look', session: marked(game) })],
]
