/** The top of an axis: a round number that the most fits under, and that has a whole half. */
export const topOf = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return Math.max(2, [1, 2, 4, 6, 10].map(step => step * power).find(top => top >= most) ?? most)
}

/** Percent of the width at which the middle of a column lies. */
export const middleOf = (column: number, columns: number): number => ((column + 0.5) / columns) * 100

/** On a phone there is room for the label of every second column only; the one of `kept` stays. */
export const roomFor = (column: number, kept: number): 'wide' | '' =>
  Math.abs(kept - column) % 2 === 0 ? '' : 'wide'
