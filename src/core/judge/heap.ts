import type { Piece } from './clauses.ts'
import { NOTE_VERB, sentences } from './clauses.ts'
import { lazily } from './lazily.ts'

/**
 * Words by which a piece of text says something, as against naming it. Not every verb of a trade can be listed, so
 * these are the small words between them, and the verbs that notes begin with.
 */
const saying = lazily(
  () =>
    new RegExp(
      [
        String.raw`\b(?:a|an|the|i|i'd|i'm|we|you|he|she|it|they|this|these|those|my|our|your|their|its|is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|should|must|may|might|to|from|with|on(?!-)|in|at|of|for|without|by|into|after|before|until|then|than|so|if|when|while|because|since|not|never|only|still|also|what|which|who|how|that|there|\w+n't)\b`,
        String.raw`^\W*${NOTE_VERB}\w* +\S`,
        '[的了把被让给我你他它这那每就才都也还查跑但而]|先(?!进)|再(?!平衡|均衡)|是(?!否)|会(?!话|议)|要(?!求|素)|能(?!力|耗)|在(?!线)|从(?!库|节点)|到(?!期|达)|看(?!板|门狗)|用(?!户|例)|不|没|然后|之后|最后|如果|因为|所以|确认|检查|直接',
      ].join('|'),
      'u',
    ),
)

const LONG = 7

const says = ({ text }: Piece): boolean =>
  saying().test(text) || (text.match(/[^\s\p{Script=Han}]+|\p{Script=Han}{2}/gu)?.length ?? 0) > LONG

/** So many terms that say nothing are no enumeration within an answer any more. */
const HEAP = 8

/** Who introduces a list ("I look at dmesg, vmstat, ...") may list more. */
const INTRODUCED = 12

/** A small word may hide in a term (`UNTIL`, 主从), so a few pieces of a heap may seem to say something. */
const BARE_SHARE = 0.75

export interface Span {
  readonly start: number
  readonly end: number
}

interface Stretch extends Span {
  readonly size: number
}

/** A sentence that only names terms, as a stretch; `undefined` when it says something. */
const bareSentence = (sentence: readonly Piece[]): Stretch | undefined => {
  const first = sentence[0]
  const last = sentence.at(-1)
  if (!first || !last) return undefined
  const bare = sentence.filter(piece => !says(piece)).length
  const introduced = says(first) && sentence.length <= INTRODUCED
  if (introduced || bare / sentence.length < BARE_SHARE) return undefined
  return { start: first.start, end: last.start + last.text.length, size: sentence.length }
}

/** Stretches of a text that only heap up terms: sentences in a row, be it a single one, that say nothing. */
export const heaps = (lines: string): readonly Span[] => {
  const stretches: Stretch[] = []
  let open = false
  for (const sentence of sentences(lines)) {
    const bare = bareSentence(sentence)
    const before = stretches.at(-1)
    if (bare && open && before) {
      stretches[stretches.length - 1] = { ...before, end: bare.end, size: before.size + bare.size }
    } else if (bare) stretches.push(bare)
    open = bare !== undefined
  }
  return stretches.filter(({ size }) => size >= HEAP)
}
