import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve as resolvePath } from 'node:path'
import { spawn as spawnInTerminal } from '@lydell/node-pty'
import { SHARED_CACHE } from './temp-directory.ts'

/** npm runs tests and scripts in the project's own folder. */
const root = resolvePath('.')
const launcher = 'bin/ops-interview.cjs'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Nothing of the machine's own environment but where programs are. */
const environment = (home: string, more: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  LANG: 'C.UTF-8',
  OPS_INTERVIEW_HOME: home,
  OPS_INTERVIEW_CACHE: SHARED_CACHE,
  ...more,
})

const needBuild = () => {
  if (!existsSync(`${root}/dist/program.js`)) throw new Error('Build the program first: npm run build')
}

/** Runs the built program in a pipe. `home` is its data directory unless the arguments or `env` say otherwise. */
export const run = (
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  needBuild()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      cwd: root,
      env: environment(home, env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

/** Runs it on a terminal, for commands that end by themselves. Both outputs arrive as one, as a person sees them. */
export const runOnTerminal = (
  home: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly screen: string }> => {
  needBuild()
  return new Promise(resolve => {
    const terminal = spawnInTerminal(process.execPath, [launcher, ...args], {
      cwd: root,
      env: environment(home, { TERM: 'xterm-256color' }),
      cols: 200,
      rows: 24,
    })
    let screen = ''
    terminal.onData(text => {
      screen += text
    })
    terminal.onExit(({ exitCode }) => resolve({ code: exitCode, screen }))
  })
}
