import { Unusual } from './unusual.ts'

/** Characters that begin something else than plain text; a dash only before a space. */
const BEGINS_OTHER = new Set([...'?:,[]{}#&*!|>\'"%@`'])

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
])

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/
const ANY_NUMBER = /^[-+]?(?:\d+|0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?|\.inf|\.nan)$/i

/** Spaces alone: others belong to the text. */
export const withoutEndSpaces = (text: string): string => {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

/** What plain text stands for, by the core schema of YAML 1.2. */
export const resolve = (text: string): unknown => {
  const first = text.charAt(0)
  if (BEGINS_OTHER.has(first) || text === '-' || text.startsWith('- ')) throw new Unusual()
  if (WORDS.has(text)) return WORDS.get(text)
  if (!/[-+.\d]/.test(first)) return text
  if (NUMBER.test(text)) return Number(text)
  if (ANY_NUMBER.test(text)) throw new Unusual()
  return text
}

const DOUBLE = /"(?:[^"\\\n]|\\["\\/bfnrt])*"/y
const SINGLE = /'(?:[^'\n]|'')*'/y

interface Quoted {
  readonly value: string
  /** Offset behind the closing quote. */
  readonly end: number
}

/** A quoted text that ends on its line. */
export const readQuoted = (text: string, at: number): Quoted => {
  const isDouble = text[at] === '"'
  const form = isDouble ? DOUBLE : SINGLE
  form.lastIndex = at
  const found = form.exec(text)?.[0]
  if (found === undefined) throw new Unusual()
  const inner = found.slice(1, -1)
  const end = at + found.length
  if (!isDouble) return { value: inner.replaceAll("''", "'"), end }
  return { value: inner.includes('\\') ? (JSON.parse(found) as string) : inner, end }
}
