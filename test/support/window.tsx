import { EventEmitter } from 'node:events'
import xterm from '@xterm/headless'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Lang } from '../../src/core/text.ts'
import type { Route } from '../../src/ui/route.ts'
import { Keyboard } from './keyboard.ts'
import { AS_PLAYED, mounted } from './mounted.tsx'
import type { MemoryPorts } from './ports.ts'
import { memoryPorts } from './ports.ts'

/** The app drawn as the game draws it, into a terminal emulator whose window can be dragged. */

class Glass extends EventEmitter {
  readonly isTTY = true
  readonly terminal: xterm.Terminal
  writes = 0

  constructor(columns: number, rows: number) {
    super()
    /** No line discipline stands between that would begin a new line at its first column. */
    const how = { allowProposedApi: true, convertEol: true, scrollback: 500 }
    this.terminal = new xterm.Terminal({ ...how, cols: columns, rows })
  }

  get columns(): number {
    return this.terminal.cols
  }

  get rows(): number {
    return this.terminal.rows
  }

  readonly write = (text: string, then?: () => void): boolean => {
    if (text !== '') this.writes += 1
    this.terminal.write(text, then)
    return true
  }

  /** Everything written so far is on the glass. */
  settled(): Promise<void> {
    return new Promise(done => this.terminal.write('', done))
  }
}

export interface Window {
  readonly game: Game
  readonly ports: MemoryPorts
  /** The rows of the window, right-trimmed. */
  rows(): readonly string[]
  /** Main screen and what was scrolled off it. */
  mainRows(): readonly string[]
  /** Drags through sizes, faster than anybody draws. */
  drag(...sizes: readonly (readonly [columns: number, rows: number])[]): void
  press(...keys: readonly string[]): void
  /** How often something was written. */
  writes(): number
  /** Until everything is drawn. */
  drawn(): Promise<void>
  /** Ends the app; rejects when a screen crashed. */
  close(): Promise<void>
}

interface Stage {
  readonly bank: Bank
  readonly lang: Lang
  readonly size: readonly [columns: number, rows: number]
  readonly route: (game: Game) => Route
  /** What is on the terminal before the game. */
  readonly before?: readonly string[]
  /** Whether a screen reader reads it out. */
  readonly way?: 'seen' | 'heard'
}

const turnOfTheLoop = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

export const openWindow = async (stage: Stage): Promise<Window> => {
  const { bank, lang, size, route, before = [], way = 'seen' } = stage
  const ports = memoryPorts()
  const game = createGame(ports, {
    bank,
    facts: () => [],
    version: '0.0.0',
    locale: lang,
    seed: 'window',
  })
  const glass = new Glass(...size)
  const keyboard = new Keyboard()
  for (const line of before) glass.write(`${line}\r\n`)
  const instance = mounted(
    { game, start: route(game), stdout: glass, stdin: keyboard },
    { ...AS_PLAYED, isScreenReaderEnabled: way === 'heard' },
  )
  const ended = instance.waitUntilExit()
  const rowsOf = (buffer: typeof glass.terminal.buffer.active, from: number, count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        buffer
          .getLine(from + i)
          ?.translateToString(true, 0, glass.columns)
          .trimEnd() ?? '',
    )
  const drawn = async () => {
    await turnOfTheLoop()
    await instance.waitUntilRenderFlush()
    await glass.settled()
  }
  await drawn()
  return {
    game,
    ports,
    rows: () => {
      const { active } = glass.terminal.buffer
      return rowsOf(active, active.viewportY, glass.rows)
    },
    mainRows: () => {
      const { normal } = glass.terminal.buffer
      return rowsOf(normal, 0, normal.length)
    },
    writes: () => glass.writes,
    drag: (...sizes) => {
      for (const [columns, rows] of sizes) {
        glass.terminal.resize(columns, rows)
        glass.emit('resize')
      }
    },
    press: (...keys) => {
      for (const key of keys) keyboard.press(key)
    },
    drawn,
    close: async () => {
      instance.unmount()
      await ended
      await glass.settled()
    },
  }
}
