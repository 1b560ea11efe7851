import type { z } from 'zod'
import type { Text } from '../core/text.ts'
import type { Problem } from './problem.ts'
import { shortened } from './problem.ts'
import type { Path, YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** Types by the names YAML knows them. */
const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'infinite number'
  return typeof value === 'object' ? 'map' : typeof value
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'map { ... }',
  record: 'map',
  int: 'whole number',
}

const expectedType = (name: string): string => EXPECTED[name] ?? name

/** A value in a message: text and numbers as they are, anything larger by its type. */
const show = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? typeOf(value)
    : shortened(JSON.stringify(value) ?? String(value))

/** What a message is about: a field by its path, or the whole the schema looked at. */
const at = (path: Path, whole: Whole): string =>
  path.length === 0 ? whole : shortened(path.map(String).join('.'))

type Whole = 'file' | 'item'

interface Reading {
  readonly rule: string
  readonly message: Text
  readonly help: Text
}

/** Values the path leads to, for messages that name what was found. */
const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string | number, unknown> | undefined)?.[name], root)

const missing = (field: string, expected: string): Reading => ({
  rule: 'field-missing',
  message: { en: `Field "${field}" is missing.`, zh: `缺少字段 "${field}"。` },
  help: { en: `Add it: ${expected}.`, zh: `请补上：${expected}。` },
})

/** Names in one message. */
const MOST_NAMES = 5

const list = (names: readonly string[], mark: string): string =>
  [...names.slice(0, MOST_NAMES).map(show), ...(names.length > MOST_NAMES ? ['...'] : [])].join(mark)

const readIssue = (issue: Issue, field: string, found: unknown): Reading => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        rule: 'field-unknown',
        message: {
          en: `Unknown field ${list(issue.keys, ', ')} in ${field}.`,
          zh: `${field} 中有未知字段 ${list(issue.keys, '、')}。`,
        },
        help: {
          en: 'Fix the spelling or delete it; fields are case-sensitive.',
          zh: '请检查拼写或删除，字段名区分大小写。',
        },
      }
    case 'invalid_type':
      return found === undefined
        ? missing(field, expectedType(issue.expected))
        : {
            rule: 'type-wrong',
            message: {
              en: `Field "${field}" is of type ${typeOf(found)}.`,
              zh: `字段 "${field}" 的类型是 ${typeOf(found)}。`,
            },
            help: {
              en: `It must be of type ${expectedType(issue.expected)}.`,
              zh: `应为 ${expectedType(issue.expected)}。`,
            },
          }
    case 'invalid_value': {
      const values = issue.values.map(show).join(', ')
      if (found === undefined) return missing(field, values)
      return {
        rule: 'value-unknown',
        message: { en: `Field "${field}" is ${show(found)}.`, zh: `字段 "${field}" 的值是 ${show(found)}。` },
        help: { en: `It is one of ${values}.`, zh: `可选值：${values}。` },
      }
    }
    case 'invalid_union':
      return issue.discriminator
        ? {
            rule: 'kind-unknown',
            message: {
              en: `Kind ${show(valueAt(found, [issue.discriminator]) ?? found)} doesn't exist.`,
              zh: `题型 ${show(valueAt(found, [issue.discriminator]) ?? found)} 不存在。`,
            },
            help: {
              en: 'Kinds are choice, multi, boolean, order, match, fill, number, open.',
              zh: '题型有 choice、multi、boolean、order、match、fill、number、open。',
            },
          }
        : {
            rule: 'type-wrong',
            message: {
              en: `Field "${field}" is of type ${typeOf(found)} and doesn't fit.`,
              zh: `字段 "${field}" 的类型 ${typeOf(found)} 不符合要求。`,
            },
            help: {
              en: 'Write a text, or { en: ..., zh: ... }.',
              zh: '请写成文本，或 { en: ..., zh: ... }。',
            },
          }
    case 'too_small':
    case 'too_big': {
      const [word, zh, bound] =
        issue.code === 'too_small' ? ['at least', '至少', issue.minimum] : ['at most', '最多', issue.maximum]
      const [unit, zhUnit] =
        issue.origin === 'array'
          ? [' entries', ' 项']
          : issue.origin === 'string'
            ? [' characters', ' 个字符']
            : ['', '']
      return {
        rule: 'range',
        message: { en: `Field "${field}" is out of range.`, zh: `字段 "${field}" 超出范围。` },
        help: { en: `It needs ${word} ${bound}${unit}.`, zh: `${zh} ${bound}${zhUnit}。` },
      }
    }
    case 'invalid_format':
      return {
        rule: 'name-format',
        message: { en: `Field "${field}" is ${show(found)}.`, zh: `字段 "${field}" 的值是 ${show(found)}。` },
        help: {
          en: 'Use lower-case letters, digits and hyphens; item ids have dots between their parts.',
          zh: '请用小写字母、数字和连字符；题目 id 各段之间用点分隔。',
        },
      }
    case 'custom':
      return {
        rule: 'text-empty',
        message: { en: `Field "${field}" has no text.`, zh: `字段 "${field}" 没有内容。` },
        help: { en: 'Write it in English, Chinese or both.', zh: '请写上英文、中文，或两者都写。' },
      }
    default:
      return {
        rule: 'shape',
        message: { en: `Field "${field}" doesn't fit the format.`, zh: `字段 "${field}" 不符合格式。` },
        help: { en: 'See questions/README.md.', zh: '请参考 questions/README.md。' },
      }
  }
}

/** One item with more than this is no item. */
const MOST_ISSUES = 50

/** Turns what the schema found into problems with a place. `base` is the path of `root` in the file. */
export const shapeProblems = (
  yaml: YamlFile,
  file: string,
  { error, root, base }: { readonly error: z.ZodError; readonly root: unknown; readonly base: Path },
): readonly Problem[] =>
  error.issues.slice(0, MOST_ISSUES).map(issue => {
    const path = issue.path.map(name => (typeof name === 'symbol' ? String(name) : name))
    const reading = readIssue(issue, at(path, base.length === 0 ? 'file' : 'item'), valueAt(root, path))
    const shown = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
    return { severity: 'error', file, ...yaml.placeOf([...base, ...shown]), ...reading }
  })
