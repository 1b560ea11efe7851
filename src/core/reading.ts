import type { Item, Kind } from './item.ts'
import type { Lang, Text } from './text.ts'

/**
 * Comfortable reading of technical text, characters per second. Counted by script, not by language: a Chinese stem
 * is full of commands, and an exhibit is the same in both.
 */
const LATIN_PER_SECOND = 20
const HAN_PER_SECOND = 7
const HAN = /\p{Script=Han}/u
/** Everything below is none, which spares most texts the expression. */
const FIRST_HAN = '\u2e80'

const secondsToRead = (text: string): number => {
  let seconds = 0
  for (const character of text)
    seconds += 1 / (character >= FIRST_HAN && HAN.test(character) ? HAN_PER_SECOND : LATIN_PER_SECOND)
  return seconds
}

/** Thinking and answering once everything is read, seconds. */
const THINKING_SECONDS: Record<Kind, number> = {
  boolean: 12,
  choice: 20,
  number: 25,
  multi: 30,
  fill: 30,
  order: 40,
  match: 40,
  open: 180,
}

type Readable = Pick<Item, 'stem' | 'exhibit'> &
  Partial<Record<'options' | 'steps' | 'pairs', readonly object[]>>

/** Every text of an item that is on screen before it is answered. */
export const textsAsked = (item: Readable): readonly Text[] => {
  const parts = [...(item.options ?? []), ...(item.steps ?? []), ...(item.pairs ?? [])]
  const texts = parts.flatMap(part => {
    const { text, left, right } = part as { text?: Text; left?: Text; right?: Text }
    return [text, left, right].filter(t => t !== undefined)
  })
  return [item.stem, ...(item.exhibit ? [item.exhibit] : []), ...texts]
}

/** Time to read an item once in each language, milliseconds. */
export const readingMs = (item: Readable): Readonly<Record<Lang, number>> => {
  const texts = textsAsked(item)
  const inLang = (lang: Lang) =>
    Math.round(texts.reduce((sum, text) => sum + secondsToRead(text[lang]), 0) * 1000)
  return { en: inLang('en'), zh: inLang('zh') }
}

/**
 * The limit of an item whose author set none: reading in the slower language plus thinking, in steps of 5 s.
 * One number for both languages, so that switching in the middle of an item changes nothing.
 */
export const defaultTimeLimitSeconds = (item: Readable & { readonly kind: Kind }): number => {
  const reading = readingMs(item)
  const seconds = THINKING_SECONDS[item.kind] + Math.max(reading.en, reading.zh) / 1000
  return Math.ceil(seconds / 5) * 5
}
