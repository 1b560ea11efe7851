import { isPlain, plainWidth } from './plain-text.mjs'

const SGR = /\u001b\[[\d;]*m/gu

/**
 * What changes a row whose end stays as it is: what to write at `offset`, up to where both rows have it alike, with
 * everything after `next`'s change keeping its place; undefined when that end would move or change its look. Bundled into
 * Ink, which draws the rest of a row behind its first change.
 */
export const middleOf = (previous, next, offset) => {
  const most = Math.min(previous.length, next.length) - offset
  let same = 0
  while (same < most && previous.at(-1 - same) === next.at(-1 - same)) same++
  const before = previous.slice(offset, previous.length - same)
  const after = next.slice(offset, next.length - same)
  const end = next.slice(next.length - same)
  const keepsPlace = isPlain(before) && isPlain(after) && plainWidth(before) === plainWidth(after)
  /** What follows must not join the change. */
  if (!keepsPlace || !isPlain(end.replaceAll(SGR, '').slice(0, 1))) return
  return after + (end.match(SGR) ?? []).join('')
}
