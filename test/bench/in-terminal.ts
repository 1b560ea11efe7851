import { join } from 'node:path'
import { type IPty, spawn } from '@lydell/node-pty'

/** A certificate bundle costs bare node more than it costs us, and would flatter the ratios. */
export const { NODE_EXTRA_CA_CERTS: _, CI: __, ...environment } = process.env

export const COLUMNS = 80
export const ROWS = 24

export interface Place {
  /** The profile; caches are kept in it. */
  readonly home: string
  /** Node, where nothing else is named. */
  readonly program?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A program in a pseudo-terminal of 80x24. */
export const inTerminal = (args: readonly string[], place: Place): IPty => {
  const { home, program = process.execPath, cwd = process.cwd(), env = {} } = place
  return spawn(program, [...args], {
    name: 'xterm-256color',
    cols: COLUMNS,
    rows: ROWS,
    cwd,
    env: {
      ...environment,
      OPS_INTERVIEW_HOME: home,
      OPS_INTERVIEW_CACHE: join(home, 'cache'),
      LANG: 'en_US.UTF-8',
      ...env,
    },
  })
}
