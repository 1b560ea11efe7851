import { spawn as spawnProcess } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { spawn } from '@lydell/node-pty'
import { newHome } from '../support/terminal.ts'

/**
 * Start-up against bare `node`, samples interleaved in one run, medians. Absolute times are this machine's; the ratios
 * are what to compare.
 */

const ROUNDS = 15
const LAUNCHER = 'bin/ops-interview.js'

/** A certificate bundle in the environment costs bare node more than it costs us, and would flatter the ratios. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env

const run = (args: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const start = performance.now()
    const child = spawnProcess(process.execPath, args, { stdio: 'ignore', env: environment })
    child.on('exit', () => resolve(performance.now() - start))
  })

const home = newHome()

/** Until the screen shows a text. */
const untilShown = (args: readonly string[], wanted: string): Promise<number> =>
  new Promise(resolve => {
    const start = performance.now()
    const pty = spawn(process.execPath, [...args], {
      cols: 80,
      rows: 24,
      env: { ...environment, OPS_INTERVIEW_HOME: home, LANG: 'en_US.UTF-8' },
    })
    let output = ''
    let shownAt = 0
    pty.onData(data => {
      output += data
      if (shownAt === 0 && output.includes(wanted)) {
        shownAt = performance.now()
        pty.kill('SIGKILL')
      }
    })
    pty.onExit(() => resolve((shownAt || performance.now()) - start))
  })

const CASES = {
  'node -e, a word on a terminal': () => untilShown(['-e', "process.stdout.write('ready')"], 'ready'),
  'menu on screen': () => untilShown([LAUNCHER], 'Quit'),
  '--version': () => run([LAUNCHER, '--version']),
  '--help': () => run([LAUNCHER, '--help']),
  'bank list --json': () => run([LAUNCHER, 'bank', 'list', '--json']),
  'stats --json': () => run([LAUNCHER, 'stats', '--json', '--data-dir', home]),
} as const

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const names = Object.keys(CASES) as (keyof typeof CASES)[]
const samples = new Map(names.map(name => [name, [] as number[]]))
for (let round = 0; round < ROUNDS; round++) {
  for (const name of names) samples.get(name)?.push(await CASES[name]())
}
const base = median(samples.get(names[0] as keyof typeof CASES) ?? [])
process.stdout.write(`node ${process.versions.node}, medians of ${ROUNDS}\n\n`)
process.stdout.write('| what | ms | ratio to bare node |\n| --- | ---: | ---: |\n')
for (const name of names) {
  const ms = median(samples.get(name) ?? [])
  process.stdout.write(`| ${name} | ${ms.toFixed(0)} | ${(ms / base).toFixed(1)}x |\n`)
}
