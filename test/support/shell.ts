import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type GameTerminal, LAUNCHER, newHome, startGame } from './terminal.ts'

/** The game started by a shell, which had the terminal before and has it afterwards. `kill` is for the game alone. */
export interface ShellTerminal extends GameTerminal {
  /** The shell has started it. */
  isRunning(): boolean
  /** Waits until the shell has the terminal again; what the game ended with. */
  returned(): Promise<number>
  /** What the game ended with, kept by a shell that may have no terminal any more. */
  exitCode(): number | undefined
  /** Settings of the line before and after the game, as `stty -g` prints them. */
  settings(): { readonly before: string; readonly after: string }
}

/** Lines that were on the terminal before the game. */
export const HISTORY = Array.from({ length: 40 }, (_, i) => `line ${i} of the history`)

const SCRIPT = `
trap : INT HUP
for line in $(seq 0 39); do echo "line $line of the history"; done
stty -g > "$HOME/before"
$SESSION sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"
echo $? > "$HOME/code"
stty -g > "$HOME/after"
echo "ended with $(cat "$HOME/code")."
read wait
`

interface ShellStart {
  readonly args?: readonly string[]
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  /** What goes wrong at SIGUSR2: see sabotage.mjs. */
  readonly sabotage?: string
  /** A command that runs it apart from the terminal, which then sends it no signals. */
  readonly session?: 'setsid -w'
}

const SABOTAGE = pathToFileURL(resolve('test/support/sabotage.mjs')).href

export const startInShell = (start: ShellStart = {}): ShellTerminal => {
  const { args = [], home = newHome(), env = {}, sabotage, session = '' } = start
  rmSync(join(home, 'pid'), { force: true })
  const game = startGame({
    home,
    command: ['sh', '-c', SCRIPT, 'sh', process.execPath, LAUNCHER],
    args,
    env: {
      ...env,
      SESSION: session,
      ...(sabotage ? { SABOTAGE: sabotage, NODE_OPTIONS: `--import=${SABOTAGE}` } : {}),
    },
  })
  const read = (name: string) => {
    const file = join(home, name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  }
  return {
    ...game,
    kill: signal => process.kill(Number(read('pid')), signal),
    isRunning: () => read('pid') !== '',
    returned: async () => {
      const screen = await game.waitFor(/ended with \d+\./)
      return Number(/ended with (\d+)\./.exec(screen)?.[1])
    },
    exitCode: () => (read('code') === '' ? undefined : Number(read('code'))),
    settings: () => ({ before: read('before'), after: read('after') }),
  }
}

/** What the log of a profile holds, oldest first. */
export const recordsIn = (home: string): readonly { readonly type: string }[] => {
  const file = join(home, 'attempts.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}
