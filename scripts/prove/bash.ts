import { spawn } from 'node:child_process'
import { join } from 'node:path'

interface Result {
  readonly code: number | null
  /** Standard output and error as they came. */
  readonly output: string
}

/** Longest a command of a proof may take, milliseconds. */
const LIMIT_MS = 60_000

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
    child.once('exit', code => resolve({ code, output }))
  })
