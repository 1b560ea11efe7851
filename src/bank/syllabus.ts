import type { Fact } from '../core/fact.ts'
import type { Item } from '../core/item.ts'
import { normaliseText } from './normalise.ts'
import type { Problem } from './problem.ts'
import { atMost } from './problem.ts'
import { shapeProblems } from './shape-problem.ts'
import type { AuthoredFact, Proof } from './syllabus-schema.ts'
import { provenSchema, syllabusSchema } from './syllabus-schema.ts'
import type { SourceFile } from './yaml-file.ts'
import { readYaml } from './yaml-file.ts'

/** Ids of proven facts by server and version. */
export type Proven = Readonly<Record<string, readonly string[]>>

interface Provable {
  readonly id: string
  readonly proof: Proof
}

export interface LoadedSyllabus {
  readonly facts: readonly Fact[]
  /** The facts that can be run against a server. */
  readonly proofs: readonly Provable[]
  readonly problems: readonly Problem[]
}

const NOTHING: LoadedSyllabus = { facts: [], proofs: [], problems: [] }

const normaliseFact = (
  { id, level, document, truth, sources, checked }: AuthoredFact,
  { category, topic }: Pick<Fact, 'category' | 'topic'>,
  proven: Proven,
): Fact => ({
  id,
  category,
  topic,
  level,
  ...(document ? { document: { says: normaliseText(document.says), verdict: document.verdict } } : {}),
  truth: normaliseText(truth),
  sources,
  checked,
  provenOn: Object.entries(proven).flatMap(([server, ids]) => (ids.includes(id) ? [server] : [])),
})

const taken = (id: string): Pick<Problem, 'message' | 'help'> => ({
  message: { en: `The fact "${id}" stands twice.`, zh: `知识点 "${id}" 重复。` },
  help: { en: 'Ids are never reused: choose another.', zh: 'id 不可重复使用，请换一个。' },
})

const loadFile = (source: SourceFile, proven: Proven, seen: Set<string>): LoadedSyllabus => {
  const { file } = source
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { ...NOTHING, problems: yaml.problems }
  const shape = syllabusSchema.safeParse(yaml.value)
  if (!shape.success) {
    const problems = shapeProblems(yaml, file, { error: shape.error, root: yaml.value, base: [] })
    return { ...NOTHING, problems }
  }
  const problems = shape.data.facts.flatMap(({ id }, i): readonly Problem[] => {
    const isTaken = seen.has(id)
    seen.add(id)
    const place = yaml.placeOf(['facts', i, 'id'])
    return isTaken ? [{ severity: 'error', rule: 'duplicate-id', file, ...place, ...taken(id) }] : []
  })
  return {
    facts: shape.data.facts.map(fact => normaliseFact(fact, shape.data, proven)),
    proofs: shape.data.facts.flatMap(({ id, proof }) => (proof ? [{ id, proof }] : [])),
    problems: atMost(problems),
  }
}

/** Loads the facts of all files, with where their proofs have run. Never throws: what is wrong is listed. */
export const loadSyllabus = (sources: readonly SourceFile[], proven: Proven = {}): LoadedSyllabus => {
  const seen = new Set<string>()
  const loaded = sources.map(source => loadFile(source, proven, seen))
  return {
    facts: loaded.flatMap(({ facts }) => facts),
    proofs: loaded.flatMap(({ proofs }) => proofs),
    problems: loaded.flatMap(({ problems }) => problems),
  }
}

/** What `npm run prove` found last time. */
export const parseProven = (json: string): Proven => provenSchema.parse(JSON.parse(json))

/** Items with the servers on which one of their facts was proven. */
export const withServers = (items: readonly Item[], facts: readonly Fact[]): readonly Item[] => {
  const provenOn = new Map(facts.map(fact => [fact.id, fact.provenOn]))
  return items.map(item => {
    const checkedOn = [...new Set(item.facts.flatMap(id => provenOn.get(id) ?? []))]
    return checkedOn.length > 0 ? { ...item, checkedOn } : item
  })
}
