import { coverageOf, FACT_KINDS } from '../../core/coverage.ts'
import { readShippedFacts } from '../../platform/shipped-bank.ts'
import { openBank } from '../open-bank.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'

/** Columns under their heads, numbers to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

const share = (found: { readonly facts: number; readonly covered: number } | undefined): string =>
  found ? `${found.covered}/${found.facts}` : ''

/** The syllabus against the items: facts tested of facts there are, by topic and by how the notes stand. */
export const bankCoverage = async (options: GlobalOptions & { readonly json?: boolean }): Promise<void> => {
  const words = wordsFor(options)
  const { bank } = await openBank(options, words)
  const coverage = coverageOf(readShippedFacts(), bank.items)
  if (options.json) return printJson(coverage)
  /** Identifiers, as `--json` has them: the table is for authors. */
  const head = ['topic', 'items', 'facts', ...FACT_KINDS, 'proven']
  const row = (name: string, found: Omit<typeof coverage, 'topics'>) => [
    name,
    String(found.items),
    share(found),
    ...FACT_KINDS.map(kind => share(found.kinds[kind])),
    String(found.proven),
  ]
  const rows = coverage.topics.map(topic => row(`${topic.category}/${topic.topic}`, topic))
  for (const line of table([head, ...rows, row('all', coverage)])) print(line)
  const missing = coverage.topics.flatMap(({ uncovered }) => uncovered)
  if (missing.length > 0) print(`\n${words.cli.uncovered(missing.length)} ${missing.join(' ')}`)
}
