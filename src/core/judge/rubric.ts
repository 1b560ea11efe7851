/** Text as patterns see it: width folded, lower case, single spaces. */
export const normaliseProse = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A rubric's pattern as a regular expression over normalised text; `undefined` when it is none. */
export const compilePattern = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(pattern, 'iu')
  } catch {
    return undefined
  }
}
