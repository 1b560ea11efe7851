import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import type { Bank, Role } from '../../src/core/bank.ts'
import { findItem } from '../../src/core/bank.ts'
import type { MockPlan } from '../../src/core/plan.ts'
import type { Rating } from '../../src/core/rating.ts'
import { NO_HITS } from '../../src/core/response.ts'
import { currentItem, markedNow } from '../../src/core/round.ts'
import { bankFrom, bankYaml, itemYaml } from './bank-file.ts'
import { rightResponse, wrongResponse } from './items.ts'
import type { MemoryPorts, World } from './ports.ts'
import { memoryPorts } from './ports.ts'

/** Limit of every item of this bank. */
export const LIMIT_MS = 20_000

const statements = (category: string, topic: string, skill: string, count: number): string => {
  const items = Array.from({ length: count }, (_, i) =>
    itemYaml('boolean', {
      id: `${category}.${topic}.n${i + 1}`,
      level: ['junior', 'mid', 'senior'][i % 3],
      skill,
      timeLimitSeconds: `${LIMIT_MS / 1000}`,
    }),
  )
  return bankYaml(items, { category, topic })
}

/** One question to be answered in one's own words. */
const openQuestion = (topic: string): string =>
  bankYaml(
    [
      itemYaml('open', {
        id: `communication.${topic}.n1`,
        skill: 'communication',
        timeLimitSeconds: `${LIMIT_MS / 1000}`,
      }),
    ],
    { category: 'communication', topic },
  )

/** Id of the question that every interview of the role begins with. */
export const OPENING = 'communication.opening.n1'

export const ROLE: Role = {
  id: 'dba',
  title: { en: 'Database engineer', zh: '数据库工程师' },
  description: { en: 'Databases.', zh: '数据库。' },
  skills: { databases: 3, systems: 1 },
  levels: { junior: 1, mid: 1, senior: 1 },
  categories: {},
  opening: [OPENING],
  closing: ['communication.closing.n1'],
  blueprints: [15, 30].map(minutes => ({
    minutes,
    topics: 2,
    phases: { opening: 1, 'warm-up': 2, core: minutes - 5, troubleshooting: 1, closing: 1 },
  })),
}

/** 90 statements, all of them true, and the questions that an interview begins and ends with. */
export const BANK: Bank = {
  ...bankFrom([
    statements('redis', 'aof', 'databases', 40),
    statements('mysql', 'replication', 'databases', 40),
    statements('kubernetes', 'cni', 'systems', 10),
    openQuestion('opening'),
    openQuestion('closing'),
  ]),
  roles: [ROLE],
}

/** That bank, no syllabus, English. */
export const SETUP = { bank: BANK, facts: () => [], version: '0.0.0', locale: 'en' } as const

export interface Playing {
  readonly game: Game
  readonly ports: MemoryPorts
}

type Setup = Partial<Parameters<typeof createGame>[1]>

/** A game on that bank, in English, in a world of its own or one it shares. */
export const newGame = (world: World = {}, setup: Setup = {}): Playing => {
  const ports = memoryPorts(world)
  return { game: createGame(ports, { ...SETUP, ...setup }), ports }
}

/** What a use case gave back, where it must have given something. */
export const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('there is nothing')
  return value
}

export const drill = ({ game }: Playing, count = 3): RoundSession =>
  must(game.startDrill({ scope: { category: 'redis' }, count, timing: '1x' }))

export const mock = ({ game }: Playing, minutes = 15, setting: MockPlan['setting'] = 'alone'): RoundSession =>
  must(game.startMock({ role: ROLE, minutes, setting }))

/** Reads for so long, then answers; in a drill the feedback is left, too. */
export const answer = ({ game, ports }: Playing, session: RoundSession, right = true, ms = 2_000): void => {
  const item = must(findItem(game.bank, must(currentItem(session.round())).itemId))
  session.present()
  ports.clock.advance(ms)
  session.answer(right ? rightResponse(item) : wrongResponse(item))
  if (session.round().plan.mode === 'drill') session.advance()
}

/** Says what is left to say of an interview that is over: how it went, and that the program marked every answer well. */
export const sayTheRest = (session: RoundSession, rating: Rating = 3): void => {
  session.rate(rating)
  for (let waiting = markedNow(session.round()); waiting; waiting = markedNow(session.round())) {
    session.confirm(waiting.hits ?? NO_HITS)
  }
}
