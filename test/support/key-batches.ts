import { KEY } from './terminal.ts'

/** Keys as terminals, hands and key repeat hand them over, and where they lead in a list that goes round. */

interface Part {
  readonly text: string
  /** How long nothing more comes. */
  readonly waitMs: number
}

export interface Batch {
  readonly pattern: string
  readonly parts: readonly Part[]
  readonly keys: number
  /** Rows down, less rows up. */
  readonly moved: number
}

interface Move {
  readonly text: string
  readonly by: 1 | -1
}

/** Both ways in which terminals spell an arrow. */
const MOVES: readonly Move[] = [
  { text: KEY.down, by: 1 },
  { text: KEY.up, by: -1 },
  { text: '\u001bOB', by: 1 },
  { text: '\u001bOA', by: -1 },
]

/** Key repeat of a usual terminal: 30 a second. */
const REPEAT_MS = 33

/** Two keys pressed almost at once. */
const PAIR_MS = 4

/** Well within what a program waits before a lone ESC is the Esc key. */
const SPLIT_MS = 2

const MOST_IN_CHUNK = 200

const movedBy = (moves: readonly Move[]): number => moves.reduce((sum, { by }) => sum + by, 0)

type Random = () => number

const anyMoves = (random: Random, count: number): readonly Move[] =>
  Array.from({ length: count }, () => MOVES[Math.floor(random() * MOVES.length)] as Move)

/** One write, as after a hiccup of the line. */
const chunk = (random: Random): Batch => {
  const moves = anyMoves(random, 1 + Math.floor(random() * MOST_IN_CHUNK))
  const text = moves.map(move => move.text).join('')
  return { pattern: 'chunk', parts: [{ text, waitMs: 0 }], keys: moves.length, moved: movedBy(moves) }
}

/** A write that ends in the middle of a key, wherever, and one that goes on there. */
const cutChunk = (random: Random): Batch => {
  const whole = chunk(random)
  const text = whole.parts.map(part => part.text).join('')
  const at = 1 + Math.floor(random() * (text.length - 1))
  const parts = [
    { text: text.slice(0, at), waitMs: SPLIT_MS },
    { text: text.slice(at), waitMs: 0 },
  ]
  return { ...whole, pattern: 'cut chunk', parts }
}

const pairs = (random: Random): Batch => {
  const moves = anyMoves(random, 20)
  const parts = moves.map(({ text }, i) => ({ text, waitMs: i % 2 === 0 ? PAIR_MS : REPEAT_MS }))
  return { pattern: 'pairs', parts, keys: moves.length, moved: movedBy(moves) }
}

const repeat = (random: Random): Batch => {
  const [move] = anyMoves(random, 1) as [Move]
  const parts = Array.from({ length: 15 }, () => ({ text: move.text, waitMs: REPEAT_MS }))
  return { pattern: 'repeat', parts, keys: parts.length, moved: move.by * parts.length }
}

/** Every key in two or three parts: every place where its sequence can be cut, and all of them. */
const splits = (): Batch => {
  const cuts = MOVES.flatMap(move => [
    [move.text.slice(0, 1), move.text.slice(1)],
    [move.text.slice(0, 2), move.text.slice(2)],
    [...move.text],
  ])
  const parts = cuts.flat().map(text => ({ text, waitMs: SPLIT_MS }))
  return { pattern: 'splits', parts, keys: cuts.length, moved: 0 }
}

/** Mostly chunks: they are quick, and hardest. */
const PATTERNS = [chunk, splits, cutChunk, chunk, pairs, cutChunk, repeat] as const

/** At least so many keys, in all patterns. */
export function* batchesOf(keys: number, random: Random): Generator<Batch> {
  let given = 0
  for (let i = 0; given < keys || i < PATTERNS.length; i++) {
    const batch = (PATTERNS[i % PATTERNS.length] ?? chunk)(random)
    given += batch.keys
    yield batch
  }
}
