let segmenter: Intl.Segmenter | undefined

/** User-perceived characters of a text. Asked for late: the first segmenter of a process takes 12 ms to make. */
export const clustersOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}
