import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { fileKind } from '../src/bank/file-kind.ts'
import { loadBanks } from '../src/bank/load.ts'
import { findItem } from '../src/core/bank.ts'
import type { OpenItem } from '../src/core/item.ts'
import { LANGS } from '../src/core/text.ts'
import { type Agreement, agreementOf, type MarkedAnswer } from './agreement/measure.ts'

/** Prints how far the matcher's proposals agree with marks that were made by hand: `npm run agreement`. */

const ANSWERS = resolve('test/fixtures/answers')
const QUESTIONS = resolve('questions')

/** `tuning`: patterns were written with an eye on them; `unseen`: nobody who wrote patterns has seen them. */
const SETS = ['tuning', 'unseen'] as const

const readAnswers = (set: string): readonly MarkedAnswer[] =>
  readdirSync(join(ANSWERS, set))
    .sort()
    .flatMap(name => parse(readFileSync(join(ANSWERS, set, name), 'utf8')) as readonly MarkedAnswer[])

const readBank = () => {
  const names = readdirSync(QUESTIONS, { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => name.endsWith('.yaml') && fileKind(name) === 'bank').sort()
  const sources = files.map(file => ({ file, text: readFileSync(join(QUESTIONS, file), 'utf8') }))
  return loadBanks(sources, 'shipped').bank
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const row = (
  label: string,
  { answers, points, agreed, wrongHits, missedHits, creditDifference }: Agreement,
) =>
  process.stdout.write(
    `${[
      label.padEnd(28),
      String(answers).padStart(7),
      String(points).padStart(7),
      percent(agreed / Math.max(1, points)).padStart(9),
      String(wrongHits).padStart(12),
      String(missedHits).padStart(13),
      creditDifference.toFixed(2).padStart(18),
    ].join('')}\n`,
  )

const bank = readBank()
const rubricOf = (id: string): OpenItem => {
  const item = findItem(bank, id)
  if (item?.kind !== 'open') throw new Error(`${id} is no open item: mend test/fixtures/answers`)
  return item
}
const measure = (label: string, some: readonly MarkedAnswer[]) => row(label, agreementOf(some, rubricOf))

process.stdout.write(`${''.padEnd(28)}answers points   agreed  wrong hits  missed hits  credit difference\n`)
for (const set of SETS) {
  const answers = readAnswers(set)
  measure(set, answers)
  for (const lang of LANGS) {
    for (const quality of [...new Set(answers.map(answer => answer.quality))].sort()) {
      const some = answers.filter(answer => answer.lang === lang && answer.quality === quality)
      if (some.length > 0) measure(`  ${lang}, ${quality}`, some)
    }
  }
}
