import { safeText } from './foreign-text.ts'

const SAFE = Symbol('markup')

/** Markup. Nothing but `html` and `markupOf` makes it, so everything that was put into it is escaped. */
export interface Html {
  readonly [SAFE]: string
}

type Part = Html | string | number | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string): string => safeText(text).replace(/[&<>"']/g, c => ENTITIES[c] ?? '')

const rendered = (part: Part): string => {
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(Math.round(part * 100) / 100)
  return SAFE in part ? part[SAFE] : part.map(rendered).join('')
}

/** Markup with parts. Texts are escaped for element content and quoted attributes alike; attributes are always quoted. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [SAFE]: literals.map((literal, i) => literal + (i < parts.length ? rendered(parts[i] ?? '') : '')).join(''),
})

/** A style sheet of the program itself: text that must not be escaped. */
export const styleOf = (css: string): Html => ({ [SAFE]: `<style>${css}</style>` })

export const markupOf = (markup: Html): string => markup[SAFE]
