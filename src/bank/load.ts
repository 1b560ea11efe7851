import type { Bank, Topic } from '../core/bank.ts'
import type { Item } from '../core/item.ts'
import { normaliseItem, normaliseRole, normaliseText } from './normalise.ts'
import type { Problem } from './problem.ts'
import { findMissing, languageMissing } from './rules/language-missing.ts'
import type { Audience, Finding } from './rules/rule.ts'
import { RULES } from './rules/rules.ts'
import { findUnprintable, unprintable } from './rules/unprintable.ts'
import { bankSchema, itemSchema, rolesSchema } from './schema.ts'
import { shapeProblems } from './shape-problem.ts'
import type { Path, SourceFile, YamlFile } from './yaml-file.ts'
import { readYaml } from './yaml-file.ts'

export interface Loaded {
  readonly bank: Bank
  /** Everything wrong with every file, in the order of the files. */
  readonly problems: readonly Problem[]
}

export const EMPTY_BANK: Bank = { topics: [], items: [], roles: [] }

/** Which file an item came from, to name it when another claims the same id. */
type Origins = Map<string, string>

const duplicateId = (yaml: YamlFile, file: string, index: number, id: string, first: string): Problem => ({
  severity: 'error',
  rule: 'duplicate-id',
  file,
  ...yaml.placeOf(['items', index, 'id']),
  message: { en: `The id "${id}" is taken by ${first}.`, zh: `id "${id}" 已被 ${first} 使用。` },
  help: { en: 'Ids are never reused: choose another.', zh: 'id 不可重复使用，请换一个。' },
})

const isError = ({ severity }: Problem): boolean => severity === 'error'

/** A finding of a rule, at its place in the file. */
const located = (
  { path, message, help }: Finding,
  base: Path,
  { yaml, file, rule, severity }: Pick<Problem, 'file' | 'rule' | 'severity'> & { readonly yaml: YamlFile },
): Problem => ({ severity, rule, file, ...yaml.placeOf([...base, ...path]), message, help })

const loadItem = (
  yaml: YamlFile,
  file: string,
  { raw, index, topic, audience }: { raw: unknown; index: number; topic: Topic; audience: Audience },
): { readonly item?: Item; readonly problems: readonly Problem[] } => {
  const shape = itemSchema.safeParse(raw)
  if (!shape.success) {
    return { problems: shapeProblems(yaml, file, { error: shape.error, root: raw, base: ['items', index] }) }
  }
  const item = normaliseItem(shape.data, topic)
  const problems = RULES.flatMap(rule => {
    const place = { yaml, file, rule: rule.id, severity: rule.severity[audience] }
    return rule
      .check({ authored: shape.data, item })
      .map(finding => located(finding, ['items', index], place))
  })
  return problems.some(isError) ? { problems } : { item, problems }
}

/** Rules on what stands above the items. */
const headerProblems = (
  header: object,
  yaml: YamlFile,
  file: string,
  audience: Audience,
): readonly Problem[] =>
  [
    { rule: unprintable, findings: findUnprintable(header) },
    { rule: languageMissing, findings: findMissing(header) },
  ].flatMap(({ rule, findings }) =>
    findings.map(f => located(f, [], { yaml, file, rule: rule.id, severity: rule.severity[audience] })),
  )

/** More than anybody mends in one sitting, and few enough to show. */
const MOST_PROBLEMS = 200

const atMost = (most: number, problems: readonly Problem[]): readonly Problem[] => {
  const last = problems[most - 1]
  if (problems.length <= most || !last) return problems
  const left = problems.length - most
  return [
    ...problems.slice(0, most),
    {
      ...last,
      rule: 'more',
      message: { en: `${left} more problems in this file.`, zh: `此文件还有 ${left} 个问题。` },
      help: { en: 'Mend these first.', zh: '请先修复以上问题。' },
    },
  ]
}

const loadFile = (source: SourceFile, audience: Audience, origins: Origins): Loaded => {
  const { file } = source
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { bank: EMPTY_BANK, problems: yaml.problems }
  const shape = bankSchema.safeParse(yaml.value)
  if (!shape.success) {
    return {
      bank: EMPTY_BANK,
      problems: shapeProblems(yaml, file, { error: shape.error, root: yaml.value, base: [] }),
    }
  }
  const { items: raws, ...top } = shape.data
  const above = headerProblems(top, yaml, file, audience)
  if (above.some(isError)) return { bank: EMPTY_BANK, problems: above }
  const header: Topic = { category: top.category, topic: top.topic, title: normaliseText(top.title) }
  const problems: Problem[] = [...above]
  const items: Item[] = []
  for (const [index, raw] of raws.entries()) {
    const loaded = loadItem(yaml, file, { raw, index, topic: header, audience })
    for (const problem of loaded.problems) problems.push(problem)
    if (!loaded.item) continue
    const first = origins.get(loaded.item.id)
    if (first === undefined) {
      origins.set(loaded.item.id, file)
      items.push(loaded.item)
    } else {
      problems.push(duplicateId(yaml, file, index, loaded.item.id, first))
    }
  }
  const bank = { topics: items.length > 0 ? [header] : [], items, roles: [] }
  const inOrder = problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { bank, problems: atMost(MOST_PROBLEMS, inOrder) }
}

const addTopic = (topics: readonly Topic[], added: Topic): readonly Topic[] =>
  topics.some(t => t.category === added.category && t.topic === added.topic) ? topics : [...topics, added]

/**
 * Loads bank files on top of a base. Never throws: what is wrong is listed, a wrong item is left out, and everything
 * right plays on. An id that is taken stays with whoever had it first, the base before the files.
 */
export const loadBanks = (
  sources: readonly SourceFile[],
  audience: Audience,
  base: Bank = EMPTY_BANK,
): Loaded => {
  const origins: Origins = new Map(base.items.map(item => [item.id, 'ops-interview']))
  return sources.reduce<Loaded>(
    ({ bank, problems }, source) => {
      const loaded = loadFile(source, audience, origins)
      return {
        bank: {
          topics: loaded.bank.topics.reduce(addTopic, bank.topics),
          items: [...bank.items, ...loaded.bank.items],
          roles: bank.roles,
        },
        problems: [...problems, ...loaded.problems],
      }
    },
    { bank: base, problems: [] },
  )
}

/** Loads the blueprints of the roles. */
export const loadRoles = (source: SourceFile): Pick<Loaded, 'problems'> & Pick<Bank, 'roles'> => {
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { roles: [], problems: yaml.problems }
  const shape = rolesSchema.safeParse(yaml.value)
  return shape.success
    ? { roles: shape.data.roles.map(normaliseRole), problems: [] }
    : {
        roles: [],
        problems: shapeProblems(yaml, source.file, { error: shape.error, root: yaml.value, base: [] }),
      }
}
