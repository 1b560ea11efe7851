import { EMPTY_BANK, type Loaded, lintBanks, loadBanks } from '../../src/bank/load.ts'
import type { Problem } from '../../src/bank/problem.ts'
import type { Audience } from '../../src/bank/rules/rule.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Kind } from '../../src/core/item.ts'

/** YAML as a person writes it: a value is one line of YAML, `undefined` leaves the field out. */
export type Fields = Readonly<Record<string, string | undefined>>

const WHY = '{ en: Because, zh: 因为 }'

export const optionYaml = (id: string): string =>
  `{ id: ${id}, text: { en: Option ${id}, zh: 选项 ${id} }, why: ${WHY} }`
export const stepYaml = (id: string): string => `{ id: ${id}, text: { en: Step ${id}, zh: 步骤 ${id} } }`
export const pairYaml = (id: string, right = `right ${id}`): string =>
  `{ id: ${id}, left: left ${id}, right: ${right} }`
const keyPointYaml = (id: string): string =>
  `{ id: ${id}, text: { en: Point, zh: 要点 }, weight: 1, patterns: { en: [because], zh: [因为] } }`

export const listYaml = (entries: readonly string[]): string =>
  entries.map(entry => `\n      - ${entry}`).join('')

const COMMON: Fields = {
  id: 'redis.aof.item',
  rev: '1',
  level: 'junior',
  skill: 'databases',
  stem: '{ en: A stem with `code`, zh: 带 `code` 的题干 }',
  explanation: '{ en: It is so, zh: 就是这样 }',
  sources: '[redis.conf 7.0]',
  facts: '[redis-p-001]',
}

const ABC = ['a', 'b', 'c']

const OWN: Readonly<Record<Kind, Fields>> = {
  choice: { options: listYaml(ABC.map(optionYaml)), key: 'a' },
  multi: { options: listYaml(ABC.map(optionYaml)), key: '[a, b]' },
  boolean: { key: 'true' },
  order: { steps: listYaml(ABC.map(stepYaml)) },
  match: { pairs: listYaml(ABC.map(id => pairYaml(id))) },
  fill: { accept: '[redis-cli]' },
  number: { value: '3', unit: 's' },
  open: { rubric: listYaml(['a', 'b', 'c', 'd'].map(keyPointYaml)), modelAnswer: WHY },
}

/** A right item of a kind, with some fields written otherwise. */
export const itemYaml = (kind: Kind, fields: Fields = {}): string => {
  const all = Object.entries({ ...COMMON, ...OWN[kind], ...fields })
  const lines = all.flatMap(([name, value]) => (value === undefined ? [] : [`    ${name}: ${value}\n`]))
  return `  - kind: ${kind}\n${lines.join('')}`
}

/** A bank file of these items. */
export const bankYaml = (items: readonly string[], fields: Fields = {}): string => {
  const header = {
    version: '1',
    category: 'redis',
    topic: 'aof',
    title: '{ en: Append-only file, zh: AOF 日志 }',
  }
  const all = Object.entries({ ...header, ...fields })
  const lines = all.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]))
  return `${lines.join('')}items:\n${items.join('')}`
}

/** `line:column` of the only place where this stands in a text. */
export const placeIn = (text: string, needle: string): string => {
  const parts = text.split(needle)
  if (parts.length !== 2)
    throw new Error(`${JSON.stringify(needle)} stands ${parts.length - 1} times in the text`)
  const before = (parts[0] ?? '').split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

export const load = (text: string, audience: Audience = 'own', base: Bank = EMPTY_BANK): Loaded =>
  loadBanks([{ file: 'mine.yaml', text }], audience, base)

export const lint = (text: string, audience: Audience = 'own'): Loaded =>
  lintBanks([{ file: 'mine.yaml', text }], audience, { facts: new Set(['redis-p-001']) })

/** `line:column rule severity`, what a test says about a problem. */
export const inShort = ({ line, column, rule, severity }: Problem): string =>
  `${line}:${column} ${rule} ${severity}`

export const idsIn = ({ bank }: Loaded): readonly string[] => bank.items.map(item => item.id)

/** The bank of files that are known to be right. */
export const bankFrom = (texts: readonly string[]): Bank => {
  const { bank, problems } = loadBanks(
    texts.map((text, i) => ({ file: `${i}.yaml`, text })),
    'shipped',
  )
  const [problem] = problems
  if (problem) throw new Error(`${inShort(problem)}: ${problem.message.en}`)
  return bank
}
