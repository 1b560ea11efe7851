import { EventEmitter } from 'node:events'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Fact } from '../../src/core/fact.ts'
import type { Lang } from '../../src/core/text.ts'
import type { Route } from '../../src/ui/route.ts'
import { Keyboard } from './keyboard.ts'
import { mounted } from './mounted.tsx'
import type { MemoryPorts } from './ports.ts'
import { memoryPorts } from './ports.ts'

class FakeStdout extends EventEmitter {
  readonly isTTY = true
  readonly frames: string[] = []
  readonly columns: number
  readonly rows: number

  constructor(columns: number, rows: number) {
    super()
    this.columns = columns
    this.rows = rows
  }

  readonly write = (frame: string, written?: () => void): boolean => {
    this.frames.push(frame)
    if (written) queueMicrotask(written)
    return true
  }
}

export interface Frames {
  readonly game: Game
  readonly ports: MemoryPorts
  /** The screen now, one string a row, without styles. */
  rows(): readonly string[]
  /** Presses keys one after the other, each seen before the next. */
  press(...keys: readonly string[]): Promise<void>
  close(): void
}

interface Stage {
  readonly bank: Bank
  readonly facts?: readonly Fact[]
  readonly lang?: Lang
  readonly columns?: number
  readonly screenRows?: number
  readonly route?: (game: Game) => Route
}

/** Styles and cursor moves. */
const STYLES = /\u001b\[[0-9;?]*[A-Za-z]/g

const turnOfTheLoop = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Until Ink has drawn: React works in turns of the event loop, without timers in tests. */
const settled = async (stdout: FakeStdout): Promise<void> => {
  for (let quiet = 0, seen = -1; quiet < 5; seen = stdout.frames.length) {
    await turnOfTheLoop()
    quiet = stdout.frames.length === seen ? quiet + 1 : 0
  }
}

/** The whole app on a terminal of any size, over ports in memory. */
export const showApp = async (stage: Stage): Promise<Frames> => {
  const {
    bank,
    facts = [],
    lang = 'en',
    columns = 80,
    screenRows = 24,
    route = () => ({ name: 'home' }),
  } = stage
  const ports = memoryPorts()
  const game = createGame(ports, { bank, facts: () => facts, version: '0.0.0', locale: lang, seed: 'frames' })
  const stdout = new FakeStdout(columns, screenRows)
  const stdin = new Keyboard()
  const instance = mounted({ game, start: route(game), stdout, stdin }, { debug: true })
  await settled(stdout)
  return {
    game,
    ports,
    rows: () =>
      (stdout.frames.findLast(frame => frame.includes('\n')) ?? '')
        .replace(STYLES, '')
        .split('\n')
        .map(row => row.trimEnd()),
    press: async (...keys) => {
      for (const key of keys) {
        stdin.press(key)
        await settled(stdout)
      }
    },
    close: () => instance.unmount(),
  }
}
