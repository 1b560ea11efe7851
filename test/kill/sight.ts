import { VERDICTS, type Verdict } from '../../src/core/attempt.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Item } from '../../src/core/item.ts'
import type { Lang } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'

/** What a person sees of a round. */
export type Sight =
  /** `place`: number of the question in an interview, which tells no verdicts. */
  | { readonly name: 'asking'; readonly item: Item; readonly lang: Lang; readonly place: number | undefined }
  | { readonly name: 'feedback'; readonly item: Item | undefined; readonly verdict: Verdict }
  | { readonly name: 'other' }

const squeeze = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, '')

const LANGS = ['en', 'zh'] as const

/** Only an interview has a budget for each question. */
const PLACE = / (\d+) {2}(?:budget|本题建议)/

const SKIP = / (?:skip|跳过)/

/** Name of the round, place, points: no clock runs. */
const FEEDBACK_TITLE = / · .*(?:pts|分)$/

/** A mark, then the verdict. */
const verdictIn = (line: string): Verdict | undefined =>
  VERDICTS.find(verdict =>
    LANGS.some(lang => line.trim().slice(2).startsWith(wordsIn(lang).verdict[verdict])),
  )

/** Reads screens of a game on this bank. */
export const sightOn = (bank: Bank): ((screen: string) => Sight) => {
  const stems = LANGS.flatMap(lang =>
    bank.items.map(item => ({ item, lang, stem: squeeze(item.stem[lang]) })),
  )
  const longestFirst = stems.sort((a, b) => b.stem.length - a.stem.length)
  const itemIn = (screen: string) => {
    const seen = squeeze(screen)
    return longestFirst.find(({ stem }) => seen.includes(stem))
  }
  return screen => {
    const lines = screen.trimEnd().split('\n')
    const [title = ''] = lines
    if (SKIP.test(lines.at(-1) ?? '')) {
      const found = itemIn(screen)
      const place = PLACE.exec(title)?.[1]
      if (found) return { name: 'asking', ...found, place: place === undefined ? undefined : Number(place) }
    }
    if (FEEDBACK_TITLE.test(title)) {
      const [verdict] = lines.slice(1, 8).flatMap(line => verdictIn(line) ?? [])
      if (verdict) return { name: 'feedback', item: itemIn(screen)?.item, verdict }
    }
    return { name: 'other' }
  }
}
