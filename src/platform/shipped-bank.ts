import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShelvedBank } from '../core/bank.ts'
import type { Fact } from '../core/fact.ts'
import { openCompiledBank } from './compiled-bank.ts'
import { brotli } from './packer.ts'

/** The package's own folder: the first above this module with a package.json, wherever the module was bundled to. */
const packageDirectory = (): string => {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(directory, 'package.json')) && directory !== dirname(directory)) {
    directory = dirname(directory)
  }
  return directory
}

/** Names of what the build makes of the banks, in `dist`. */
export const BANK_FILE = 'bank.bin'
export const FACTS_FILE = 'facts.bin'

const compiled = (name: string): string => join(packageDirectory(), 'dist', name)

/** The banks as the build compiled and checked them. */
export const openShippedBank = (): ShelvedBank => openCompiledBank(compiled(BANK_FILE), brotli).bank

/** The facts of the syllabus, compiled with them. */
export const readShippedFacts = (): readonly Fact[] =>
  JSON.parse(brotli.unpack(readFileSync(compiled(FACTS_FILE)))) as readonly Fact[]

/** The YAML the shipped banks are made from. */
export const shippedQuestions = (): string => join(packageDirectory(), 'questions')

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageDirectory(), 'package.json'), 'utf8')) as { version: string }).version
