import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { fuzz } from '../test/fuzz/engine.ts'
import { allTargets } from '../test/fuzz/targets.ts'

/**
 * Feeds the game banks, progress files and imports by chance: `npm run fuzz -- SECONDS [SEED]`. The first input that it
 * doesn't stand is written to a file, and its seed told; a seed as told, `word-12`, makes that input again.
 */

/** So much work one input may take. */
const EACH_MS = 2000

const DEFAULT_SECONDS = 60

const [seconds = DEFAULT_SECONDS, seed = `${Date.now()}`] = process.argv.slice(2)
const directory = mkdtempSync(join(tmpdir(), 'ops-interview-fuzz-'))
const { counts, slowest, failure } = fuzz(allTargets(directory), seed, {
  untilMs: Number(seconds) * 1000,
  eachMs: EACH_MS,
})
rmSync(directory, { recursive: true })

const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
process.stdout.write(
  `seed ${seed}: ${total} inputs in ${seconds} s\n\n| input | how many | slowest |\n| --- | ---: | ---: |\n`,
)
for (const [name, count] of Object.entries(counts)) {
  process.stdout.write(`| ${name} | ${count} | ${(slowest[name] ?? 0).toFixed(0)} ms |\n`)
}
if (failure) {
  const file = join(tmpdir(), `ops-interview-fuzz-${failure.seed}.txt`)
  writeFileSync(file, failure.input)
  process.stderr.write(`\n${failure.target}, seed ${failure.seed}: ${file}\n${inspect(failure.error)}\n`)
  process.exitCode = 1
}
