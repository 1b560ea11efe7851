import { newHome } from '../support/terminal.ts'
import { interleaved, untilEnded, untilShown } from './timed.ts'

/**
 * Start-up against bare `node`, samples interleaved in one run, medians. Absolute times are this machine's; the ratios
 * are what to compare.
 */

const ROUNDS = 15
const LAUNCHER = 'bin/ops-interview.js'

const home = newHome()

const shown = async (args: readonly string[], wanted: string): Promise<number> =>
  (await untilShown(args, { wanted, home, measures: 'time' })).ms

const BASE = 'node -e, a word on a terminal'

const medians = await interleaved(
  {
    [BASE]: () => shown(['-e', "process.stdout.write('ready')"], 'ready'),
    'menu on screen': () => shown([LAUNCHER], 'Quit'),
    '--version': () => untilEnded([LAUNCHER, '--version']),
    '--help': () => untilEnded([LAUNCHER, '--help']),
    'bank list --json': () => untilEnded([LAUNCHER, 'bank', 'list', '--json']),
    'stats --json': () => untilEnded([LAUNCHER, 'stats', '--json', '--data-dir', home]),
  },
  ROUNDS,
)
process.stdout.write(`node ${process.versions.node}, medians of ${ROUNDS}\n\n`)
process.stdout.write('| what | ms | ratio to bare node |\n| --- | ---: | ---: |\n')
for (const [name, ms] of Object.entries(medians)) {
  process.stdout.write(`| ${name} | ${ms.toFixed(0)} | ${(ms / medians[BASE]).toFixed(1)}x |\n`)
}
