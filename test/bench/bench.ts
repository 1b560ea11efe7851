import { bankRows } from './banks.ts'
import type { GoalRow } from './goal-row.ts'
import { keyRows, lostRows, stillRows } from './keys.ts'
import { growthRow, menuRow } from './memory.ts'
import { npxRows } from './npx.ts'
import { startRows } from './start.ts'

/** Everything that is promised about speed and size, measured: goal and result. `quick` takes a tenth of the samples. */

const isQuick = process.argv.includes('quick')

const some = (samples: number): number => (isQuick ? Math.ceil(samples / 10) : samples)

const PARTS: readonly (() => Promise<readonly GoalRow[]>)[] = [
  () => startRows(some(15)),
  () => npxRows(some(7)),
  () => keyRows(some(200)),
  () => stillRows(some(10) * 1000),
  () => lostRows(some(10_000)),
  async () => [await menuRow(some(9)), await growthRow(some(2000))],
  () => bankRows(some(9)),
]

process.stdout.write(`node ${process.versions.node}, ${process.platform} ${process.arch}\n\n`)
process.stdout.write('| what | goal | result |\n| --- | ---: | ---: |\n')
for (const part of PARTS) {
  for (const { name, goal, result } of await part()) {
    process.stdout.write(`| ${name} | ${goal} | ${result} |\n`)
  }
}
process.exit()
