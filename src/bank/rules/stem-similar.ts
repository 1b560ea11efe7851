import type { Item } from '../../core/item.ts'
import type { Lang } from '../../core/text.ts'
import { LANGS } from '../../core/text.ts'
import type { BankRule } from './rule.ts'
import { STANDARD } from './rule.ts'

/** Pairs of neighbours: words in English, characters in Chinese. */
const pairsIn = (text: string, lang: Lang): ReadonlySet<string> => {
  const tokens =
    lang === 'en'
      ? (text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [])
      : [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`))
}

/** Share of pairs in common (Jaccard) from which two stems ask the same. */
const SAME = 0.7

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return common / (a.size + b.size - common)
}

/** A stem with its exhibit: the same question about other output is another item. */
const asked = (item: Item, lang: Lang): ReadonlySet<string> =>
  pairsIn(`${item.stem[lang]} ${item.exhibit?.[lang] ?? ''}`, lang)

/** Two stems this alike have sizes this close, so most pairs of items need no look at all. */
const canBeSame = (a: number, b: number): boolean => Math.min(a, b) >= SAME * Math.max(a, b)

export const stemSimilar: BankRule = {
  id: 'stem-similar',
  severity: STANDARD,
  reason: 'Who has answered one of two near-duplicates knows the other; it tests and teaches nothing.',
  bad: `- kind: boolean
  id: redis.aof.first
  stem: { en: "A replica that was down for an hour gets a full copy.", zh: 停机一小时的从库会做一次全量同步。 }
- kind: boolean
  id: redis.aof.second
  stem: { en: "A replica that was down for an hour gets a full copy!", zh: 停机一小时的从库会再做一次全量同步。 }`,
  good: `- kind: boolean
  id: redis.aof.first
  stem: { en: "A replica that was down for an hour gets a full copy.", zh: 停机一小时的从库会做一次全量同步。 }
- kind: boolean
  id: redis.aof.second
  stem: { en: "A full copy loads the primary's disk with a snapshot.", zh: 主库为它生成快照，磁盘因此受压。 }`,
  check: ({ items }) => {
    const texts = LANGS.map(lang => items.map(({ item }) => asked(item, lang)))
    return items.flatMap(({ item }, index) => {
      const first = items.findIndex(
        (_, other) =>
          other < index &&
          texts.some(text => {
            const [a, b] = [text[index], text[other]]
            return a && b && a.size > 0 && canBeSame(a.size, b.size) && likeness(a, b) >= SAME
          }),
      )
      const twin = items[first]?.item
      if (!twin) return []
      return [
        {
          index,
          path: ['stem'],
          message: {
            en: `"${item.id}" asks nearly the same as "${twin.id}".`,
            zh: `"${item.id}" 与 "${twin.id}" 的题干几乎相同。`,
          },
          help: { en: 'Ask something else, or drop one of them.', zh: '请换个问法，或删去其一。' },
        },
      ]
    })
  },
}
