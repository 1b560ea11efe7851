import { type ChildProcess, execFileSync, spawn as spawnProcess } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { environment, inTerminal, type Place } from './in-terminal.ts'

/** Programs timed from outside. */

/** Milliseconds until the program has ended. What it prints is read, as by whoever runs it. */
export const untilEnded = (args: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const start = performance.now()
    const child: ChildProcess = spawnProcess(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: environment,
    })
    child.stdout?.resume()
    child.on('close', () => resolve(performance.now() - start))
  })

interface Shown {
  readonly ms: number
  /** Resident memory once the screen stands still, in bytes. */
  readonly memory: number
}

interface Showing extends Place {
  readonly wanted: string
  readonly measures: 'time' | 'memory'
}

/** Nothing that is timed here takes so long: it hangs. */
const PATIENCE_MS = 120_000

/** Long enough for what a start does after its first frame. */
const SETTLED_MS = 500

const memoryOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) * 1024

/** Until the screen shows a text, in a pseudo-terminal of 80x24. */
export const untilShown = (
  args: readonly string[],
  { wanted, measures, ...place }: Showing,
): Promise<Shown> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const pty = inTerminal(args, place)
    let output = ''
    let shown: Shown | undefined
    const onShown = async () => {
      shown = { ms: performance.now() - start, memory: 0 }
      if (measures === 'memory') {
        await wait(SETTLED_MS)
        shown = { ...shown, memory: memoryOf(pty.pid) }
      }
      pty.kill('SIGKILL')
    }
    pty.onData(data => {
      output += data
      if (!shown && output.includes(wanted)) onShown().catch(reject)
    })
    const impatience = setTimeout(() => pty.kill('SIGKILL'), PATIENCE_MS)
    pty.onExit(() => {
      clearTimeout(impatience)
      if (shown) resolve(shown)
      else reject(new Error(`never shown: ${wanted}\n${output}`))
    })
  })

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The cases in turn, so many times, so that a busy moment of the machine hits all of them: medians. */
export const interleaved = async <Name extends string>(
  cases: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> => {
  const names = Object.keys(cases) as Name[]
  const samples = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) samples.get(name)?.push(await cases[name]())
  }
  return Object.fromEntries(names.map(name => [name, median(samples.get(name) ?? [])])) as Record<
    Name,
    number
  >
}

/** As a row of the table says it: what counts is the ratio. */
export const ratio = (ms: number, base: number): string =>
  `${(ms / base).toFixed(2)}x (${ms.toFixed(0)} against ${base.toFixed(0)} ms)`
