/** The two languages every item speaks. */
export type Lang = 'en' | 'zh'

export const LANGS: readonly Lang[] = ['en', 'zh']

/** One idea in both languages. In a bank written in one language only, the other falls back to it. */
export interface Text {
  readonly en: string
  readonly zh: string
}
