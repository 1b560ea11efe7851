/** Digits in groups of three, the same in both languages. */
export const thousands = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',')

/** A number with its English noun, whose plural adds an s unless told otherwise. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${thousands(n)} ${n === 1 ? one : many}`
