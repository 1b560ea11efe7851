/** 1 (no) to 4 (strong). The hire bar is 3. */
export const RATINGS = [1, 2, 3, 4] as const
export type Rating = (typeof RATINGS)[number]

/** Sums of credits are not exact in binary: 2.4 of 6 is 40 %. */
const ROUNDING = 1e-9

/** Rating of a share of credit: below 40 %, 65 %, 85 %, above. */
export const ratingOf = (share: number): Rating => {
  const exact = share + ROUNDING
  return exact < 0.4 ? 1 : exact < 0.65 ? 2 : exact < 0.85 ? 3 : 4
}
