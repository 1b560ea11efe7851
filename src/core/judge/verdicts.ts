import { lazily } from './lazily.ts'

/** Rejections that say all there is to say, of what stands before them or of the sentence before: "overkill", 没必要. */
const WORTHLESS = [
  String.raw`\b(?:overkill|over-?engineered|pointless|useless|unnecessary|superfluous|redundant|a waste|nonsense|bureaucracy|theatre|paperwork|busywork|luxury|stuff for|doubled? work)|\b(?:good|nice|great) (?:on|in) (?:paper|slides|theory)\b\b`,
  String.raw`(?:\bnot|n'?t|\bnever)\b(?: \w+){0,2} (?:needed|necessary|required|worth|important|useful|helpful|help|helps|matter(?:ed)?|pay|make sense|something we|believe in|a fan)\b`,
  String.raw`\b(?:makes? no sense|(?:no|little|any) (?:use|help|value|point|sense|need|reason)|not for (?:us|me)|nice (?:in theory|for auditors))\b`,
  '没(?:有|啥|什么|那个|这个|多大|太大|任何)*(?:必要|意义|价值|意思|用(?![户例]))|意义不大|[用犯]不着|不(?:值得|值当|划算|靠谱|推荐)|划不来|得不偿失|多余|多此一举',
  '走个?形式|走过场|形式主义|花架子|摆设|鸡肋|白费|白[写做搞]|浪费|折腾|纸上谈兵|找麻烦|添[乱堵]|免了|算了|无所谓|可有可无|费[时事劲力]',
  '呵呵|都一样|没区别|不值(?!班|得注意)|耽误|碍事|开什么玩笑|不(?:需要|必|重要)',
]

/** By what it costs. */
const COSTLY = [
  String.raw`\btoo (?:much|complicated|slow|fragile|expensive|long|tedious)\b|\btakes? (?:forever|ages)\b|\bcosts? (?:more|us more)\b|\bmore (?:trouble|work|effort) than\b|\bin the way\b`,
  String.raw`\b(?:only|just|merely) (?:slow|give|make|add|cause|cost|eat|burn|annoy|create|bring|block)s?\b|\bway to lose\b`,
  '太(?:绕|慢|危险|浪费|麻烦|复杂|折腾|重|费|贵|累)|只会让|麻烦死',
]

/** By putting it off. */
const LATER = [
  String.raw`\bcan wait\b|\b(?:maybe|perhaps|probably) (?:later|next|never|one day|some ?day)\b|(?<!\b(?:by|in|for|until) )\bnext (?:quarter|year)\b|\bsome ?day\b|\b(?:when(?:ever)?|if) (?:there'?s|there is|we have|we find|i have|somebody has) (?:the )?time\b`,
  '(?:以后|之后|回头|到时候?|将来|有空|到时|问题)再[说讲看议想]|等?有(?:空|时间|机会)了?再|(?:下个?|明)(?:季度|迭代|版本|年)再?',
]

/** By leaving it to others, or by who never looks at it. */
const OTHERS = [
  String.raw`'s? (?:problem|headache|business)\b|\bnot (?:our|my) (?:\w+ )?(?:problem|job|business|task)\b|\bfor [\w ]{1,25} to (?:worry|deal|care|sort)|\bto (?:please|impress)\b|\bfor (?:the )?auditors\b|\bfor show\b`,
  String.raw`\b(?:nobody|no one)(?: (?:has|really|ever|will|would|even))* (?:reads?|looks?|uses?|does|needs?|opens?|wants?|cares?|time)\b|\bwho (?:needs|reads|wants|has time)\b`,
  '没人(?:会|愿意|真|去|来|有空)*(?:做|看|管|读|用|在意|关心|理)|给.{0,4}(?:审计|领导|老板|上面|客户)看|(?:他们|别人|人家|dba|运维|开发|业务|测试|网络组)的(?:事(?![故情件])|活)|跟我们?没关系|不归我|让(?:他们|别人|人家).{0,2}自己',
]

/** Rejections that need the match as their subject, or end the clause. */
const OF_SUBJECT = [
  String.raw`\b(?:is|are|was|be|seems?|looks?|just|only)\b(?: (?!not\b)\w+){0,2} (?:risk|risky|dangerous|wasted?)\b|\b(?:can|could) be skipped\b`,
  String.raw`\b(?:we|i) (?:do not|don'?t|never|won'?t|wouldn'?t) (?:do|use|need|want|have|bother)(?: (?:it|that|them|this))?[^\p{L}\p{N}]*$`,
  '靠不住|不建议|直接关|不是必[须需]|不一定要?|可以(?:省|跳过|不|忽略)|(?:有(?:这个|那个)?必要|用得着|至于)[吗么嘛]|干(?:嘛|吗|啥|什么)|有(?:什么|啥|毛)用',
  '(?:别|不要|不用|不)再?(?:加|搞|做|弄|开|设|配|写|改|管|留|上|用|要|提|考虑|折腾)?了?[ 吧的]*$',
]

const VERDICT = [...WORTHLESS, ...COSTLY, ...LATER, ...OTHERS]

/** Words that turn down what stands before them: "X is not needed", "X won't help", X 没必要. */
export const verdictAfter = lazily(() => new RegExp([...VERDICT, ...OF_SUBJECT].join('|'), 'u'))

/** A verdict itself denied: "X is not a waste", X 不是走形式. */
export const DENIED = /(?:不是|并非|不算|\b(?:not|never|hardly)\b|n't\b)(?: \w+){0,2} ?$/u

/** After the match less ends the reach, since the match is what the clause is about. */
export const TURN =
  /\b(?:but|so|because|since|as|if|when|then|otherwise|before|until|unless)\b(?!.{0,3}there'?s time)|[但却才]|所以|否则|如果|先/u

/** "X is tedious, but it must be done." */
export const CONCEDED =
  /^[^\p{L}]*(?:(?:but|yet|still)\b.{0,20}\b(?:must|have to|need|worth|do it|required)\b|(?:但|可|不过|也|还是).{0,8}(?:必须|得|要|值得|不能省|省不了))/u

/** What danger is said to follow from: "promoting without X is risky", 跳过 X 太危险. */
export const DANGER = /\b(?:risk|risky|dangerous|reckless)\b|危险/u

/** Small words by which a clause only refers to what came before. */
const REFERRING = String.raw`(?:(?:so|and|but|that|it|this|these|those|they|i|i'd|we|you|would|will|is|are|was|it's|that's|they're|just|really|honestly|simply|think|find|see|there's|there is|have|i've|we've|for me|a|an|the|complete|total|pure|maybe)\b,? |我们?|觉得|感觉|看|认为|其实|完全|真的?|根本|也|都|就|这|那|些|个|东西|说实话|老实说|讲真|,|纯粹|纯属|实在|但|不过|所以|反正|还|有点|是|又|全)*`

/** What may follow a verdict of the clause after, else it is about something new: "no need to restart". */
const REST = String.raw`(?:(?: (?!to\b|of\b|that\b)[\w']+){0,4}|[了的吧啊呢嘛呀 ]*)[^\p{L}\p{N}]*$`

/** The same, said in the clause after: "X is slow, never use it", "X? Not needed." */
export const verdictAfterIt = lazily(
  () =>
    new RegExp(
      [
        `${REFERRING}(?:${VERDICT.join('|')})${REST}`,
        String.raw`(?:so |and |but )?(?:i'd |i would |i |we |you )?(?:never|do not|don'?t|would not|wouldn'?t|need not|should not|shouldn'?t) (?:use|need|do|want|bother with|enable|have|add|set) (?:it|that|this|them|those)\b`,
        String.raw`(?:no|nope|no thanks|come on|please|do not|don'?t)[^\p{L}\p{N}]*$|(?:i'd |i would |we can |let's )?(?:skip|leave|drop|forget|pass on) (?:it|that|this|them|those)(?: out| away)?[^\p{L}\p{N}]*$`,
        String.raw`${REFERRING}(?:别|不要|不用|不|没必要|不会)(?:加|搞|做|弄|开|设|配|用|要|管)?(?:它|这个|这些)?了?[^\p{L}\p{N}]*$`,
        String.raw`我?(?:也|都)?(?:不推荐|不建议|关掉)[^\p{L}\p{N}]*$`,
      ]
        .map(said => String.raw`^[^\p{L}\p{N}]*(?:${said})`)
        .join('|'),
      'u',
    ),
)
