import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { bash } from './bash.ts'

/** One server process of a proof, spoken to by the shell commands `NAME`, `NAME-start`, `NAME-stop` and `NAME-kill`. */
export interface ServerNode {
  readonly name: string
  /** Runs the server in the foreground. */
  readonly command: string
  /** Speaks to it; the arguments follow. */
  readonly client: string
  /** Succeeds once it serves. */
  readonly ready: string
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })

const script = (directory: string, name: string, lines: readonly string[]): void => {
  const file = join(directory, 'bin', name)
  writeFileSync(file, ['#!/usr/bin/env bash', ...lines, ''].join('\n'))
  chmodSync(file, 0o755)
}

/** How often, a tenth of a second apart, to ask whether a server is ready, or gone. */
const PATIENCE = 200

const waitFor = (condition: string): string =>
  `for _ in $(seq ${PATIENCE}); do if ${condition}; then exit 0; fi; sleep 0.1; done; echo "never: ${condition.replaceAll('"', "'")}" >&2; exit 1`

/** Ended, all its threads too, but not yet collected by init, which in some containers takes seconds. */
const DEAD = 'grep -qs "^State:.Z" /proc/$pid/status && [ "$(ls /proc/$pid/task | wc -l)" = 1 ]'

/** Writes a node's commands into `bin/`. Its pid stands in `NAME.pid`, what it says in `NAME.log`. */
const addNode = (directory: string, { name, command, client, ready }: ServerNode): void => {
  const pid = join(directory, `${name}.pid`)
  const end = (signal: string) => [
    `pid=$(cat ${pid}); kill -${signal} "$pid"`,
    waitFor(`! kill -0 "$pid" 2>/dev/null || ${DEAD}`),
  ]
  script(directory, name, [`exec ${client} "$@"`])
  script(directory, `${name}-start`, [
    `cd ${directory}`,
    `setsid ${command} >> ${name}.log 2>&1 < /dev/null &`,
    `echo $! > ${pid}`,
    waitFor(`{ ${ready}; } >/dev/null 2>&1`),
  ])
  script(directory, `${name}-stop`, end('TERM'))
  script(directory, `${name}-kill`, end('KILL'))
}

/** `background COMMAND...`: a process that ends with the proof. */
export const addBackground = (directory: string): void => {
  script(directory, 'background', [
    'setsid "$@" >> background.log 2>&1 < /dev/null &',
    `echo $! > ${directory}/background-$!.pid`,
  ])
}

export const startAll = async (directory: string, nodes: readonly ServerNode[]): Promise<void> => {
  for (const node of nodes) {
    addNode(directory, node)
    const { code, output } = await bash(`${node.name}-start`, directory)
    if (code !== 0) {
      const log = join(directory, `${node.name}.log`)
      const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-600) : ''
      throw new Error(`${node.name} does not start: ${output}\n${said}`)
    }
  }
}
