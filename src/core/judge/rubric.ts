import type { KeyPoint } from '../item.ts'
import type { Span } from './heap.ts'
import { heaps } from './heap.ts'
import { isNegated } from './negation.ts'

/** Text as it is read: width and typographic apostrophes folded, lower case, single spaces, single line breaks. */
const normaliseLines = (text: string): string =>
  text
    // Folded, a Chinese comma between Latin words would look like the one in `1,024`.
    .replace(/(?<=[^\s\p{Script=Han}])[，；：](?=[^\s\p{Script=Han}])/gu, '$& ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()

/** A rubric's pattern as a regular expression over normalised text; `undefined` when it is none. */
export const compilePattern = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(pattern, 'giu')
  } catch {
    return undefined
  }
}

interface Prose {
  /** What patterns see: a phrase may go on in the next line. */
  readonly text: string
  /** The same, place for place, with line breaks, which end a clause. */
  readonly lines: string
  readonly heaps: readonly Span[]
}

const readProse = (text: string): Prose => {
  const lines = normaliseLines(text)
  return { text: lines.replaceAll('\n', ' '), lines, heaps: heaps(lines) }
}

/** Whether the pattern is found somewhere where the text means it: not in a heap of terms, and not rejected. */
const isMeant = (pattern: string, prose: Prose): boolean => {
  const compiled = compilePattern(pattern)
  if (!compiled) return false
  for (let found = compiled.exec(prose.text); found; found = compiled.exec(prose.text)) {
    const start = found.index
    const end = start + found[0].length
    const heaped = prose.heaps.some(heap => heap.start <= start && start < heap.end)
    if (!heaped && !isNegated(prose.lines, start, end)) return true
    // A wide pattern may have swallowed a later mention that is meant.
    compiled.lastIndex = start + 1
  }
  return false
}

/** Ids of the key points that a text seems to hold, by the patterns of both languages, whichever it is written in. */
export const proposePoints = (rubric: readonly KeyPoint[], text: string): readonly string[] => {
  const prose = readProse(text)
  return rubric
    .filter(({ patterns }) => [...patterns.en, ...patterns.zh].some(pattern => isMeant(pattern, prose)))
    .map(({ id }) => id)
}
