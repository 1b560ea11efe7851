/** Levenshtein distance: insertions, deletions and replacements, two rows at a time. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, y] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (x === y ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** What was probably meant: a name that begins with what was given, or one few letters away. */
export const nearest = (given: string, names: readonly string[]): string | undefined => {
  const wanted = given.toLowerCase()
  const begun = wanted.length >= 2 ? names.find(name => name.startsWith(wanted)) : undefined
  if (begun !== undefined) return begun
  const closest = names
    .map(name => ({ name, edits: distance(wanted, name) }))
    .sort((a, b) => a.edits - b.edits)[0]
  return closest && closest.edits <= Math.max(2, wanted.length * 0.4) ? closest.name : undefined
}
