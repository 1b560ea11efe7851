/**
 * Sentence and clause marks of both languages, in normalised prose with its line breaks kept. A dot, comma or colon is
 * one only before a space or beside Chinese, not inside `10.0.0.1`, `redis.conf`, `1.5` or `12:30`; a dash only between
 * spaces, not in `--save`. Enumerations, with 、 or as in "X, Y or Z", are not cut: what is
 * said of a list is said of each of its members.
 */
const MARK =
  /[\n。!?;()…]|[.:](?=[\s"'”)]|$|\p{Script=Han})|,(?=[\s"'”)]|$|\p{Script=Han})(?! [^\s,]+(?:, [^\s,]+)*,? n?or )|(?<=\p{Script=Han})[.,:]|(?<= )[-–—]+(?= )|-+>|=>|→/gu

const CUT = new RegExp(`${MARK.source}|、`, 'gu')

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

/** What stands around `lines[start..end]`, clause by clause. */
export const around = (lines: string, start: number, end: number): Around => {
  const from = Math.max(0, start - REACH)
  const to = Math.min(lines.length, end + REACH)
  const marks = [...lines.slice(from, to).matchAll(MARK)].map(({ index, 0: mark }) => ({
    start: from + index,
    end: from + index + mark.length,
  }))
  const opens = marks.filter(mark => mark.end <= start).at(-1)?.end ?? from
  const [closes, later] = marks.filter(mark => mark.start >= end)
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
