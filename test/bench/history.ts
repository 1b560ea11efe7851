import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createGame } from '../../src/app/game.ts'
import { formatLogLine } from '../../src/app/log-line.ts'
import { LOG, openStoreIn, SNAPSHOT } from '../../src/cli/open-store.ts'
import type { Bank } from '../../src/core/bank.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { systemEntropy } from '../../src/platform/entropy.ts'
import { systemProcesses } from '../../src/platform/processes.ts'
import { systemTextEditor } from '../../src/platform/text-editor.ts'
import { newHome } from '../support/terminal.ts'
import { largeBank } from './history/large-bank.ts'
import { longHistory } from './history/long-history.ts'
import { interleaved, median, untilEnded, untilShown } from './timed.ts'

/** The built program with a long history and a large bank against the same with no history. */

const ANSWERS = 100_000
const ITEMS = 5_000
const ROUNDS = 11
const REBUILDS = 3

const MEGABYTE = 1_000_000

/** The program as it is built, with another bank. */
const packageWith = (bank: Bank): string => {
  const folder = newHome()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'dist', 'bank.json'), JSON.stringify(bank))
  return join(folder, 'bin', 'ops-interview.js')
}

const shipped = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank
const bank = largeBank(shipped, ITEMS)
const launcher = packageWith(bank)
const empty = newHome()
const full = newHome()

const today = new Date(Date.now()).toISOString().slice(0, 10)
mkdirSync(full, { recursive: true })
writeFileSync(join(full, LOG), longHistory(bank, ANSWERS, today).map(formatLogLine).join(''))

const opened = performance.now()
const store = openStoreIn(full, systemClock.now)
const foldMs = performance.now() - opened

const writes = Array.from({ length: REBUILDS }, () => {
  const start = performance.now()
  store.snapshot()
  return performance.now() - start
})
