import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatLogLine } from '../../src/app/log-line.ts'
import type { Bank, Role } from '../../src/core/bank.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { MockPlan } from '../../src/core/plan.ts'
import type { Rating } from '../../src/core/rating.ts'
import { currentItem } from '../../src/core/round.ts'
import type { Playing } from './game.ts'
import { answer, must, newGame, sayTheRest } from './game.ts'
import { fakeClock, MONDAY_TEN } from './ports.ts'

/** How somebody gets through an interview. */
interface Manner {
  readonly role?: Role
  readonly minutes?: number
  readonly setting?: MockPlan['setting']
  /** Whether the answer of that place is right; all are unless told otherwise. */
  readonly isRight?: (place: number) => boolean
  /** Time for each answer. */
  readonly ms?: number
  /** Questions after which they end it. */
  readonly most?: number
  readonly rating?: Rating
}

/** Holds an interview to its end, rated and marked. Gives back its round. */
export const hold = (playing: Playing, manner: Manner = {}): string => {
  const { role = must(playing.game.bank.roles[0]), minutes = 15, setting = 'alone' } = manner
  const { isRight = () => true, ms = 30_000, most = 100, rating = 3 } = manner
  const session = must(playing.game.startMock({ role, minutes, setting }))
  for (let place = 0; place < most && currentItem(session.round()); place++) {
    if (setting === 'alone') {
      answer(playing, session, isRight(place), ms)
      continue
    }
    session.present()
    playing.ports.clock.advance(ms)
    session.hear({ judgement: { credit: isRight(place) ? 1 : 0 }, next: null })
  }
  session.end()
  sayTheRest(session, rating)
  session.leave()
  return session.id
}

const DAY_MS = 86_400_000

export interface Held {
  /** Rounds, oldest first: `process-1-1`, `process-2-1` ... */
  readonly ids: readonly string[]
  readonly log: readonly LogRecord[]
}

/** Interviews on days in a row, each in a game of its own. */
export const holdAll = (bank: Bank, manners: readonly Manner[]): Held => {
  const log: LogRecord[] = []
  const ids = manners.map((manner, n) => {
    const clock = fakeClock(MONDAY_TEN + n * DAY_MS)
    return hold(newGame({ log, clock, pid: n + 1 }, { bank, seed: 'held' }), manner)
  })
  return { ids, log }
}

/** A data directory whose log holds these records, as the game writes them. */
export const writeProfile = (directory: string, log: readonly LogRecord[]): string => {
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'attempts.jsonl'), log.map(formatLogLine).join(''))
  return directory
}
