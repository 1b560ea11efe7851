import type { KeyStream } from '../platform/key-stream.ts'

/** So long after the last key a person is reading. */
const IDLE_MS = 700

/** It only saves time later: where it fails, nothing is lost. */
const attempt = async (piece: (() => unknown) | undefined): Promise<void> => {
  try {
    await piece?.()
  } catch {
    /** The next start does without. */
  }
}

export interface Idle {
  /** Work to be done from now on, in the place of what is left of other work. */
  use(pieces: readonly (() => unknown)[]): void
}

/**
 * Does work while nobody types, one piece at a time, each so short that a key which comes meanwhile hardly waits. Where the
 * game ends first, the rest is left undone.
 */
export const whenIdle = (keys: KeyStream): Idle => {
  let left: readonly (() => unknown)[] = []
  const timer = setTimeout(() => {
    const [piece, ...rest] = left
    left = rest
    attempt(piece)
    if (left.length > 0) timer.refresh()
  }, IDLE_MS).unref()
  keys.on('readable', () => {
    if (left.length > 0) timer.refresh()
  })
  return {
    use: pieces => {
      left = pieces
      timer.refresh()
    },
  }
}
