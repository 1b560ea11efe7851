import type { Lang } from '../core/text.ts'
import type { Catalog } from './catalog.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const CATALOGS: Readonly<Record<Lang, Catalog>> = { en, zh }

export const wordsIn = (lang: Lang): Catalog => CATALOGS[lang]

export const categoryName = (words: Catalog, category: string): string => words.category[category] ?? category

/** `m:ss`, or `h:mm:ss` from an hour on. */
export const clockFace = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const pad = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}
