import type { Document, Node } from 'yaml'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Place, Problem } from './problem.ts'

/** A file as it was read. */
export interface SourceFile {
  /** As the person knows it, for messages. */
  readonly file: string
  readonly text: string
}

export type Path = readonly (string | number)[]

/** A YAML file turned into plain values, with a way back from a value's path to its place in the file. */
export interface YamlFile {
  readonly value: unknown
  /** Problems of the file itself: when there are any, `value` is `undefined`. */
  readonly problems: readonly Problem[]
  placeOf(path: Path): Place
}

/** Twice what 10,000 items need. */
export const MOST_CHARACTERS = 8 * 1024 * 1024

/** Enough for a shared paragraph, not for an alias bomb. */
const MOST_ALIASES = 100

const START: Place = { line: 1, column: 1 }

const keyOf = (key: unknown): unknown => (isScalar(key) ? key.value : key)

/** The node at a path, or the closest one above it that exists. */
const nodeAt = (document: Document, path: Path): Node | null => {
  let node = document.contents as Node | null
  for (const name of path) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find(item => keyOf(item.key) === name)
      next = pair?.value ?? pair?.key
    } else if (isSeq(node)) {
      next = node.items[Number(name)]
    }
    if (!next || typeof next !== 'object' || isPair(next)) return node
    node = next as Node
  }
  return node
}

const refuse = (
  file: string,
  place: Place,
  rule: string,
  message: Problem['message'],
  help: Problem['help'],
): YamlFile => ({
  value: undefined,
  problems: [{ severity: 'error', rule, file, ...place, message, help }],
  placeOf: () => place,
})

const tooDeep = (file: string): YamlFile =>
  refuse(
    file,
    START,
    'yaml-nesting',
    { en: 'The file is nested too deeply to read.', zh: '文件嵌套过深，无法读取。' },
    { en: 'A bank needs no more than six levels.', zh: '题库最多只需要六层。' },
  )

/** Keys written twice in one map. The library's own check takes quadratic time. */
const repeatedKeys = (document: Document): readonly { readonly key: string; readonly offset: number }[] => {
  const repeated: { key: string; offset: number }[] = []
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        const name = keyOf(key)
        if (seen.has(name)) repeated.push({ key: String(name), offset: (key as Node).range?.[0] ?? 0 })
        seen.add(name)
      }
    },
  })
  return repeated
}

/** Reads YAML without trusting it: size, aliases and depth are bounded, every problem has a place. */
export const readYaml = ({ file, text }: SourceFile): YamlFile => {
  if (text.length > MOST_CHARACTERS) {
    return refuse(
      file,
      START,
      'file-size',
      {
        en: `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`,
        zh: `文件有 ${text.length} 个字符，最多读取 ${MOST_CHARACTERS} 个。`,
      },
      { en: 'Split it by topic.', zh: '请按主题拆分。' },
    )
  }
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    })
    if (document.errors.some(error => error.code === 'RESOURCE_EXHAUSTION')) return tooDeep(file)
    const syntax = document.errors.map(
      (error): Problem => ({
        severity: 'error',
        rule: 'yaml-syntax',
        file,
        ...place(error.pos[0]),
        message: { en: `${error.message}.`.replace(/\.\.$/, '.'), zh: `YAML 语法错误：${error.message}` },
        help: {
          en: 'Quote a value that holds ": ", " #" or begins with a special character.',
          zh: '含 “: ”、“ #” 或以特殊字符开头的值请加引号。',
        },
      }),
    )
    const repeated = repeatedKeys(document).map(
      ({ key, offset }): Problem => ({
        severity: 'error',
        rule: 'field-repeated',
        file,
        ...place(offset),
        message: { en: `The field "${key}" is written twice.`, zh: `字段 "${key}" 重复出现。` },
        help: { en: 'Keep one of them.', zh: '请只保留一个。' },
      }),
    )
    const problems = [...syntax, ...repeated]
    if (problems.length > 0) return { value: undefined, problems, placeOf: () => START }
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      problems: [],
      placeOf: path => place(nodeAt(document, path)?.range?.[0] ?? 0),
    }
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(file)
    return refuse(
      file,
      START,
      'yaml-aliases',
      {
        en: 'The file uses aliases that expand too far or lead nowhere.',
        zh: '文件中的别名展开过多或指向不存在的锚点。',
      },
      { en: 'Write the text out instead.', zh: '请直接写出文本。' },
    )
  }
}
