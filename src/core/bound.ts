/** Bounds of a share from the answers it was seen in. */

/** One-sided 90 %: the truth is below a lower bound, or above an upper one, one time in ten at most. */
const ERROR = 0.1

/** Lanczos approximation, g = 5, six terms. @see Press et al., Numerical Recipes (2007), 6.1 */
const COEFFICIENTS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
]

const logGamma = (x: number): number => {
  const base = x + 5.5
  const series = COEFFICIENTS.reduce((sum, c, i) => sum + c / (x + i + 1), 1.000000000190015)
  return (x + 0.5) * Math.log(base) - base + Math.log((2.5066282746310007 * series) / x)
}

const TINY = 1e-300
const STEPS = 300

/** Continued fraction of the incomplete beta function. @see Numerical Recipes (2007), 6.4 */
const betaFraction = (x: number, a: number, b: number): number => {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return fraction
}

/** Chance that a share drawn from a beta distribution is at most `x`. */
const betaBelow = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

const BISECTIONS = 40

const betaQuantile = (p: number, a: number, b: number): number => {
  let [low, high] = [0, 1]
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Lower bound of a share seen in `n` answers, one-sided 90 %: exact for answers that are right or wrong, on the safe
 * side for those that are partly right. The usual approximations promise too much for few answers.
 * @see Clopper and Pearson (1934), The use of confidence or fiducial limits. Biometrika 26, 404-413.
 */
export const lowerBound = (share: number, n: number): number => {
  const hits = share * n
  return n === 0 || hits < TINY ? 0 : betaQuantile(ERROR, hits, n - hits + 1)
}

/** Upper bound of a share, by the same rule. Nothing seen: anything is possible. */
export const upperBound = (share: number, n: number): number => 1 - lowerBound(1 - share, n)
