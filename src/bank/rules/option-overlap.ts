import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Letter case and punctuation make no difference to a reader. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')

interface Range {
  readonly from: number
  readonly to: number
  /** The text around the numbers. */
  readonly frame: string
}

const RANGE = /(\d+(?:\.\d+)?)\s*(?:-|–|~|～|to|至|到)\s*(\d+(?:\.\d+)?)/

const rangeIn = (text: string): Range | undefined => {
  const found = RANGE.exec(text)
  if (!found) return undefined
  return { from: Number(found[1]), to: Number(found[2]), frame: bare(text.replace(found[0], '')) }
}

/** Commands mean what they say: `-p` is not `-P`. */
const codeIn = (text: string): string => (text.match(/`[^`]*`/g) ?? []).join()

const overlap = (a: string, b: string): boolean => {
  if (codeIn(a) !== codeIn(b)) return false
  /** Signs are all that tells `>` from `<` where nothing else is left. */
  if (bare(a) !== '' && bare(a) === bare(b) && a.replace(/[^\p{S}-]/gu, '') === b.replace(/[^\p{S}-]/gu, ''))
    return true
  const [r, s] = [rangeIn(a), rangeIn(b)]
  return r !== undefined && s !== undefined && r.frame === s.frame && r.from < s.to && s.from < r.to
}

export const optionOverlap: ItemRule = {
  id: 'option-overlap',
  severity: STANDARD,
  reason:
    'Options that overlap are right or wrong together, which leaves two keys or gives two options away.',
  bad: `- kind: choice
  options:
    - { id: a, text: 1 to 5 s, why: { en: No., zh: 否。 } }
    - { id: b, text: 3 to 8 s, why: { en: No., zh: 否。 } }`,
  good: `- kind: choice
  options:
    - { id: a, text: 1 to 5 s, why: { en: No., zh: 否。 } }
    - { id: b, text: 5 to 8 s, why: { en: No., zh: 否。 } }`,
  check: ({ item }) => {
    if (item.kind !== 'choice' && item.kind !== 'multi') return []
    return item.options.flatMap((option, i) => {
      const shares = (lang: Lang) => (other: (typeof item.options)[number]) =>
        other.text[lang] !== option.text[lang] && overlap(other.text[lang], option.text[lang])
      const twin = LANGS.map(lang => item.options.slice(0, i).find(shares(lang))).find(Boolean)
      if (!twin) return []
      return [
        {
          path: ['options', i, 'text'],
          message: {
            en: `"${option.id}" overlaps with "${twin.id}".`,
            zh: `"${option.id}" 与 "${twin.id}" 有重叠。`,
          },
          help: { en: 'Make them exclude each other.', zh: '请让选项互斥。' },
        },
      ]
    })
  },
}
