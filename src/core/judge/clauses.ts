/** Verbs that notes begin with: "check the log". */
export const NOTE_VERB = `(?:add|ask|build|change|check|collect|compare|confirm|copy|count|delete|deploy|export|find|fix|get|give|go|grep|keep|kill|let|insert|list|look|make|measure|move|note|open|pick|pull|push|put|read|reload|remove|restart|restore|run|save|see|send|set|start|stop|switch|take|tell|test|try|turn|upgrade|use|verify|wait|watch|write)`

/** A member of a list names something; "check the log" or "we wait" is a clause of its own. */
const MEMBER = String.raw`(?!${NOTE_VERB}\w* |(?:i|i'd|we|you|he|they|it|then|first|but|so|just)\b)[^\s,.;:!?]+(?: (?!(?:and|or|it|them|first|then|we|i|you)\b)[^\s,.;:!?]+){0,3}`

/** A comma within a list: "X, Y or Z", "the X, the Y, and the Z". */
const LIST_COMMA = `(?! (?:${MEMBER},? )??(?:${MEMBER}, ){0,6}?(?:${MEMBER},? (?:and|n?or)|or) ${MEMBER})(?!(?<=, ${MEMBER},) and ${MEMBER})`

/**
 * Sentence and clause marks of both languages, in normalised prose with its line breaks kept. A dot, comma or colon is
 * one only before a space or beside Chinese, not inside `10.0.0.1`, `redis.conf`, `1.5` or `12:30`; a dash only between
 * spaces, not in `--save`. Enumerations, with 、 or as in "X, Y or Z", are not cut: what is
 * said of a list is said of each of its members.
 */
const marks = (notInList: string): string =>
  String.raw`[\n。!?;()…]|[.:](?=[\s"'”)]|$|\p{Script=Han})|,(?=[\s"'”)]|$|\p{Script=Han})${notInList}|(?<=\p{Script=Han})[.,:]|(?<= )[-–—]+(?= )|-+>|=>|→`

const MARK = new RegExp(marks(LIST_COMMA), 'gu')

const JOINT = /,? (?:and|n?or) |, |、|和|或者?|以及/u

const IS_MEMBER = new RegExp(`^ *(?:${MEMBER})? *$`, 'u')
const STARTS_CLAUSE = new RegExp(`^ *(?:${NOTE_VERB}\\w* |(?:i|we|you|they|it|then)\\b)`, 'u')

/** The members when `text` lists some; else the text as the only one. */
export const members = (text: string): readonly string[] => {
  const parts = text.split(JOINT)
  return parts.slice(1, -1).every(part => IS_MEMBER.test(part)) &&
    parts.slice(1).every(part => !STARTS_CLAUSE.test(part))
    ? parts
    : [text]
}

const CUT = new RegExp(`${marks('')}|、`, 'gu')

/** A clause is judged by what stands near; a text without any mark must not be read again for every match. */
const REACH = 160

interface Around {
  /** The clause of the match, up to it. */
  readonly before: string
  /** The rest of the clause in which the match ends. */
  readonly after: string
  /** The clause that follows. */
  readonly next: string
}

/** "GTID? Honestly, who needs that.": a word that says nothing ends no clause. */
const INTERJECTION = /^[^\p{L}]*(?:honestly|frankly|well|sorry|nah|sure|说实话|老实说|讲真|其实)[^\p{L}]*$/u

/** What stands around `lines[start..end]`, clause by clause. */
export const around = (lines: string, start: number, end: number): Around => {
  const from = Math.max(0, start - REACH)
  const to = Math.min(lines.length, end + REACH)
  const found = [...lines.slice(from, to).matchAll(MARK)].map(({ index, 0: mark }) => ({
    start: from + index,
    end: from + index + mark.length,
  }))
  const opens = found.filter(mark => mark.end <= start).at(-1)?.end ?? from
  const [closes, ...rest] = found.filter(mark => mark.start >= end)
  const later = rest.find(mark => !INTERJECTION.test(lines.slice(closes?.end, mark.start)))
  return {
    before: lines.slice(opens, start),
    after: lines.slice(end, closes?.start ?? to),
    next: closes ? lines.slice(closes.end, later?.start ?? to) : '',
  }
}

export const isOneClause = (text: string): boolean => text.search(MARK) < 0

export interface Piece {
  readonly text: string
  readonly start: number
}

/** The text cut into sentences and these at every mark and at 、; pieces without a letter or digit are left out. */
export const sentences = (lines: string): readonly (readonly Piece[])[] => {
  const cuts = [...lines.matchAll(CUT)]
  const found: Piece[][] = [[]]
  let start = 0
  for (const { index, 0: mark } of [...cuts, { index: lines.length, 0: '' }]) {
    const text = lines.slice(start, index)
    if (/[\p{L}\p{N}]/u.test(text)) found.at(-1)?.push({ text, start })
    if (/[\n。.!?]/u.test(mark)) found.push([])
    start = index + mark.length
  }
  return found.filter(({ length }) => length > 0)
}
