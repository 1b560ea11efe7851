/**
 * Rows that moved up or down together are moved by the terminal, which has them already, instead of being drawn again: a
 * list that scrolls by one row draws one row. Bundled into Ink. Only for frames of equal height that fit the window.
 */

/** Less is not worth it: rows that need drawing may lie further apart then, and the cursor has to get there. */
const WORTH = 32

const csi = (count, code) => (count === 0 ? '' : `\u001b[${count === 1 ? '' : count}${code}`)

/** How many rows further down in `previous` most changed rows of `next` stood: 0 when too few agree. */
const distanceOf = (previous, next) => {
  const places = new Map(previous.map((row, i) => [row, i]))
  const votes = new Map()
  for (const [i, row] of next.entries()) {
    const place = places.get(row)
    if (place === undefined || row === previous[i]) continue
    votes.set(place - i, (votes.get(place - i) ?? 0) + 1)
  }
  const [[distance, count] = [0, 0]] = [...votes].sort((a, b) => b[1] - a[1])
  return count > 1 ? distance : 0
}

/** The longest run of rows of `next` that stood `distance` further down: its first row and the one behind its last. */
const runOf = (previous, next, distance) => {
  let best = { first: 0, end: 0 }
  let first = 0
  for (let i = 0; i <= next.length; i++) {
    if (i < next.length && next[i] === previous[i + distance]) continue
    if (i - first > best.end - best.first) best = { first, end: i }
    first = i + 1
  }
  return best
}

/**
 * What moves rows of `previous` to where `next` has them, written with the cursor in the first row, where it ends, too; and
 * the rows that the terminal shows then. Nothing is moved where it would not save anything: `cost` is how much it takes to
 * draw a row where another is.
 */
export const scrolled = (previous, next, cost) => {
  const still = { codes: '', rows: previous }
  const distance = distanceOf(previous, next)
  if (distance === 0) return still

  const { first, end } = runOf(previous, next, distance)
  const by = Math.abs(distance)
  const [out, into] = distance > 0 ? [first, end] : [end - by, first - by]
  const rows = [...previous]
  rows.splice(out, by)
  rows.splice(into, 0, ...Array.from({ length: by }, () => ''))

  const across = into > out ? csi(into - out, 'B') : csi(out - into, 'A')
  const codes = csi(out, 'B') + csi(by, 'M') + across + csi(by, 'L') + csi(into, 'A')
  const left = shown => next.reduce((sum, row, i) => (row === shown[i] ? sum : sum + cost(shown[i], row)), 0)
  return codes.length + left(rows) + WORTH <= left(previous) ? { codes, rows } : still
}
