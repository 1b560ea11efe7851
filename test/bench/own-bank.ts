import { performance } from 'node:perf_hooks'
import { EMPTY_BANK } from '../../src/bank/load.ts'
import { loadOwn } from '../../src/bank/own.ts'
import { readShippedBank } from '../../src/cli/read-shipped-bank.ts'
import { plainBank } from '../support/plain-bank.ts'
import { ownYaml } from './history/own-yaml.ts'

/** A person's own bank of 10,000 items, loaded for the first time: within one process, the program's start left out. */

const ITEMS = 10_000

const shipped = plainBank(readShippedBank())
const text = ownYaml(shipped, ITEMS)
const before = process.cpuUsage()
const start = performance.now()
const { bank, problems } = loadOwn([{ file: 'mine.yaml', text }], EMPTY_BANK)
const ms = performance.now() - start
const { user, system } = process.cpuUsage(before)
const bytes = Buffer.byteLength(text)
process.stdout.write(
  `${bank.items.length} items, ${problems.length} problems, ${bytes} bytes: ${ms.toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of them working\n`,
)
if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
