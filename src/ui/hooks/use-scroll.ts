import { useState } from 'react'

export interface Scroll {
  /** First line shown. */
  readonly offset: number
  readonly above: number
  readonly below: number
  scrollBy(lines: number): void
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most))

/** The least move that brings the lines `first` to `last` into the window; when both don't fit, `first` wins. */
const reveal = (offset: number, height: number, [first, last]: readonly [number, number]): number =>
  first < offset || last - first + 1 > height ? first : last >= offset + height ? last - height + 1 : offset

/**
 * A window of `height` lines over `length`. It follows `focus` when that moves, and otherwise stays where the person
 * scrolled it. A new `subject` begins at the top.
 */
export const useScroll = (
  { length, height, subject }: { readonly length: number; readonly height: number; readonly subject: string },
  focus: readonly [number, number] = [0, 0],
): Scroll => {
  const [state, setState] = useState({ offset: 0, focus, height, subject })
  let { offset } = state
  const moved = focus[0] !== state.focus[0] || focus[1] !== state.focus[1] || height !== state.height
  if (subject !== state.subject) {
    offset = 0
    setState({ offset, focus, height, subject })
  } else if (moved) {
    offset = reveal(offset, height, focus)
    setState({ offset, focus, height, subject })
  }
  const shown = clamp(offset, length - height)
  return {
    offset: shown,
    above: shown,
    below: Math.max(0, length - height - shown),
    scrollBy: lines =>
      setState(current => ({
        ...current,
        offset: clamp(clamp(current.offset, length - height) + lines, length - height),
      })),
  }
}
