import type { Document, Node, Pair, YAMLMap } from 'yaml'
import { isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'

/** Names in the order in which they are written: what the file or the entry is, then what it says, then what it rests on. */
const FILE_ORDER = ['version', 'category', 'topic', 'title', 'items', 'facts', 'roles']

const ITEM_ORDER = [
  'id',
  'rev',
  'kind',
  'level',
  'skill',
  'timeLimitSeconds',
  'exhibit',
  'stem',
  'options',
  'steps',
  'pairs',
  'key',
  'accept',
  'caseSensitive',
  'aliases',
  'value',
  'unit',
  'tolerance',
  'distractors',
  'rubric',
  'modelAnswer',
  'criticalMiss',
  'explanation',
  'misconception',
  'sources',
  'facts',
  'followUps',
]

const keyName = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

/** Puts the fields of a map in order; names that the order doesn't hold stay behind the others, as they stand. */
const arrange = (map: YAMLMap, order: readonly string[]): void => {
  const rank = (pair: Pair) => {
    const at = order.indexOf(keyName(pair))
    return at === -1 ? order.length : at
  }
  const [was] = map.items
  map.items = [...map.items].sort((a, b) => rank(a) - rank(b))
  const [is] = map.items
  /** A comment above the first field is about the whole, and stays on top. */
  if (was !== is && isNode(was?.key) && isNode(is?.key) && was.key.commentBefore) {
    is.key.commentBefore = [was.key.commentBefore, is.key.commentBefore].filter(Boolean).join('\n')
    was.key.commentBefore = null
  }
}

const hasAlias = (document: Document): boolean => {
  let found = false
  visit(document, {
    Alias: () => {
      found = true
      return visit.BREAK
    },
  })
  return found
}

/** One blank line between entries, none elsewhere. */
const space = (document: Document): void => {
  visit(document, {
    Node: (_, node) => {
      if ('spaceBefore' in node) (node as Node & { spaceBefore?: boolean }).spaceBefore = false
    },
  })
  const { contents } = document
  if (!isMap(contents)) return
  for (const { value } of contents.items) {
    if (!isSeq(value)) continue
    for (const [i, entry] of value.items.entries()) {
      if (i > 0 && isMap(entry)) entry.spaceBefore = true
    }
  }
}

/**
 * A bank file in its usual form: fields in order, two spaces of indent, one blank line between items. Comments stay, and
 * so does every value. `undefined` for text that is no YAML: the lint says what is wrong with it.
 */
export const formatYaml = (text: string): string | undefined => {
  const document = parseDocument(text, { logLevel: 'error' })
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  /** An alias must stay behind its anchor. */
  if (!hasAlias(document)) {
    arrange(document.contents, FILE_ORDER)
    const items = document.contents.get('items')
    if (isSeq(items)) for (const item of items.items) if (isMap(item)) arrange(item, ITEM_ORDER)
  }
  space(document)
  return document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: true })
}
