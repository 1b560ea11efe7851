import type { Bank } from '../core/bank.ts'
import type { FileKind } from './file-kind.ts'
import { EMPTY_BANK, lintBanks } from './load.ts'
import type { Problem } from './problem.ts'
import { loadRoles } from './roles.ts'
import type { Audience } from './rules/rule.ts'
import { loadSyllabus } from './syllabus.ts'
import type { SourceFile } from './yaml-file.ts'

interface LintContext {
  /** What the files load on top of. */
  readonly base?: Bank
  /** Ids of the facts that are known beside those of the files. */
  readonly facts: readonly string[]
  /** What a file holds, by where it is. */
  readonly kindOf: (file: string) => FileKind
}

interface Linted {
  /** Items of the files that can be played. */
  readonly items: number
  /** In the order of the files. */
  readonly problems: readonly Problem[]
}

/** Everything there is to say about files of any kind: banks, facts and roles. */
export const lintFiles = (
  sources: readonly SourceFile[],
  audience: Audience,
  { base = EMPTY_BANK, facts, kindOf }: LintContext,
): Linted => {
  const of = (kind: FileKind) => sources.filter(({ file }) => kindOf(file) === kind)
  const syllabus = loadSyllabus(of('syllabus'))
  const known = new Set([...facts, ...syllabus.facts.map(fact => fact.id)])
  const banks = lintBanks(of('bank'), audience, { base, facts: known })
  const roles = of('roles').map(source => loadRoles(source, banks.bank))
  const found = [banks, syllabus, ...roles].flatMap(({ problems }) => problems)
  const problems = sources.flatMap(({ file }) => found.filter(problem => problem.file === file))
  return { items: banks.bank.items.length - base.items.length, problems }
}
