import { around, isOneClause } from './clauses.ts'

/** Words that turn down what follows them: "never X", "no need for X", 不要 X, 没必要 X. */
const OUTRIGHT = [
  String.raw`\b(?:do|wo|would|should|must|need)(?:n'?t| not)\b|\bnever\b|\bno (?:need|point|reason|use)\b`,
  String.raw`\b(?:nor|neither|refuse to|leave out|(?:i'm|i am|we're|we are|advise|argue|decide)d? against|instead of|rather than|(?:nobody|no one) needs)\b`,
  String.raw`\b(?:avoid|skip)(?:s|ed|ped|ing|ping)?\b|\bforget\b`,
  '不(?:要|用|必|需|应|该|准|许|建议|打算|想|考虑|依赖|靠|搞|赞成|同意|值得)|无需|无须|没有?(?:必要|时间)|来不及|顾不上',
  '别(?![的人名处家])|甭|勿|禁止|严禁|避免|反对|而不|而非|[绝从决]不|懒得|[用犯]不着|拒绝|跳过|略过|省(?:掉|略)',
]

/**
 * Words that say what isn't there or doesn't happen, which may be a condition or a symptom too. Many a Chinese word with
 * 不 or 没 denies nothing (不同, 不够, 没问题), so these are listed, not guessed; a bare 不 counts right in front of the match.
 */
const DENYING = [
  String.raw`\b(?:(?:does|did|is|are|was|were|ca|could|have|has|had)(?:n'?t| not)|cannot|can not|without)\b`,
  String.raw`(?<!\b(?:or|if|why|but) )\bnot\b(?! (?:only|just|least|sure|yet|later|more|less|merely)\b)`,
  String.raw`\bno\b(?! (?:matter|doubt|problem|later|less|more|longer|one|other|sooner|way around)\b)`,
  '不(?:能|是|做|开|加|设|配|允许)|没(?!问题|人|事|错|法|响应|应答)|不$',
]

const CUE = new RegExp([...OUTRIGHT, ...DENYING].join('|'), 'gu')
const IS_OUTRIGHT = new RegExp(`^(?:${OUTRIGHT.join('|')})$`, 'u')

/** Where the reach of a cue ends: "not before X", "none, but X", 没有 Y 就 X, 别忘了 X. */
const BREAK =
  /\b(?:before|until|till|unless|but|except|only|just|so|because|since|as|if|when|while|once|then|otherwise|where|which|who|whether|how|what|why(?! (?:we|i|you|one)\b)|instead|forget|miss|hesitate|neglect|omit|and (?:then|i|we|only|first|instead))\b|[就才则但却忘漏少缺也还]|再(?!次)|会(?!话)|只(?!读)|而是|.先|之前|以前|直到|除非|否则|不然|以免|免得|因为|所以|如果|然后|导致/u

/** After the match less ends it, since the match is what the clause is about. */
const TURN =
  /\b(?:but|so|because|since|as|if|when|then|otherwise|before|until|unless)\b|[但却才]|所以|否则|如果|先/u

/** Two of them make a yes: "never skip X", "can't do without X", 不能没有 X, 不能不 X. */
const SECOND = /^(?:without|avoid|skip|forget|没|不$|跳过|略过|省)/u

/** "if there is no X", "so that it doesn't X", "hosts that don't X" and 没有 X 就 turn nothing down. */
const CONDITION =
  /\b(?:if|when|whether|unless|once|until|where|in case|as long as|so that)\b|\b(?:that|which|who)(?: \w+)? $|如果|若|要是|万一|假如|一旦|倘|只要|是否|趁/u
const CONDITION_AFTER = /^[^,]{0,10}(?:之?前|以前|的话|时|会(?!话)|容易|就(?![行好是可]))/u

/** Words that turn down what stands before them: "X is not needed", "X won't help", X 没必要. */
const AFTER = new RegExp(
  [
    String.raw`\b(?:is|are|was|be|seems?|looks?|just|only)\b(?: \w+){0,2} (?:overkill|over-?engineered|pointless|useless|unnecessary|superfluous|wasted?|risk|risky|dangerous|nonsense|too (?:much|complicated|slow|fragile|expensive))\b`,
    String.raw`(?:\bnot|n'?t|\bnever)\b(?: \w+)? (?:needed|necessary|required|worth|important|useful|helpful|help|helps|matter|pay|make sense|something we)\b`,
    String.raw`\b(?:makes? no sense|no (?:use|help)|can wait|not for us|(?:can|could) be skipped|only (?:slows?|gives?|makes?|adds?|causes?)|nobody has time|nice (?:in theory|for auditors)|a waste)\b`,
    String.raw`\b(?:we|i) (?:do not|don'?t|never|won'?t|wouldn'?t) (?:do|use|need|want|have)(?: (?:it|that|them|this))?[^\p{L}\p{N}]*$`,
    '没有?(?:必要|用|意义)|没(?:啥|什么)(?:用|意义|必要)|意义不大|[用犯]不着|不(?:需要|必|值得|重要|靠谱|推荐|建议)|靠不住|多余|没人(?:做|看|管)',
    '走形式|走过场|白费|算了|免了|无所谓|可有可无|不是必[须需]|不一定要?|可以(?:省|跳过|不|忽略)|太(?:绕|慢|危险|浪费|麻烦|复杂|折腾|重)',
    '(?:别|不要|不用|不)再?(?:加|搞|做|弄|开|设|配|写|改|管|留|上|用|要|提|考虑|折腾)?了?[ 吧的]*$',
  ].join('|'),
  'u',
)

/** The same, said in the clause after: "X is slow, never use it", "X? Not needed." */
const AFTER_IT = new RegExp(
  [
    String.raw`(?:so |and |but )?(?:i'd |i would |i |we |you )?(?:never|do not|don'?t|would not|wouldn'?t|need not|should not|shouldn'?t) (?:use|need|do|want|bother with|enable|have|add|set) (?:it|that|this|them|those)\b`,
    String.raw`(?:no|nope|no thanks|not (?:needed|necessary|worth it)|skip it|do not|don'?t)[^\p{L}\p{N}]*$`,
    String.raw`(?:所以)?(?:别|不要|不用|不|没必要)(?:加|搞|做|弄|开|设|配|用|要)(?:它|这个|这些)?了?[^\p{L}\p{N}]*$`,
    String.raw`我?(?:也|都)?(?:不推荐|不建议|关掉|算了)[^\p{L}\p{N}]*$`,
  ]
    .map(said => String.raw`^[^\p{L}\p{N}]*${said}`)
    .join('|'),
  'u',
)

/** Words as one each and Chinese characters as half a word: how far apart two places of a clause are. */
const distance = (gap: string): number =>
  (gap.match(/\p{Script=Han}/gu)?.length ?? 0) / 2 + (gap.match(/[^\s\p{Script=Han}]+/gu)?.length ?? 0)

const FAR = 6
const NEAR = 4

interface Cue {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** 是不是, 有没有, 到没到 ask. */
const asks = (clause: string, { start, word }: Cue): boolean =>
  /^[不没]/u.test(word) && start > 0 && clause[start - 1] === clause[start + 1]

const cuesIn = (clause: string): readonly Cue[] =>
  [...clause.matchAll(CUE)]
    .map(({ index, 0: word }) => ({ word, start: index, end: index + word.length }))
    .filter(cue => !asks(clause, cue))

const governs = (cue: Cue, gap: string): boolean =>
  distance(gap) <= (IS_OUTRIGHT.test(cue.word) ? FAR : NEAR) && !BREAK.test(gap)

/** A cue that tells a condition: "if it isn't X", 没有 X 就 ..., "Without X the ..." */
const isCondition = (cue: Cue, before: string, after: string): boolean => {
  if (IS_OUTRIGHT.test(cue.word)) return false
  const lead = before.slice(0, cue.start)
  return CONDITION.test(lead) || CONDITION_AFTER.test(after) || (cue.word === 'without' && !/\S/u.test(lead))
}

const isRejectedBefore = (before: string, after: string): boolean => {
  const cues = cuesIn(before)
  const cue = cues.at(-1)
  if (!cue || !governs(cue, before.slice(cue.end)) || isCondition(cue, before, after)) return false
  const earlier = cues.at(-2)
  return !(earlier && SECOND.test(cue.word) && governs(earlier, before.slice(earlier.end, cue.start)))
}

const isRejectedAfter = (after: string): boolean => {
  const cue = AFTER.exec(after)
  if (!cue) return false
  const gap = after.slice(0, cue.index)
  return distance(gap) <= FAR && !TURN.test(gap)
}

/**
 * Whether what is said at `lines[start..end]` is rejected there. Within one clause, rejected on both sides it is meant:
 * "promoting without a fence is dangerous". A rejection within the match is no business of this: whoever wrote the
 * pattern asked for it.
 */
export const isNegated = (lines: string, start: number, end: number): boolean => {
  const { before, after, next } = around(lines, start, end)
  const first = isRejectedBefore(before, after)
  const last = isRejectedAfter(after)
  const doubled = first && last && isOneClause(lines.slice(start, end))
  return ((first || last) && !doubled) || AFTER_IT.test(next)
}
