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

/**
 * For each text the earlier ones that can be this alike. Of two sets that share so much, the rarest pairs of one hold
 * one of the rarest of the other (prefix filtering; Chaudhuri, Ganti, Kaushik 2006), so only those are compared.
 */
const candidatesOf = (texts: readonly ReadonlySet<string>[]): readonly ReadonlySet<number>[] => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const pair of text) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const seen = new Map<string, number[]>()
  return texts.map((text, index) => {
    const rarest = [...text].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
    const found = new Set<number>()
    for (const pair of rarest.slice(0, text.size - Math.ceil(SAME * text.size) + 1)) {
      const earlier = seen.get(pair) ?? []
      for (const other of earlier) found.add(other)
      seen.set(pair, [...earlier, index])
    }
    return found
  })
}

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
    const candidates = texts.map(candidatesOf)
    return items.flatMap(({ item }, index) => {
      const first = texts.flatMap((text, l) =>
        [...(candidates[l]?.[index] ?? [])].filter(other => {
          const [a, b] = [text[index], text[other]]
          return a && b && likeness(a, b) >= SAME
        }),
      )[0]
      const twin = first === undefined ? undefined : items[first]?.item
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
