import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Proof } from '../../src/bank/syllabus-schema.ts'
import { bash } from './bash.ts'
import { addBackground } from './node.ts'
import { SERVERS } from './servers.ts'

type Step = Proof['steps'][number]

const listed = (expected: string | readonly string[] | undefined): readonly string[] =>
  expected === undefined ? [] : [expected].flat()

const PATTERN = /^\/(.*)\/([a-z]*)$/s

/** Whether output holds a text, or fits a `/regular expression/`. */
const holds = (output: string, expected: string): boolean => {
  const pattern = PATTERN.exec(expected)
  return pattern ? new RegExp(pattern[1] ?? '', pattern[2] || 'm').test(output) : output.includes(expected)
}

/** A step that expects nothing must at least succeed: a command that isn't there shows nothing. */
const hasFailed = (step: Step, code: number | null): boolean =>
  code === null || (!step.prints && !step.lacks && !step.until && code !== 0)

const disagreement = (step: Step, code: number | null, output: string): string | undefined => {
  const missing = [...listed(step.prints), ...listed(step.until)].filter(text => !holds(output, text))
  const present = listed(step.lacks).filter(text => holds(output, text))
  const failed = hasFailed(step, code)
  if (missing.length + present.length === 0 && !failed) return undefined
  return [
    `$ ${step.run.trim()}`,
    ...(failed ? [`  ended with ${code ?? 'a signal'}`] : []),
    ...missing.map(text => `  should print ${text}`),
    ...present.map(text => `  should not print ${text}`),
    ...output
      .trimEnd()
      .split('\n')
      .slice(-30)
      .map(line => `  | ${line}`),
  ].join('\n')
}

/** How long `until` tries, and how often. */
const TRIES = 150
const PAUSE_MS = 100

const run = async (step: Step, directory: string): Promise<string | undefined> => {
  const tries = step.until === undefined ? 1 : TRIES
  for (let left = tries; ; left -= 1) {
    const { code, output } = await bash(`exec 2>&1\n[ ! -f ports ] || . ./ports\n${step.run}`, directory)
    const found = disagreement(step, code, output)
    if (found === undefined || left <= 1) return found
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  }
}

/** Ends every process of a proof, by the pids it wrote down. */
const endAll = (directory: string): void => {
  for (const name of readdirSync(directory).filter(entry => entry.endsWith('.pid'))) {
    const pid = Number(readFileSync(join(directory, name), 'utf8'))
    /** A file that is still empty names nobody, and 0 would be our own group. */
    if (!(pid > 1)) continue
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, 'SIGKILL')
      } catch {
        // Gone already.
      }
    }
  }
}

/** Runs a proof on servers of its own. `undefined` when it agrees; otherwise what came out instead. */
export const runProof = async (proof: Proof, root: string): Promise<string | undefined> => {
  const directory = mkdtempSync(join(root, 'proof-'))
  mkdirSync(join(directory, 'bin'))
  addBackground(directory)
  try {
    await SERVERS[proof.server].start(directory, proof.setup ?? 'single', proof.config ?? '')
    for (const step of proof.steps) {
      const found = await run(step, directory)
      if (found !== undefined) return found
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    endAll(directory)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
