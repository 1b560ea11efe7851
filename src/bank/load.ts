import type { Bank, Topic } from '../core/bank.ts'
import { normaliseItem, normaliseText } from './normalise.ts'
import type { Place, Problem } from './problem.ts'
import { atMost, inOrder } from './problem.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { findMissing, languageMissing } from './rules/language-missing.ts'
import type { Audience, Checked, Described, ItemRule } from './rules/rule.ts'
import { BANK_RULES, ITEM_RULES } from './rules/rules.ts'
import { findUnprintable, unprintable } from './rules/unprintable.ts'
import { bankSchema, itemSchema } from './schema.ts'
import { shapeProblems } from './shape-problem.ts'
import type { Path, SourceFile, YamlFile } from './yaml-file.ts'
import { readYaml } from './yaml-file.ts'

export interface Loaded {
  readonly bank: Bank
  /** Everything wrong with every file, in the order of the files. */
  readonly problems: readonly Problem[]
}

/** How far loading has come: items seen in all files so far. Told now and then; a file is parsed before its items are seen. */
export interface LoadOptions {
  readonly onProgress?: (progress: { readonly file: string; readonly items: number }) => void
}

/** Items between two tellings. */
const TOLD_EVERY = 500

export const EMPTY_BANK: Bank = { topics: [], items: [], roles: [] }

/** Which file an item came from, to name it when another claims the same id. */
type Origins = Map<string, string>

/** An item with a way back to where it is written. */
interface Located extends Checked {
  problemAt(path: Path, found: Omit<Problem, 'file' | keyof Place>): Problem
}

interface LoadedFiles extends Loaded {
  readonly located: readonly Located[]
}

const isError = ({ severity }: Problem): boolean => severity === 'error'

/** The rules that say something to an audience, with how much it weighs there. */
const weighed = <R extends Described>(
  rules: readonly R[],
  audience: Audience,
): readonly (readonly [R, Problem['severity']])[] =>
  rules.flatMap(rule => {
    const severity = rule.severity[audience]
    return severity === 'off' ? [] : [[rule, severity] as const]
  })

const locate = (yaml: YamlFile, file: string, index: number, checked: Checked): Located => ({
  ...checked,
  problemAt: (path, found) => ({ ...found, file, ...yaml.placeOf(['items', index, ...path]) }),
})

/** An item with what its rules say. `undefined` for one that has no shape or is in error. */
const loadItem = (
  yaml: YamlFile,
  file: string,
  { raw, index, topic, rules }: { raw: unknown; index: number; topic: Topic; rules: WeighedRules },
): { readonly located?: Located; readonly problems: readonly Problem[] } => {
  const shape = itemSchema.safeParse(raw)
  if (!shape.success) {
    return { problems: shapeProblems(yaml, file, { error: shape.error, root: raw, base: ['items', index] }) }
  }
  const item = normaliseItem(shape.data, topic)
  const located = locate(yaml, file, index, { authored: shape.data, item })
  const problems = rules.flatMap(([rule, severity]) =>
    rule
      .check(located)
      .map(({ path, ...said }) => located.problemAt(path, { severity, rule: rule.id, ...said })),
  )
  return problems.some(isError) ? { problems } : { located, problems }
}

type WeighedRules = ReturnType<typeof weighed<ItemRule>>

/** Rules on what stands above the items. */
const headerProblems = (
  header: object,
  yaml: YamlFile,
  file: string,
  rules: WeighedRules,
): readonly Problem[] =>
  rules.flatMap(([rule, severity]) => {
    const find = { [unprintable.id]: findUnprintable, [languageMissing.id]: findMissing }[rule.id]
    return (find?.(header) ?? []).map(({ path, ...said }) => ({
      severity,
      rule: rule.id,
      file,
      ...yaml.placeOf(path),
      ...said,
    }))
  })

const NOTHING: LoadedFiles = { bank: EMPTY_BANK, problems: [], located: [] }

interface Loading {
  readonly rules: WeighedRules
  readonly origins: Origins
  /** Called for every item. */
  readonly onItem: (file: string) => void
}

const loadFile = (source: SourceFile, { rules, origins, onItem }: Loading): LoadedFiles => {
  const { file } = source
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { ...NOTHING, problems: yaml.problems }
  const shape = bankSchema.safeParse(yaml.value)
  if (!shape.success) {
    const problems = shapeProblems(yaml, file, { error: shape.error, root: yaml.value, base: [] })
    return { ...NOTHING, problems }
  }
  const { items: raws, ...top } = shape.data
  const above = headerProblems(top, yaml, file, rules)
  if (above.some(isError)) return { ...NOTHING, problems: above }
  const header: Topic = { category: top.category, topic: top.topic, title: normaliseText(top.title) }
  const problems: Problem[] = [...above]
  const located: Located[] = []
  for (const [index, raw] of raws.entries()) {
    onItem(file)
    const loaded = loadItem(yaml, file, { raw, index, topic: header, rules })
    for (const problem of loaded.problems) problems.push(problem)
    if (!loaded.located) continue
    const { id } = loaded.located.item
    const first = origins.get(id)
    if (first === undefined) {
      origins.set(id, file)
      located.push(loaded.located)
    } else {
      const taken = { severity: 'error', rule: duplicateId.id, ...duplicateId.say(id, first) } as const
      problems.push(loaded.located.problemAt(['id'], taken))
    }
  }
  const items = located.map(({ item }) => item)
  const bank = { topics: items.length > 0 ? [header] : [], items, roles: [] }
  return { bank, problems: atMost(problems), located }
}

const addTopic = (topics: readonly Topic[], added: Topic): readonly Topic[] =>
  topics.some(t => t.category === added.category && t.topic === added.topic) ? topics : [...topics, added]

/** Counts items, and tells of every so many. */
const told = ({ onProgress }: LoadOptions): Loading['onItem'] => {
  let items = 0
  return file => {
    items += 1
    if (items % TOLD_EVERY === 0) onProgress?.({ file, items })
  }
}

const loadFiles = (
  sources: readonly SourceFile[],
  rules: WeighedRules,
  { base, ...options }: LoadOptions & { readonly base: Bank },
): LoadedFiles => {
  const origins: Origins = new Map(base.items.map(item => [item.id, 'ops-interview']))
  const loading = { rules, origins, onItem: told(options) }
  const loaded = sources.map(source => loadFile(source, loading))
  return {
    bank: {
      topics: loaded.flatMap(({ bank }) => bank.topics).reduce(addTopic, base.topics),
      items: [...base.items, ...loaded.flatMap(({ bank }) => bank.items)],
      roles: base.roles,
    },
    problems: loaded.flatMap(({ problems }) => problems),
    located: loaded.flatMap(({ located }) => located),
  }
}

/**
 * Loads bank files on top of a base, to play them. Never throws: what is wrong is listed, a wrong item is left out, and
 * everything right plays on. An id that is taken stays with whoever had it first, the base before the files. Advice is
 * for authors, and not given here.
 */
export const loadBanks = (
  sources: readonly SourceFile[],
  audience: Audience,
  base: Bank = EMPTY_BANK,
  options: LoadOptions = {},
): Loaded => {
  const blocking = weighed(ITEM_RULES, audience).filter(([, severity]) => severity === 'error')
  const { bank, problems } = loadFiles(sources, blocking, { ...options, base })
  return { bank, problems }
}

interface LintContext {
  /** What the files load on top of. */
  readonly base?: Bank
  /** Ids of the syllabus. */
  readonly facts: ReadonlySet<string>
}

/** Loads bank files to say everything there is to say about them, advice included. */
export const lintBanks = (
  sources: readonly SourceFile[],
  audience: Audience,
  { base = EMPTY_BANK, facts }: LintContext,
): Loaded => {
  const { bank, problems, located } = loadFiles(sources, weighed(ITEM_RULES, audience), { base })
  const together = weighed(BANK_RULES, audience).flatMap(([rule, severity]) =>
    rule.check({ items: located, known: bank.items, facts }).flatMap(({ index, path, ...said }) => {
      const at = located[index]
      return at ? [at.problemAt(path, { severity, rule: rule.id, ...said })] : []
    }),
  )
  const byFile = sources.flatMap(({ file }) =>
    inOrder([
      ...problems.filter(problem => problem.file === file),
      ...atMost(together.filter(problem => problem.file === file)),
    ]),
  )
  return { bank, problems: byFile }
}
