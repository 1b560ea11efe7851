import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import { formatLogLine } from '../../src/app/log-line.ts'
import { readShippedBank } from '../../src/cli/read-shipped-bank.ts'
import { openPorts } from '../../src/cli/session-context.ts'
import { daysAfter } from '../../src/core/day.ts'
import { LOG, SNAPSHOT } from '../../src/platform/directories.ts'
import { brotli } from '../../src/platform/packer.ts'
import { plainBank } from '../support/plain-bank.ts'
import { newHome } from '../support/terminal.ts'
import { largeBank } from './history/large-bank.ts'
import { longHistory } from './history/long-history.ts'
import { programWith } from './history/program-with.ts'
import { interleaved, median, untilEnded, untilShown } from './timed.ts'

/** The built program, with a large bank, after years of play: against the same without a history. */

const ANSWERS = 100_000
const ITEMS = 5_000
const SAMPLES = 11
const FEW_SAMPLES = 3
const DAYS_LEFT = 30

/** On the last row of the menu. */
const AT_HOME = 'Quit'

const GOALS = { start: 1.3, statisticsMs: 300, memoryMb: 150 } as const

const MEGABYTE = 1_000_000

const bank = largeBank(plainBank(readShippedBank()), ITEMS)
const { launcher, folder } = programWith(bank, brotli)
const empty = newHome()
const full = newHome()
const today = new Date().toISOString().slice(0, 10)
const role = bank.roles[0]?.id ?? ''
const history = longHistory(bank, {
  answers: ANSWERS,
  lastDay: today,
  goal: { role, day: daysAfter(today, DAYS_LEFT) },
})
writeFileSync(join(full, LOG), history.map(formatLogLine).join(''))

const openGame = (home: string): Game =>
  createGame(openPorts({ dataDir: home }), { bank, facts: () => [], version: '0.0.0', locale: 'en' })

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const times = (samples: number, work: () => void): number =>
  median(Array.from({ length: samples }, () => timed(work)))

const home = async (directory: string): Promise<number> =>
  (await untilShown([launcher], { wanted: AT_HOME, home: directory, measures: 'time' })).ms

const memory = async (directory: string): Promise<number> =>
  (await untilShown([launcher], { wanted: AT_HOME, home: directory, measures: 'memory' })).memory / MEGABYTE

const stats = (directory: string) => untilEnded([launcher, 'stats', '--json', '--data-dir', directory])

const rebuilt = await interleaved({ 'home, log alone': () => home(full) }, FEW_SAMPLES)

const { store } = openGame(full).ports
const snapshotMs = times(FEW_SAMPLES, () => store.snapshot())

const starts = await interleaved(
  {
    'home, no history': () => home(empty),
    'home, history': () => home(full),
    'stats --json, no history': () => stats(empty),
    'stats --json, history': () => stats(full),
  },
  SAMPLES,
)
const memories = await interleaved(
  { 'no history': () => memory(empty), history: () => memory(full) },
  FEW_SAMPLES,
)

const game = openGame(full)
const firstMs = timed(() => game.study.statistics())
const statisticsMs = times(SAMPLES, () => game.study.statistics())
const queueMs = times(SAMPLES, () => game.study.reviewQueue())
const session = game.startReview({ cap: { items: 20 }, timing: 'off', withNew: true })
const answerMs = times(SAMPLES, () => {
  session?.skip()
  session?.advance()
  game.study.reviewQueue()
})
session?.leave()

const rows: string[][] = []
const told = (what: string, result: string, goal = '') => rows.push([what, result, goal])
const ms = (value: number): string => `${value.toFixed(0)} ms`
const megabytes = (value: number): string => `${value.toFixed(1)} MB`
const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}x`

const size = (name: string): number => statSync(join(full, name)).size / MEGABYTE
const fresh = starts['home, no history']
told('start to home, no history', ms(fresh))
told(
  'start to home, history',
  `${ms(starts['home, history'])}, ${ratio(starts['home, history'], fresh)}`,
  `${GOALS.start}x`,
)
const bare = starts['stats --json, no history']
told('stats --json, no history', ms(bare))
told(
  'stats --json, history',
  `${ms(starts['stats --json, history'])}, ${ratio(starts['stats --json, history'], bare)}`,
)
told('statistics, the first time', ms(firstMs), ms(GOALS.statisticsMs))
told('statistics, again', ms(statisticsMs), ms(GOALS.statisticsMs))
told('what is due', ms(queueMs))
told('an answer, and what is due after it', ms(answerMs))
told('memory at home, no history', megabytes(memories['no history']))
told('memory at home, history', megabytes(memories.history), megabytes(GOALS.memoryMb))
told('start to home from the log alone', ms(rebuilt['home, log alone']))
told('log', megabytes(size(LOG)))
told('snapshot', `${megabytes(size(SNAPSHOT))}, written in ${ms(snapshotMs)}`)

process.stdout.write(
  `node ${process.versions.node}; ${game.study.statistics().attempts} answers, ${ITEMS} items; medians\n\n`,
)
process.stdout.write('| what | result | goal |\n| --- | ---: | ---: |\n')
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`)
for (const made of [empty, full, folder]) rmSync(made, { recursive: true, force: true })
