import { setTimeout as wait } from 'node:timers/promises'
import type { Batch } from './key-batches.ts'
import { type GameTerminal, KEY } from './terminal.ts'

/** A list with a pointer on the screen of a game. */
export interface PointedList {
  readonly labels: readonly string[]
}

/** What the pointer is on. */
const pointedAt = (screen: string): string | undefined => /❯ *(.*)/.exec(screen)?.[1]?.trim()

/** Goes round the list once, to know its rows. The pointer is on the first of `labels` then. */
export const learnList = async (game: GameTerminal): Promise<PointedList> => {
  const labels: string[] = []
  for (;;) {
    const last = labels.at(-1)
    const screen = await game.waitFor(text => {
      const here = pointedAt(text)
      return here !== undefined && here !== last
    }, 'the pointer on another row')
    const here = pointedAt(screen) ?? ''
    if (here === labels[0]) return { labels }
    labels.push(here)
    game.send(KEY.down)
  }
}

/**
 * Plays batches on a list whose pointer is on its first row: after each of them the pointer has to come to the row that
 * was counted, and to stay there after the last. Gives back how many keys that were.
 */
export const playBatches = async (
  game: GameTerminal,
  { labels }: PointedList,
  batches: Iterable<Batch>,
): Promise<number> => {
  let at = 0
  let keys = 0
  const isThere = (screen: string) => pointedAt(screen) === labels[at]
  for (const { pattern, parts, ...batch } of batches) {
    for (const { text, waitMs } of parts) {
      game.send(text)
      if (waitMs > 0) await wait(waitMs)
    }
    keys += batch.keys
    at = (((at + batch.moved) % labels.length) + labels.length) % labels.length
    await game.waitFor(
      isThere,
      `row ${at}, "${labels[at]}", after ${keys} keys, the last of them as ${pattern}`,
    )
  }
  /** A key too many would come late: it shows in what the next one does. */
  for (const key of [KEY.down, KEY.up]) {
    at = (at + (key === KEY.down ? 1 : labels.length - 1)) % labels.length
    game.send(key)
    await game.waitFor(isThere, `row ${at} at last`)
  }
  return keys
}
