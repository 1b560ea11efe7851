import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { newHome } from '../support/terminal.ts'
import type { GoalRow } from './goal-row.ts'
import { visited } from './start.ts'
import { interleaved, ratio, untilShown } from './timed.ts'

/** `npx` with a tarball, against a package that holds nothing but a word to print. */

const WORD = 'ready'

const LARGEST_BYTES = 1_000_000

/** A tarball of a folder, in another. */
const packed = (source: string, into: string): string => {
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', into], {
    cwd: source,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = JSON.parse(output) as [{ filename: string }]
  return join(into, filename)
}

const emptyPackage = (folder: string): string => {
  const source = join(folder, 'empty')
  mkdirSync(source)
  writeFileSync(
    join(source, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', bin: 'bin.js' }),
  )
  writeFileSync(join(source, 'bin.js'), `#!/usr/bin/env node\nprocess.stdout.write('${WORD}')\n`)
  chmodSync(join(source, 'bin.js'), 0o755)
  return packed(source, folder)
}

/** Where npm caches, and where the game keeps what it keeps. */
interface Place {
  readonly cache: string
  readonly home: string
}

/** Starts through `npx`, cold and warm, in turn. */
export const npxRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const folder = newHome()
  const empty = emptyPackage(folder)
  const ours = packed(resolve('.'), folder)
  const warm = { cache: join(folder, 'warm'), home: await visited() }
  const start = async (tarball: string, wanted: string, { cache, home }: Place) => {
    const shown = await untilShown(['--yes', `./${basename(tarball)}`], {
      program: 'npx',
      cwd: folder,
      wanted,
      home,
      measures: 'time',
      env: { npm_config_cache: cache, HOME: home },
    })
    return shown.ms
  }
  const cold = async (tarball: string, wanted: string) => {
    const cache = join(folder, 'cold')
    rmSync(cache, { recursive: true, force: true })
    return start(tarball, wanted, { cache, home: join(cache, 'home') })
  }
  await start(empty, WORD, warm)
  await start(ours, 'Quit', warm)
  const medians = await interleaved(
    {
      emptyCold: () => cold(empty, WORD),
      oursCold: () => cold(ours, 'Quit'),
      emptyWarm: () => start(empty, WORD, warm),
      oursWarm: () => start(ours, 'Quit', warm),
    },
    rounds,
  )
  const bytes = statSync(ours).size
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      name: 'package, packed',
      goal: `<= ${LARGEST_BYTES / 1e6} MB`,
      result: `${(bytes / 1e6).toFixed(2)} MB`,
    },
    {
      name: '`npx` of the tarball, nothing cached, against an empty package',
      goal: '<= 1.3x',
      result: ratio(medians.oursCold, medians.emptyCold),
    },
    { name: '`npx`, cached', goal: '<= 1.15x', result: ratio(medians.oursWarm, medians.emptyWarm) },
  ]
}
