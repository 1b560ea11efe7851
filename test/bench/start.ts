import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import xterm from '@xterm/headless'
import { newHome } from '../support/terminal.ts'
import type { GoalRow } from './goal-row.ts'
import { COLUMNS, inTerminal, ROWS } from './in-terminal.ts'
import { interleaved, ratio } from './timed.ts'

/** How long a person waits: for the first frame, for the first answer to a key, for the shell to be back. */

const LAUNCHER = 'bin/ops-interview.cjs'
const DOWN = '\u001b[B'
const POINTER = '❯'

/** Nothing that is timed here takes so long: it hangs. */
const PATIENCE_MS = 60_000

interface Start {
  /** Milliseconds until the menu was on the screen. */
  readonly frame: number
  /** Until an arrow key that was sent then had moved the pointer. */
  readonly interactive: number
  /** From the key that quits until the process was gone; only where that was waited for. */
  readonly quit: number
}

interface Screen {
  /** Row of the pointer; -1 where there is none. */
  pointer(): number
  shows(wanted: string): boolean
}

interface Wanted {
  readonly home: string
  /** What the last line to be drawn holds. */
  readonly ready: string
  /** Milliseconds to look at the menu before quitting; without it the process is killed as soon as the pointer moves. */
  readonly stayMs?: number
}

/** One start, from outside. */
const started = (args: readonly string[], { home, ready, stayMs }: Wanted): Promise<Start> =>
  new Promise((resolve, reject) => {
    const begin = performance.now()
    const pty = inTerminal(args, { home })
    const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
    const lines = () =>
      Array.from({ length: ROWS }, (_, i) => terminal.buffer.active.getLine(i)?.translateToString(true) ?? '')
    const screen: Screen = {
      pointer: () => lines().findIndex(line => line.includes(POINTER)),
      shows: wanted => lines().some(line => line.includes(wanted)),
    }
    let frame: number | undefined
    let from = -1
    let interactive: number | undefined
    let quitAt: number | undefined
    const quit = async () => {
      if (stayMs === undefined) return pty.kill('SIGKILL')
      await wait(stayMs)
      quitAt = performance.now()
      pty.write('q')
    }
    const look = (at: number) => {
      if (frame === undefined && screen.shows(ready)) {
        frame = at - begin
        from = screen.pointer()
        pty.write(DOWN)
      } else if (frame !== undefined && interactive === undefined && screen.pointer() > from) {
        interactive = at - begin
        quit().catch(reject)
      }
    }
    pty.onData(data => {
      const at = performance.now()
      terminal.write(data, () => look(at))
    })
    const impatience = setTimeout(() => pty.kill('SIGKILL'), PATIENCE_MS)
    pty.onExit(() => {
      clearTimeout(impatience)
      if (frame === undefined || interactive === undefined) {
        return reject(new Error(`never ready:\n${lines().join('\n')}`))
      }
      resolve({ frame, interactive, quit: performance.now() - (quitAt ?? begin) })
    })
  })

/** A program that prints and ends, in the same kind of terminal: until it is gone. */
const ended = (args: readonly string[], home: string): Promise<number> =>
  new Promise(resolve => {
    const begin = performance.now()
    const pty = inTerminal(args, { home })
    pty.onData(() => {})
    pty.onExit(() => resolve(performance.now() - begin))
  })

/** As long as a start keeps itself for the next one, and then some. */
const SETTLED_MS = 3000

const cacheOf = (home: string): string => join(home, 'cache')

/** A look at the menu, long enough for the next start to be prepared. */
export const visit = (args: readonly string[], wanted: Omit<Wanted, 'stayMs'>): Promise<Start> =>
  started(args, { ...wanted, stayMs: SETTLED_MS })

/** On a busy machine a visit may be over before everything is kept. */
const MOST_VISITS = 5

/** A home with caches as a game leaves them. */
export const visited = async (): Promise<string> => {
  const home = newHome()
  const isKept = (ending: string) => namesIn(cacheOf(home)).some(name => name.endsWith(ending))
  for (let visits = 0; visits < MOST_VISITS; visits++) {
    await visit([LAUNCHER], { home, ready: 'Quit' })
    if (isKept('.code') && isKept('.frames')) return home
  }
  throw new Error(`nothing kept after ${MOST_VISITS} visits`)
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

const forget = (home: string, isForgotten: (name: string) => boolean): void => {
  for (const name of namesIn(cacheOf(home)).filter(isForgotten)) rmSync(join(cacheOf(home), name))
}

const BARE = ['-e', "process.stdout.write('ready')"]

/** Starts against bare node, in turn. */
export const startRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const kept = await visited()
  const unkept = await visited()
  const quitting = await visited()
  let latest: Start = { frame: 0, interactive: 0, quit: 0 }
  const start = async (home: string, stayMs?: number) => {
    latest = await started([LAUNCHER], { home, ready: 'Quit', ...(stayMs === undefined ? {} : { stayMs }) })
    return latest
  }
  const medians = await interleaved(
    {
      bare: () => ended(BARE, kept),
      frame: async () => (await start(kept)).frame,
      interactive: async () => latest.interactive,
      unkeptFrame: async () => {
        forget(unkept, name => name.endsWith('.frames'))
        return (await start(unkept)).frame
      },
      unkeptInteractive: async () => latest.interactive,
      firstFrame: async () => {
        forget(unkept, () => true)
        return (await start(unkept)).frame
      },
      firstInteractive: async () => latest.interactive,
      refill: async () => (await start(unkept, SETTLED_MS)).frame,
      quit: async () => (await start(quitting, 300)).quit,
      version: () => ended([LAUNCHER, '--version'], kept),
      help: () => ended([LAUNCHER, '--help'], kept),
      list: () => ended([LAUNCHER, 'bank', 'list', '--json'], kept),
    },
    rounds,
  )
  const row = (name: string, goal: string, ms: number): GoalRow => ({
    name,
    goal,
    result: ratio(ms, medians.bare),
  })
  return [
    { name: 'bare `node -e`, a word', goal: '', result: `${medians.bare.toFixed(0)} ms` },
    row('first frame, kept', '<= 1.3x', medians.frame),
    row('first answer to a key', '<= 3.5x', medians.interactive),
    row('first frame, nothing kept of it', '<= 3.2x', medians.unkeptFrame),
    row('first answer to a key, nothing kept of the frame', '<= 4.5x', medians.unkeptInteractive),
    row('first frame of the first start ever', '', medians.firstFrame),
    row('first answer of the first start ever', '', medians.firstInteractive),
    row('quit until the process is gone', '<= 1.2x', medians.quit),
    row('`--version`', '<= 1.3x', medians.version),
    row('`--help`', '<= 1.3x', medians.help),
    row('`bank list --json`', '<= 2.5x', medians.list),
  ]
}
