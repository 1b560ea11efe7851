import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bank } from '../core/bank.ts'
import type { Fact } from '../core/fact.ts'

/** The package's own folder: the first above this module with a package.json, wherever the module was bundled to. */
const packageDirectory = (): string => {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(directory, 'package.json')) && directory !== dirname(directory)) {
    directory = dirname(directory)
  }
  return directory
}

/** The banks as the build compiled and checked them. */
export const readShippedBank = (): Bank =>
  JSON.parse(readFileSync(join(packageDirectory(), 'dist', 'bank.json'), 'utf8')) as Bank

/** The facts of the syllabus, compiled with them. */
export const readShippedFacts = (): readonly Fact[] =>
  JSON.parse(readFileSync(join(packageDirectory(), 'dist', 'facts.json'), 'utf8')) as readonly Fact[]

/** The YAML the shipped banks are made from. */
export const shippedQuestions = (): string => join(packageDirectory(), 'questions')

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageDirectory(), 'package.json'), 'utf8')) as { version: string }).version
