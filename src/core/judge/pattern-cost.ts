/**
 * How many ways a regular expression has to match, which is how long it may take to fail. Patterns come from banks, and
 * a bank that somebody else wrote must not make the game hang over an answer.
 */

/** How far plain repetition reaches: as long as long answers are. */
const LENGTH = 1000

/** What repeats anything at all reaches much further than what repeats letters or digits. */
const FAR = 300_000

/** One piece of a sequence: how many ways it has and, where it matches one character or repeats it, that one's source. */
interface Piece {
  readonly ways: number
  readonly character?: string
  /** Of a group, what it ends with, if that repeats a character. */
  readonly tail?: Piece
}

interface Reading {
  readonly source: string
  at: number
}

const CHARACTER =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|./suy

const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y

const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y
const GROUP_START = new RegExp(`^${GROUP.source}`)

const innerOf = (group: string): string => group.replace(GROUP_START, '').slice(0, -1)

const take = (reading: Reading, form: RegExp): RegExpExecArray | null => {
  form.lastIndex = reading.at
  const found = form.exec(reading.source)
  if (found) reading.at = form.lastIndex
  return found
}

interface Times {
  readonly least: number
  readonly most: number
}

const readTimes = (reading: Reading): Times | undefined => {
  const found = take(reading, QUANTIFIER)
  if (!found) return undefined
  const [, sign, least = '', comma, most = ''] = found
  const endless = Number.POSITIVE_INFINITY
  if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : endless }
  if (comma === '') return { least: Number(least), most: Number(least) }
  return { least: Number(least), most: most === '' ? endless : Number(most) }
}

/** Characters to tell two sources by, beside their own. */
const SAMPLES = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'éй读，１',
]

const overlapNow = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map(character => new RegExp(`^${character}$`, 'iu'))
  return [...SAMPLES, ...a, ...b].some(sample => first?.test(sample) && second?.test(sample))
}

/** Enough for all patterns of a large bank; then it begins anew. */
const MOST_KNOWN = 5000

const known = new Map<string, boolean>()

/** Whether two characters, by their sources, can be the same. */
const overlap = (a: string, b: string): boolean => {
  const key = `${a} ${b}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const isSo = overlapNow(a, b)
  known.set(key, isSo)
  return isSo
}

const isBroad = (character: string): boolean => /^(?:\.|\\[DSWP]|\[\^)/.test(character)

const timesWays = (ways: number, { least, most }: Times, reach: number): number => {
  if (ways === 1) return most === Number.POSITIVE_INFINITY ? reach : most - least + 1
  /** Endlessly repeated, what has several ways has exponentially many. */
  return ways ** most * (most > least ? most - least + 1 : 1)
}

/** `source` is what is repeated. */
const repeated = (piece: Piece, times: Times, source: string): Piece => {
  const { ways, character, tail } = piece
  if (character !== undefined)
    return { ways: timesWays(ways, times, isBroad(character) ? FAR : LENGTH), character }
  /** Before it can begin again, its end is where it must be; only the last has a choice. */
  if (tail?.character !== undefined && isClear(tail.character, { source, at: 0 })) {
    return { ways: timesWays(ways / tail.ways, times, LENGTH) * tail.ways }
  }
  return { ways: timesWays(ways, times, LENGTH) }
}

const readAtom = (reading: Reading): Piece => {
  if (take(reading, GROUP)) {
    const { ways, tail } = readAlternatives(reading)
    reading.at += 1
    return { ways, ...(tail ? { tail } : {}) }
  }
  const character = take(reading, CHARACTER)?.[0] ?? ''
  return /^(?:\\[bB1-9k]|[\^$])/.test(character) ? { ways: 1 } : { ways: 1, character }
}

/** Whether a repeated character can't be what comes next: `\w+` before a space ends where it must. */
const isClear = (character: string, reading: Reading): boolean => {
  const { source, at } = reading
  const opened = GROUP_START.exec(source.slice(at))
  if (opened) {
    if (/[=!]$/.test(opened[0])) return false
    const inner = { source, at: at + opened[0].length }
    const { sources } = readChoices(inner)
    const after = { source, at: inner.at + 1 }
    const isOptional = readTimes(after)?.least === 0
    return (
      sources.every(each => isClear(character, { source: each, at: 0 })) &&
      (!isOptional || isClear(character, after))
    )
  }
  if (at >= source.length || /[|)]/.test(source.charAt(at))) return false
  const after = { source, at }
  const next = readAtom(after)
  if (next.character === undefined) {
    return source.startsWith('\\b', at) && /^(?:\\[wd]|\w)$/.test(character)
  }
  if (overlap(character, next.character)) return false
  return readTimes(after)?.least === 0 ? isClear(character, after) : true
}

const readSequence = (reading: Reading): Piece => {
  const { source } = reading
  let ways = 1
  let tail: Piece | undefined
  let open: string | undefined
  while (reading.at < source.length && !/[|)]/.test(source.charAt(reading.at))) {
    const start = reading.at
    const atom = readAtom(reading)
    const whole = source.slice(start, reading.at)
    const times = readTimes(reading)
    const piece = times ? repeated(atom, times, /^\(/.test(whole) ? innerOf(whole) : whole) : atom
    const { character } = piece
    const isEndless = times?.most === Number.POSITIVE_INFINITY && character !== undefined
    const goesOn = isEndless && open !== undefined && overlap(open, character)
    const own = goesOn ? FAR : piece.ways
    tail = undefined
    if (character === undefined || own === 1 || !isClear(character, { source, at: reading.at })) {
      ways *= own
      if (character !== undefined && own > 1) tail = { ways: own, character }
    }
    open = isEndless ? character : undefined
  }
  return { ways, ...(tail ? { tail } : {}) }
}

/** Characters that mean themselves. */
const LITERAL = /^[^\\()[\]{}.*+?|^$]+$/

/** Whether no text can begin in both ways. */
const areDistinct = (a: string, b: string): boolean => {
  if (LITERAL.test(a) && LITERAL.test(b)) return !a.startsWith(b) && !b.startsWith(a)
  const [first, second] = [a, b].map(source => readAtom({ source, at: 0 }))
  const isOptional = [a, b].some(source => /^(?:\\.|\[.*?\]|.)(?:[*?]|\{0)/u.test(source))
  if (isOptional || first?.character === undefined || second?.character === undefined) return false
  return !overlap(first.character, second.character)
}

interface Choices {
  readonly pieces: readonly Piece[]
  readonly sources: readonly string[]
}

const readChoices = (reading: Reading): Choices => {
  const sources: string[] = []
  const pieces: Piece[] = []
  do {
    if (sources.length > 0) reading.at += 1
    const start = reading.at
    pieces.push(readSequence(reading))
    sources.push(reading.source.slice(start, reading.at))
  } while (reading.source.charAt(reading.at) === '|')
  return { pieces, sources }
}

/** Alternatives that no text begins with alike leave no choice. */
const readAlternatives = (reading: Reading): Piece => {
  const { pieces, sources } = readChoices(reading)
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const ways = pieces.map(piece => piece.ways)
  const isClearChoice = sources.every((a, i) => sources.slice(0, i).every(b => areDistinct(a, b)))
  return { ways: isClearChoice ? Math.max(...ways) : ways.reduce((sum, each) => sum + each, 0) }
}

/** How many ways a valid expression may have to match. */
const waysOf = (source: string): number => readAlternatives({ source, at: 0 }).ways

const MOST_WAYS = 1e11

/** More than there are, found without reading the expression; none where groups are repeated. */
const roughWays = (source: string): number => {
  if (/\)[*+?{]/.test(source)) return Number.POSITIVE_INFINITY
  let ways = source.split('|').length
  for (const [, sign, , , most = ''] of source.matchAll(new RegExp(QUANTIFIER.source, 'g'))) {
    ways *= sign === '?' ? 2 : sign === undefined && most !== '' ? Number(most) + 1 : FAR
  }
  return ways
}

/** Groups within groups; each level takes twice as long to read. */
const DEEPEST = 6

const depthOf = (source: string): number => {
  let depth = 0
  let deepest = 0
  for (const character of source.replace(/\\./gsu, '').replace(/\[[^\]]*\]/g, '')) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Whether a valid expression may take longer than anybody waits. */
export const isSlow = (source: string): boolean =>
  roughWays(source) > MOST_WAYS && (depthOf(source) > DEEPEST || !(waysOf(source) <= MOST_WAYS))
