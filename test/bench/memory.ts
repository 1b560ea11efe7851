import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newHome } from '../support/terminal.ts'
import type { GoalRow } from './goal-row.ts'
import { interleaved, untilShown } from './timed.ts'
import { type Wire, wired } from './wire.ts'

/** What the game holds in memory: at its menu, and after years of questions. */

const LAUNCHER = 'bin/ops-interview.cjs'
const DOWN = '\u001b[B'
const MB = 1024 * 1024

/** Node and nothing else, waiting for keys as the game does. */
const BARE = "process.stdin.setRawMode(true);process.stdin.on('data',()=>{});process.stdout.write('ready')"

/** Resident memory at the menu against bare node, samples in turn, medians. */
export const menuRow = async (rounds: number): Promise<GoalRow> => {
  const home = newHome()
  const resident = async (args: readonly string[], wanted: string) =>
    (await untilShown(args, { wanted, home, measures: 'memory' })).memory
  await resident([LAUNCHER], 'Quit')
  const { bare, menu } = await interleaved(
    { bare: () => resident(['-e', BARE], 'ready'), menu: () => resident([LAUNCHER], 'Quit') },
    rounds,
  )
  return {
    name: 'memory at the menu, against bare node',
    goal: '<= 1.7x',
    result: `${(menu / bare).toFixed(2)}x (${(menu / MB).toFixed(0)} of ${(bare / MB).toFixed(0)} MB)`,
  }
}

interface Sample {
  readonly questions: number
  readonly heap: number
  readonly resident: number
}

const sampleAt = async (wire: Wire, questions: number, file: string): Promise<Sample> => {
  const told = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  const before = told().length
  process.kill(wire.pid, 'SIGUSR2')
  while (told().length === before) await wait(50)
  const { heapUsed, rss, external } = JSON.parse(told().at(-1) ?? '{}')
  return { questions, heap: heapUsed + external, resident: rss }
}

const IN_A_ROUND = 10

/** A text field takes the first key for a letter and the second for "skip"; anything else is skipped by the first. */
const SKIP_AND_ON = 's\u000e\r'

const pointedAt = (screen: string): string | undefined => /❯.*/.exec(screen)?.[0]

const playRound = async (wire: Wire): Promise<void> => {
  let screen = await wire.shows(/❯.*退出/s)
  while (!/❯ 专项练习/.test(screen)) {
    const here = pointedAt(screen)
    wire.send(DOWN)
    screen = await wire.shows(next => ![here, undefined].includes(pointedAt(next)))
  }
  wire.send('\r')
  await wire.shows(/❯ 开始/)
  wire.send('\r')
  for (let n = 1; n <= IN_A_ROUND; n++) {
    await wire.shows(new RegExp(` ${n}/${IN_A_ROUND} .*(?:跳过|Ctrl-D)`, 's'))
    wire.send(SKIP_AND_ON)
  }
  await wire.shows(/练习结束/)
  wire.send('\r')
}

/** Rounds played by keys in one process; its heap after sweeping, every tenth of them. */
export const samplesOf = async (questions: number): Promise<readonly Sample[]> => {
  const home = newHome()
  const file = join(home, 'memory.jsonl')
  const args = ['--expose-gc', '--require', resolve('test/bench/tell-memory.cjs'), LAUNCHER, '--time', 'off']
  const wire = wired(args, { home, env: { MEMORY_FILE: file } })
  const samples: Sample[] = []
  const rounds = questions / IN_A_ROUND
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) await playRound(wire)
    await wire.shows(/退出/)
    if (round % (rounds / 10) === 0) samples.push(await sampleAt(wire, round * IN_A_ROUND, file))
  }
  wire.end()
  return samples
}

/** Least squares: bytes a question. */
const slopeOf = (samples: readonly Sample[]): number => {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const x = mean(samples.map(sample => sample.questions))
  const y = mean(samples.map(sample => sample.heap))
  const over = samples.reduce((sum, { questions, heap }) => sum + (questions - x) * (heap - y), 0)
  return over / samples.reduce((sum, { questions }) => sum + (questions - x) ** 2, 0)
}

/** In the first half every item of the bank is read for the first time, and kept: that is no growth. */
export const growthRow = async (questions: number): Promise<GoalRow> => {
  const samples = await samplesOf(questions)
  const settled = samples.slice(samples.length >> 1)
  const first = settled[0] as Sample
  const last = settled.at(-1) as Sample
  return {
    name: `heap over ${questions} questions played`,
    goal: 'no growth',
    result: [
      `${(slopeOf(settled) / 1024).toFixed(2)} KB a question`,
      `heap ${(first.heap / MB).toFixed(1)} to ${(last.heap / MB).toFixed(1)} MB`,
      `resident ${(first.resident / MB).toFixed(0)} to ${(last.resident / MB).toFixed(0)} MB`,
    ].join(', '),
  }
}
