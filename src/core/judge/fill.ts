import type { FillItem } from '../item.ts'
import type { Judgement } from '../response.ts'

type Rules = Pick<FillItem, 'caseSensitive' | 'aliases'>

/**
 * Two answers that mean the same to a shell or an engineer compare equal: full-width forms (NFKC), quotes, runs of
 * spaces, a closing semicolon, `--flag=value`, aliases and, unless it matters, letter case.
 */
export const normaliseAnswer = (answer: string, { caseSensitive, aliases }: Rules): string => {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase())
  const canonical = new Map(
    aliases.flatMap(group => group.map(name => [fold(name), fold(group[0] ?? name)] as const)),
  )
  const tokens = fold(answer.normalize('NFKC'))
    .replace(/["'`\u2018\u2019\u201c\u201d]/g, '')
    .replace(/(^|\s)(--[\w-]+)=/g, '$1$2 ')
    .replace(/[\s;]+$/, '')
    .split(/\s+/)
    .filter(token => token !== '')
  return tokens.map(token => canonical.get(token) ?? token).join(' ')
}

/** Whether one insertion, deletion, replacement or swap of neighbours turns one text into the other. */
const isOneEditApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short === long) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const shortRest = short.slice(start, short.length - end)
  const longRest = long.slice(start, long.length - end)
  const swapped = longRest.length === 2 && shortRest === `${longRest[1]}${longRest[0]}`
  return longRest.length <= 1 || swapped
}

/** Too short to tell a slip from another answer. */
const SHORTEST_CLOSE = 4

export const judgeFill = (item: FillItem, text: string): Judgement => {
  const given = normaliseAnswer(text, item)
  const accepted = item.accept.map(answer => normaliseAnswer(answer, item))
  if (accepted.includes(given)) return { credit: 1 }
  const known = item.distractors.some(({ answer }) => normaliseAnswer(answer, item) === given)
  const close = !known && accepted.some(a => a.length >= SHORTEST_CLOSE && isOneEditApart(a, given))
  return close ? { credit: 0, close: true } : { credit: 0 }
}
