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

interface Window {
  readonly length: number
  readonly height: number
  /** What is shown: another subject begins at the top. */
  readonly subject: string
}

/** First and last line of what the person is on; `null`: nothing yet. */
export type Focus = readonly [number, number] | null

const same = (a: Focus, b: Focus): boolean => a === b || (a?.[0] === b?.[0] && a?.[1] === b?.[1])

/**
 * A window of `height` lines over `length`. It follows `focus` when that or the window changes, and otherwise stays
 * where the person scrolled it.
 */
export const useScroll = ({ length, height, subject }: Window, focus: Focus = null): Scroll => {
  const [state, setState] = useState({ offset: 0, focus, height, subject })
  let { offset } = state
  if (subject !== state.subject) {
    offset = 0
    setState({ offset, focus, height, subject })
  } else if (!same(focus, state.focus) || height !== state.height) {
    offset = focus === null ? offset : reveal(offset, height, focus)
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
