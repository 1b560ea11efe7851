import { spawn } from 'node:child_process'
import { join } from 'node:path'

interface Result {
  readonly code: number | null
  /** Standard output and error as they came. */
  readonly output: string
}

/** Longest a command of a proof may take, milliseconds. */
const LIMIT_MS = 60_000

/** How long after its end to go on reading, where a process it left behind keeps the output open. */
const LINGER_MS = 1000

/** Runs a bash command in a proof's folder, with the commands of its servers on the path. */
export const bash = (command: string, directory: string): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], {
      cwd: directory,
      env: {
        PATH: `${join(directory, 'bin')}:${process.env['PATH']}:/usr/sbin:/sbin`,
        HOME: directory,
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        DIR: directory,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    /** Not at `exit`: what it wrote last may not have been read yet. */
    child.once('close', code => resolve({ code, output }))
    child.once('exit', code => setTimeout(() => resolve({ code, output }), LINGER_MS).unref())
  })
