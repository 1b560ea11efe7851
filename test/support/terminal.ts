import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { SHARED_CACHE } from './temp-directory.ts'

/** The game in a real PTY, seen through a real terminal emulator. */
export interface GameTerminal {
  readonly home: string
  readonly pid: number
  /** What a person sees now, one string a row, right-trimmed. */
  screen(): string
  /** Everything above and on the screen of the main buffer. */
  mainScreen(): string
  /** The emulator itself, for its cells and colours. */
  readonly terminal: xterm.Terminal
  /** Raw bytes written so far. */
  output(): string
  send(keys: string): void
  resize(columns: number, rows: number): void
  kill(signal: NodeJS.Signals): void
  /** Closes the window: the line is gone. */
  hangUp(): void
  /** Settings of the line now, as `stty -a` prints them. */
  lineSettings(): string
  /** Waits until the screen matches. Fails with the screen when it doesn't within the time. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean), what?: string): Promise<string>
  /** Waits for the end of the process. */
  exited(): Promise<{ readonly exitCode: number; readonly signal: number }>
  dispose(): void
}

export const KEY = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  escape: '\u001b',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  pageDown: '\u001b[6~',
} as const

interface Start {
  readonly args?: readonly string[]
  readonly columns?: number
  readonly rows?: number
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  /** Program to run instead of the game from the working tree. */
  readonly command?: readonly [string, ...string[]]
  readonly cwd?: string
}

/** npm runs tests and scripts in the project's own folder. */
export const LAUNCHER = resolve('bin/ops-interview.cjs')

/** Longer than any healthy machine needs; a test that waits this long has failed. */
const PATIENCE_MS = 20_000

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'ops-interview-'))

export const startGame = (start: Start = {}): GameTerminal => {
  const { args = [], columns = 80, rows = 24, home = newHome(), env = {}, cwd = tmpdir() } = start
  const [file, ...rest] = start.command ?? [process.execPath, LAUNCHER]
  const pty: IPty = spawn(file, [...rest, ...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      LANG: 'en_US.UTF-8',
      OPS_INTERVIEW_HOME: home,
      OPS_INTERVIEW_CACHE: SHARED_CACHE,
      ...env,
    },
  })
  /** Not on Windows. */
  const unix = pty as IPty & { readonly ptsName: string; destroy(): void }
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 2000 })
  const listeners = new Set<() => void>()
  let output = ''
  let ended: { exitCode: number; signal: number } | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  pty.onData(data => {
    terminal.write(data, () => {
      output += data
      tell()
    })
  })
  pty.onExit(({ exitCode, signal = 0 }) => {
    /** Once everything that it has written is on the screen. */
    terminal.write('', () => {
      ended = { exitCode, signal }
      tell()
    })
  })

  const rowsOf = (buffer: typeof terminal.buffer.active, from: number, to: number): string => {
    const lines: string[] = []
    for (let i = from; i < to; i++) lines.push(buffer.getLine(i)?.translateToString(true) ?? '')
    return lines.join('\n')
  }
  const screen = () => {
    const { active } = terminal.buffer
    return rowsOf(active, active.viewportY, active.viewportY + terminal.rows)
  }

  /** Between the marks of a synchronized update the screen is half old, half new: nobody sees it. */
  const isSettled = () => output.lastIndexOf('\u001b[?2026h') <= output.lastIndexOf('\u001b[?2026l')

  const until = <T>(check: () => T | undefined, complain: () => string): Promise<T> =>
    new Promise((done, fail) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        listeners.delete(look)
        settle()
      }
      const look = () => {
        const found = check()
        if (found !== undefined) finish(() => done(found))
      }
      const timer = setTimeout(() => finish(() => fail(new Error(complain()))), PATIENCE_MS)
      listeners.add(look)
      look()
    })

  return {
    home,
    pid: pty.pid,
    terminal,
    screen,
    mainScreen: () => rowsOf(terminal.buffer.normal, 0, terminal.buffer.normal.length),
    output: () => output,
    send: keys => pty.write(keys),
    resize: (cols, newRows) => {
      pty.resize(cols, newRows)
      terminal.resize(cols, newRows)
    },
    kill: signal => process.kill(pty.pid, signal),
    hangUp: () => unix.destroy(),
    lineSettings: () => execFileSync('stty', ['-a', '-F', unix.ptsName], { encoding: 'utf8' }),
    waitFor: (wanted, what = String(wanted)) => {
      const matches = (text: string): boolean =>
        typeof wanted === 'function'
          ? wanted(text)
          : typeof wanted === 'string'
            ? text.includes(wanted)
            : wanted.test(text)
      return until(
        () => (isSettled() && matches(screen()) ? screen() : undefined),
        () =>
          `never saw ${what}${ended ? ` (exited with ${ended.exitCode})` : ''}; the screen was:\n${screen()}`,
      )
    },
    exited: () =>
      until(
        () => ended,
        () => `still running; the screen was:\n${screen()}`,
      ),
    dispose: () => {
      if (!ended) pty.kill('SIGKILL')
      terminal.dispose()
      if (start.home === undefined) rmSync(home, { recursive: true, force: true })
    },
  }
}
