import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import xterm from '@xterm/headless'
import { COLUMNS, inTerminal, ROWS } from './in-terminal.ts'

/** A program in a pseudo-terminal of 80x24, listened to by the byte and by the clock. */
export interface Wire {
  readonly pid: number
  send(keys: string): void
  /** What is written from now on: it is waited for, and over when nothing has come for so long. */
  answer(silenceMs: number): Promise<Burst>
  /** Until nothing has come for so long. */
  quiet(silenceMs: number): Promise<void>
  /** What is written within a time. */
  within(ms: number): Promise<readonly Burst[]>
  /** What a person sees, once it matches. */
  shows(wanted: RegExp | ((screen: string) => boolean)): Promise<string>
  end(): void
}

/** What came without a pause in between. */
export interface Burst {
  readonly bytes: number
  /** From the beginning of the listening to the first and to the last byte. */
  readonly firstMs: number
  readonly lastMs: number
}

/** Nothing that is listened to takes so long: it hangs. */
const PATIENCE_MS = 60_000

/** Frames this far apart are two. */
const PAUSE_MS = 60

/** So much of what was written last is told when something goes wrong. */
const TAIL = 500

interface Heard {
  readonly at: number
  readonly bytes: number
}

const burstOf = (heard: readonly Heard[], start: number): Burst => ({
  bytes: heard.reduce((sum, { bytes }) => sum + bytes, 0),
  firstMs: (heard[0]?.at ?? start) - start,
  lastMs: (heard.at(-1)?.at ?? start) - start,
})

interface Surroundings {
  readonly home: string
  readonly env?: Readonly<Record<string, string>>
}

export const wired = (args: readonly string[], { home, env = {} }: Surroundings): Wire => {
  const pty = inTerminal(args, { home, env: { HOME: home, LANG: 'zh_CN.UTF-8', ...env } })
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  let heard: Heard[] = []
  let onScreen = () => {}
  let output = ''
  pty.onData(data => {
    heard.push({ at: performance.now(), bytes: Buffer.byteLength(data) })
    output = (output + data).slice(-TAIL)
    terminal.write(data, () => onScreen())
  })
  const screen = () => {
    const { active } = terminal.buffer
    return Array.from({ length: ROWS }, (_, i) => active.getLine(i)?.translateToString(true) ?? '').join('\n')
  }
  const silence = async (silenceMs: number) => {
    const start = performance.now()
    for (;;) {
      const left = (heard.at(-1)?.at ?? start) + silenceMs - performance.now()
      if (left <= 0) return
      await wait(Math.ceil(left))
    }
  }
  return {
    pid: pty.pid,
    send: keys => pty.write(keys),
    answer: async silenceMs => {
      const start = performance.now()
      heard = []
      while (heard.length === 0) {
        if (performance.now() - start > PATIENCE_MS)
          throw new Error(`no answer; the screen was:\n${screen()}`)
        await wait(1)
      }
      await silence(silenceMs)
      return burstOf(heard, start)
    },
    quiet: silence,
    within: async ms => {
      const start = performance.now()
      heard = []
      await wait(ms)
      const bursts: Heard[][] = []
      for (const one of heard) {
        const last = bursts.at(-1)?.at(-1)
        if (last && one.at - last.at < PAUSE_MS) bursts.at(-1)?.push(one)
        else bursts.push([one])
      }
      return bursts.map(burst => burstOf(burst, start))
    },
    shows: wanted =>
      new Promise((done, fail) => {
        const timer = setTimeout(
          () => fail(new Error(`never saw ${wanted}; the screen was:\n${screen()}\n${output}`)),
          PATIENCE_MS,
        )
        onScreen = () => {
          if (!(wanted instanceof RegExp ? wanted.test(screen()) : wanted(screen()))) return
          clearTimeout(timer)
          onScreen = () => {}
          done(screen())
        }
        onScreen()
      }),
    end: () => {
      pty.kill('SIGKILL')
      terminal.dispose()
    },
  }
}
