import { join } from 'node:path'
import { type Examined, examine } from '../../app/doctor/examine.ts'
import { CARES, careOf, type Finding } from '../../app/doctor/finding.ts'
import { mend } from '../../app/doctor/mend.ts'
import { reasonOf } from '../../app/failure.ts'
import { formatProblem, type Problem } from '../../bank/problem.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { systemClock } from '../../platform/clock.ts'
import { DRAFTS, dataDirectory, LOG } from '../../platform/directories.ts'
import { unwritable } from '../../platform/writable.ts'
import { openBank } from '../open-bank.ts'
import { filesIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

export interface DoctorOptions {
  readonly mend?: boolean
  readonly json?: boolean
}

/** More of one kind tell a person nothing new. */
const MOST_LISTED = 10

/** Places that a game writes to. */
const unwritablePlaces = (directory: string): readonly Finding[] => {
  const places = [join(directory, 'any'), join(directory, LOG), join(directory, DRAFTS, 'any')]
  const found = places.flatMap(place => unwritable(place) ?? [])
  return [...new Map(found.map(place => [place.path, place])).values()].map(place => ({
    type: 'unwritable',
    ...place,
  }))
}

const bankErrors = (problems: readonly Problem[], { lang }: Catalog): readonly Finding[] => {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return [...new Set(errors.map(({ file }) => file))].flatMap((file): readonly Finding[] => {
    const own = errors.filter(problem => problem.file === file)
    const [first] = own
    return first ? [{ type: 'bank', file, errors: own.length, first: formatProblem(first, lang) }] : []
  })
}

const printFindings = (findings: readonly Finding[], { data }: Catalog): void => {
  const types = [...new Set(findings.map(({ type }) => type))]
  for (const type of types) {
    const alike = findings.filter(finding => finding.type === type)
    for (const finding of alike.slice(0, MOST_LISTED)) print(`  ${data.doctor.finding(finding)}`)
    if (alike.length > MOST_LISTED) print(`  ${data.doctor.more(alike.length - MOST_LISTED)}`)
  }
}

interface Shown {
  readonly directory: string
  readonly examined: Examined
  readonly mended: readonly Finding[]
}

const printExamined = ({ directory, examined, mended }: Shown, words: Catalog): void => {
  const { doctor } = words.data
  const { lines, rounds, answers, findings } = examined
  print(doctor.counts(directory, lines, rounds, answers))
  if (mended.length > 0) {
    print(`\n${doctor.mended}`)
    printFindings(mended, words)
  }
  for (const care of CARES) {
    const these = findings.filter(finding => careOf(finding) === care)
    if (these.length === 0) continue
    print(`\n${doctor.cares[care]}`)
    printFindings(these, words)
  }
  const left = new Set(findings.map(careOf))
  if (left.has('mend')) print(`\n${doctor.how}`)
  if (!left.has('mend') && !left.has('person')) print(`\n${doctor.allWell}`)
}

/** Checks where progress lives, mends what can be mended if asked to, and fails while something is to mend. */
export const dataDoctor = async (options: GlobalOptions & DoctorOptions): Promise<void> => {
  const words = wordsFor(options)
  const directory = dataDirectory(options.dataDir, process.env)
  const { bank, problems } = await openBank(options, words)
  const kept = filesIn(directory, systemClock.now)
  const look = (): Examined => {
    const examined = examine(kept, bank, systemClock.now())
    const around = [...unwritablePlaces(directory), ...bankErrors(problems, words)]
    return { ...examined, findings: [...examined.findings, ...around] }
  }
  const mendAll = ({ findings }: Examined): readonly Finding[] => {
    try {
      return mend(kept, findings)
    } catch (error) {
      const reason = reasonOf(error)
      throw new UserError(words.data.doctor.notMended(directory, reason))
    }
  }
  const before = look()
  const mended = options.mend ? mendAll(before) : []
  const after = mended.length > 0 ? look() : before
  const findings = after.findings.map(finding => ({ ...finding, care: careOf(finding) }))
  if (options.json) printJson({ version: 1, directory, ...after, findings, mended })
  else printExamined({ directory, examined: after, mended }, words)
  if (findings.some(({ care }) => care !== 'none')) process.exitCode = 1
}
