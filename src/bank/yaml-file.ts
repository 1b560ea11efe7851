import type { Document, Node } from 'yaml'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { noPlaces, offsetAt } from './plain-yaml/places.ts'
import { readPlainYaml } from './plain-yaml/read.ts'
import type { Place, Problem } from './problem.ts'
import { atMost, shortened } from './problem.ts'

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

/** YAML in any form takes a whole library, and up to a second for as much. */
const MOST_OF_ANY = 512 * 1024

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
        if (seen.has(name))
          repeated.push({ key: shortened(String(name)), offset: (key as Node).range?.[0] ?? 0 })
        seen.add(name)
      }
    },
  })
  return repeated
}

const placeAt = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** Reads any YAML, with its places. */
export const readAnyYaml = ({ file, text }: SourceFile): YamlFile => {
  const lines = new LineCounter()
  const place = (offset: number): Place => placeAt(lines, offset)
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
        message: {
          en: `${shortened(error.message)}.`.replace(/\.\.$/, '.'),
          zh: `YAML 语法错误：${shortened(error.message)}`,
        },
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
    const problems = atMost([...syntax, ...repeated])
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

const linesOf = (text: string): LineCounter => {
  const lines = new LineCounter()
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at)
  return lines
}

/** Places of a file in the plain form: it is read again for them, since most files have nothing wrong with them. */
const plainPlaces = (source: SourceFile): YamlFile['placeOf'] => {
  const places = noPlaces()
  const plain = readPlainYaml(source.text, places)
  const lines = linesOf(source.text)
  return path => {
    const offset = 'value' in plain ? offsetAt(places, plain.value, path) : 0
    return placeAt(lines, offset)
  }
}

const plainYaml = (source: SourceFile, value: object): YamlFile => {
  let placeOf: YamlFile['placeOf'] | undefined
  return {
    value,
    problems: [],
    placeOf: path => {
      placeOf ??= plainPlaces(source)
      return placeOf(path)
    },
  }
}

const tooLarge = ({ file, text }: SourceFile): YamlFile =>
  refuse(
    file,
    START,
    'file-size',
    {
      en: `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`,
      zh: `文件有 ${text.length} 个字符，最多读取 ${MOST_CHARACTERS} 个。`,
    },
    { en: 'Split it by topic.', zh: '请按主题拆分。' },
  )

const tooLargeForAny = ({ file, text }: SourceFile, stuckAt: number): YamlFile =>
  refuse(
    file,
    placeAt(linesOf(text), stuckAt),
    'yaml-form',
    {
      en: `This is wrong or not in the plain form, and with ${text.length} characters the file is too large to say which.`,
      zh: `此处有误或不是常规写法；文件有 ${text.length} 个字符，过大，无法进一步检查。`,
    },
    {
      en: 'Write one field a line, without tabs, anchors and tags, or split the file by topic.',
      zh: '请每行写一个字段，不用制表符、锚点和标签，或按主题拆分文件。',
    },
  )

/** As every editor would save it: what Windows adds to a file is none of its content. */
const withoutMarks = ({ file, text }: SourceFile): SourceFile => ({
  file,
  text: text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
})

/** Reads YAML without trusting it: size, aliases and depth are bounded, every problem has a place. */
export const readYaml = (given: SourceFile): YamlFile => {
  if (given.text.length > MOST_CHARACTERS) return tooLarge(given)
  const source = withoutMarks(given)
  const plain = readPlainYaml(source.text)
  if ('value' in plain) return plainYaml(source, plain.value)
  if (source.text.length > MOST_OF_ANY) return tooLargeForAny(source, plain.stuckAt)
  return readAnyYaml(source)
}
