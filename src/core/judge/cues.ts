import { lazily } from './lazily.ts'

/** Words that turn down what follows them: "never X", "no need for X", 不要 X, 没必要 X. */
const OUTRIGHT = [
  String.raw`(?<!\bwhy )\b(?:do|wo|would|should|must|need)(?:n'?t| not)\b|\bnever\b(?! had\b)`,
  String.raw`\b(?:no|little|not much|what's the) (?:need|point|reason|use|value|sense|time|budget|patience)\b`,
  String.raw`\b(?:nor|neither|refuse to|leave out|(?:i'm|i am|we're|we are|advise|argue|decide)d? against|instead of|rather than|too lazy|spare (?:me|us))\b`,
  String.raw`\b(?:avoid|skip)(?:s|ed|ped|ing|ping)?\b|\bforget\b|\b(?:wast|los)(?:e|es|ing) (?:\w+ ){0,2}(?:time|days?|hours?|evenings?|weeks?|money) (?:on|with)\b`,
  '不(?:要|用|必|需|应|该|准|许|建议|打算|想|考虑|依赖|靠|搞|赞成|同意|值得|相?信(?![号任息])|指望)|无需|无须',
  '没有?(?:必要|时间|空|[工功]夫|精力)|来不及|顾不上|别(?![的人名处家])|甭|勿|禁止|严禁|避免|反对|而不|而非|与其',
  '[绝从决]不|从来不|懒得|[用犯]不着|拒绝|跳过|略过|省(?:掉|略)',
]

/** Questions that expect a no: "why would we need X?", "who has time for X?", 何必 X, 哪有工夫 X. */
const RHETORICAL = [
  String.raw`\bwhy (?:on earth |even )?(?:would|should|do|bother)(?: (?:we|i|you|one|anyone|anybody|someone|somebody)\b)?(?! not\b)`,
  String.raw`\b(?:who|nobody|no one)(?: (?:really|even|ever|actually|here))*(?: will| would)? (?:needs?|wants?|reads?|cares? (?:about|for)|(?:has|have) (?:the )?(?:time|nerves?|patience))\b`,
  String.raw`\bwhat(?:'s the| is the)? (?:good|use) (?:would|will|does|do|is|are|of)\b|\bwhat would(?! (?:i|we|you)\b)|\b(?:can'?t|cannot|don'?t|do not) (?:\w+ )?see (?:what|why|how)\b`,
  '为(?:什么|啥|何)还?[要做搞]|凭什么|[干吃]嘛|何[必苦]|哪[有来]的?(?:时间|[工功]夫|空|精力)|谁(?:有空|有时间|会去)|(?:搞|还[做弄要])(?:什么|啥)|[用犯]得着',
]

/**
 * Words that say what isn't there or doesn't happen, which may be a condition or a symptom too. Many a Chinese word with
 * 不 or 没 denies nothing (不同, 不够, 没问题), so these are listed, not guessed; a bare 不 counts right in front of the match.
 */
const DENYING = [
  String.raw`\bnever had\b|\b(?:(?:does|did|is|are|was|were|ca|could|have|has|had)(?:n'?t| not)|cannot|can not|without)\b`,
  String.raw`(?<!\b(?:or|if|why|but) )\bnot\b(?! (?:only|just|least|sure|yet|later|more|less|merely)\b)`,
  String.raw`\bno\b(?! (?:matter|doubt|problem|later|less|more|longer|one|other|sooner|way around)\b)`,
  '(?<!离)不(?:能|是|做|开|加|设|配|允许)|没(?!问题|人|事|错|法|响应|应答)|(?<![何为么岂])不$',
]

const cue = lazily(
  () => new RegExp(`(?<outright>${[...OUTRIGHT, ...RHETORICAL].join('|')})|${DENYING.join('|')}`, 'gu'),
)

export interface Cue {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Rejects, rather than only saying what isn't. */
  readonly outright: boolean
}

/** 是不是, 有没有, 到没到 ask. */
const asks = (clause: string, { start, word }: Cue): boolean =>
  /^[不没]/u.test(word) && start > 0 && clause[start - 1] === clause[start + 1]

export const cuesIn = (clause: string): readonly Cue[] =>
  [...clause.matchAll(cue())]
    .map(({ index, 0: word, groups }) => ({
      word,
      start: index,
      end: index + word.length,
      outright: groups?.['outright'] !== undefined,
    }))
    .filter(cue => !asks(clause, cue))

/** Where the reach of a cue ends: "not before X", "none, but X", 没有 Y 就 X, 别忘了 X. */
const BREAK =
  /^ (?:replaces?|means?|equals?)\b|\b(?:before|until|till|unless|but|except|only|just|so|because|since|as|if|when|while|once|then|otherwise|where|which|who|whether|how|what|why(?! (?:we|i|you|one)\b)|instead|forget|miss|hesitate|neglect|omit|and (?:then|i|we|only|first|instead))\b|[就才则但却忘漏少缺也还]|再(?!次)|会(?!话)|只(?!读)|而是|不如|.先|之前|以前|直到|除非|否则|不然|以免|免得|因为|所以|如果|然后|导致/u

/** "Instead of X I'd do Y": who replaces says so with a subject of its own. */
const REPLACED = /\b(?:i|we|you|they)\b/u

export const breaksOff = ({ word }: Cue, gap: string): boolean =>
  BREAK.test(gap) || (/^(?:instead of|rather than)$/.test(word) && REPLACED.test(gap))

/** Two of them make a yes: "never skip X", "can't do without X", 不能没有 X, 不能不 X. */
const SECOND = /^(?:without|avoid|skip|forget|没|不$|跳过|略过|省)/u

/** "Nothing is deleted without X", "I'd be unhappy without X" */
const NONE_WITHOUT =
  /\b(?:nothing|nobody|no|none|not|never|unhappy|nervous|blind|lost|impossible|reckless)\b|n't\b/u

/** 没法跳过 X, 不能因为赶时间就跳过 X */
const NEVER_SKIPPED = /没法|无法|[不勿]/u

/** Words far in front that make a yes with the cue. */
export const isTakenBack = (cue: Cue, lead: string): boolean =>
  cue.word === 'without' ? NONE_WITHOUT.test(lead) : /^[跳略省]/u.test(cue.word) && NEVER_SKIPPED.test(lead)

export const makesAYes = (cue: Cue): boolean => SECOND.test(cue.word)

/** "if there is no X", "so that it doesn't X", "hosts that don't X" and 没有 X 就 turn nothing down. */
const CONDITION =
  /\b(?:if|when|whether|unless|once|until|where|in case|as long as|so that)\b|\b(?:that|which|who)(?: \w+)? $|如果|若|要是|万一|假如|一旦|倘|只要|是否|趁/u
const CONDITION_AFTER = /^[^,]{0,10}(?:之?前|以前|的话|时|会(?!话)|容易|就(?![行好是可]))/u

/** 没有 X 谁也不许 Y; but 没有 X 没有 Y and 没有 X 也没事 say it as it is. */
const NO_WITHOUT_IT = /^[^,、]*?(?<!(?<!谁)也)(?:不(?!过)|别(?![的人])|没(?!有)|勿)/u

/** "Don't X before Y" puts X off until it is right. */
const NOT_YET = /^ ?(?:before|until|till|while)\b/u

/** "There were no X; I added them." 以前没有 X，我补上了。 */
const REMEDY =
  /^[^\p{L}]*(?:(?:so|and|which|that is why|first) )*(?:i|we)(?:'d|'ll|'ve)? (?:\w+ )?(?:add|set|turn|enable|build|built|introduc|fix|write|wrote|put|make|made|install|creat|ask|schedul|start)|^[^\p{L}]*(?:so|which|hence) (?:i|we)(?:'d|'ll| would| will) (?!not\b|never\b|leave\b|skip\b)|^[^\p{L}]*(?:所以|于是|我|我们|先|就|得|要|会|赶紧|马上|后来)*(?:把.{1,20})?(?:补|加上|加了|搭|建|装|打开|开启|配上|设上)/u

/** A cue that tells a condition or a state to be mended: "if it isn't X", 没有 X 就 ..., "Without X the ..." */
export const isCondition = (cue: Cue, before: string, after: string, next: string): boolean => {
  if (NOT_YET.test(after)) return true
  if (cue.outright) return false
  const lead = before.slice(0, cue.start)
  if (CONDITION.test(lead) || CONDITION_AFTER.test(after) || REMEDY.test(next)) return true
  if (cue.word === 'without') return !/\S/u.test(lead)
  return (
    /^[没不]/u.test(cue.word) &&
    (NO_WITHOUT_IT.test(after) || (cue.word === '没' && /^ ?(?:谁也|我|绝|就)*[不别](?!过)/u.test(next)))
  )
}
