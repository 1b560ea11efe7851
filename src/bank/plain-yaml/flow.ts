import type { Notes } from './places.ts'
import { note } from './places.ts'
import { readQuoted, resolve, withoutEndSpaces } from './scalar.ts'
import { Unusual } from './unusual.ts'

/** A name of a field with its colon. `null` and its like are no names. */
export const NAME = /(?!(?:null|true|false):)([a-z][\w-]{0,60}):(?: +|(?=\n)|$)/iy

/** Plain text within brackets: a colon before a space and a number sign behind one mean something else. */
const PLAIN = /(?:[^,[\]{}#:\n]|:(?=[^ \n,[\]{}])|(?<=[^ ])#)+/y

const DEEPEST = 8

/** Reading of brackets that close on their line. */
interface Flow {
  readonly text: string
  readonly notes: Notes
  at: number
}

const skipSpaces = (flow: Flow): void => {
  while (flow.text[flow.at] === ' ') flow.at += 1
}

const isNext = (flow: Flow, mark: string): boolean => {
  skipSpaces(flow)
  return flow.text[flow.at] === mark
}

/** Takes a comma or the closing bracket; whether more follows. */
const goesOn = (flow: Flow, closing: string): boolean => {
  const isComma = isNext(flow, ',')
  if (!isComma && !isNext(flow, closing)) throw new Unusual()
  flow.at += 1
  return isComma
}

const readPlain = (flow: Flow): unknown => {
  PLAIN.lastIndex = flow.at
  const found = PLAIN.exec(flow.text)?.[0] ?? ''
  const plain = withoutEndSpaces(found)
  if (plain === '') throw new Unusual()
  flow.at += found.length
  return resolve(plain)
}

const readMap = (flow: Flow, depth: number): unknown => {
  const map: Record<string, unknown> = {}
  if (isNext(flow, '}')) {
    flow.at += 1
    return map
  }
  do {
    skipSpaces(flow)
    NAME.lastIndex = flow.at
    const name = NAME.exec(flow.text)?.[1]
    if (name === undefined || Object.hasOwn(map, name)) throw new Unusual()
    flow.at = NAME.lastIndex
    note(flow.notes, map, [name, flow.at])
    map[name] = readNode(flow, depth + 1)
  } while (goesOn(flow, '}'))
  return map
}

const readList = (flow: Flow, depth: number): unknown => {
  const list: unknown[] = []
  if (isNext(flow, ']')) {
    flow.at += 1
    return list
  }
  do {
    skipSpaces(flow)
    note(flow.notes, list, [list.length, flow.at])
    list.push(readNode(flow, depth + 1))
  } while (goesOn(flow, ']'))
  return list
}

const readNode = (flow: Flow, depth: number): unknown => {
  if (depth > DEEPEST) throw new Unusual()
  skipSpaces(flow)
  const first = flow.text[flow.at]
  if (first === '{' || first === '[') {
    flow.at += 1
    return first === '{' ? readMap(flow, depth) : readList(flow, depth)
  }
  if (first !== '"' && first !== "'") return readPlain(flow)
  const { value, end } = readQuoted(flow.text, flow.at)
  flow.at = end
  return value
}

/** A value in brackets or quotes, which must be all that its line holds but for a comment. */
export const readFlow = (flow: Flow, end: number): unknown => {
  const value = readNode(flow, 0)
  if (!/^(?: *| +#.*)$/.test(flow.text.slice(flow.at, end))) throw new Unusual()
  return value
}
