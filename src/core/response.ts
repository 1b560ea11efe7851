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
  | { readonly kind: 'open'; readonly text: string }
  /** Spoken to oneself: nothing is kept of it but the marks. */
  | { readonly kind: 'aloud' }
  /** Spoken to an interviewer, who judged it: any kind of item. */
  | { readonly kind: 'heard' }

/** What an answer in one's own words holds of its rubric. */
export interface Hits {
  /** Ids of key points. */
  readonly points: readonly string[]
  /** The mistake that the rubric names as critical was made. */
  readonly critical: boolean
}

export const NO_HITS: Hits = { points: [], critical: false }

export interface Judgement {
  /** 0 to 1. */
  readonly credit: number
  /** One typing slip away from an accepted answer: told, not credited. */
  readonly close?: true
  readonly hits?: Hits
}
