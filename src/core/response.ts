/** What a person answered, in authored ids, so that it outlives shuffling and edited wording. */
export type Response =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'multi'; readonly options: readonly string[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'order'; readonly steps: readonly string[] }
  /** Left pair id to the id of the pair whose right side was picked. */
  | { readonly kind: 'match'; readonly picks: Readonly<Record<string, string>> }
  | { readonly kind: 'fill'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }

export interface Judgement {
  /** 0 to 1. */
  readonly credit: number
  /** One typing slip away from an accepted answer: told, not credited. */
  readonly close?: true
}
